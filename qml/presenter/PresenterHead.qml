pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Which lesson this is, how far it is, and how to leave.
Item {
    id: root

    implicitHeight: 24

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            size: 15
            text: Workbench.lessonNumber
            visible: Workbench.lessonNumber > 0
            weight: Font.DemiBold
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            size: 15
            text: Workbench.lessonTitle
            weight: Font.DemiBold
            width: Math.min(implicitWidth, root.width - dots.width - leave.width - 70)
        }
        BeatDots {
            id: dots

            anchors.verticalCenter: parent.verticalCenter
            visible: Workbench.beatCount > 0
        }
    }
    AwText {
        id: leave

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        color: Theme.text3
        size: 12.5
        text: qsTr("F1 shows the keys, Esc leaves")
    }
}
