pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Every key and what it does, with a line to find one.
AwPopup {
    id: root

    property var sections: []
    /// How many sections stand in the left column: those that make both about equally long.
    readonly property int half: root.halfOf(root.sections)

    function halfOf(sections: var): int {
        const rows = sections.map(section => section.rows.length + 1.3);
        const all = rows.reduce((sum, count) => sum + count, 0);
        let left = 0;
        let count = 0;
        while (count < rows.length && left + rows[count] / 2 <= all / 2)
            left += rows[count++];
        return count;
    }
    function refresh() {
        root.sections = Actions.sheet(field.text);
    }

    height: root.roomHeight // the sheet does not jump while one types
    width: Math.min(860, root.roomWidth)

    onAboutToShow: {
        field.text = "";
        root.refresh();
        field.forceActiveFocus(Qt.PopupFocusReason);
    }

    Connections {
        function onLanguageChanged() {
            root.refresh();
        }
        target: Preferences
    }

    Sheet {
        anchors.fill: parent
        focus: true
        objectName: "shortcutSheet"
        note: qsTr("Single-letter keys work unless a text field has the focus.")
        title: qsTr("Keyboard shortcuts")
        onCloseRequested: root.close()

        // The sheet's body is cut off at its edges; the ring of the field is to be seen.
        Item {
            height: field.height + 8
            width: parent.width

            AwField {
                id: field

                Accessible.name: qsTr("Key or action to find")
                anchors { left: parent.left; leftMargin: 4; right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
                focus: true
                font.family: Theme.sans
                objectName: "shortcutField"
                placeholderText: qsTr("Find by key or by what it does")
                placeholderTextColor: Theme.text3
                onTextChanged: root.refresh()
            }
        }
        Row {
            spacing: 32
            visible: root.sections.length > 0
            width: parent.width

            ShortcutColumn {
                objectName: "shortcutsLeft"
                sections: root.sections.slice(0, root.half)
                width: (parent.width - 32) / 2
            }
            ShortcutColumn {
                objectName: "shortcutsRight"
                sections: root.sections.slice(root.half)
                width: (parent.width - 32) / 2
            }
        }
        AwText {
            color: Theme.text2
            text: qsTr("No key does that.")
            visible: root.sections.length === 0
        }
    }
}
