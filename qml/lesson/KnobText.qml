pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A parameter that is a text, and what was got from it where it is an address.
Column {
    id: root

    required property KnobField field

    spacing: 3

    AwField {
        Accessible.name: root.field.label
        objectName: "knobText"
        text: String(root.field.value)
        width: parent.width
        // As the other parameters: at once. What is typed in one go is one change to undo. An address that is not
        // whole yet is not asked for.
        property bool typing: false

        onTextEdited: {
            if (!root.field.url)
                Workbench.setKnob(root.field.name, text, typing);
            typing = true;
        }
        onEditingFinished: {
            if (root.field.url && typing && text !== String(root.field.value))
                root.field.change(text);
            typing = false;
        }
        // The keys are the window's again.
        onAccepted: focus = false
    }
    AwText {
        color: Theme.text2
        mono: !Workbench.running
        objectName: "urlResult"
        size: 12
        text: Workbench.urlResult
        visible: root.field.url && text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
