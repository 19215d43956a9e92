pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One run: what is run, its source, its lanes, and how long it takes.
FocusScope {
    id: root

    required property ComparedRun run
    /// "left" or "right", for the names of the parts.
    required property string name
    property bool low: false
    /// This run is the shorter one.
    property bool saves: false
    property real sourceWidth: 318
    /// Of the clock that both runs follow, in the lanes.
    property real playheadX: 0
    readonly property Item entry: picker
    readonly property int spanHeight: root.low ? 28 : 34
    /// Height at which every lane is seen; it must not follow from the height there is.
    readonly property real wanted: head.height + 34 + 36 * root.run.track.taskCount
        + 34 * root.run.track.counterCount + root.spanHeight + 1

    Accessible.name: root.run.title
    Accessible.role: Accessible.Pane

    objectName: "compare-" + root.name

    CompareSource {
        id: source

        height: parent.height
        run: root.run
        width: root.sourceWidth
    }
    Hairline {
        height: parent.height
        x: root.sourceWidth
    }
    Item {
        id: body

        anchors { bottom: parent.bottom; left: source.right; leftMargin: 1; right: parent.right; top: parent.top }

        Item {
            id: head

            height: 36
            width: parent.width

            LessonPicker {
                id: picker

                anchors.verticalCenter: parent.verticalCenter
                focus: true
                objectName: "compareLesson-" + root.name
                run: root.run
                width: Math.min(implicitWidth, parent.width * 0.4)
                x: 4
            }
            AwButton {
                id: opener

                anchors { left: picker.right; leftMargin: 2; verticalCenter: parent.verticalCenter }
                hint: qsTr("Compare a saved trace")
                iconName: "open"
                objectName: "compareOpen-" + root.name
                onClicked: dialogs.open()
            }
            CompareKnobs {
                anchors { bottom: parent.bottom; left: opener.right; leftMargin: 10; right: parent.right; top: parent.top }
                run: root.run
                side: root.name
            }
            Hairline {
                anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            }
        }
        LaneHeaders {
            anchors { bottom: lanes.bottom; left: parent.left; top: lanes.top }
            item: lanes
            tasks: root.run.taskStates
            width: Metrics.laneHeader
        }
        TimelineItem {
            id: lanes

            Accessible.name: qsTr("Timeline of %1").arg(root.run.title)
            Accessible.role: Accessible.Chart

            activeFocusOnTab: true
            anchors { left: parent.left; leftMargin: Metrics.laneHeader + 1; right: parent.right; top: head.bottom }
            clip: true
            theme: Theme.name
            height: Math.max(0, Math.min(root.height - head.height - span.height,
                34 + 40 * root.run.track.taskCount + 34 * root.run.track.counterCount))
            objectName: "compareLanes-" + root.name
            track: root.run.track
            view: Comparison.view

            LaneScrollBar { item: lanes }
            Hint {
                pointer: Qt.point(lanes.hoverX, lanes.hoverY)
                shown: lanes.visible && lanes.hoverText !== ""
                text: lanes.hoverText
            }
            FocusRing {
                offset: -4
                shown: lanes.activeFocus
            }
        }
        Hairline {
            anchors { bottom: span.bottom; top: head.bottom }
            x: Metrics.laneHeader
        }
        Item {
            id: span

            anchors { left: lanes.left; right: parent.right; top: lanes.bottom }
            clip: true
            height: root.spanHeight

            Makespan {
                anchors.verticalCenter: parent.verticalCenter
                text: root.run.total
                width: root.run.endX - Comparison.startX
                x: Comparison.startX
                z: 1 // its figure may stand over the line of the other
            }
            Makespan {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                text: Comparison.saved
                visible: root.saves
                rightEdge: span.width - x - 6
                width: Comparison.endX - root.run.endX
                x: root.run.endX
            }
        }
        Item {
            anchors { bottom: parent.bottom; left: lanes.left; right: parent.right; top: head.bottom }
            clip: true

            Rectangle {
                color: Qt.alpha(Theme.accent, 0.1)
                height: parent.height
                visible: root.saves
                width: Math.max(0, Comparison.edgeX - root.run.edgeX)
                x: root.run.edgeX
            }
            DottedLine {
                height: parent.height
                visible: root.saves
                x: root.run.edgeX
            }
            DottedLine {
                height: parent.height
                x: Comparison.edgeX
            }
            Rectangle {
                color: Theme.accent
                height: parent.height
                objectName: "comparePlayhead-" + root.name
                width: 2
                x: Math.round(root.playheadX) - 1
            }
        }
    }
    DropSheet {
        anchors.fill: parent
        objectName: "compareDrop-" + root.name
        text: qsTr("Drop a saved trace to compare it")
        onFileDropped: file => Comparison.openTrace(root.run, file)
    }
    TraceDialogs {
        id: dialogs

        onFileChosen: file => Comparison.openTrace(root.run, file)
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.line2
    }
}
