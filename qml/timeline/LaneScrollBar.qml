pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Moves the lanes up and down where there are more of them than fit.
AwScrollBar {
    id: root

    required property TimelineItem item
    readonly property real head: root.item.track ? 34 : 62
    readonly property real lanes: Math.max(1, root.item.contentHeight - root.head)

    anchors { bottom: parent.bottom; right: parent.right; top: parent.top; topMargin: root.head }
    orientation: Qt.Vertical
    position: root.item.scrollY / root.lanes
    size: Math.min(1, (root.item.height - root.head) / root.lanes)

    onPositionChanged: if (root.pressed) root.item.scrollY = root.position * root.lanes
}
