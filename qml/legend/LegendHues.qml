pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Which hue is whose, and the glyphs beside the source.
LegendPart {
    id: root

    readonly property list<string> names: ["main", qsTr("1st"), qsTr("2nd"), qsTr("3rd"), qsTr("4th"), qsTr("5th")]

    note: qsTr("in the order in which tasks are created")
    title: qsTr("Task hues and source gutter")

    Row {
        spacing: 18

        Repeater {
            model: root.names

            Row {
                id: hue

                required property string modelData
                required property int index

                Accessible.name: hue.modelData
                Accessible.role: Accessible.ListItem

                spacing: 7

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.taskFill(hue.index)
                    height: 13
                    radius: 3
                    width: 13
                }
                AwText {
                    color: Theme.text2
                    text: hue.modelData
                }
            }
        }
    }
    SourceLegend {
        inset: 0
        ruled: false
        width: root.width
    }
}
