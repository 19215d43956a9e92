pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Ring of 2 px, 2 px outside of what has the keyboard; wider with high contrast. A child of that item.
Rectangle {
    id: root

    property bool shown: false
    property real around: 6
    /// Negative draws the ring inside, where an outer one would be cut off.
    property real offset: 2

    anchors.fill: parent
    anchors.margins: -(root.offset + border.width)
    border.color: Theme.accent
    border.width: Theme.stroke + 1
    color: "transparent"
    objectName: "focusRing"
    radius: Math.max(2, root.around + root.offset)
    visible: root.shown
    z: 10
}
