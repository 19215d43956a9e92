pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One line of source: who is here, and the code.
Rectangle {
    id: root

    required property int index
    required property string text
    required property string html
    required property var marks
    property bool current: false
    /// How far the view is scrolled to the right.
    property real shift: 0

    Accessible.name: root.text
    Accessible.role: Accessible.ListItem

    color: root.current ? Theme.accentWeak : "transparent"
    height: 20

    Rectangle {
        color: Theme.accent
        height: parent.height
        visible: root.current
        width: 3
        x: root.shift
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        layoutDirection: Qt.RightToLeft
        spacing: 1
        width: 31

        Repeater {
            model: root.marks.slice(0, 2)

            Glyph {
                required property var modelData

                height: 11
                hue: modelData.hue
                taskState: modelData.state
                width: 11
            }
        }
    }
    AwText {
        color: Theme.text2
        elide: Text.ElideNone
        height: parent.height
        mono: true
        size: 12
        text: root.html
        textFormat: Text.StyledText
        x: 36
    }
}
