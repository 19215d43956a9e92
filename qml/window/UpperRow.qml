pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Lesson and source beside each other, or as tabs of one pane where there is no room for both.
Item {
    id: root

    property bool tabbed: false
    readonly property alias lesson: lesson
    readonly property alias source: source
    readonly property int strip: root.tabbed ? 34 : 0
    property int tab: 0

    /// A task was chosen in the waiting graph.
    signal taskChosen(int task)

    Rectangle {
        color: Theme.panel
        height: root.strip
        visible: root.tabbed
        width: parent.width

        TabStrip {
            currentIndex: root.tab
            height: parent.height
            objectName: "lessonOrSource"
            tabs: [qsTr("Lesson"), qsTr("Source")]
            x: 8
            onActivated: index => root.tab = index
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    SplitView {
        anchors.fill: parent
        anchors.topMargin: root.strip
        handle: PaneHandle {
            onReset: lesson.SplitView.preferredWidth = Metrics.lesson
        }

        LessonPane {
            id: lesson

            SplitView.fillWidth: root.tabbed
            SplitView.minimumWidth: 280
            SplitView.preferredWidth: Metrics.lesson
            objectName: "lessonPane"
            visible: !root.tabbed || root.tab === 0
        }
        SourcePane {
            id: source

            SplitView.fillWidth: true
            SplitView.minimumWidth: 300
            objectName: "sourcePane"
            visible: !root.tabbed || root.tab === 1
            onTaskChosen: task => root.taskChosen(task)
        }
    }
}
