pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A task, or a callback of the loop, in a queue: glyph, name and perhaps a time.
BoxItem {
    id: root

    property string label: ""
    property int hue: -1
    property string taskState: ""
    /// Of the handle: "timer" and "callback" have a glyph of their own, others that of the state.
    property string kind: ""
    property string value: ""
    /// Filled in the task's hue: it holds the loop.
    property bool filled: false
    property string name: root.label
    /// Why it is there; with it the keyboard comes here too.
    property string why: ""
    /// It is on its way here.
    property bool awaited: false
    /// Of the ring around it; negative inside, where an outer one would be cut off.
    property real ringOffset: 2

    readonly property color ink: root.filled ? Theme.taskOn(root.hue) : Theme.text1

    Accessible.description: root.why
    Accessible.name: root.name
    Accessible.role: Accessible.StaticText

    activeFocusOnTab: root.why !== "" || root.activeFocus
    borderColor: root.hue < 0 ? Theme.line2 : Theme.taskFill(root.hue)
    borderWidth: Theme.stroke
    color: root.filled ? Theme.taskFill(root.hue) : Theme.panel
    implicitHeight: 26
    implicitWidth: row.implicitWidth + 20
    opacity: root.awaited ? 0 : 1
    radius: 6

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 7

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: root.filled ? root.ink : root.hue < 0 ? Theme.text2 : Theme.taskFill(root.hue)
            height: 11
            name: root.kind === "timer" ? "wait-sleep" : root.kind === "callback" ? "callback"
                : root.taskState === "" ? "" : "state-" + root.taskState
            visible: name !== ""
            width: 11
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            elide: Text.ElideNone
            text: root.label
            weight: Font.Medium
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.filled ? root.ink : Theme.text2
            elide: Text.ElideNone
            mono: true
            text: root.value
            visible: root.value !== ""
        }
    }
    WhyHint {
        offset: root.ringOffset
        text: root.why
    }
}
