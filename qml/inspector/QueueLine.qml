pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "Getters waiting 1  worker-2", first in line first. Also for who holds something. Each says why it is there.
Flow {
    id: root

    property string label: ""
    /// The first of them.
    property var tasks: []
    property int count: 0

    /// The name of a task that stands here.
    function spot(task: int): Item {
        return names.itemAt(root.tasks.findIndex(each => each.task === task));
    }

    spacing: 8

    AwText {
        color: Theme.text3
        size: 11.5
        text: root.label
    }
    AwText {
        color: Theme.text1
        size: 11.5
        text: root.count
        weight: Font.DemiBold
    }
    Repeater {
        id: names

        model: root.tasks.length // not the list: a step would make all names anew

        AwText {
            id: task

            required property int index
            readonly property var modelData: root.tasks[index] ?? ({})
            /// It is on its way here.
            property bool awaited: false

            Accessible.description: task.modelData.why ?? ""
            Accessible.name: task.text
            Accessible.role: Accessible.StaticText

            activeFocusOnTab: Accessible.description !== "" || activeFocus
            color: Theme.taskText(task.modelData.hue ?? 0)
            objectName: "inLine-" + task.text
            opacity: task.awaited ? 0 : 1
            size: 11.5
            text: task.modelData.label ?? ""
            weight: Font.DemiBold

            WhyHint {
                around: 2
                text: task.Accessible.description
            }
        }
    }
    AwText {
        color: Theme.text3
        size: 11.5
        text: qsTr("and %1 more").arg(root.count - root.tasks.length)
        visible: root.count > root.tasks.length
    }
}
