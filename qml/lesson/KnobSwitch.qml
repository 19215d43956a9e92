pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A parameter that is on or off.
AwSwitch {
    id: root

    required property KnobField field

    Accessible.name: root.field.label

    checked: root.field.value === true
    implicitHeight: 24
    text: checked ? qsTr("on") : qsTr("off")
    onToggled: root.field.change(checked)
}
