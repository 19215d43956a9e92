pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A parameter that is a number.
AwSlider {
    id: root

    required property KnobField field
    // Whether this press has changed the value already: a drag is one change.
    property bool dragged: false

    Accessible.name: root.field.fullName

    from: root.field.minimum
    implicitHeight: 20
    objectName: "knobSlider"
    stepSize: root.field.step
    to: root.field.maximum
    value: root.field.number ? Number(root.field.value) : root.field.minimum
    onMoved: {
        Workbench.setKnob(root.field.name, root.field.type === "integer" ? Math.round(value) : value, dragged);
        dragged = pressed;
    }
    onPressedChanged: dragged = false
}
