pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One condition of the make task: a check where it holds, else hollow with what is missing.
Item {
    id: root

    required property var model
    required property int index
    readonly property bool holds: root.model.state === "holds"
    readonly property string stateName: root.holds ? qsTr("reached") : root.model.state === "hidden" ? qsTr("hidden")
        : qsTr("not reached")

    Accessible.name: qsTr("%1, %2").arg(root.model.label).arg(root.stateName)
    Accessible.description: Workbench.plain(root.model.failed)
    Accessible.role: Accessible.ListItem

    implicitHeight: words.implicitHeight
    objectName: "condition" + root.index

    Rectangle {
        border.color: root.holds ? Theme.correct : Theme.text3
        border.width: 1.5
        color: root.holds ? Theme.correct : "transparent"
        height: 16
        radius: 8
        width: 16
        y: 2

        IconItem {
            anchors.centerIn: parent
            color: Theme.panel
            height: 12
            name: "check"
            visible: root.holds
            width: 12
        }
        IconItem {
            anchors.centerIn: parent
            color: Theme.text3
            height: 9
            name: "lock"
            visible: root.model.state === "hidden"
            width: 9
        }
    }
    Column {
        id: words

        anchors { left: parent.left; leftMargin: 25; right: parent.right }
        spacing: 1

        AwText {
            color: Theme.text1
            line: 20
            size: 13
            text: root.model.label
            weight: root.holds ? Font.Normal : Font.Medium
            width: parent.width
            wrapMode: Text.Wrap
        }
        AwText {
            color: Theme.text2
            line: 18
            objectName: "failed"
            size: 12.5
            text: root.model.failed
            textFormat: Text.RichText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
