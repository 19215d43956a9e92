pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a task may wait for.
LegendPart {
    id: root

    readonly property var kinds: [
        { icon: "wait-sleep", name: "sleep", text: qsTr("a timer") },
        { icon: "wait-task", name: "await task", text: qsTr("one task") },
        { icon: "wait-gather", name: "gather", text: qsTr("all of several") },
        { icon: "wait-get", name: "queue.get", text: qsTr("an item") },
        { icon: "wait-put", name: "queue.put", text: qsTr("a free slot") },
        { icon: "wait-lock", name: "lock", text: qsTr("its turn") },
        { icon: "wait-event", name: "event", text: qsTr("a signal") },
        { icon: "wait-barrier", name: "barrier", text: qsTr("the others") },
        { icon: "wait-any", name: "wait", text: qsTr("some of several") },
        { icon: "wait-thread", name: "executor", text: qsTr("a thread") }
    ]

    note: qsTr("what will wake the task")
    title: qsTr("Wait kinds")

    Grid {
        columns: 3
        width: root.width

        Repeater {
            model: root.kinds

            Row {
                id: kind

                required property var modelData

                Accessible.name: kind.modelData.name + ", " + kind.modelData.text
                Accessible.role: Accessible.ListItem

                height: 24
                spacing: 9
                width: root.width / 3

                IconItem {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.text2
                    name: kind.modelData.icon
                }
                AwText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: kind.modelData.name
                }
                AwText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.text3
                    text: kind.modelData.text
                }
            }
        }
    }
}
