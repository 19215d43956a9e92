pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A row of slots and what it stands for.
Column {
    id: root

    property string label: ""
    /// Pairs of text and whether it is filled.
    property var slots: []
    property bool dashed: false

    spacing: 4

    Row {
        spacing: 4

        Repeater {
            model: root.slots

            Slot {
                required property var modelData

                dashed: root.dashed
                filled: modelData[1]
                height: 22
                text: modelData[0]
                width: 34
            }
        }
    }
    AwText {
        color: Theme.text2
        text: root.label
    }
}
