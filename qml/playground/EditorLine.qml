pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What stands beside a line of the editor: breakpoint, number, who is here, and their names at the right edge.
Item {
    id: root

    required property int index
    required property int number
    required property int columns
    required property bool awaitPoint
    required property bool breakpoint
    required property bool current
    required property bool stuck
    required property var marks
    /// The last run failed here.
    property bool failed: false
    property bool caret: false
    property int gutterWidth: 92
    property real characterWidth: 8
    /// How far the text is scrolled to the right.
    property real shift: 0
    readonly property color paper: root.stuck || root.failed ? Theme.dangerWeak : root.current ? Theme.accentWeak
        : root.caret ? Theme.band : Theme.panel

    signal breakpointAsked

    height: 20

    Rectangle {
        anchors.fill: parent
        color: root.paper
    }
    SourceGutter {
        awaitPoint: root.awaitPoint
        breakpoint: root.breakpoint
        height: parent.height
        marks: root.marks
        number: root.number
        paper: root.paper
        width: root.gutterWidth
        onBreakpointAsked: root.breakpointAsked()
    }
    Rectangle {
        color: root.stuck || root.failed ? Theme.danger : Theme.accent
        height: parent.height
        visible: root.current || root.stuck || root.failed
        width: 3
    }
    IconItem {
        Accessible.name: qsTr("The program failed in line %1").arg(root.number)
        Accessible.role: Accessible.StaticText
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.danger
        height: 13
        name: "warning"
        objectName: "failedMark"
        visible: root.failed && root.marks.length === 0
        width: 13
        x: root.gutterWidth - 22
    }
    SourceMarks {
        height: parent.height
        marks: root.marks
        paper: root.paper
        room: root.width - root.gutterWidth - root.columns * root.characterWidth + root.shift - 12
        x: root.width - width - 8
    }
}
