pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What happens in the part of the run that is selected: how long tasks were in each state, and what stands out.
FocusScope {
    id: root

    required property TimelineView view
    readonly property RangeModel range: range
    /// Beside each other where there is little height.
    property bool low: false

    Accessible.name: range.sentence
    Accessible.role: Accessible.AlertMessage

    implicitHeight: content.implicitHeight + 18
    implicitWidth: content.implicitWidth + 24
    objectName: "rangeCard"
    visible: range.shown

    RangeModel {
        id: range

        language: Preferences.language
        view: root.view
    }
    // What is pressed on the card is not meant for the lanes under it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.accentLine
        border.width: Theme.stroke
        color: Theme.panel
        radius: 8
    }
    Column {
        id: content

        spacing: 6
        x: 12
        y: 8

        Item {
            height: 24
            width: parts.width

            AwText {
                height: parent.height
                objectName: "rangeTitle"
                size: 13
                text: range.title
                weight: Font.DemiBold
                width: parent.width - 30
            }
            AwButton {
                anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
                hint: qsTr("Let go of the selected range")
                iconName: "close"
                iconSize: 14
                implicitHeight: 24
                implicitWidth: 24
                objectName: "rangeClose"
                shortcut: qsTr("Esc")
                onClicked: root.view.clearSpan()
            }
        }
        Grid {
            id: parts

            columnSpacing: 18
            columns: root.low ? 2 : 1
            rowSpacing: 6

            Column {
                width: root.low ? 210 : 290

                Repeater {
                    model: range.states

                    RangeState {
                        required property var modelData

                        name: modelData.name
                        share: modelData.share
                        taskState: modelData.state
                        value: modelData.time
                        width: parent?.width ?? 0
                    }
                }
                AwText {
                    color: Theme.text3
                    size: 12
                    text: qsTr("No time passes in it.")
                    visible: range.states.length === 0
                }
            }
            Column {
                width: 290

                Repeater {
                    model: range.facts

                    RangeFact {
                        required property int index
                        required property var modelData

                        goes: modelData.goes
                        iconName: modelData.icon
                        name: modelData.name
                        objectName: "rangeFact" + index
                        value: modelData.text
                        width: parent?.width ?? 0
                        onClicked: range.goTo(index)
                    }
                }
            }
        }
    }
}
