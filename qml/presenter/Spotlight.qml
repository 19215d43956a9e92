pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Dims everything but a hole: around the pointer where it moves, else around the current step.
Item {
    id: root

    required property TimelineItem item
    property point pointer
    readonly property color dim: Qt.rgba(0.02, 0.025, 0.04, Theme.name === "dark" ? 0.72 : 0.6)
    readonly property real radius: root.height * 0.16
    readonly property rect step: root.around(root.item.currentSlice, root.item.playheadX,
        [root.width, root.height, root.item.width, root.item.height, root.item.scrollY])
    readonly property rect hole: Presenter.spotlightFollowsPointer
        ? Qt.rect(root.pointer.x - root.radius, root.pointer.y - root.radius, 2 * root.radius, 2 * root.radius) : root.step

    /// The place of a slice of the timeline in this item, or of the playhead where there is no slice. Mapping does
    /// not tell when it changes, so whatever moves the timeline is handed over, too.
    function around(slice: rect, playhead: real, moved: var): rect {
        const room = root.height * 0.03;
        const seen = root.item.mapToItem(root, slice.width > 0 ? slice : Qt.rect(playhead - 30, 28, 60, 34));
        return Qt.rect(seen.x - room, seen.y - room, seen.width + 2 * room, seen.height + 2 * room);
    }

    Accessible.ignored: true

    Item {
        id: place

        height: Math.round(root.hole.height)
        width: Math.round(root.hole.width)
        x: Math.round(root.hole.x)
        y: Math.round(root.hole.y)
    }
    HoleItem {
        anchors.fill: place
        color: root.dim
        objectName: "spotlightHole"
        radius: Presenter.spotlightFollowsPointer ? root.radius : root.height * 0.02
    }
    Rectangle { // above
        color: root.dim
        height: Math.max(0, place.y)
        width: root.width
    }
    Rectangle { // below
        color: root.dim
        height: Math.max(0, root.height - y)
        width: root.width
        y: place.y + place.height
    }
    Rectangle { // on the left
        color: root.dim
        height: place.height
        width: Math.max(0, place.x)
        y: place.y
    }
    Rectangle { // on the right
        color: root.dim
        height: place.height
        width: Math.max(0, root.width - x)
        x: place.x + place.width
        y: place.y
    }
}
