pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One resource with its slots and who waits for it.
Section {
    id: root

    required property var model
    required property int index

    /// The name of a task that stands in line.
    function spot(task: int): Item {
        return ends.spot(task) ?? line.spot(task);
    }

    Accessible.name: root.model.title + ", " + root.model.count

    focusName: "resources"
    note: root.model.title
    title: root.index === 0 ? qsTr("Resources") : ""
    value: root.model.count

    GatherSlots {
        items: root.model.slots
        locked: Workbench.player.limited
        visible: root.model.kind === "gather"
        width: parent.width
    }
    AwText {
        color: Theme.text3
        size: 11.5
        text: Workbench.game.open ? qsTr("The slots stay hidden while you choose.")
            : qsTr("The slots stay hidden until you answer.")
        visible: root.model.kind === "gather" && Workbench.player.limited
        width: parent.width
        wrapMode: Text.Wrap
    }
    QueueSlots {
        id: ends

        getterCount: root.model.getterCount
        getters: root.model.getters
        items: root.model.slots
        putterCount: root.model.putterCount
        putters: root.model.putters
        visible: root.model.kind === "queue"
        width: parent.width
    }
    QueueLine {
        count: root.model.holderCount
        label: root.model.holdersTitle
        tasks: root.model.holders
        visible: label !== ""
        width: parent.width
    }
    QueueLine {
        id: line

        count: root.model.waiterCount
        label: root.model.waitersTitle
        tasks: root.model.waiters
        visible: label !== ""
        width: parent.width
    }
    AwText {
        color: Theme.text3
        size: 11.5
        text: root.model.note
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
