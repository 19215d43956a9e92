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
    /// Needs a row of its own.
    readonly property bool broad: root.type === "text" || root.type === "choice"
    readonly property bool number: root.type === "number" || root.type === "integer"
    readonly property string fullName: root.label + ", " + root.display
    /// What changes a value of this type.
    readonly property string control: root.number ? "KnobSlider.qml" : root.type === "boolean" ? "KnobSwitch.qml"
        : root.type === "choice" ? "KnobChoice.qml" : "KnobText.qml"

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
                shown: over.hovered && (title.truncated || root.note !== "")
                text: root.note === "" ? root.label : root.note
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
    Loader {
        id: place

        Layout.fillWidth: true
        Layout.topMargin: root.broad ? 3 : 0

        function make() {
            place.setSource(root.control, { field: root });
        }

        Component.onCompleted: place.make()

        Connections {
            function onControlChanged() {
                place.make();
            }
            enabled: place.status === Loader.Ready
            target: root
        }
    }
}
