pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Keys on the left, what they do beside them.
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

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: Theme.line2
                color: Theme.bg
                height: 22
                radius: 5
                width: key.implicitWidth + 14

                AwText {
                    id: key

                    anchors.centerIn: parent
                    color: Theme.text2
                    size: 11.5
                    text: entry.modelData[0]
                    weight: Font.Medium
                }
            }
            AwText {
                anchors { left: parent.left; leftMargin: 118; right: parent.right; verticalCenter: parent.verticalCenter }
                color: Theme.text1
                text: entry.modelData[1]
            }
        }
    }
}
