pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The diamond of an await point, which sets a breakpoint there or removes it.
AbstractButton {
    id: root

    required property SourceGutter gutter
    readonly property bool breakpoint: root.gutter.breakpoint

    Accessible.name: qsTr("Breakpoint on line %1").arg(root.gutter.number)
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()

    checkable: true
    checked: root.breakpoint
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    objectName: "breakpoint" + root.gutter.number

    onClicked: root.gutter.breakpointAsked()

    IconItem {
        anchors.centerIn: parent
        color: root.breakpoint || root.hovered ? Theme.danger : Theme.line2
        height: 11
        name: root.breakpoint ? "diamond-filled" : "diamond"
        width: 11
    }
    Hint {
        shortcut: "B"
        shown: root.hovered
        text: root.breakpoint ? qsTr("Remove the breakpoint") : qsTr("Stop here while playing")
    }
}
