pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The timers in the order in which they fire, and as the heap that holds them.
Section {
    id: root

    readonly property TimerModel timers: Workbench.timers

    Accessible.name: qsTr("Timers, %1 set").arg(root.timers.count)

    focusName: "timers"
    note: qsTr("heap, earliest first")
    title: qsTr("Timers")
    value: root.timers.count

    Flow {
        spacing: 6
        width: parent.width

        Repeater {
            model: root.timers

            Chip {
                required property var model
                required property int index

                hue: model.hue
                iconName: model.limit ? "limit" : ""
                label: model.label
                name: (model.limit ? qsTr("Time limit %1 s of %2, %3 of %4") : qsTr("Timer %1 s, wakes %2, %3 of %4"))
                    .arg(model.due).arg(model.label).arg(index + 1).arg(root.timers.count)
                taskState: model.hue < 0 ? "" : "awaiting"
                value: model.due
            }
        }
        AwText {
            color: Theme.text3
            height: 26
            size: 12
            text: qsTr("No timer is set.")
            visible: root.timers.count === 0
        }
    }
    TimerHeap {
        visible: root.timers.count > 1
        width: parent.width
    }
    Flow {
        spacing: 5
        visible: root.timers.fired.length > 0
        width: parent.width

        Repeater {
            model: root.timers.fired

            Row {
                id: gone

                required property var modelData

                spacing: 5

                AwText {
                    color: Theme.text3
                    font.strikeout: true
                    mono: true
                    size: 11.5
                    text: gone.modelData.due
                }
                AwText {
                    color: Theme.text3
                    size: 11.5
                    text: gone.modelData.label
                }
            }
        }
        AwText {
            color: Theme.text3
            size: 11.5
            text: qsTr("fired just now")
        }
    }
}
