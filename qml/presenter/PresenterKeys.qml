pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Keys below each other, each as [keys, what they do].
Column {
    id: root

    property var rows: []

    Repeater {
        model: root.rows

        Item {
            id: entry

            required property var modelData

            Accessible.name: entry.modelData[0] + ": " + entry.modelData[1]
            Accessible.role: Accessible.ListItem
            height: 30
            width: root.width

            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                keys: entry.modelData[0]
            }
            AwText {
                anchors { left: parent.left; leftMargin: 118; right: parent.right; verticalCenter: parent.verticalCenter }
                text: entry.modelData[1]
            }
        }
    }
}
