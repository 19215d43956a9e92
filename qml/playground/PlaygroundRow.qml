pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The upper row of the playground: how the last run ended; the program, who waits for whom, and what is wrong,
/// beside each other or as tabs where there is no room for that.
Item {
    id: root

    readonly property alias pane: pane
    readonly property var regions: [pane, graph, finding, printed]
    readonly property bool tabbed: root.width < 1040
    property int tab: 0

    signal openRequested
    signal saveAsRequested
    signal settingsRequested(bool limits)
    signal errorsRequested
    signal taskChosen(int task)

    function showProgram() {
        root.tab = 0;
    }

    // Its place is there always: what is below must not move under the pointer when a run begins or ends.
    Rectangle {
        id: room

        anchors { left: parent.left; right: parent.right; top: parent.top }
        color: Theme.panel
        height: 38

        AwText {
            anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            objectName: "outcomeRest"
            size: 13
            text: Playground.runner.running ? qsTr("The program is running.")
                : Playground.runner.ended ? qsTr("The run has ended. Run starts the program again.")
                : qsTr("Nothing runs before you press Run.")
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    OutcomeBanner {
        id: banner

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: visible ? implicitHeight : 0
        z: 2
        objectName: "outcomeBanner"
        onErrorsRequested: root.errorsRequested()
        onLineRequested: line => {
            root.showProgram();
            pane.code.selectLine(Playground.lines.rowOfRunLine(line) + 1);
        }
        onSettingsRequested: limits => root.settingsRequested(limits)
        onWaitingRequested: root.tab = 1
    }
    // Over the program's column, or over all where the columns are tabs.
    PlaygroundHead {
        id: head

        anchors { left: parent.left; top: room.bottom }
        height: implicitHeight
        tab: root.tab
        tabs: !root.tabbed ? [] : [qsTr("Program"), qsTr("Graph"), Workbench.findings.count === 0
            ? qsTr("Finding, console") : qsTr("Finding (%1), console").arg(Workbench.findings.count)]
        width: root.tabbed ? parent.width : pane.width
        z: 1
        onOpenRequested: root.openRequested()
        onSaveAsRequested: root.saveAsRequested()
        onSettingsRequested: root.settingsRequested(false)
        onTabChosen: index => root.tab = index
    }
    SplitView {
        Accessible.ignored: true
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: room.bottom; topMargin: root.tabbed ? head.height : 0 }
        handle: PaneHandle {
            id: edge

            readonly property bool ofProgram: edge.x < graph.x

            extent: edge.ofProgram ? pane.width : side.width
            name: edge.ofProgram ? qsTr("Edge between program and graph") : qsTr("Edge of the finding")
            onNudged: pixels => {
                const room = graph.width - graph.SplitView.minimumWidth;
                if (edge.ofProgram)
                    pane.SplitView.preferredWidth += Math.min(room, pixels);
                else
                    side.SplitView.preferredWidth += Math.min(room, -pixels);
            }
            onReset: {
                pane.SplitView.preferredWidth = Metrics.program;
                side.SplitView.preferredWidth = Metrics.finding;
            }
        }

        PlaygroundPane {
            id: pane

            SplitView.fillWidth: root.tabbed
            SplitView.minimumWidth: 320
            SplitView.preferredWidth: Metrics.program
            focus: true
            objectName: "playgroundPane"
            headRoom: root.tabbed ? 0 : head.height
            visible: !root.tabbed || root.tab === 0
        }
        GraphPane {
            id: graph

            SplitView.fillWidth: true
            SplitView.minimumWidth: 240
            objectName: "playgroundGraph"
            visible: !root.tabbed || root.tab === 1
            onTaskChosen: (task, line) => {
                root.showProgram();
                pane.code.showRunLine(line);
                root.taskChosen(task);
            }
        }
        SplitView {
            id: side

            Accessible.ignored: true
            SplitView.fillWidth: root.tabbed
            SplitView.minimumWidth: 260
            SplitView.preferredWidth: Metrics.finding
            handle: PaneHandle {
                extent: vertical ? printed.height : printed.width
                name: qsTr("Edge above the console")
                vertical: !root.tabbed
                onNudged: pixels => {
                    if (vertical)
                        printed.SplitView.preferredHeight += Math.min(finding.height - finding.SplitView.minimumHeight, -pixels);
                    else
                        printed.SplitView.preferredWidth -= pixels;
                }
                onReset: printed.SplitView.preferredHeight = 132
            }
            orientation: root.tabbed ? Qt.Horizontal : Qt.Vertical
            visible: !root.tabbed || root.tab === 2

            FindingPane {
                id: finding

                SplitView.fillHeight: true
                SplitView.fillWidth: true
                SplitView.minimumHeight: 80
                objectName: "findingPane"
            }
            ConsolePane {
                id: printed

                SplitView.minimumHeight: 60
                SplitView.preferredHeight: 132
                SplitView.preferredWidth: root.width * 0.4
                objectName: "consolePane"
            }
        }
    }
}
