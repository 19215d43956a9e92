pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A line to type in, and below it what can be done, opened or gone to. By keyboard alone: the list follows
/// what is typed, Up and Down choose, Enter does it.
AwPopup {
    id: root

    readonly property PaletteModel found: Actions.palette

    function choose(row: int) {
        root.close(); // what it does may open something itself
        Actions.choose(row);
    }
    function move(rows: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + rows));
    }

    anchors.centerIn: null
    height: Math.min(root.roomHeight, 56 + Math.max(60, list.contentHeight + 12) + 34, 500)
    objectName: "palette"
    width: Math.min(640, root.roomWidth)
    x: Math.round((root.parent.width - width) / 2)
    y: Math.round(Math.min(84, (root.parent.height - height) / 2))

    onAboutToShow: {
        Actions.openPalette();
        field.text = "";
        field.forceActiveFocus(Qt.PopupFocusReason);
    }

    FocusScope {
        anchors.fill: parent
        focus: true

        Accessible.name: qsTr("Find a command")
        Accessible.role: Accessible.Dialog

        IconItem {
            color: Theme.text3
            height: 16
            name: "search"
            width: 16
            x: 20
            y: 20
        }
        AwField {
            id: field

            Accessible.description: (list.currentItem as PaletteRow)?.name ?? ""
            Accessible.name: qsTr("Command, lesson, beat, file or task to find")
            anchors { left: parent.left; leftMargin: 46; right: parent.right; rightMargin: 14; top: parent.top; topMargin: 14 }
            focus: true
            font.family: Theme.sans
            font.pointSize: 13.5 * Metrics.pointsPerPixel
            objectName: "paletteField"
            placeholderText: qsTr("Command, lesson, beat, file or task")
            placeholderTextColor: Theme.text3

            onTextChanged: root.found.query = text
            Keys.onDownPressed: root.move(1)
            Keys.onEnterPressed: root.choose(list.currentIndex)
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_PageDown)
                    root.move(8);
                else if (event.key === Qt.Key_PageUp)
                    root.move(-8);
                else if (event.key === Qt.Key_K && event.modifiers === Qt.ControlModifier)
                    root.close();
                else
                    event.accepted = false;
            }
            Keys.onReturnPressed: root.choose(list.currentIndex)
            Keys.onUpPressed: root.move(-1)
        }
        Hairline {
            anchors { left: parent.left; right: parent.right }
            y: 55
        }
        ListView {
            id: list

            Accessible.name: qsTr("Found")
            Accessible.role: Accessible.List

            anchors { bottom: foot.top; left: parent.left; right: parent.right; top: parent.top; topMargin: 56 }
            bottomMargin: 6
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // as in ConsoleView
            clip: true
            highlightMoveDuration: 0
            model: root.found
            objectName: "paletteList"
            topMargin: 6
            ScrollBar.vertical: AwScrollBar {}

            Connections {
                function onQueryChanged() {
                    list.currentIndex = 0;
                    list.contentY = list.originY - list.topMargin;
                }
                target: root.found
            }
            delegate: PaletteRow {
                current: ListView.isCurrentItem
                width: list.width
                onChosen: root.choose(index)
            }
        }
        AwText {
            anchors.centerIn: list
            color: Theme.text2
            objectName: "paletteEmpty"
            text: qsTr("Nothing is called that.")
            visible: list.count === 0
        }
        Item {
            id: foot

            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            height: 34

            Hairline {
                anchors { left: parent.left; right: parent.right; top: parent.top }
            }
            AwText {
                anchors { fill: parent; leftMargin: 20; rightMargin: 20 }
                color: Theme.text3
                size: 11.5
                text: qsTr("↑ ↓ choose · Enter does it · Esc closes · in English or Japanese")
            }
        }
    }
}
