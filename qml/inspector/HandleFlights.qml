pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Chips that fly over the inspector from where a handle was to where a step has brought it, so that the eye can follow
/// it. Where it arrives it is not seen before; nothing else moves for it, and nothing can be done to it on its way.
Item {
    id: root

    required property ReadySection ready
    required property TimersSection timers
    required property WaitingSection waiting
    required property ResourcesSection resources

    /// {move, x, y} of what is about to move: the models have not changed yet.
    property var leaving: []
    /// {move, x, y, goal} of what is on its way.
    property var flights: []
    property real progress: 0

    function spotOf(spot: var): Item {
        switch (spot.place) {
        case "timers":
            return root.timers.spot(spot.key);
        case "waiting":
            return root.waiting.spot(spot.key);
        case "line":
            return root.resources.spot(spot.resource, spot.key);
        case "ready":
            return root.ready.spot(spot.key);
        }
        return root.ready.holderSpot();
    }
    function takeOff(move: var): var {
        const item = root.spotOf(move.from);
        if (!item || !item.visible)
            return null;
        const place = item.mapToItem(root, 0, 0);
        return { move: move, x: place.x, y: place.y, goal: null };
    }
    function prepare() {
        root.leaving = root.visible && !Theme.still ? Array.from(Workbench.moves.moves).map(root.takeOff)
            .filter(start => start !== null) : [];
    }
    function fly() {
        if (root.leaving.length === 0)
            return;
        way.stop();
        root.flights = root.leaving.map(start => Object.assign(start, { goal: root.spotOf(start.move.to) }))
            .filter(start => start.goal !== null && start.goal.visible);
        root.leaving = [];
        way.start();
    }

    clip: true
    enabled: false

    Connections {
        function onMoving() {
            root.prepare();
        }
        target: Workbench.moves
    }
    Connections {
        function onMomentChanged() {
            root.fly();
        }
        target: Workbench
    }
    NumberAnimation {
        id: way

        duration: Theme.duration(250)
        easing.type: Easing.InOutCubic
        from: 0
        property: "progress"
        target: root
        to: 1

        onFinished: root.flights = []
    }
    Repeater {
        model: root.flights

        Chip {
            id: ghost

            required property var modelData
            property var goal: ghost.modelData.goal
            // Where it comes to may still move.
            readonly property point aim: root.progress >= 0 && ghost.goal ? ghost.goal.mapToItem(root, 0, 0)
                : Qt.point(ghost.modelData.x, ghost.modelData.y)

            Accessible.ignored: true
            hue: ghost.modelData.move.hue
            kind: ghost.modelData.move.kind
            label: ghost.modelData.move.label
            objectName: "flight"
            taskState: "ready"
            x: ghost.modelData.x + (ghost.aim.x - ghost.modelData.x) * root.progress
            y: ghost.modelData.y + (ghost.aim.y - ghost.modelData.y) * root.progress

            Component.onCompleted: ghost.goal.awaited = true
            Component.onDestruction: if (ghost.goal) ghost.goal.awaited = false
        }
    }
}
