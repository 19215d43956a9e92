pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// The hairline between two panes: dragged to resize, double-clicked to reset. Dragged to the end it collapses
/// a pane, and at the edge of one that is collapsed a tab brings it back. With the keyboard the arrows move it, and
/// Enter collapses the pane or brings it back.
Rectangle {
    id: root

    property bool vertical: false
    /// Where the pane that is collapsed lies: an arrow of the tab points away from there. Empty: none is.
    property string collapsed: ""
    /// What it is the edge of.
    required property string name
    /// Of the pane whose edge it is, across the hairline, in pixels.
    required property real extent

    // What assistive technology reads and sets.
    readonly property real minimumValue: 0
    readonly property real maximumValue: root.vertical ? root.parent?.height ?? 0 : root.parent?.width ?? 0
    readonly property real stepSize: 16
    property real value: root.extent

    readonly property bool held: T.SplitHandle.pressed
    property real lastPress: 0
    property bool again: false
    property point pressedAt

    /// Dragged to where it is now.
    signal moved
    /// To be moved so many pixels to the right, or down.
    signal nudged(real pixels)
    signal opened
    signal reset
    /// The pane is to be collapsed or brought back.
    signal toggled

    function nudge(direction: int) {
        root.nudged(direction * root.stepSize);
    }

    // A separator has no value for Qt.
    Accessible.focusable: true
    Accessible.name: root.name
    Accessible.role: Accessible.Slider
    Accessible.onDecreaseAction: root.nudge(-1)
    Accessible.onIncreaseAction: root.nudge(1)

    Keys.onPressed: event => {
        const back = root.vertical ? Qt.Key_Up : Qt.Key_Left;
        const forth = root.vertical ? Qt.Key_Down : Qt.Key_Right;
        event.accepted = event.modifiers === Qt.NoModifier;
        if (event.key === back || event.key === forth)
            root.nudge(event.key === back ? -1 : 1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.toggled();
        else
            event.accepted = false;
    }
    onValueChanged: {
        if (root.value === root.extent)
            return;
        root.nudged(root.value - root.extent);
        root.value = Qt.binding(() => root.extent);
    }

    activeFocusOnTab: true
    color: root.held || T.SplitHandle.hovered ? Theme.accent : Theme.line
    implicitHeight: Theme.stroke
    implicitWidth: Theme.stroke

    // A hairline is hard to hit.
    containmentMask: Item {
        readonly property int reach: root.collapsed === "" ? 4 : 14

        height: root.vertical ? 1 + 2 * reach : root.height
        width: root.vertical ? root.width : 1 + 2 * reach
        x: root.vertical ? 0 : -reach
        y: root.vertical ? -reach : 0
    }

    // The split view takes the mouse from pointer handlers, so clicks are seen by its presses.
    onHeldChanged: {
        if (root.held) {
            const now = Date.now();
            root.again = now - root.lastPress < 400;
            root.lastPress = now;
            root.pressedAt = Qt.point(root.x, root.y);
        } else if (Math.abs(root.x - root.pressedAt.x) + Math.abs(root.y - root.pressedAt.y) > 2) {
            root.moved();
        } else if (root.again) {
            root.reset();
        } else if (root.collapsed !== "") {
            root.opened();
        }
    }

    // The ends of the edge may be at those of the window.
    FocusRing {
        id: ring

        readonly property real beside: -(ring.offset + ring.border.width)

        anchors { bottomMargin: root.vertical ? beside : 0; leftMargin: root.vertical ? 0 : beside; rightMargin: root.vertical ? 0 : beside; topMargin: root.vertical ? beside : 0 }
        around: 0
        shown: root.activeFocus
    }
    Rectangle {
        anchors.horizontalCenter: root.vertical ? parent.horizontalCenter : undefined
        anchors.verticalCenter: root.vertical ? undefined : parent.verticalCenter
        border.color: Theme.line2
        color: root.T.SplitHandle.hovered ? Theme.accentWeak : Theme.panel
        height: root.vertical ? 13 : 44
        objectName: "paneTab"
        radius: 4
        visible: root.collapsed !== ""
        width: root.vertical ? 44 : 13
        x: root.collapsed === "right" ? -12 : 0

        IconItem {
            anchors.centerIn: parent
            color: Theme.text2
            height: 11
            name: root.collapsed === "left" ? "chevron-right" : root.collapsed === "right" ? "chevron-left" : "chevron-down"
            width: 11
        }
    }
}
