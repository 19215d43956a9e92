pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The names of the lanes, in line with what the timeline draws.
Item {
    id: root

    required property TimelineItem item
    property TaskModel tasks: Workbench.taskStates
    readonly property var lanes: root.item.laneTops

    // The tasks in view stand behind the loop, in their order.
    function taskLane(index: int): var {
        const lane = root.lanes[index - root.item.firstLane + 1];
        return lane?.kind === "task" ? lane : null;
    }

    clip: true

    Repeater {
        model: TaskModel {
            firstLane: root.item.firstLane
            laneCount: root.item.laneCount
            source: root.tasks
        }

        TaskHeader {
            readonly property var lane: root.taskLane(model.lane)

            height: lane?.height ?? 0
            selected: model.lane === root.item.selectedLane
            visible: lane !== null && lane.known
            width: root.width
            y: lane?.y ?? 0
            onClicked: root.item.selectedLane = model.lane
        }
    }
    Repeater {
        model: root.lanes.filter(lane => lane.kind !== "task" && lane.known)

        LaneHeader {
            required property var modelData

            height: modelData.height
            iconName: modelData.kind === "loop" ? "iteration" : ""
            label: modelData.kind === "loop" ? qsTr("Event loop") : modelData.label
            paper: modelData.kind === "loop" ? Theme.sunken : Theme.panel
            value: modelData.value ?? ""
            width: root.width
            y: modelData.y
            // Lanes scroll under the ruler and the loop lane.
            z: modelData.kind === "loop" ? 2 : 1
        }
    }
    Rectangle {
        color: Theme.panel
        height: 28
        visible: root.item.track === null
        width: parent.width
        z: 2

        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
}
