pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Text in the faces and sizes of the design. Plain unless said otherwise: names come from recorded programs.
Text {
    id: root

    property real size: 12.5
    property int weight: Font.Normal
    property bool mono: false
    /// Height of a line of a paragraph in pixels; 0 leaves it to the font.
    property real line: 0

    color: Theme.text1
    elide: Text.ElideRight
    font.family: root.mono ? Theme.mono : Theme.sans
    font.pointSize: root.size * Metrics.pointsPerPixel
    font.weight: root.weight
    // Code has no ligatures: what is shown is what is typed.
    font.preferShaping: !root.mono
    lineHeight: root.line > 0 ? root.line : 1
    lineHeightMode: root.line > 0 ? Text.FixedHeight : Text.ProportionalHeight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
