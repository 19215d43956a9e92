pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Dims everything but a rectangle.
Item {
    id: root

    property rect spot
    readonly property color shade: Qt.rgba(0.04, 0.05, 0.07, 0.55)

    Rectangle {
        color: root.shade
        height: root.spot.y
        width: root.width
    }
    Rectangle {
        color: root.shade
        height: root.height - y
        width: root.width
        y: root.spot.y + root.spot.height
    }
    Rectangle {
        color: root.shade
        height: root.spot.height
        width: root.spot.x
        y: root.spot.y
    }
    Rectangle {
        color: root.shade
        height: root.spot.height
        width: root.width - x
        x: root.spot.x + root.spot.width
        y: root.spot.y
    }
    Rectangle {
        border { color: Theme.accent; width: 2 }
        color: "transparent"
        height: root.spot.height
        visible: width > 0
        width: root.spot.width
        x: root.spot.x
        y: root.spot.y
    }
}
