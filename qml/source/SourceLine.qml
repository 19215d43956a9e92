pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One line of source: breakpoint, number, who is here, the code, and their names at the right edge.
Rectangle {
    id: root

    required property int index
    required property int number
    required property string html
    required property string text
    required property bool awaitPoint
    required property bool breakpoint
    required property bool current
    required property var marks
    property bool caret: false
    /// How far the view is scrolled to the right; the gutter and the names stay.
    property real shift: 0
    property real viewWidth: width
    readonly property color paper: root.current ? Theme.accentWeak : Theme.panel

    signal breakpointAsked

    Accessible.name: qsTr("Line %1: %2").arg(root.number).arg(root.text)
    Accessible.role: Accessible.ListItem

    color: root.current ? Theme.accentWeak : "transparent"
    height: 20

    AwText {
        id: code

        color: Theme.text2
        elide: Text.ElideNone
        height: parent.height
        mono: true
        text: root.html
        textFormat: Text.StyledText
        x: gutter.width
    }
    SourceGutter {
        id: gutter

        awaitPoint: root.awaitPoint
        breakpoint: root.breakpoint
        height: parent.height
        marks: root.marks
        number: root.number
        paper: root.paper
        x: root.shift
        onBreakpointAsked: root.breakpointAsked()
    }
    Rectangle {
        color: Theme.accent
        height: parent.height
        visible: root.current
        width: 3
        x: root.shift
    }
    // Most lines have nobody on them.
    Loader {
        id: names

        active: root.marks.length > 0 || item !== null
        height: parent.height
        source: "SourceMarks.qml"
        x: root.shift + root.viewWidth - width

        onLoaded: {
            const shown = names.item as SourceMarks;
            shown.paper = Qt.binding(() => root.paper);
            shown.room = Qt.binding(() => root.viewWidth - gutter.width - code.implicitWidth + root.shift);
            shown.marks = Qt.binding(() => root.marks);
        }
    }
    Rectangle {
        border.color: Theme.accent
        border.width: 2
        color: "transparent"
        height: parent.height
        radius: 4
        visible: root.caret
        width: root.viewWidth - 2
        x: root.shift + 1
    }
}
