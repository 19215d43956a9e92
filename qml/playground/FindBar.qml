pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Looks for a text in the editor while it is typed.
Rectangle {
    id: root

    required property CodeArea code
    property int origin: 0

    function open() {
        root.visible = true;
        root.origin = root.code.area.selectionStart;
        if (root.code.area.selectedText !== "" && root.code.area.selectedText.indexOf("\u2029") < 0)
            field.text = root.code.area.selectedText;
        field.selectAll();
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function close() {
        root.visible = false;
        root.code.area.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    border.color: Theme.line2
    color: Theme.panel
    implicitHeight: 40
    implicitWidth: 350
    radius: 8
    visible: false

    Keys.onEscapePressed: root.close()

    RowLayout {
        anchors { fill: parent; leftMargin: 6; rightMargin: 6 }
        spacing: 4

        AwField {
            id: field

            Accessible.name: qsTr("Text to find")
            Layout.fillWidth: true
            objectName: "findField"
            placeholderText: qsTr("Find")
            placeholderTextColor: Theme.text3

            onTextEdited: root.code.findFrom(text, root.origin, false)
            Keys.onReturnPressed: event => root.code.find(text, event.modifiers & Qt.ShiftModifier)
            Keys.onUpPressed: root.code.find(text, true)
            Keys.onDownPressed: root.code.find(text, false)
        }
        AwText {
            readonly property int count: root.visible && root.code.area.text !== "" ? root.code.count(field.text) : 0

            Layout.minimumWidth: 52
            color: count === 0 && field.text !== "" ? Theme.danger : Theme.text3
            horizontalAlignment: Text.AlignHCenter
            objectName: "findCount"
            size: 12
            text: field.text === "" ? "" : count === 0 ? qsTr("none") : qsTr("%1 found").arg(count)
        }
        AwButton {
            hint: qsTr("Previous match")
            iconName: "chevron-left"
            onClicked: root.code.find(field.text, true)
        }
        AwButton {
            hint: qsTr("Next match")
            iconName: "chevron-right"
            onClicked: root.code.find(field.text, false)
        }
        AwButton {
            hint: qsTr("Close")
            iconName: "close"
            shortcut: qsTr("Esc")
            onClicked: root.close()
        }
    }
}
