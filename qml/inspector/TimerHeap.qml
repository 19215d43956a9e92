pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The heap as a tree: the root on top, below node i its children 2i + 1 and 2i + 2.
Item {
    id: root

    readonly property TimerModel timers: Workbench.timers
    /// Deeper nodes are not drawn; they are among the chips.
    readonly property int drawn: Math.min(root.timers.count, 7)
    readonly property int levels: root.drawn > 3 ? 3 : root.drawn > 1 ? 2 : 1
    readonly property real breadth: root.levels === 3 ? 208 : 132

    function centre(node: int): point {
        const level = Math.floor(Math.log2(node + 1));
        const place = node + 1 - (1 << level);
        return Qt.point((place + 0.5) * root.breadth / (1 << level), level * 33 + 12);
    }

    implicitHeight: (root.levels - 1) * 33 + 24

    Repeater {
        // The edges to all nodes but the root, and to the free place beside an only child.
        model: root.drawn < 2 ? 0 : root.drawn - 1 + (root.drawn % 2 === 0 ? 1 : 0)

        Rectangle {
            id: edge

            required property int index
            readonly property point to: root.centre(edge.index + 1)
            readonly property point from: root.centre(edge.index >> 1)

            antialiasing: true
            color: Theme.line2
            height: 1
            rotation: Math.atan2(edge.to.y - edge.from.y, edge.to.x - edge.from.x) * 180 / Math.PI
            transformOrigin: Item.Left
            width: Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y)
            x: edge.from.x
            y: edge.from.y
        }
    }
    Rectangle {
        id: free

        readonly property point place: root.centre(root.drawn)

        color: Theme.panel
        height: 22
        visible: root.drawn > 1 && root.drawn % 2 === 0
        width: 42
        x: free.place.x - 21
        y: free.place.y - 11

        DashedItem {
            anchors.fill: parent
            color: Theme.line2
            radius: 11
        }
    }
    Repeater {
        model: root.timers

        Rectangle {
            id: node

            required property var model
            readonly property point place: root.centre(node.model.heapIndex)

            border.color: node.model.hue < 0 ? Theme.line2 : Theme.taskFill(node.model.hue)
            border.width: 1.5
            color: Theme.panel
            height: 22
            radius: 11
            visible: node.model.heapIndex < 7
            width: Math.max(42, due.implicitWidth + 16)
            x: node.place.x - width / 2
            y: node.place.y - 11

            AwText {
                id: due

                anchors.centerIn: parent
                mono: true
                size: 12
                text: node.model.due
            }
            WhyHint { text: node.model.why }
        }
    }
    AwText {
        color: Theme.text3
        size: 11.5
        text: qsTr("the root fires next")
        // In the game that would be half of the answer.
        visible: !Workbench.game.open || Workbench.game.over
        x: root.breadth / 2 + 32
        y: 12 - height / 2
    }
}
