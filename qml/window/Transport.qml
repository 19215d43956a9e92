pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The player's buttons, where it stands, and its pace.
FocusScope {
    id: root

    readonly property Player player: Workbench.player
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
        spacing: 0

        TransportButton {
            enabled: !root.player.atStart
            hint: qsTr("Back to the start")
            iconName: "restart"
            objectName: "restart"
            shortcut: "Home"
            onClicked: root.player.restart()
        }
        TransportButton {
            Layout.leftMargin: 8
            enabled: !root.player.atStart
            hint: qsTr("Step back")
            iconName: "step-back"
            objectName: "stepBack"
            shortcut: "←"
            onClicked: root.player.stepBack()
        }
        AwButton {
            id: play

            Layout.leftMargin: 8
            focus: true
            hint: root.player.playing ? qsTr("Pause") : qsTr("Play")
            iconName: root.player.playing ? "pause" : "play"
            iconSize: 17
            implicitHeight: 34
            implicitWidth: 48
            kind: AwButton.Outlined
            objectName: "play"
            shortcut: qsTr("Space")
            onClicked: root.player.toggle()
        }
        TransportButton {
            Layout.leftMargin: 8
            enabled: !root.player.atEnd
            hint: qsTr("Step forward")
            iconName: "step-forward"
            objectName: "stepForward"
            shortcut: "→"
            onClicked: root.player.stepForward()
        }
        Hairline {
            Layout.leftMargin: 12
            Layout.preferredHeight: 20
            Layout.rightMargin: 14
            color: Theme.line2
        }
        AwButton {
            enabled: !root.player.atEnd
            hint: qsTr("To the loop's next iteration")
            iconName: "iteration"
            implicitHeight: 32
            objectName: "nextIteration"
            shortcut: "N"
            text: qsTr("Next iteration")
            textSize: 13
            onClicked: root.player.nextIteration()
        }
        AwButton {
            Layout.leftMargin: 8
            enabled: Workbench.hasNextBeat
            hint: qsTr("To the next beat of the lesson")
            iconName: "beat"
            implicitHeight: 32
            objectName: "nextBeat"
            shortcut: qsTr("Shift") + "+→"
            text: qsTr("Next beat")
            textSize: 13
            visible: Workbench.beatCount > 0
            onClicked: Workbench.nextBeat()
        }
    }

    StepCounter {
        anchors.verticalCenter: parent.verticalCenter
        x: root.narrow ? (root.width - width) / 2 + 20 : (root.width - width) / 2
    }

    LiveChip {
        anchors { right: speed.left; rightMargin: 18; verticalCenter: parent.verticalCenter }
    }
    SpeedControl {
        id: speed

        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        narrow: root.narrow
    }
}
