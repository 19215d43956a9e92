pragma Singleton

import QtQuick
import Awaitscope

/// Sizes that the views share, and how a design pixel becomes a font size.
QtObject {
    /// Fonts take whole pixels only or points; the design has halves of a pixel.
    readonly property real pointsPerPixel: Qt.font({ pixelSize: 72 }).pointSize / 72

    /// How much larger than the design everything in the window is.
    readonly property real factor: Preferences.typeSize / 100
    readonly property bool japanese: Preferences.language === "ja"
    readonly property real bodyLine: japanese ? 21 : 20

    readonly property int topBar: 48
    readonly property int navigator: 208
    readonly property int rail: 48
    readonly property int lesson: 384
    readonly property int inspector: 308
    readonly property int program: 528
    readonly property int finding: 348
    readonly property int upperRow: 406
    readonly property int playgroundRow: 470
    readonly property int shortUpperRow: 200
    readonly property int cardUpperRow: 282
    readonly property int why: 38
    readonly property int transport: 52
    readonly property int laneHeader: 140
    readonly property int button: 28
    readonly property int timelineToolbar: 38

    /// Window widths below which a region gives way.
    readonly property int railBelow: 1280
    readonly property int playgroundRailBelow: 1600
    readonly property int drawerBelow: 1160
    readonly property int tabsBelow: 1080
}
