pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// The hairline between two panes: dragged to resize, double-clicked to reset.
Rectangle {
    id: root

    property bool vertical: false

    readonly property bool held: T.SplitHandle.pressed
    property real lastPress: 0
    property bool again: false

    signal reset

    Accessible.name: qsTr("Splitter")
    Accessible.role: Accessible.Separator

    color: root.held || T.SplitHandle.hovered ? Theme.accent : Theme.line
    implicitHeight: 1
    implicitWidth: 1

    // A hairline is hard to hit.
    containmentMask: Item {
        height: root.vertical ? 9 : root.height
        width: root.vertical ? root.width : 9
        x: root.vertical ? 0 : -4
        y: root.vertical ? -4 : 0
    }

    // The split view takes the mouse from pointer handlers, so a double click is seen by its presses.
    onHeldChanged: {
        if (root.held) {
            const now = Date.now();
            root.again = now - root.lastPress < 400;
            root.lastPress = now;
        } else if (root.again) {
            root.reset();
        }
    }
}
