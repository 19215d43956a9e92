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
    // Few lines have these, too.
    Loader {
        id: tasks

        active: root.marks.length > 0 || item !== null
        anchors { right: parent.right; rightMargin: 9; verticalCenter: parent.verticalCenter }
        source: "GutterMarks.qml"

        onLoaded: (tasks.item as GutterMarks).marks = Qt.binding(() => root.marks)
    }
}
