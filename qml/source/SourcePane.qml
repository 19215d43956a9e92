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

    Item {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 36

        TabStrip {
            id: tabs

            anchors { bottom: parent.bottom; left: parent.left; leftMargin: 12; top: parent.top }
            currentIndex: Preferences.sourceTab
            name: qsTr("Source")
            objectName: "sourceTabs"
            tabs: [qsTr("Python"), qsTr("C++ (QCoro)"), qsTr("Graph")]
            onActivated: index => Preferences.sourceTab = index
        }
        AwText {
            anchors { left: tabs.right; leftMargin: 16; right: copy.visible ? copy.left : version.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            color: Theme.text2
            elide: Text.ElideMiddle
            horizontalAlignment: Text.AlignRight
            mono: true
            size: 12
            text: root.cpp ? Workbench.cppFileName : Workbench.fileName
            visible: !root.graph
        }
        GraphLegend {
            anchors { right: choice.left; rightMargin: 14; verticalCenter: parent.verticalCenter }
            visible: root.graph && !Preferences.taskTree && choice.x - tabs.x - tabs.width > width + 30
        }
        GraphSwitch {
            id: choice

            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            visible: root.graph
        }
        AwButton {
            id: copy

            anchors { right: version.left; verticalCenter: parent.verticalCenter }
            hint: qsTr("Open a copy of this program in the playground")
            iconName: "edit"
            objectName: "editCopy"
            text: root.width < 620 ? "" : qsTr("Edit a copy")
            visible: !root.cpp && !root.graph && root.source.hasSource
            onClicked: Playground.editCopy()
        }
        VersionPicker {
            id: version

            anchors { right: follow.left; verticalCenter: parent.verticalCenter }
            narrow: root.width < 520
            visible: !root.graph && Workbench.semantics !== "" // another tool's trace knows no Python
        }
        AwButton {
            id: follow

            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            Accessible.onToggleAction: follow.clicked()
            checkable: true
            checked: root.follow
            hint: qsTr("Keep the running line in view")
            iconName: "follow"
            objectName: "follow"
            text: qsTr("Follow")
            textColor: root.follow ? Theme.accent : Theme.text2
            visible: !root.graph
            onClicked: root.follow = !root.follow
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            z: -1
        }
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
    SourceLegend {
        id: legend

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
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
