pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "Getters waiting 1  worker-2", first in line first. Also for who holds something.
Flow {
    id: root

    property string label: ""
    property var tasks: []

    spacing: 8

    AwText {
        color: Theme.text3
        size: 11.5
        text: root.label
    }
    AwText {
        color: Theme.text1
        size: 11.5
        text: root.tasks.length
        weight: Font.DemiBold
    }
    Repeater {
        model: root.tasks

        AwText {
            required property var modelData

            color: Theme.taskText(modelData.hue)
            size: 11.5
            text: modelData.label
            weight: Font.DemiBold
        }
    }
}
