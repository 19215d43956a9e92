pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The program as Python and as the C++ that runs, with the place of every task; or who waits for whom.
FocusScope {
    id: root

    readonly property bool cpp: Preferences.sourceTab === 1
    readonly property bool graph: Preferences.sourceTab === 2
    readonly property Item entry: root.graph && waiting.item ? (waiting.item as GraphPane).entry : code
    readonly property SourceModel source: root.cpp ? Workbench.cpp : Workbench.python
    property bool follow: true
    /// Where the pane is short, its legend gives way.
    property bool legend: root.height >= 260

    /// A task was chosen in the graph.
    signal taskChosen(int task)

    /// Sets or removes the breakpoint where the caret is.
    function toggleBreakpoint() {
        code.toggleBreakpoint();
    }

    Accessible.name: qsTr("Source")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Later {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 36

        Component.onCompleted: head.setSource("SourceHead.qml", { pane: root })
    }

    CodeView {
        id: code

        anchors { bottom: root.legend ? legend.top : parent.bottom; left: parent.left; right: parent.right; top: head.bottom }
        focus: !root.graph
        follow: root.follow
        source: root.source
        visible: root.source.hasSource && !root.graph
    }
    AwText {
        anchors.centerIn: code
        color: Theme.text3
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("This recording contains no source in this language.")
        visible: !root.source.hasSource && !root.graph
        width: Math.min(implicitWidth, code.width - 48)
        wrapMode: Text.Wrap
    }
    Later {
        id: legend

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: 27
        source: "SourceLegend.qml"
        visible: root.legend && !root.graph
    }
    Loader {
        id: waiting

        active: root.graph || item !== null
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom }
        focus: root.graph
        objectName: "waitingGraph"
        visible: root.graph

        Component.onCompleted: waiting.setSource("GraphPane.qml", { focus: true, titled: false })

        Connections {
            function onTaskChosen(task: int, line: int) {
                Preferences.sourceTab = 0;
                code.showRow(line - 1);
                root.taskChosen(task);
            }
            target: waiting.item
        }
    }
}
