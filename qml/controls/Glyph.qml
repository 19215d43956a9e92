pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The glyph of a task's state, in the task's hue.
IconItem {
    id: root

    /// "created", "ready", "running", "awaiting", "done", "failed", "cancelled", "blocking" or
    /// "destroyed".
    property string taskState: ""
    property int hue: -1
    readonly property bool isEnded: root.taskState === "done" || root.taskState === "failed"
        || root.taskState === "cancelled" || root.taskState === "destroyed"
    /// Ended tasks are grey, a failure and a loss are danger.
    readonly property color ended: root.taskState === "failed" || root.taskState === "destroyed" ? Theme.danger
        : Theme.text3

    width: 12
    height: 12
    color: root.isEnded ? root.ended : root.hue < 0 ? Theme.text2 : Theme.taskFill(root.hue)
    name: root.taskState === "" ? "" : "state-" + root.taskState
}
