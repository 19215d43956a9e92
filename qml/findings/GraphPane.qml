pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The tasks at the playhead as a graph: who waits for whom, or who made whom.
FocusScope {
    id: root

    readonly property Item entry: Preferences.taskTree ? tree.entry : waiting.entry
    /// With a head of its own, where no other one has the switch.
    property bool titled: true

    /// A task was chosen, where it stands.
    signal taskChosen(int task, int line)

    Accessible.name: Preferences.taskTree ? tree.Accessible.name : waiting.Accessible.name
    Accessible.role: Accessible.Pane

    Item {
        id: head

        height: root.titled ? 38 : 0
        visible: root.titled
        width: parent.width

        Rectangle {
            anchors.fill: parent
            color: Theme.panel
        }
        GraphSwitch {
            id: choice

            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        }
        AwText {
            anchors { left: choice.right; leftMargin: 10; right: legend.visible ? legend.left : parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            size: 12
            text: Workbench.atStep
            visible: width >= implicitWidth
        }
        GraphLegend {
            id: legend

            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            visible: !Preferences.taskTree && head.width - choice.width > width + 60
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    WaitingGraph {
        id: waiting

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom }
        focus: !Preferences.taskTree
        visible: !Preferences.taskTree
        onTaskChosen: (task, line) => root.taskChosen(task, line)
    }
    TaskTree {
        id: tree

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom }
        focus: Preferences.taskTree
        visible: Preferences.taskTree
        onTaskChosen: (task, line) => root.taskChosen(task, line)
    }
}
