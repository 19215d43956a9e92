pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The timeline with the names of its lanes, larger than in the window.
FocusScope {
    id: root

    readonly property alias view: view
    readonly property alias item: item
    /// How much larger than what stands around it: its smallest labels are still 20 pixels on a full screen.
    readonly property real factor: 1.2

    Magnifier {
        factor: root.factor
        height: root.height / root.factor
        width: root.width / root.factor

        TimelineView {
            id: view

            player: Workbench.player
            width: item.width
        }
        Connections {
            target: Workbench
            function onOpened() {
                view.startOver();
            }
        }
        LaneHeaders {
            id: headers

            anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
            item: item
            width: Metrics.laneHeader
        }
        TimelineItem {
            id: item

            Accessible.description: item.description
            Accessible.name: qsTr("Timeline of the tasks")
            Accessible.role: Accessible.Chart

            anchors { bottom: parent.bottom; left: headers.right; right: parent.right; top: parent.top }
            animationsEnabled: !Theme.still
            clip: true
            theme: Theme.name
            focus: true
            objectName: "presenterTimeline"
            selectedLane: item.currentLane
            view: view

            Veil {
                anchors { bottom: parent.bottom; right: parent.right; top: parent.top; topMargin: 28 }
                objectName: "presenterVeil"
                shown: Workbench.player.limited
                width: parent.width - Math.max(0, view.veilX)
            }
            LaneScrollBar { item: item }
        }
    }
}
