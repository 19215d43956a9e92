pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What is said to the last choice: right or not, and the rule.
Rectangle {
    id: root

    readonly property GameModel game: Workbench.game
    readonly property bool wrong: root.game.verdict === "wrong"
    readonly property string title: root.wrong ? qsTr("Not yet")
        : root.game.verdict === "shown" ? qsTr("asyncio takes") : qsTr("Right")

    Accessible.name: root.title + ". " + root.game.plainReason
    Accessible.role: Accessible.AlertMessage

    color: root.wrong ? Theme.dangerWeak : root.game.verdict === "shown" ? Theme.accentWeak : Theme.correctWeak
    implicitHeight: sentence.implicitHeight + 16
    objectName: "gameVerdict"
    radius: 6

    IconItem {
        color: root.wrong ? Theme.danger : root.game.verdict === "shown" ? Theme.accent : Theme.correct
        height: 16
        name: root.wrong ? "close" : root.game.verdict === "shown" ? "info" : "check"
        width: 16
        x: 10
        y: 9
    }
    AwText {
        id: sentence

        anchors { left: parent.left; leftMargin: 34; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
        line: 18
        objectName: "gameReason"
        size: Metrics.japanese ? 12.5 : 13
        text: root.game.reason
        textFormat: Text.RichText
        wrapMode: Text.Wrap
    }
}
