pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// Whether playing stops at breakpoints, and how fast it goes: 0.1 to 8 times, evenly in ratio.
RowLayout {
    id: root

    property bool narrow: false
    /// Whether there are breakpoints to stop at.
    property bool breakpoints: true
    property Player player: Workbench.player

    spacing: 0

    AwSwitch {
        Layout.rightMargin: 15
        checked: root.player.stopAtBreakpoints
        objectName: "stopAtBreakpoints"
        text: qsTr("Stop at breakpoints")
        visible: root.breakpoints
        onToggled: root.player.stopAtBreakpoints = checked
    }
    Hairline {
        Layout.preferredHeight: 20
        Layout.rightMargin: 16
        color: Theme.line2
        visible: root.breakpoints
    }
    AwText {
        color: Theme.text2
        size: 13
        text: qsTr("Speed")
        visible: !root.narrow
    }
    AwText {
        Layout.leftMargin: 12
        Layout.rightMargin: 10
        color: Theme.text3
        text: "0.1×"
        visible: !root.narrow
    }
    AwSlider {
        Accessible.name: qsTr("Speed, %1 times").arg(root.player.speed.toFixed(1))
        from: Math.log(0.1)
        implicitWidth: root.narrow ? 84 : 120
        objectName: "speed"
        snapMode: Slider.NoSnap
        stepSize: Math.LN2 / 2
        to: Math.log(8)
        value: Math.log(root.player.speed)
        onMoved: root.player.speed = Math.abs(value) < 0.12 ? 1 : Math.round(Math.exp(value) * 10) / 10
    }
    AwText {
        Layout.leftMargin: 10
        color: Theme.text3
        text: "8×"
        visible: !root.narrow
    }
    AwText {
        Layout.preferredWidth: 40
        horizontalAlignment: Text.AlignRight
        objectName: "speedValue"
        size: 13
        text: (Math.round(root.player.speed * 10) / 10) + "×"
        weight: Font.Medium
    }
}
