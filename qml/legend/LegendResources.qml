pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Queues, result slots and the event loop's lane.
LegendPart {
    id: root

    title: qsTr("Resources and the event loop lane")

    Grid {
        columnSpacing: 24
        columns: 2
        rowSpacing: 12
        width: root.width

        LegendSlots {
            label: qsTr("Queue: 2 free, 3 filled")
            slots: [["", false], ["", false], ["", true], ["", true], ["", true]]
            width: (root.width - 24) / 2
        }
        LegendSlots {
            dashed: true
            label: qsTr("Result slots of gather")
            slots: [["[0]", false], ["[1]", false], ["[2]", true]]
            width: (root.width - 24) / 2
        }
    }
    Row {
        spacing: 10

        Rectangle {
            color: Theme.taskFill(1)
            height: 22
            radius: 4
            width: holder.implicitWidth + 22

            AwText {
                id: holder

                anchors.centerIn: parent
                color: Theme.taskOn(1)
                size: 11.5
                text: "users"
                weight: Font.DemiBold
            }
        }
        AwText { color: Theme.text2; height: 22; text: qsTr("holds the loop") }
        LegendBox { name: "wait-sleep" }
        AwText { color: Theme.text2; height: 22; text: qsTr("timer fires") }
        LegendBox { name: "callback" }
        AwText { color: Theme.text2; height: 22; text: qsTr("completion callback") }
    }
    Row {
        spacing: 10

        TimerChip { due: "2.0"; hue: 1; label: "users" }
        AwText { color: Theme.text2; height: 26; text: qsTr("a timer in the heap: when it is due, and whom it wakes") }
    }
}
