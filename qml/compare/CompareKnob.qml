pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One knob in little room: its name, and its value to type, to switch or to choose.
FocusScope {
    id: root

    required property string name
    required property string label
    required property string note
    required property string type
    required property var value
    required property var choices
    required property var choiceTexts
    required property string display
    required property string literal
    required property int hue
    property ComparedRun run: null

    readonly property bool number: root.type === "number" || root.type === "integer"

    implicitWidth: row.implicitWidth

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        AwText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            color: root.hue > 0 ? Theme.taskText(root.hue) : Theme.text2
            elide: Text.ElideNone
            size: 12
            text: root.label
            weight: root.hue > 0 ? Font.DemiBold : Font.Normal

            Hint {
                shown: over.hovered && root.note !== ""
                text: root.note
            }
            HoverHandler { id: over }
        }
        AwField {
            id: field

            function restore() {
                field.text = root.number ? root.literal : String(root.value);
            }

            Accessible.name: root.label + ", " + root.display

            focus: visible
            horizontalAlignment: root.number ? TextInput.AlignRight : TextInput.AlignLeft
            implicitHeight: 26
            objectName: "field"
            visible: root.number || root.type === "text"
            width: root.number ? 54 : 120

            Component.onCompleted: field.restore()
            Keys.onDownPressed: root.run.stepKnob(root.name, -1)
            Keys.onEscapePressed: {
                field.restore();
                field.focus = false;
            }
            Keys.onUpPressed: root.run.stepKnob(root.name, 1)
            onEditingFinished: {
                if (field.visible)
                    root.run.setKnob(root.name, field.text);
                field.restore();
            }

            Connections {
                target: root
                function onDisplayChanged() {
                    field.restore();
                }
            }
        }
        AwSwitch {
            id: toggle

            Accessible.name: root.label + ", " + root.display

            checked: root.value === true
            focus: visible
            objectName: "switch"
            visible: root.type === "boolean"
            onToggled: root.run.setKnob(root.name, checked)
        }
        ChoiceButton {
            currentIndex: root.choices.indexOf(root.value)
            focus: visible
            implicitHeight: 26
            name: root.label
            objectName: "choice"
            options: root.choiceTexts
            visible: root.type === "choice"
            onActivated: index => root.run.setKnob(root.name, root.choices[index])
        }
    }
}
