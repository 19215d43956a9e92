pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A queue: put() on the left, get() on the right, and the tasks that wait at either end.
Column {
    id: root

    property var items: []
    property var putters: []
    property int putterCount: 0
    property var getters: []
    property int getterCount: 0

    /// The name of a task that waits at either end.
    function spot(task: int): Item {
        return putLine.spot(task) ?? getLine.spot(task);
    }

    spacing: 5

    Item {
        height: put.height
        width: parent.width

        AwText {
            id: put

            color: Theme.text3
            mono: true
            size: 11.5
            text: "put()"
        }
        AwText {
            anchors.right: parent.right
            color: Theme.text3
            mono: true
            size: 11.5
            text: "get()"
        }
    }
    Item {
        height: Math.max(30, grid.implicitHeight)
        width: parent.width

        IconItem {
            color: root.putters.length > 0 ? Theme.accent : Theme.text3
            name: "arrow-right"
            y: 7
        }
        Grid {
            id: grid

            columns: Math.max(1, Math.min(root.items.length, 5))
            // What is taken next stands at the right, beside get().
            layoutDirection: Qt.RightToLeft
            spacing: 4
            x: 20

            Repeater {
                model: root.items.length // not the list: a step would make all slots anew

                Slot {
                    required property int index
                    readonly property var modelData: root.items[index] ?? ({})

                    filled: modelData.filled ?? false
                    text: modelData.text ?? ""
                    width: (root.width - 40 - (grid.columns - 1) * 4) / grid.columns
                }
            }
        }
        DashedItem {
            color: Theme.line2
            height: 30
            visible: root.items.length === 0
            width: parent.width - 40
            x: 20

            AwText {
                anchors.centerIn: parent
                color: Theme.text3
                size: 12
                text: qsTr("empty")
            }
        }
        IconItem {
            color: root.getters.length > 0 ? Theme.accent : Theme.text3
            name: "arrow-right"
            x: parent.width - width
            y: 7
        }
    }
    QueueLine {
        id: putLine

        count: root.putterCount
        label: qsTr("Putters waiting")
        tasks: root.putters
        width: parent.width
    }
    QueueLine {
        id: getLine

        count: root.getterCount
        label: qsTr("Getters waiting")
        tasks: root.getters
        width: parent.width
    }
}
