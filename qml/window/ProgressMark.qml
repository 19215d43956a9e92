pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How much of a lesson is done: a check for all of it, a ring for a part, nothing for nothing. Small, for the
/// rail: a filled and a hollow dot.
Item {
    id: root

    property real share: 0
    property bool complete: false
    property bool small: false

    implicitHeight: root.small ? 6 : 14
    implicitWidth: root.small ? 6 : 14

    IconItem {
        anchors.fill: parent
        color: Theme.correct
        name: "check"
        visible: root.complete && !root.small
    }
    RingItem {
        anchors.fill: parent
        color: Theme.accent
        ground: Theme.accentLine
        share: root.share
        visible: root.share > 0 && !root.complete && !root.small
    }
    Rectangle {
        anchors.fill: parent
        border.color: root.complete ? Theme.correct : Theme.accent
        border.width: 1.5
        color: root.complete ? Theme.correct : Theme.bg
        radius: width / 2
        visible: root.share > 0 && root.small
    }
}
