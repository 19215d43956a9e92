pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The score at the end.
Rectangle {
    id: root

    readonly property GameModel game: Workbench.game
    readonly property Item entry: again
    /// The numbers stand beside the score.
    property bool wide: false

    Accessible.name: qsTr("%1 of %2").arg(root.game.hits).arg(root.game.turnCount) + " "
        + qsTr("turns right on the first try")
    Accessible.role: Accessible.Pane

    border.color: Theme.accentLine
    color: Theme.sunken
    implicitHeight: column.implicitHeight + 28
    objectName: "gameResult"
    radius: 8

    GridLayout {
        id: column

        anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 16; top: parent.top; topMargin: 14 }
        columnSpacing: 32
        columns: root.wide ? 2 : 1
        rowSpacing: 6

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: 4

            RowLayout {
                spacing: 10

                AwText {
                    color: root.game.hits === root.game.turnCount ? Theme.correct : Theme.text1
                    objectName: "gameHits"
                    size: 30
                    text: qsTr("%1 of %2").arg(root.game.hits).arg(root.game.turnCount)
                    weight: Font.DemiBold
                }
                AwText {
                    Layout.fillWidth: true
                    color: Theme.text2
                    size: 13
                    text: qsTr("turns right on the first try")
                    wrapMode: Text.Wrap
                }
            }
            AwText {
                Layout.fillWidth: true
                color: Theme.text2
                line: Metrics.bodyLine
                size: Metrics.japanese ? 13 : 13.5
                text: root.game.praise
                wrapMode: Text.Wrap
            }
            AwText {
                Layout.fillWidth: true
                color: Theme.text3
                size: 12
                text: qsTr("The game ends after %1 turns; the run goes on.").arg(root.game.turnCount)
                visible: root.game.cut
                wrapMode: Text.Wrap
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: 12

            RowLayout {
                spacing: 24

                GameNumber {
                    label: qsTr("Longest streak")
                    value: root.game.longestStreak
                }
                GameNumber {
                    label: qsTr("Best score")
                    value: qsTr("%1 of %2").arg(root.game.bestHits).arg(root.game.bestTurns)
                }
            }
            RowLayout {
                spacing: 8

                AwButton {
                    id: again

                    kind: AwButton.Primary
                    objectName: "gameAgain"
                    text: qsTr("Again")
                    onClicked: Workbench.startGame()
                }
                AwButton {
                    kind: AwButton.Outlined
                    objectName: "gameBack"
                    shortcut: qsTr("Esc")
                    text: qsTr("Back to the lesson")
                    onClicked: root.game.leave()
                }
            }
        }
    }
}
