pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the program prints; lines after the playhead are dim.
Section {
    id: root

    /// A program may print more than there is room for, and more than there can be items.
    readonly property real most: 360

    focusName: "console"
    note: qsTr("stdout")
    title: qsTr("Console")
    underlined: false

    ConsoleView {
        width: parent.width
        onContentHeightChanged: height = Math.min(contentHeight, root.most)
    }
    Row {
        Accessible.name: later.text
        Accessible.role: Accessible.ListItem
        leftPadding: 39
        objectName: "consoleVeil"
        spacing: 7
        visible: Workbench.console.hidden

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            height: 13
            name: "lock"
            width: 13
        }
        AwText {
            id: later

            color: Theme.text3
            height: 18
            size: 12
            text: Workbench.game.open ? qsTr("hidden: you choose") : qsTr("hidden until you commit")
        }
    }
    AwText {
        color: Theme.text3
        size: 12
        text: qsTr("This run prints nothing.")
        visible: Workbench.console.count === 0 && !Workbench.console.hidden
    }
}
