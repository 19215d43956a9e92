pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the program prints; lines after the playhead are dim.
Section {
    id: root

    focusName: "console"
    note: qsTr("stdout")
    title: qsTr("Console")
    underlined: false

    Column {
        width: parent.width

        Repeater {
            model: Workbench.console

            Item {
                id: entry

                required property string time
                required property string text
                required property bool past
                required property bool error

                Accessible.name: entry.time + " " + entry.text
                Accessible.role: Accessible.ListItem
                implicitHeight: Math.max(18, words.implicitHeight + 2)
                width: parent?.width ?? 0

                AwText {
                    id: when

                    color: entry.past ? Theme.text3 : Theme.future
                    horizontalAlignment: Text.AlignRight
                    mono: true
                    size: 12
                    text: entry.time
                    width: 30
                    y: 1
                }
                AwText {
                    id: words

                    anchors { left: when.right; leftMargin: 9; right: parent.right }
                    color: !entry.past ? Theme.future : entry.error ? Theme.danger : Theme.text1
                    mono: true
                    size: 12
                    text: entry.text
                    wrapMode: Text.Wrap
                    y: 1
                }
            }
        }
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
