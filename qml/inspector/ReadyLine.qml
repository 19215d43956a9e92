pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The holder of the loop, an arrow, and the queue with its head on the left.
Item {
    id: root

    /// In the inspector the queue goes on in further rows; above the timeline it is one.
    property bool wraps: false
    /// Whether the keyboard goes from chip to chip.
    property bool tabbed: true
    readonly property ReadyModel queue: Workbench.ready
    readonly property var holder: root.queue.holder
    /// Its order would tell what is next.
    readonly property bool hidden: Workbench.game.open && !Workbench.game.over
    readonly property bool held: root.holder.present === true

    /// Chips that are drawn; how many more wait behind them is said.
    readonly property int most: root.wraps ? 11 : root.queue.count

    /// The chip of a handle in the queue.
    function spot(handle: int): Item {
        return chips.itemAt(root.queue.rowOf(handle));
    }
    function holderSpot(): Item {
        return holds;
    }

    clip: !root.wraps
    implicitHeight: root.wraps ? flow.implicitHeight : 26

    Flow {
        id: flow

        spacing: 6
        // One row above the timeline, whatever does not fit into it.
        width: root.wraps ? root.width : Math.max(root.width, 8000)

        move: Transition {
            NumberAnimation { properties: "x,y"; duration: Theme.duration(160); easing.type: Easing.OutCubic }
        }

        Chip {
            id: holds

            filled: root.holder.hue >= 0
            hue: root.holder.hue ?? -1
            kind: root.holder.kind ?? ""
            label: root.holder.label ?? ""
            name: qsTr("%1 holds the loop").arg(label)
            objectName: "holder"
            activeFocusOnTab: (root.tabbed && root.held) || activeFocus
            ringOffset: root.wraps ? 2 : -3
            taskState: "running"
            visible: root.held
            why: root.holder.why ?? ""
        }
        DashedItem {
            color: Theme.line2
            height: 26
            visible: !root.held
            width: 64
        }
        Item {
            height: 26
            width: 14

            IconItem {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text3
                height: 14
                name: "arrow-left"
                width: 14
            }
        }
        Repeater {
            id: chips

            model: root.hidden ? null : root.queue

            Chip {
                id: chip

                required property var model
                required property int index
                property real presence

                NumberAnimation on presence { from: 0; to: 1; duration: Theme.duration(160) }

                hue: chip.model.hue
                kind: chip.model.kind
                label: chip.model.label
                name: qsTr("%1, number %2 in the ready queue").arg(label).arg(chip.index + 1)
                activeFocusOnTab: root.tabbed || activeFocus
                objectName: "ready" + chip.index
                opacity: chip.awaited ? 0 : chip.presence
                ringOffset: root.wraps ? 2 : -3
                taskState: "ready"
                visible: chip.index < root.most
                why: chip.model.why
            }
        }
        AwText {
            color: Theme.text2
            height: 26
            objectName: "readyMore"
            size: 12
            text: qsTr("and %1 more").arg(root.queue.count - root.most)
            visible: root.queue.count > root.most && !root.hidden
        }
        DashedItem {
            color: Theme.line2
            height: 26
            visible: root.queue.count === 0 || root.hidden
            width: 160

            AwText {
                anchors.centerIn: parent
                color: Theme.text3
                size: 12
                text: root.hidden ? qsTr("hidden: you choose") : qsTr("empty")
            }
        }
    }
}
