pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Of a task's lane: how many others are folded into it, whether one of these fails, and the pin.
Row {
    id: root

    property int folded: 0
    property int failures: 0
    property bool pinned: false

    spacing: 4

    AwText {
        anchors.verticalCenter: parent.verticalCenter
        color: root.failures > 0 ? Theme.danger : Theme.text2
        elide: Text.ElideNone
        size: 11.5
        text: "+" + root.folded
        visible: root.folded > 0
        weight: Font.DemiBold
    }
    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.danger
        height: 11
        name: "state-failed"
        visible: root.failures > 0
        width: 11
    }
    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        height: 12
        name: "pin"
        visible: root.pinned
        width: 12
    }
}
