pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the program prints, under its own head.
FocusScope {
    id: root

    readonly property Item entry: view

    Accessible.name: head.Accessible.name
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    SectionHeader {
        id: head

        anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 14; top: parent.top; topMargin: 10 }
        note: qsTr("stdout")
        title: qsTr("Console")
    }
    ConsoleView {
        id: view

        activeFocusOnTab: true
        anchors { bottom: parent.bottom; bottomMargin: 6; left: head.left; right: parent.right; rightMargin: 2; top: head.bottom; topMargin: 6 }
        focus: true

        Keys.onUpPressed: view.flick(0, 400)
        Keys.onDownPressed: view.flick(0, -400)
    }
    AwText {
        anchors { left: head.left; right: head.right; top: view.top }
        color: Theme.text3
        size: 12
        text: Playground.runner.running ? qsTr("Nothing has been printed yet: the program is still running.")
            : qsTr("Nothing has been printed.")
        visible: Workbench.console.count === 0
        wrapMode: Text.Wrap
    }
    FocusRing {
        offset: -4
        shown: view.activeFocus
    }
}
