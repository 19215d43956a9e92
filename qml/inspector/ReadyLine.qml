pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The holder of the loop, an arrow, and the queue with its head on the left.
Item {
    id: root

    /// In the inspector the queue goes on in further rows; above the timeline it is one.
    property bool wraps: false
    readonly property ReadyModel queue: Workbench.ready
    readonly property var holder: root.queue.holder
    /// Its order would tell what is next.
    readonly property bool hidden: Workbench.game.open && !Workbench.game.over
    readonly property bool held: root.holder.present === true

    clip: !root.wraps
    implicitHeight: Math.max(26, flow.implicitHeight)

    Chip {
        id: holderChip

        filled: root.holder.hue >= 0
        hue: root.holder.hue ?? -1
        iconName: root.holder.kind === "timer" ? "wait-sleep" : root.holder.kind === "callback" ? "callback" : ""
        label: root.holder.label ?? ""
        name: qsTr("%1 holds the loop").arg(label)
        objectName: "holder"
        taskState: "running"
        visible: root.held
    }
    DashedItem {
        color: Theme.line2
        height: 26
        visible: !root.held
        width: 64
    }
    IconItem {
        id: arrow

        color: Theme.text3
        height: 14
        name: "arrow-left"
        width: 14
        x: (root.held ? holderChip.width : 64) + 6
        y: 6
    }
    Flow {
        id: flow

        anchors { left: arrow.right; leftMargin: 6; right: parent.right }
        spacing: 6

        move: Transition {
            NumberAnimation { properties: "x,y"; duration: Theme.duration(160); easing.type: Easing.OutCubic }
        }
        add: Transition {
            NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.duration(160) }
        }

        Repeater {
            model: root.hidden ? null : root.queue

            Chip {
                id: chip

                required property var model
                required property int index

                hue: chip.model.hue
                iconName: chip.model.kind === "timer" ? "wait-sleep" : chip.model.kind === "callback" ? "callback" : ""
                label: chip.model.label
                name: qsTr("%1, number %2 in the ready queue").arg(label).arg(chip.index + 1)
                taskState: "ready"
            }
        }
        DashedItem {
            color: Theme.line2
            height: 26
            visible: root.queue.count === 0 || root.hidden
            width: root.wraps ? flow.width : 160

            AwText {
                anchors.centerIn: parent
                color: Theme.text3
                size: 12
                text: root.hidden ? qsTr("hidden: you choose") : qsTr("empty")
            }
        }
    }
}
