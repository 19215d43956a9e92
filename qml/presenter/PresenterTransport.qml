pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The player's buttons for who presents with a mouse, where it stands, and its pace.
Item {
    id: root

    readonly property Player player: Workbench.player

    Accessible.name: qsTr("Transport")
    Accessible.role: Accessible.ToolBar

    implicitHeight: 39

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    PresenterProgress {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    Row {
        anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter; verticalCenterOffset: 1 }
        spacing: 4

        TransportButton {
            enabled: !root.player.atStart
            hint: qsTr("Back to the start")
            iconName: "restart"
            shortcut: "Home"
            onClicked: root.player.restart()
        }
        TransportButton {
            enabled: !root.player.atStart
            hint: qsTr("Step back")
            iconName: "step-back"
            shortcut: "←"
            onClicked: root.player.stepBack()
        }
        TransportButton {
            hint: root.player.playing ? qsTr("Pause") : qsTr("Play")
            iconName: root.player.playing ? "pause" : "play"
            objectName: "presenterPlay"
            shortcut: qsTr("Space")
            onClicked: root.player.toggle()
        }
        TransportButton {
            enabled: !root.player.atEnd
            hint: qsTr("Step forward")
            iconName: "step-forward"
            shortcut: "→"
            onClicked: root.player.stepForward()
        }
        TransportButton {
            hint: qsTr("To the next beat of the lesson")
            iconName: "beat"
            objectName: "presenterNext"
            shortcut: qsTr("Page Down")
            onClicked: Presenter.next()
        }
    }
    StepCounter {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: 1 }
    }
    Row {
        anchors { right: parent.right; rightMargin: 32; verticalCenter: parent.verticalCenter; verticalCenterOffset: 1 }
        spacing: 12

        AwText {
            color: Theme.text3
            size: 13
            text: qsTr("Speed")
        }
        AwText {
            size: 13
            text: (Math.round(root.player.speed * 10) / 10) + "×"
        }
    }
}
