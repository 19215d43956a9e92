pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Ring of 2 px, 2 px outside of what has the keyboard. A child of that item.
Rectangle {
    id: root

    property bool shown: false
    property real around: 6
    /// Negative draws the ring inside, where an outer one would be cut off.
    property real offset: 2

    anchors.fill: parent
    anchors.margins: -(root.offset + 2)
    border.color: Theme.accent
    border.width: 2
    color: "transparent"
    objectName: "focusRing"
    radius: Math.max(2, root.around + root.offset)
    visible: root.shown
    z: 10
}
