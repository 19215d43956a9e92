pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// "Turn 3 of 13", the score so far, and the ways out of a turn and of the game.
RowLayout {
    id: root

    readonly property GameModel game: Workbench.game

    spacing: 6

    AwText {
        color: Theme.text3
        objectName: "gameTurn"
        size: 11.5
        text: qsTr("Turn %1 of %2").arg(root.game.turn).arg(root.game.turnCount)
    }
    AwText {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        color: Theme.text3
        objectName: "gameScore"
        size: 11.5
        text: qsTr("%1 right on the first try").arg(root.game.hits)
    }
    AwButton {
        hint: qsTr("Give this turn up and see what asyncio takes")
        kind: AwButton.Outlined
        objectName: "gameShow"
        text: qsTr("Show me")
        visible: !root.game.over
        onClicked: root.game.showRight()
    }
    AwButton {
        hint: qsTr("Leave the game")
        iconName: "close"
        objectName: "gameLeave"
        shortcut: qsTr("Esc")
        onClicked: root.game.leave()
    }
}
