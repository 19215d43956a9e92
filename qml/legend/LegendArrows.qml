pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The arrows of the timeline.
LegendPart {
    id: root

    readonly property var kinds: [
        { icon: "arrow-creates", name: qsTr("Creates"), text: qsTr("a task is made"), now: false },
        { icon: "arrow-wakes", name: qsTr("Wakes"), text: qsTr("made it ready"), now: false },
        { icon: "arrow-wakes", name: qsTr("Wakes, this step"), text: qsTr("the cause of now"), now: true },
        { icon: "arrow-awaits", name: qsTr("Awaits"), text: qsTr("waits for the other end"), now: false },
        { icon: "arrow-returns", name: qsTr("Returns"), text: qsTr("result goes to the waiter"), now: false },
        { icon: "arrow-cancels", name: qsTr("Cancels, raises"), text: qsTr("ends the other task"), now: false }
    ]

    note: qsTr("cause on the left, effect on the right")
    title: qsTr("Arrows")

    Grid {
        columns: 2
        width: root.width

        Repeater {
            model: root.kinds

            Row {
                id: kind

                required property var modelData

                Accessible.name: kind.modelData.name + ", " + kind.modelData.text
                Accessible.role: Accessible.ListItem

                height: 25
                spacing: 9
                width: root.width / 2

                IconItem {
                    anchors.verticalCenter: parent.verticalCenter
                    color: kind.modelData.now ? Theme.accent
                        : kind.modelData.icon === "arrow-cancels" ? Theme.danger : Theme.text2
                    height: 20
                    name: kind.modelData.icon
                    width: 56
                }
                AwText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: kind.modelData.name
                    weight: Font.Medium
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
