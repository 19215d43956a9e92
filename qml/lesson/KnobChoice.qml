pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A parameter that is one of a few words: beside each other, or in a list where they do not fit.
Item {
    id: root

    required property KnobField field
    readonly property bool listed: segments.implicitWidth > root.field.room

    implicitHeight: 28

    SegmentedControl {
        id: segments

        currentIndex: root.field.choices.indexOf(root.field.value)
        name: root.field.label
        objectName: "knobSegments"
        options: root.field.choiceTexts
        visible: !root.listed
        onActivated: index => root.field.change(root.field.choices[index])
    }
    ChoiceButton {
        currentIndex: root.field.choices.indexOf(root.field.value)
        name: root.field.label
        objectName: "knobChoices"
        options: root.field.choiceTexts
        visible: root.listed
        width: parent.width
        onActivated: index => root.field.change(root.field.choices[index])
    }
}
