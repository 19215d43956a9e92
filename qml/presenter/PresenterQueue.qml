pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The ready queue, to be read from the last row.
Column {
    id: root

    readonly property real factor: 1.5
    readonly property var holder: Workbench.ready.holder

    Accessible.name: qsTr("Ready queue, %1 in line").arg(Workbench.ready.count)
    Accessible.role: Accessible.Grouping

    spacing: 6

    AwText {
        color: Theme.text2
        size: 13.5
        text: qsTr("Ready queue")
        weight: Font.DemiBold
    }
    Item {
        height: 27 * root.factor
        width: root.width

        Magnifier {
            factor: root.factor
            height: parent.height / factor
            width: parent.width / factor

            ReadyLine {
                anchors.fill: parent
                tabbed: false
            }
        }
    }
    Item {
        height: left.implicitHeight
        width: root.width

        AwText {
            id: left

            color: Theme.text3
            size: 12.5
            text: root.holder.present ? qsTr("holds the loop") : qsTr("the loop is free")
        }
        AwText {
            anchors.right: parent.right
            color: Theme.text3
            size: 12.5
            text: Workbench.ready.count > 0 ? qsTr("next to run on the left") : qsTr("nothing else is ready")
        }
    }
}
