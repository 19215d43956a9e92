pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a program may use before it is stopped; 0 is no limit.
Row {
    id: root

    readonly property ProgramOptions options: Playground.options
    readonly property Item entry: limits.itemAt(0)?.field ?? null

    spacing: 12

    Repeater {
        id: limits

        model: [
            { label: qsTr("Time, s"), property: "seconds", most: 86400 },
            { label: qsTr("Output, MB"), property: "outputMegabytes", most: 1048576 },
            { label: qsTr("Memory, MB"), property: "memoryMegabytes", most: 1048576 }
        ]

        SettingsField {
            id: limit

            required property var modelData
            readonly property alias field: field

            label: limit.modelData.label
            width: (root.width - 2 * root.spacing) / 3

            AwField {
                id: field

                Accessible.name: limit.modelData.label
                objectName: limit.modelData.property
                text: root.options[limit.modelData.property]
                validator: IntValidator { bottom: 0; top: limit.modelData.most }
                width: parent.width

                onEditingFinished: root.options[limit.modelData.property] = parseInt(text)
            }
        }
    }
}
