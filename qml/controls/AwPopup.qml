pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Awaitscope

/// A sheet in the middle of the window, closed by Esc, by its button or by a click beside it. Its content
/// is a Sheet.
Popup {
    id: root

    readonly property real roomWidth: root.parent ? root.parent.width / Metrics.factor - 48 : 700
    readonly property real roomHeight: root.parent ? root.parent.height / Metrics.factor - 48 : 600

    anchors.centerIn: T.Overlay.overlay
    focus: true
    height: Math.min(root.roomHeight, implicitContentHeight)
    modal: true
    padding: 0
    parent: T.Overlay.overlay
    scale: Metrics.factor
    transformOrigin: Popup.TopLeft // where it stands is reckoned with its scale

    // Its content says what it is.
    onAboutToShow: root.contentItem.parent.Accessible.ignored = true

    T.Overlay.modal: Rectangle { color: Qt.rgba(0.04, 0.05, 0.07, 0.45) }
    background: Rectangle {
        border.color: Theme.line2
        color: Theme.panel
        radius: 10
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.duration(140) }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.duration(140) }
    }
}
