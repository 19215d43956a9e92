pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// That the filter of the lanes finds none, and the way out.
Column {
    id: root

    required property TimelineView view

    spacing: 8

    AwText {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.text2
        horizontalAlignment: Text.AlignHCenter
        size: 13
        text: qsTr("No lane is called anything like “%1”.").arg(root.view.filter)
        width: parent.width
        wrapMode: Text.Wrap
    }
    AwButton {
        anchors.horizontalCenter: parent.horizontalCenter
        kind: AwButton.Outlined
        objectName: "clearFilter"
        text: qsTr("Clear the filter")
        onClicked: root.view.filter = ""
    }
}
