pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Something that the palette has found: icon, title with what was typed in bold, and its keys or what it is.
Item {
    id: root

    required property int index
    required property string title
    required property string other
    required property string note
    required property bool noteIsKeys
    required property string icon
    required property string name
    required property bool used
    property bool current: false

    signal chosen

    Accessible.name: root.note === "" ? root.name : root.name + ", " + root.note
    Accessible.onPressAction: root.chosen()
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.current

    height: 34

    Rectangle {
        anchors { fill: parent; leftMargin: 8; rightMargin: 8 }
        border.color: root.current ? Theme.accentLine : "transparent"
        color: root.current ? Theme.accentWeak : hover.hovered ? Qt.alpha(Theme.text1, 0.05) : "transparent"
        radius: 6
    }
    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: root.current ? Theme.accent : Theme.text2
        height: 14
        name: root.icon
        width: 14
        x: 21
    }
    Row {
        anchors { left: parent.left; leftMargin: 46; right: end.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        clip: true
        spacing: 10

        AwText {
            anchors.verticalCenter: parent.verticalCenter
            size: 13
            text: root.title
            textFormat: Text.StyledText
            width: Math.min(implicitWidth, parent.width)
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            size: 13
            text: root.other
            textFormat: Text.StyledText
            visible: root.other !== ""
            width: Math.min(implicitWidth, parent.width * 0.5)
        }
    }
    Row {
        id: end

        anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        spacing: 10

        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            size: 11.5
            text: qsTr("used lately")
            visible: root.used
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.current ? Theme.text2 : Theme.text3
            size: 11.5
            text: root.note
            visible: !root.noteIsKeys
        }
        KeyCap {
            keys: root.note
            visible: root.noteIsKeys
        }
    }
    HoverHandler {
        id: hover
    }
    // Not a TapHandler: in Qt 6.4 it warns where its row loses the window while it is pressed.
    MouseArea {
        anchors.fill: parent
        onClicked: root.chosen()
    }
}
