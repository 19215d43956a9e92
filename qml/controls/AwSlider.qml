pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A slider; arrow keys, Home and End belong to it while it has the keyboard.
Slider {
    id: root

    Accessible.onDecreaseAction: root.change(-1)
    Accessible.onIncreaseAction: root.change(1)

    /// By steps, as an arrow key does.
    function change(steps: int) {
        root.value += steps * (root.stepSize > 0 ? root.stepSize : (root.to - root.from) / 10);
        root.moved();
    }

    focusPolicy: Qt.TabFocus
    implicitHeight: 24
    implicitWidth: 120
    padding: 0
    snapMode: Slider.SnapAlways

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return;
        root.value = event.key === Qt.Key_Home ? root.from : root.to;
        root.moved();
        event.accepted = true;
    }

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.line2
            height: 3
            radius: 1.5
            width: parent.width
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            height: 3
            radius: 1.5
            width: root.handle.x + root.handle.width / 2
        }
    }
    handle: Rectangle {
        border.color: root.pressed ? Theme.accent : Theme.text2
        border.width: 2
        color: Theme.panel
        height: 14
        radius: 7
        width: 14
        x: root.visualPosition * (root.width - width)
        y: (root.height - height) / 2

        FocusRing {
            around: 7
            shown: root.visualFocus
        }
    }
}
