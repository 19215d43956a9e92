pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The name of a lane that is no task's, and its current number.
Rectangle {
    id: root

    property string iconName: ""
    property string label: ""
    property string value: ""
    property color paper: Theme.panel

    Accessible.name: root.value === "" ? root.label : root.label + ", " + root.value
    Accessible.role: Accessible.StaticText

    color: root.paper

    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
    }
    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        height: 15
        name: root.iconName
        visible: root.iconName !== ""
        width: 15
        x: 14
    }
    AwText {
        anchors { left: parent.left; leftMargin: root.iconName === "" ? 14 : 36; right: figure.left; rightMargin: root.value === "" ? 0 : 6 }
        height: parent.height
        text: root.label
        weight: Font.DemiBold
    }
    AwText {
        id: figure

        anchors { right: parent.right; rightMargin: root.value === "" ? 2 : 10; verticalCenter: parent.verticalCenter }
        mono: true
        size: 12
        text: root.value
    }
}
