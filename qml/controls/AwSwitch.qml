pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// On or off, with its label behind it.
Switch {
    id: root

    property color textColor: Theme.text2

    Accessible.name: root.text
    Accessible.onPressAction: root.change()
    Accessible.onToggleAction: root.change()

    function change() {
        root.toggle();
        root.toggled();
    }

    focusPolicy: Qt.TabFocus
    implicitHeight: 28
    leftPadding: 0
    padding: 0
    spacing: 9

    Keys.onReturnPressed: root.change()

    indicator: Rectangle {
        border.color: root.checked ? Theme.text2 : Theme.line2
        border.width: Theme.stroke
        color: root.checked ? Theme.text2 : Theme.panel
        height: 16
        radius: 8
        width: 28
        y: (root.height - height) / 2

        Rectangle {
            color: root.checked ? Theme.panel : Theme.text2
            height: 12
            radius: 6
            width: 12
            x: root.checked ? parent.width - width - 2 : 2
            y: 2

            Behavior on x {
                NumberAnimation { duration: Theme.duration(140); easing.type: Easing.OutCubic }
            }
        }
        FocusRing {
            around: 8
            shown: root.visualFocus
        }
    }
    contentItem: AwText {
        color: root.textColor
        leftPadding: root.text === "" ? 28 : 28 + root.spacing
        text: root.text
    }
}
