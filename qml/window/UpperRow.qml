pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Lesson and source beside each other, or as tabs of one pane where there is no room for both.
Item {
    id: root

    property bool tabbed: false
    /// The view that this stands in has given its columns their widths. It does so after the views in them.
    property bool columnsPlaced: true
    property bool placed: false
    readonly property alias lesson: lesson
    readonly property alias source: source
    readonly property int strip: root.tabbed ? 34 : 0
    property int tab: 0
    readonly property real lessonWidth: Panes.lesson.collapsed && !root.tabbed ? 0
        : Math.min(Panes.lesson.size || Metrics.lesson, root.width - source.least - 1)

    /// Collapses or opens a pane; as a tab it comes to the front instead.
    function toggle(pane: Pane, tab: int) {
        if (root.tabbed)
            root.tab = tab;
        else
            pane.toggle();
    }
    function show(tab: int) {
        root.tab = tab;
        (tab === 0 ? Panes.lesson : Panes.source).collapsed = false;
    }
    function openBoth() {
        Panes.lesson.collapsed = false;
        Panes.source.collapsed = false;
    }
    // The split view has put its own numbers in the places of these.
    function place() {
        lessonRoom.SplitView.preferredWidth = Qt.binding(() => root.lessonWidth);
        sourceRoom.SplitView.preferredWidth = 0;
    }
    function settle() {
        if (sourceRoom.width < source.least / 2) {
            Panes.source.collapsed = true;
        } else {
            Panes.source.collapsed = false;
            Panes.lesson.settle(lessonRoom.width, lesson.least);
        }
        root.place();
    }

    function nudge(pixels: real) {
        if (Panes.lesson.collapsed || Panes.source.collapsed)
            root.openBoth();
        else
            Panes.lesson.settle(root.lessonWidth + pixels, lesson.least);
        root.place();
    }

    /// A task was chosen in the waiting graph.
    signal taskChosen(int task)

    Rectangle {
        color: Theme.panel
        height: root.strip
        visible: root.tabbed
        width: parent.width

        Loader {
            id: tabs

            active: root.tabbed || item !== null
            height: parent.height
            objectName: "lessonOrSource"
            x: 8

            Component.onCompleted: tabs.setSource("TabStrip.qml", {
                currentIndex: Qt.binding(() => root.tab),
                name: Qt.binding(() => qsTr("Lesson and source")),
                tabs: Qt.binding(() => [qsTr("Lesson"), qsTr("Source")])
            })

            Connections {
                function onActivated(index: int) {
                    root.tab = index;
                }
                target: tabs.item
            }
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    SplitView {
        Accessible.ignored: true
        anchors.fill: parent
        anchors.topMargin: root.strip
        handle: PaneHandle {
            name: qsTr("Edge between lesson and source")
            collapsed: Panes.lesson.collapsed ? "left" : Panes.source.collapsed ? "right" : ""
            extent: lessonRoom.width
            onMoved: root.settle()
            onNudged: pixels => root.nudge(pixels)
            onOpened: root.openBoth()
            onReset: {
                root.openBoth();
                Panes.lesson.reset();
                root.place();
            }
            onToggled: collapsed === "" ? Panes.lesson.toggle() : root.openBoth()
        }

        Item {
            id: lessonRoom

            SplitView.fillWidth: root.tabbed || Panes.source.collapsed
            SplitView.preferredWidth: root.lessonWidth
            clip: width < lesson.least
            visible: !root.tabbed || root.tab === 0
            onWidthChanged: root.placed = root.placed || root.columnsPlaced && width > 0

            LessonPane {
                id: lesson

                readonly property int least: 280

                height: parent.height
                objectName: "lessonPane"
                placed: root.placed || FirstFrame.shown
                visible: lessonRoom.width > 8
                // Before it has a place, the width that it is going to have: paragraphs are broken into lines for that.
                width: Math.max(least, parent.width || Panes.lesson.size || Metrics.lesson)
            }
        }
        Item {
            id: sourceRoom

            SplitView.fillWidth: root.tabbed || !Panes.source.collapsed
            SplitView.preferredWidth: 0
            clip: width < source.least
            visible: !root.tabbed || root.tab === 1

            SourcePane {
                id: source

                readonly property int least: 300

                height: parent.height
                objectName: "sourcePane"
                visible: sourceRoom.width > 8
                width: Math.max(least, parent.width)
                onTaskChosen: task => root.taskChosen(task)
            }
        }
    }
}
