pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The states of a task: glyph, slice in the timeline, meaning.
LegendPart {
    id: root

    readonly property var taskStates: [
        { state: "created", name: qsTr("Created"), text: qsTr("exists, not yet queued") },
        { state: "ready", name: qsTr("Ready"), text: qsTr("in the ready queue, waiting for its turn") },
        { state: "running", name: qsTr("Running"), text: qsTr("holds the loop; one task at most") },
        { state: "awaiting", name: qsTr("Awaiting"), text: qsTr("suspended at an await, thin so the wait recedes") },
        { state: "done", name: qsTr("Done"), text: qsTr("returned a result") },
        { state: "failed", name: qsTr("Failed"), text: qsTr("ended with an exception; the cap marks the raise") },
        { state: "cancelled", name: qsTr("Cancelled"), text: qsTr("ended by CancelledError") },
        { state: "blocking", name: qsTr("Blocking"), text: qsTr("runs synchronous work; the loop stands still") },
        { state: "destroyed", name: qsTr("Destroyed"), text: qsTr("nobody held it; it went while it was pending") }
    ]

    note: qsTr("glyph, timeline slice, meaning")
    title: qsTr("Task states")

    Repeater {
        model: root.taskStates

        Item {
            id: entry

            required property var modelData
            readonly property color ended: ["failed", "destroyed"].includes(modelData.state) ? Theme.danger : Theme.text3

            Accessible.name: entry.modelData.name + ", " + entry.modelData.text
            Accessible.role: Accessible.ListItem
            height: 26
            width: root.width

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                height: 13
                hue: 1
                taskState: entry.modelData.state
                width: 13
            }
            IconItem {
                accent: ["done", "cancelled", "failed", "destroyed"].includes(entry.modelData.state) ? entry.ended : Theme.taskOn(1)
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.taskFill(1)
                height: 24
                name: "slice-" + entry.modelData.state
                width: 120
                x: 32
            }
            AwText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text2
                mono: true
                size: 11.5
                text: "sleep(2.0)"
                visible: entry.modelData.state === "awaiting"
                x: 53
            }
            AwText {
                anchors.verticalCenter: parent.verticalCenter
                text: entry.modelData.name
                weight: Font.DemiBold
                width: 92
                x: 168
            }
            AwText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text2
                text: entry.modelData.text
                width: parent.width - 262
                x: 262
            }
        }
    }
}
