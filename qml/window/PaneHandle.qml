pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// The hairline between two panes: dragged to resize, double-clicked to reset.
Rectangle {
    id: root

    property bool vertical: false

    signal reset

    Accessible.name: qsTr("Splitter")
    Accessible.role: Accessible.Separator

    color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.accent : Theme.line
    implicitHeight: 1
    implicitWidth: 1

    // A hairline is hard to hit.
    containmentMask: Item {
        height: root.vertical ? 9 : root.height
        width: root.vertical ? root.width : 9
        x: root.vertical ? 0 : -4
        y: root.vertical ? -4 : 0
    }

    TapHandler {
        onDoubleTapped: root.reset()
    }
}
