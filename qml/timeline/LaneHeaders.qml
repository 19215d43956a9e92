pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The names of the lanes, in line with what the timeline draws.
Item {
    id: root

    required property TimelineItem item
    property TaskModel tasks: Workbench.taskStates
    readonly property var lanes: root.item.laneTops

    /// What can be done with a lane is wanted, at a place in its header.
    signal menuWanted(header: Item, lane: int, x: real, y: real)

    // The tasks in view stand behind the loop, from top to bottom as the model's rows.
    function taskLane(row: int, index: int): var {
        const lane = root.lanes[row + 1];
        return lane?.kind === "task" && lane.index === index ? lane : null;
    }

    clip: true

    Repeater {
        model: TaskModel {
            lanes: root.item.visibleLanes
            source: root.tasks
        }

        TaskHeader {
            id: header

            readonly property var lane: root.taskLane(index, model.lane)

            depth: lane?.depth ?? 0
            failures: lane?.failures ?? 0
            folded: lane?.folded ?? 0
            foldedText: lane?.foldedText ?? ""
            group: lane?.group ?? false
            height: lane?.height ?? 0
            objectName: "header-" + model.label
            pinned: lane?.pinned ?? false
            selected: model.lane === root.item.selectedLane
            visible: lane !== null && lane.known
            width: root.width
            y: lane?.y ?? 0
            z: lane?.fixed ? 1.5 : 0 // others scroll under it
            onClicked: root.item.selectedLane = model.lane
            onFoldToggled: root.item.view.toggleFold(model.lane)
            onMenuWanted: (x, y) => root.menuWanted(header, model.lane, x, y)
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
