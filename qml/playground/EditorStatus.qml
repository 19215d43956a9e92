pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Under the editor: what the run that is shown was made with.
Item {
    id: root

    readonly property ProgramRunner runner: Playground.runner
    readonly property bool has: root.runner.running || root.runner.ended
    readonly property string clock: root.runner.fellBack ? qsTr("wall clock, for the world outside")
        : root.runner.clock === "wall" ? qsTr("wall clock") : qsTr("virtual clock")

    Accessible.name: what.text + ", " + root.clock + ", " + steps.text
    Accessible.role: Accessible.StaticText

    implicitHeight: 27

    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 14 }
        spacing: 7

        IconItem {
            Layout.preferredHeight: 13
            Layout.preferredWidth: 13
            color: Playground.lines.outdated ? Theme.danger : Theme.text3
            name: Playground.lines.outdated ? "warning" : "record"
        }
        AwText {
            id: what

            color: Theme.text2
            objectName: "editorStatus"
            size: 12
            text: !root.has ? qsTr("not run yet")
                : root.runner.version === "" ? qsTr("looking for a Python")
                : qsTr("CPython %1, recorded").arg(root.runner.version)
        }
        AwText {
            Layout.leftMargin: 7
            color: root.runner.fellBack ? Theme.text1 : Theme.text3
            objectName: "editorClock"
            size: 12
            text: root.clock
            visible: root.has
        }
        AwText {
            Layout.fillWidth: true
            Layout.leftMargin: 7
            color: Theme.danger
            objectName: "outdated"
            size: 12
            text: qsTr("edited since the run")
            visible: Playground.lines.outdated
        }
        Item { Layout.fillWidth: true; Layout.preferredWidth: 1; visible: !Playground.lines.outdated }
        AwText {
            id: steps

            color: Theme.text2
            elide: Text.ElideNone
            size: 12
            text: Workbench.player.stepCount === 1 ? qsTr("1 step") : qsTr("%1 steps").arg(Workbench.player.stepCount)
            visible: root.has
        }
    }
}
