pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// Lesson and source above, why and timeline below, the inspector at the right.
Item {
    id: root

    /// The window has no room for the inspector beside the rest.
    property bool narrow: false
    /// The inspector is a drawer over the right edge.
    readonly property bool drawer: root.narrow || Playground.active
    required property PlaygroundDialogs dialogs
    property bool drawerOpen: false
    /// The window is low: the upper row keeps to its minimum.
    property bool low: false
    /// Lesson and source share one pane.
    property bool tabbed: false
    readonly property alias source: upper.source
    readonly property alias timeline: timeline
    readonly property PlaygroundRow playground: loader.item as PlaygroundRow
    /// The editor's pane, where there is one.
    readonly property PlaygroundPane program: root.playground?.pane ?? null
    readonly property var regions: [...root.playground?.regions ?? [upper.lesson, upper.source], why, timeline,
        inspector]
    /// A question or a task is to be seen whole, also in a low window, and a program wants some lines.
    readonly property bool card: Workbench.predictions.count > 0 || Workbench.atMake || Playground.active
    readonly property real leastUpper: root.low ? (root.card ? Metrics.cardUpperRow : Metrics.shortUpperRow)
        : Math.min(Playground.active ? Metrics.playgroundRow : Metrics.upperRow, root.height - Metrics.why - (Playground.active ? 300 : 340))
    /// What the lanes leave goes to the upper row.
    readonly property real upperHeight: Math.max(root.leastUpper,
        Math.min(root.height - Metrics.why - timeline.wanted, root.low ? Metrics.upperRow : root.height * 0.6))

    signal openRequested

    // A whole run that has grown in view is drawn to the full width once it has ended.
    Connections {
        function onChanged() {
            if (Playground.runner.ended && timeline.view.range === "")
                timeline.view.fit();
        }
        target: Playground.runner
    }
    SplitView {
        id: columns

        anchors.fill: parent
        handle: PaneHandle {
            onReset: dock.SplitView.preferredWidth = Metrics.inspector
        }

        SplitView {
            id: rows

            SplitView.fillWidth: true
            SplitView.minimumWidth: 520
            handle: PaneHandle {
                vertical: true
                onReset: above.SplitView.preferredHeight = Qt.binding(() => root.upperHeight)
            }
            orientation: Qt.Vertical

            Item {
                id: above

                SplitView.minimumHeight: 120
                SplitView.preferredHeight: root.upperHeight

                UpperRow {
                    id: upper

                    anchors.fill: parent
                    tabbed: root.tabbed
                    visible: !Playground.active
                    onTaskChosen: task => timeline.selectTask(task)
                }
                Loader {
                    id: loader

                    active: Playground.active
                    anchors.fill: parent
                    source: "PlaygroundRow.qml"

                    Connections {
                        function onErrorsRequested() {
                            root.dialogs.openErrors();
                        }
                        function onOpenRequested() {
                            root.openRequested();
                        }
                        function onSaveAsRequested() {
                            root.dialogs.saveAs();
                        }
                        function onSettingsRequested(limits: bool) {
                            root.dialogs.openSettings(limits);
                        }
                        function onTaskChosen(task: int) {
                            timeline.selectTask(task);
                        }
                        target: root.playground
                    }
                }
            }
            ColumnLayout {
                SplitView.fillHeight: true
                SplitView.minimumHeight: 240
                spacing: 0

                WhyStrip {
                    id: why

                    Layout.fillWidth: true
                    objectName: "whyStrip"
                }
                TimelinePane {
                    id: timeline

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "timelinePane"
                    readyQueue: root.narrow && !Playground.active
                }
            }
        }
        Item {
            id: dock

            SplitView.maximumWidth: 520
            SplitView.minimumWidth: 260
            SplitView.preferredWidth: Metrics.inspector
            visible: !root.drawer
        }
    }

    WaitingHint {
        anchors { bottom: parent.bottom; bottomMargin: 14; horizontalCenter: columns.horizontalCenter }
        cardSeen: upper.lesson.visible || Playground.active
        z: 3
        onShowRequested: {
            upper.tab = 0;
            Workbench.goToQuestion();
        }
    }
    Inspector {
        id: inspector

        drawer: root.drawer
        height: parent.height
        objectName: "inspector"
        visible: !root.drawer || x < root.width
        width: root.drawer ? Metrics.inspector : dock.width
        x: root.drawer ? (root.drawerOpen ? root.width - width : root.width) : root.width - width
        z: 2

        Behavior on x {
            enabled: root.drawer
            NumberAnimation { duration: Theme.duration(140); easing.type: Easing.OutCubic }
        }
    }
}
