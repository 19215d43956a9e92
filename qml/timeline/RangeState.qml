pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How long tasks were in a state: glyph, name, a bar for its share, the time.
Item {
    id: root

    required property string name
    required property string taskState
    required property string value
    /// Of the time of all states, 0 … 1.
    required property real share

    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.value)
    Accessible.role: Accessible.StaticText

    height: 22

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        taskState: root.taskState
        x: 4
    }
    AwText {
        color: Theme.text2
        height: parent.height
        size: 12
        text: root.name
        width: 74
        x: 24
    }
    Rectangle {
        anchors { left: parent.left; leftMargin: 100; right: time.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        color: Theme.band
        height: 6
        radius: 3

        Rectangle {
            color: Theme.text2
            height: parent.height
            radius: 3
            width: Math.max(2, parent.width * root.share)
        }
    }
    AwText {
        id: time

        anchors { right: parent.right; rightMargin: 4 }
        elide: Text.ElideNone
        height: parent.height
        horizontalAlignment: Text.AlignRight
        mono: true
        size: 11.5
        text: root.value
        width: Math.max(58, implicitWidth)
    }
}
