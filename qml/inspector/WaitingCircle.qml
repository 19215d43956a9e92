pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "alice → bob → alice": tasks that wait for each other, so that none can go on.
Rectangle {
    id: root

    /// {label, hue} of each, which waits for the next one; the last waits for the first.
    required property var tasks
    readonly property string sentence: root.tasks.length === 1
        ? qsTr("It waits for what it holds itself, and can never go on.")
        : qsTr("Each waits for the next one: none of them can go on.")

    Accessible.description: root.sentence
    Accessible.name: qsTr("Circle of %1").arg(root.tasks.map(task => task.label).join(", "))
    Accessible.role: Accessible.StaticText

    color: Theme.dangerWeak
    implicitHeight: column.implicitHeight + 16
    radius: 6

    Column {
        id: column

        anchors { left: parent.left; leftMargin: 10; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
        spacing: 6

        Flow {
            spacing: 6
            width: parent.width

            Repeater {
                model: root.tasks

                Row {
                    id: link

                    required property var modelData

                    spacing: 6

                    Chip {
                        hue: link.modelData.hue
                        label: link.modelData.label
                        taskState: "awaiting"
                    }
                    IconItem {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.danger
                        height: 14
                        name: "arrow-right"
                        width: 14
                    }
                }
            }
            Chip {
                hue: root.tasks.length > 0 ? root.tasks[0].hue : -1
                label: root.tasks.length > 0 ? root.tasks[0].label : ""
                taskState: "awaiting"
            }
        }
        Row {
            spacing: 6
            width: parent.width

            IconItem {
                color: Theme.danger
                height: 12
                name: "warning"
                width: 12
                y: 2
            }
            AwText {
                color: Theme.danger
                size: 12
                text: root.sentence
                width: parent.width - 18
                wrapMode: Text.Wrap
            }
        }
    }
}
