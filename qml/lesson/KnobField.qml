pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// One parameter: its name, its value and what changes it.
ColumnLayout {
    id: root

    required property string name
    required property string label
    required property string note
    required property string type
    required property var value
    required property real minimum
    required property real maximum
    required property real step
    required property var choices
    required property var choiceTexts
    required property string display
    required property int hue
    required property bool url

    /// The width that the panel has for all of a row.
    property real room: 0
    /// The width that shows the name beside the value.
    readonly property real need: title.implicitWidth + (root.number ? amount.implicitWidth + 3 : 0)
    /// The choices stand in a list, since they do not fit beside each other.
    readonly property bool listed: segments.implicitWidth > root.room
    /// Needs a row of its own.
    readonly property bool broad: root.type === "text" || root.type === "choice"
    readonly property bool number: root.type === "number" || root.type === "integer"
    readonly property string fullName: root.label + ", " + root.display

    function change(value: var) {
        Workbench.setKnob(root.name, value);
    }

    objectName: "knob-" + root.name
    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: 18 // names in Latin and Japanese letters stand side by side
        spacing: 3

        AwText {
            id: title

            Layout.fillWidth: true
            color: root.hue > 0 ? Theme.taskText(root.hue) : Theme.text2
            objectName: "knobName"
            size: 12
            text: root.label
            weight: root.hue > 0 ? Font.DemiBold : Font.Normal

            Hint {
                text: root.note === "" ? root.label : root.note
                visible: over.hovered && (title.truncated || root.note !== "")
            }
            HoverHandler { id: over }
        }
        AwText {
            id: amount

            // The unit is Japanese there, and wider in the fixed face.
            mono: !Metrics.japanese
            objectName: "knobValue"
            size: 12
            text: root.display
            visible: root.number
        }
    }
    AwSlider {
        Layout.fillWidth: true
        Layout.preferredHeight: 20
        // Whether this press has changed the value already: a drag is one change.
        property bool dragged: false

        Accessible.name: root.fullName
        from: root.minimum
        objectName: "knobSlider"
        stepSize: root.step
        to: root.maximum
        value: root.number ? Number(root.value) : root.minimum
        visible: root.number
        onMoved: {
            Workbench.setKnob(root.name, root.type === "integer" ? Math.round(value) : value, dragged);
            dragged = pressed;
        }
        onPressedChanged: dragged = false
    }
    AwSwitch {
        Layout.preferredHeight: 24
        Accessible.name: root.label
        checked: root.value === true
        text: checked ? qsTr("on") : qsTr("off")
        visible: root.type === "boolean"
        onToggled: root.change(checked)
    }
    SegmentedControl {
        id: segments

        Layout.topMargin: 3
        currentIndex: root.choices.indexOf(root.value)
        name: root.label
        objectName: "knobSegments"
        options: root.choiceTexts
        visible: root.type === "choice" && !root.listed
        onActivated: index => root.change(root.choices[index])
    }
    ChoiceButton {
        Layout.fillWidth: true
        Layout.topMargin: 3
        currentIndex: root.choices.indexOf(root.value)
        name: root.label
        objectName: "knobChoices"
        options: root.choiceTexts
        visible: root.type === "choice" && root.listed
        onActivated: index => root.change(root.choices[index])
    }
    AwField {
        Layout.fillWidth: true
        Layout.topMargin: 3
        Accessible.name: root.label
        objectName: "knobText"
        text: root.type === "text" ? String(root.value) : ""
        visible: root.type === "text"
        // As the other parameters: at once. What is typed in one go is one change to undo. An address that is not
        // whole yet is not asked for.
        property bool typing: false

        onTextEdited: {
            if (!root.url)
                Workbench.setKnob(root.name, text, typing);
            typing = true;
        }
        onEditingFinished: {
            if (root.url && typing && text !== String(root.value))
                root.change(text);
            typing = false;
        }
        // The keys are the window's again.
        onAccepted: focus = false
    }
    AwText {
        Layout.fillWidth: true
        Layout.topMargin: 3
        color: Theme.text2
        mono: !Workbench.running
        objectName: "urlResult"
        size: 12
        text: Workbench.urlResult
        visible: root.url && text !== ""
        wrapMode: Text.Wrap
    }
}
