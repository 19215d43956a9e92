pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Left of a line: diamond of an await point, line number, glyphs of the tasks that are here.
Rectangle {
    id: root

    property int number: 0
    property bool awaitPoint: false
    property bool breakpoint: false
    property var marks: []
    property color paper: Theme.panel

    signal breakpointAsked

    color: root.paper
    implicitWidth: 92

    AbstractButton {
        id: diamond

        Accessible.name: qsTr("Breakpoint on line %1").arg(root.number)
        Accessible.onPressAction: diamond.clicked()
        Accessible.onToggleAction: diamond.clicked()

        checkable: true
        checked: root.breakpoint
        focusPolicy: Qt.NoFocus
        height: parent.height
        hoverEnabled: true
        objectName: "breakpoint" + root.number
        visible: root.awaitPoint
        width: 26
        onClicked: root.breakpointAsked()

        IconItem {
            anchors.centerIn: parent
            color: root.breakpoint ? Theme.danger : diamond.hovered ? Theme.danger : Theme.line2
            height: 11
            name: root.breakpoint ? "diamond-filled" : "diamond"
            width: 11
        }
        Hint {
            shortcut: "B"
            shown: diamond.hovered
            text: root.breakpoint ? qsTr("Remove the breakpoint") : qsTr("Stop here while playing")
        }
    }
    AwText {
        color: Theme.text3
        height: parent.height
        horizontalAlignment: Text.AlignRight
        mono: true
        size: 11.5
        text: root.number
        width: 43
    }
    Row {
        anchors { right: parent.right; rightMargin: 9; verticalCenter: parent.verticalCenter }
        spacing: 2

        Repeater {
            model: root.marks.slice(0, 3)

            Glyph {
                required property var modelData

                height: 11
                hue: modelData.hue
                taskState: modelData.state
                width: 11
            }
        }
    }
}
