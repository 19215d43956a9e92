pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The buttons of the clock that both runs follow, its time, and its pace.
FocusScope {
    id: root

    readonly property Player player: Comparison.player
    readonly property Item entry: play
    readonly property bool narrow: root.width < 1120

    Accessible.name: qsTr("Transport")
    Accessible.role: Accessible.ToolBar

    implicitHeight: Metrics.transport

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    RowLayout {
        anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 8

        TransportButton {
            enabled: !root.player.atStart
            hint: qsTr("Back to the start")
            iconName: "restart"
            objectName: "compareRestart"
            shortcut: "Home"
            onClicked: root.player.restart()
        }
        TransportButton {
            enabled: !root.player.atStart
            hint: qsTr("Previous moment at which something happens")
            iconName: "step-back"
            objectName: "compareBack"
            shortcut: "←"
            onClicked: root.player.stepBack()
        }
        AwButton {
            id: play

            focus: true
            hint: root.player.playing ? qsTr("Pause") : qsTr("Play")
            iconName: root.player.playing ? "pause" : "play"
            iconSize: 17
            implicitHeight: 34
            implicitWidth: 48
            kind: AwButton.Outlined
            objectName: "comparePlay"
            shortcut: qsTr("Space")
            onClicked: root.player.toggle()
        }
        TransportButton {
            enabled: !root.player.atEnd
            hint: qsTr("Next moment at which something happens")
            iconName: "step-forward"
            objectName: "compareForward"
            shortcut: "→"
            onClicked: root.player.stepForward()
        }
        Hairline {
            Layout.leftMargin: 4
            Layout.preferredHeight: 20
            Layout.rightMargin: 8
            color: Theme.line2
        }
        AwText {
            color: Theme.text2
            elide: Text.ElideNone
            size: 13
            text: qsTr("Both runs follow one clock")
        }
    }
    Row {
        Accessible.name: qsTr("Time %1 of %2").arg(Comparison.time).arg(Comparison.totalTime)
        Accessible.role: Accessible.StaticText

        anchors.verticalCenter: parent.verticalCenter
        spacing: 5
        x: root.narrow ? (root.width - width) / 2 + 60 : (root.width - width) / 2

        AwText {
            anchors.baseline: time.baseline
            color: Theme.text2
            size: 13
            text: qsTr("Time")
        }
        AwText {
            id: time

            objectName: "compareTime"
            size: 15
            text: Comparison.time
            weight: Font.DemiBold
        }
        AwText {
            anchors.baseline: time.baseline
            color: Theme.text2
            size: 13
            text: "/ " + Comparison.totalTime
        }
    }
    SpeedControl {
        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        breakpoints: false
        narrow: root.narrow
        player: root.player
    }
}
