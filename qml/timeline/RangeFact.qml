pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// One line of what happens in a range; pressed, it leads there.
AbstractButton {
    id: root

    required property string name
    required property string value
    required property string iconName
    /// Whether there is a place to go to.
    property bool goes: false

    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.value)
    Accessible.description: root.goes ? qsTr("goes there") : ""
    Accessible.role: root.goes ? Accessible.Button : Accessible.StaticText
    Accessible.onPressAction: if (root.goes) root.clicked()

    enabled: root.goes
    focusPolicy: root.goes ? Qt.TabFocus : Qt.NoFocus
    implicitHeight: 22
    padding: 0

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        color: root.hovered && root.goes ? Theme.accentWeak : "transparent"
        radius: 4

        FocusRing {
            offset: -2
            shown: root.visualFocus
        }
    }

    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: root.iconName === "state-failed" ? Theme.danger : Theme.text2
        height: 12
        name: root.iconName
        width: 12
        x: 4
    }
    AwText {
        id: title

        color: Theme.text2
        elide: Text.ElideNone
        height: root.height
        size: 12
        text: root.name
        x: 24
    }
    AwText {
        anchors { left: title.right; leftMargin: 8; right: parent.right; rightMargin: 4 }
        color: root.goes ? Theme.accent : Theme.text1
        elide: Text.ElideMiddle
        height: root.height
        horizontalAlignment: Text.AlignRight
        size: 12
        text: root.value
        weight: Font.Medium
    }
    Hint {
        shown: root.hovered && root.goes
        text: root.value
    }
}
