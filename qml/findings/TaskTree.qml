pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Who made whom at the playhead, as a tree. Up and Down go from task to task, Enter to where it stands.
FocusScope {
    id: root

    readonly property Item entry: list
    readonly property TaskTreeModel tree: TaskTreeModel {
        active: root.visible
        workbench: Workbench
    }

    /// A task was chosen, where it stands.
    signal taskChosen(int task, int line)

    Accessible.name: qsTr("Task tree")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ListView {
        id: list

        activeFocusOnTab: true
        anchors { fill: parent; bottomMargin: more.visible ? more.height + 8 : 0 }
        bottomMargin: 8
        boundsBehavior: Flickable.StopAtBounds
        // No rows beyond the view: Qt makes them by and by, and warns when the list has got shorter meanwhile.
        cacheBuffer: 0
        clip: true
        focus: true
        keyNavigationEnabled: true
        model: root.tree
        objectName: "taskTree"
        topMargin: 8
        ScrollBar.vertical: AwScrollBar {}

        delegate: TaskTreeRow {
            id: row

            objectName: "treeRow-" + row.label
            width: list.width
            onClicked: {
                list.currentIndex = row.index;
                root.taskChosen(row.task, row.line);
            }
        }
    }
    AwText {
        anchors.centerIn: parent
        color: Theme.text3
        text: qsTr("There is no task yet.")
        visible: list.count === 0
    }
    AwText {
        id: more

        anchors { bottom: parent.bottom; bottomMargin: 8; left: parent.left; leftMargin: 14 }
        color: Theme.text3
        size: 12
        text: qsTr("%1 more are not shown.").arg(root.tree.hiddenCount)
        visible: root.tree.hiddenCount > 0
    }
}
