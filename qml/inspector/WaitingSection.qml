pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The suspended tasks: what each awaits and what will wake it.
Section {
    id: root

    readonly property WaitingModel tasks: Workbench.waiting

    /// The row of a task.
    function spot(task: int): Item {
        return rows.itemAt(root.tasks.rowOf(task));
    }

    Accessible.name: qsTr("Waiting, %1 suspended").arg(root.tasks.count)

    focusName: "waiting"
    note: qsTr("who will wake them")
    title: qsTr("Waiting")
    value: root.tasks.count

    Repeater {
        id: rows

        model: root.tasks

        WaitingRow {
            objectName: "waiting-" + label
            width: parent.width
        }
    }
    WaitingCircle {
        objectName: "waitingCircle"
        tasks: root.tasks.circle
        visible: root.tasks.circle.length > 0
        width: parent.width
    }
    AwText {
        color: Theme.text3
        size: 12
        text: qsTr("No task is suspended.")
        visible: root.tasks.count === 0
    }
}
