pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Who holds the loop and who is in line for it.
Section {
    id: root

    readonly property ReadyModel queue: Workbench.ready
    readonly property var holder: root.queue.holder

    function spot(handle: int): Item {
        return line.spot(handle);
    }
    function holderSpot(): Item {
        return line.holderSpot();
    }

    Accessible.name: qsTr("Ready queue, %1 in line").arg(root.queue.count)

    focusName: "ready"
    note: qsTr("first in, first out")
    title: qsTr("Ready queue")
    value: root.queue.count

    ReadyLine {
        id: line

        width: parent.width
        wraps: true
    }
    Item {
        height: left.height
        width: parent.width

        AwText {
            id: left

            color: Theme.text3
            size: 11.5
            text: root.holder.present ? qsTr("holds the loop") : qsTr("the loop is free")
        }
        AwText {
            anchors.right: parent.right
            color: Theme.text3
            size: 11.5
            visible: !Workbench.game.open || Workbench.game.over
            text: root.queue.count > 0 ? qsTr("next to run on the left") : qsTr("nothing else is ready")
        }
    }
}
