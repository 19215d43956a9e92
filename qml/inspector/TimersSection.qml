pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The timers in the order in which they fire, and as the heap that holds them.
Section {
    id: root

    readonly property TimerModel timers: Workbench.timers

    /// The chip of a timer.
    function spot(timer: int): Item {
        return chips.itemAt(root.timers.rowOf(timer));
    }

    Accessible.name: qsTr("Timers, %1 set").arg(root.timers.count)

    focusName: "timers"
    note: qsTr("heap, earliest first")
    title: qsTr("Timers")
    value: root.timers.count

    Flow {
        spacing: 6
        width: parent.width

        Repeater {
            id: chips

            model: root.timers

            TimerChip {
                required property var model
                required property int index

                due: model.due
                hue: model.hue
                label: model.label
                limit: model.limit
                objectName: "timer" + index
                why: model.why
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

            Item {
                id: gone

                required property var modelData

                implicitHeight: words.implicitHeight
                implicitWidth: words.implicitWidth

                Row {
                    id: words

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
                WhyHint { text: gone.modelData.why }
            }
        }
        AwText {
            color: Theme.text3
            size: 11.5
            text: qsTr("fired just now")
        }
    }
}
