pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The ready queue as one row above the timeline.
Item {
    id: root

    Accessible.name: qsTr("Ready queue")
    Accessible.role: Accessible.Grouping

    implicitHeight: 32

    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    AwText {
        id: title

        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        text: qsTr("Ready queue")
        weight: Font.DemiBold
    }
    ReadyLine {
        anchors {
            left: title.right
            leftMargin: 14
            right: parent.right
            rightMargin: 12
            verticalCenter: parent.verticalCenter
        }
        height: 26
    }
}
