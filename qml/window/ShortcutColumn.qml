pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Sections of the sheet below each other: keys on the left, what they do beside them.
Column {
    id: root

    /// As Actions.sheet() gives them.
    property var sections: []

    spacing: 10

    Repeater {
        model: root.sections

        Column {
            id: section

            required property var modelData

            width: root.width

            AwText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                color: Theme.text3
                height: 26
                size: 11.5
                text: section.modelData.title
                weight: Font.DemiBold
            }
            Repeater {
                model: section.modelData.rows

                Item {
                    id: entry

                    required property var modelData

                    Accessible.name: entry.modelData.keys + ": " + entry.modelData.text
                    Accessible.role: Accessible.ListItem
                    height: Math.max(28, text.implicitHeight + 8)
                    width: section.width

                    KeyCap {
                        anchors.verticalCenter: parent.verticalCenter
                        keys: entry.modelData.keys
                    }
                    AwText {
                        id: text

                        anchors { left: parent.left; leftMargin: 140; right: parent.right; verticalCenter: parent.verticalCenter }
                        color: Theme.text1
                        elide: Text.ElideNone
                        text: entry.modelData.text
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
