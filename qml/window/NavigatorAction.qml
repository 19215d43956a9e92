pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// An entry below the lessons: icon and name, or the icon alone on the rail.
AbstractButton {
    id: root

    property string label: ""
    property string iconName: ""
    property string hint: ""
    property string shortcut: ""
    property bool rail: false
    /// It is what the window shows.
    property bool current: false
    /// Why it cannot be had now; it then leads to what is to be done first. Empty where it can.
    property string refusal: ""
    readonly property color ink: root.refusal !== "" ? Theme.text3 : root.current ? Theme.text1 : Theme.text2

    Accessible.description: root.refusal
    Accessible.name: root.label
    Accessible.onPressAction: root.clicked()
    Accessible.selected: root.current

    focusPolicy: Qt.TabFocus
    implicitHeight: 26
    padding: 0

    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: root.current ? Theme.accent : root.ink
            height: 15
            name: root.iconName
            width: 15
            x: root.rail ? (parent.width - width) / 2 : 17
        }
        IconItem {
            anchors { right: parent.right; rightMargin: root.rail ? 4 : 16; verticalCenter: parent.verticalCenter; verticalCenterOffset: root.rail ? 5 : 0 }
            color: Theme.text3
            height: root.rail ? 10 : 13
            name: "lock"
            visible: root.refusal !== ""
            width: height
        }
        AwText {
            anchors { left: parent.left; leftMargin: 40; right: parent.right; rightMargin: 12 }
            color: root.ink
            height: parent.height
            size: 13
            text: root.label
            visible: !root.rail
            weight: root.current ? Font.DemiBold : Font.Normal
        }
    }
    background: Rectangle {
        anchors { fill: parent; leftMargin: 8; rightMargin: 8 }
        color: root.current ? Theme.accentWeak : root.hovered ? Qt.alpha(Theme.text1, 0.05) : "transparent"
        radius: 6

        FocusRing {
            offset: -2
            shown: root.visualFocus
        }
    }

    Hint {
        shortcut: root.shortcut
        shown: root.hovered && (root.rail || root.refusal !== "")
        text: root.refusal !== "" ? root.refusal : root.hint
    }
}
