pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How the lines of the graph differ: dotted to what a task stands in line for, solid to who must go on.
Row {
    id: root

    readonly property list<string> words: [qsTr("waits for"), qsTr("held by, awaits")]

    Accessible.name: qsTr("Dotted: %1. Solid: %2.").arg(root.words[0]).arg(root.words[1])
    Accessible.role: Accessible.StaticText

    spacing: 14

    Repeater {
        model: root.words

        Row {
            id: entry

            required property string modelData
            required property int index
            readonly property bool dotted: entry.index === 0

            spacing: 7

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: entry.dotted ? 3 : 0

                Repeater {
                    model: entry.dotted ? 5 : 1

                    Rectangle {
                        color: Theme.text2
                        height: 2
                        radius: 1
                        width: entry.dotted ? 2 : 22
                    }
                }
            }
            AwText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text2
                elide: Text.ElideNone
                size: 12
                text: entry.modelData
            }
        }
    }
}
