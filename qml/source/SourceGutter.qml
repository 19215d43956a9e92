pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Left of a line: diamond of an await point, line number, glyphs of the tasks that are here.
Rectangle {
    id: root

    property int number: 0
    property bool awaitPoint: false
    property bool breakpoint: false
    property var marks: []
    property color paper: Theme.panel

    signal breakpointAsked

    color: root.paper
    implicitWidth: 92

    // Few lines have one.
    Loader {
        id: diamond

        active: root.awaitPoint
        height: parent.height
        width: 26

        Component.onCompleted: diamond.setSource("BreakpointButton.qml", { gutter: root })
    }
    AwText {
        color: Theme.text3
        height: parent.height
        horizontalAlignment: Text.AlignRight
        mono: true
        size: 11.5
        text: root.number
        width: 43
    }
    Row {
        anchors { right: parent.right; rightMargin: 9; verticalCenter: parent.verticalCenter }
        spacing: 2

        Repeater {
            model: root.marks.slice(0, 3)

            Glyph {
                required property var modelData

                height: 11
                hue: modelData.hue
                taskState: modelData.state
                width: 11
            }
        }
    }
}
