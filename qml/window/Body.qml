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
    property bool drawerOpen: false
    /// The window is low: the upper row keeps to its minimum.
    property bool low: false
    /// Lesson and source share one pane.
    property bool tabbed: false
    readonly property alias source: upper.source
    readonly property alias timeline: timeline
    // No property is of the type of what is loaded later: with it Qt would load that at the start.
    readonly property Item playground: loader.item as Item
    /// The editor's pane, a PlaygroundPane, where there is one.
    readonly property Item program: root.playground ? (root.playground as PlaygroundRow).pane : null
    readonly property var regions: [...root.playground ? (root.playground as PlaygroundRow).regions
        : [upper.lesson, upper.source], why, timeline, ...inspector.item ? [inspector.item] : []]
    /// A question or a task is to be seen whole, also in a low window, and a program wants some lines.
    readonly property bool card: Workbench.predictions.count > 0 || Workbench.atMake || Playground.active
    readonly property real leastUpper: root.low ? (root.card ? Metrics.cardUpperRow : Metrics.shortUpperRow)
        : Math.min(Playground.active ? Metrics.playgroundRow : Metrics.upperRow, root.height - Metrics.why - (Playground.active ? 300 : 340))
    /// What the lanes leave goes to the upper row.
    readonly property real upperHeight: Math.max(root.leastUpper,
        Math.min(root.height - Metrics.why - timeline.wanted, root.low ? Metrics.upperRow : root.height * 0.6))

    signal errorsRequested
    signal openRequested
    signal saveAsRequested
    signal settingsRequested(bool limits)

    function toggleInspector() {
        if (root.drawer)
            root.drawerOpen = !root.drawerOpen;
        else
            Panes.inspector.toggle();
    }
    function toggleLesson() {
        upper.toggle(Panes.lesson, 0);
    }
    function toggleSource() {
        upper.toggle(Panes.source, 1);
    }

    /// Opens a pane, by its name, where it is collapsed, a tab or a drawer; the drawer is open for it alone.
    function show(pane: string) {
        root.drawerOpen = root.drawer && pane === "inspector";
        if (pane === "lessonPane" || pane === "sourcePane") {
            Panes.upper.collapsed = false;
            upper.show(pane === "sourcePane" ? 1 : 0);
        } else if (pane === "inspector") {
            Panes.inspector.collapsed = false;
        }
    }

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

        Accessible.ignored: true
        anchors.fill: parent
        handle: PaneHandle {
            name: qsTr("Edge of the inspector")
            collapsed: Panes.inspector.collapsed ? "right" : ""
            extent: dock.width
            onMoved: dock.settle(dock.width)
            onNudged: pixels => dock.settle(Math.min(dock.wanted - pixels, dock.SplitView.maximumWidth))
            onOpened: Panes.inspector.collapsed = false
            onReset: {
                Panes.inspector.reset();
                dock.place();
            }
            onToggled: Panes.inspector.toggle()
        }

        SplitView {
            id: rows

            Accessible.ignored: true
            SplitView.fillWidth: true
            SplitView.minimumWidth: 520
            handle: PaneHandle {
                name: qsTr("Edge above the timeline")
                collapsed: Panes.upper.collapsed ? "up" : ""
                extent: above.height
                vertical: true
                onMoved: above.settle(above.height)
                onNudged: pixels => above.settle(above.wanted + pixels)
                onOpened: Panes.upper.collapsed = false
                onReset: {
                    Panes.upper.reset();
                    above.place();
                }
                onToggled: Panes.upper.toggle()
            }
            orientation: Qt.Vertical

            Item {
                id: above

                readonly property int least: 120
                readonly property real wanted: Panes.upper.collapsed ? 0
                    : Math.max(least, Math.min(Panes.upper.size || root.upperHeight, root.height - lower.SplitView.minimumHeight - 1))

                function settle(height: real) {
                    Panes.upper.settle(height, above.least);
                    above.place();
                }
                function place() {
                    above.SplitView.preferredHeight = Qt.binding(() => above.wanted);
                }

                SplitView.preferredHeight: above.wanted
                clip: height < least

                UpperRow {
                    id: upper

                    columnsPlaced: Math.abs(rows.width + (dock.visible ? dock.width + 1 : 0) - columns.width) < 1
                    height: Math.max(above.least, parent.height)
                    tabbed: root.tabbed
                    visible: !Playground.active && above.height > 8
                    width: parent.width
                    onTaskChosen: task => timeline.selectTask(task)
                }
                Loader {
                    id: loader

                    active: Playground.active
                    height: Math.max(above.least, parent.height)
                    source: "PlaygroundRow.qml"
                    visible: above.height > 8
                    width: parent.width

                    Connections {
                        function onErrorsRequested() {
                            root.errorsRequested();
                        }
                        function onOpenRequested() {
                            root.openRequested();
                        }
                        function onSaveAsRequested() {
                            root.saveAsRequested();
                        }
                        function onSettingsRequested(limits: bool) {
                            root.settingsRequested(limits);
                        }
                        function onTaskChosen(task: int) {
                            timeline.selectTask(task);
                        }
                        target: root.playground
                    }
                }
            }
            ColumnLayout {
                id: lower

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

            readonly property real wanted: Panes.inspector.collapsed ? 0 : Panes.inspector.size || Metrics.inspector

            function settle(width: real) {
                Panes.inspector.settle(width, inspector.least);
                dock.place();
            }
            function place() {
                dock.SplitView.preferredWidth = Qt.binding(() => dock.wanted);
            }

            SplitView.maximumWidth: 520
            SplitView.preferredWidth: dock.wanted
            visible: !root.drawer
        }
    }

    Later {
        id: hint

        anchors { bottom: parent.bottom; bottomMargin: 14; horizontalCenter: columns.horizontalCenter }
        z: 3

        Component.onCompleted: hint.setSource("WaitingHint.qml", {
            cardSeen: Qt.binding(() => upper.lesson.visible || Playground.active)
        })

        Connections {
            function onShowRequested() {
                root.show("lessonPane");
                Workbench.goToQuestion();
            }
            target: hint.item
        }
    }
    Rectangle {
        anchors.fill: inspector
        color: Theme.panel
        visible: inspector.visible
        z: 2
    }
    Later {
        id: inspector

        readonly property int least: 260

        height: parent.height
        visible: root.drawer ? x < root.width : dock.width > 8
        width: root.drawer ? Metrics.inspector : Math.max(least, dock.width)
        x: root.width - (!root.drawer ? dock.width : root.drawerOpen ? width : 0)
        z: 2

        Component.onCompleted: inspector.setSource("Inspector.qml", {
            drawer: Qt.binding(() => root.drawer),
            objectName: "inspector"
        })

        Behavior on x {
            enabled: root.drawer
            NumberAnimation { duration: Theme.duration(140); easing.type: Easing.OutCubic }
        }
    }
    Binding {
        property: "view"
        target: Actions
        value: timeline.view
    }
    Binding {
        property: "view"
        target: Exporter
        value: timeline.view
    }
}
