pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The event loop: iteration, clock, and which of its three phases it is in.
Section {
    id: root

    readonly property LoopModel loop: Workbench.loop

    Accessible.name: qsTr("Event loop, iteration %1, %2 s, %3").arg(root.loop.iteration).arg(root.loop.time)
        .arg(phases.options[root.loop.phase - 1] ?? "")

    focusName: "loop"

    Item {
        height: 52
        width: parent.width

        AwText {
            id: title

            text: qsTr("Event loop")
            weight: Font.DemiBold
        }
        AwText {
            anchors { baseline: title.baseline; right: parent.right }
            color: Theme.text3
            size: 12
            text: root.loop.clockName
        }
        AwText {
            anchors { baseline: clock.baseline; left: parent.left }
            color: Theme.text2
            size: 13
            text: qsTr("iteration %1").arg("<b>" + root.loop.iteration + "</b>")
            textFormat: Text.StyledText
        }
        AwText {
            id: clock

            anchors { bottom: parent.bottom; right: unit.left; rightMargin: 6 }
            mono: true
            objectName: "clock"
            size: 24
            text: root.loop.time
        }
        AwText {
            id: unit

            anchors { baseline: clock.baseline; right: parent.right }
            color: Theme.text2
            size: 14
            text: qsTr("s", "seconds")
        }
    }
    Row {
        id: phases

        readonly property list<string> options: [qsTr("Wait"), qsTr("Wake due"), qsTr("Run ready")]

        spacing: 4
        width: parent.width

        Repeater {
            model: phases.options

            Column {
                id: phase

                required property string modelData
                required property int index
                readonly property bool current: root.loop.phase === phase.index + 1

                spacing: 4
                width: (phases.width - 8) / 3

                Rectangle {
                    color: phase.current ? Theme.accent : Theme.line2
                    height: 3
                    width: parent.width
                }
                AwText {
                    color: phase.current ? Theme.accent : Theme.text3
                    size: 11.5
                    text: (phase.index + 1) + " " + phase.modelData
                    weight: phase.current ? Font.DemiBold : Font.Normal
                    width: parent.width
                }
            }
        }
    }
}
