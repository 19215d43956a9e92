pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// What the learner is to reach with the parameters, and which of it this run reaches.
Rectangle {
    id: root

    readonly property MakeModel make: Workbench.make

    Accessible.name: root.make.done ? qsTr("Your turn, done") : qsTr("Your turn")
    Accessible.role: Accessible.Grouping

    border.color: root.make.done ? Theme.correct : Theme.line2
    border.width: Theme.stroke
    color: root.make.done ? Theme.correctWeak : Theme.panel
    implicitHeight: column.implicitHeight + 22
    objectName: "makeCard"
    radius: 8

    Behavior on color {
        ColorAnimation { duration: Theme.duration(180) }
    }

    ColumnLayout {
        id: column

        spacing: 7
        width: parent.width - 26
        x: 13
        y: 11

        Column { // and no Repeater straight in the layout, see LessonPane
            id: conditions

            Layout.fillWidth: true
            spacing: 7

            Repeater {
                model: root.make

                MakeCondition { width: conditions.width }
            }
        }
        Hairline {
            Layout.fillWidth: true
            color: root.make.done ? Theme.correct : Theme.line
            opacity: root.make.done ? 0.35 : 1
        }
        RowLayout {
            spacing: 8

            IconItem {
                Layout.preferredHeight: 16
                Layout.preferredWidth: 16
                color: root.make.done ? Theme.correct : Theme.text3
                name: root.make.done ? "check" : root.make.hidden ? "lock" : "knobs"
            }
            AwText {
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
                color: root.make.done ? Theme.correct : Theme.text3
                objectName: "makeState"
                size: 12.5
                text: root.make.done ? qsTr("Done: this run meets every condition.")
                    : Workbench.running ? qsTr("The program is still running.")
                    : root.make.hidden ? qsTr("Answer the predictions first; until then the results are hidden.")
                    : qsTr("Change the parameters: every run is checked right away.")
                weight: root.make.done ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
            }
        }
    }
}
