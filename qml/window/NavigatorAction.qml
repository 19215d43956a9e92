pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// An entry below the lessons: icon and name, or the icon alone on the rail.
ItemDelegate {
    id: root

    property string label: ""
    property string iconName: ""
    property string hint: ""
    property string shortcut: ""
    property bool rail: false
    /// It is what the window shows.
    property bool current: false

    Accessible.name: root.label
    Accessible.role: Accessible.Button
    Accessible.selected: root.current

    focusPolicy: Qt.TabFocus
    implicitHeight: 26
    opacity: root.enabled ? 1 : 0.45
    padding: 0

    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: root.current ? Theme.accent : Theme.text2
            height: 15
            name: root.iconName
            width: 15
            x: root.rail ? (parent.width - width) / 2 : 17
        }
        AwText {
            anchors { left: parent.left; leftMargin: 40; right: parent.right; rightMargin: 12 }
            color: root.current ? Theme.text1 : Theme.text2
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
        text: root.hint
        visible: root.hovered && root.rail
    }
}
