pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// What the current beat says, what the lesson is for, and the parameters that can be changed. Where the
/// pane is wide and low, these stand beside each other.
FocusScope {
    id: root

    readonly property Item entry: (Workbench.game.open ? game.entry : bar.entry) as Item
    readonly property bool wide: root.width > 680
    readonly property bool asks: Workbench.predictions.count > 0
    property int beat: 0 // the one that was shown last

    /// Scrolls as little as shows the end of a card: the reply, and what can be done next.
    function showEndOf(card: Item) {
        const end = card.mapToItem(flick.contentItem, 0, card.height).y + 8;
        flick.contentY = Math.max(flick.contentY, end - flick.height);
    }

    Accessible.name: qsTr("Lesson")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Connections {
        function onAnswerWanted() {
            flick.contentY = 0;
        }
        function onBeatChanged() {
            if (root.beat !== Workbench.beatNumber)
                flick.contentY = 0;
            root.beat = Workbench.beatNumber;
        }
        target: Workbench
    }
    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.implicitHeight + 20
        visible: !Workbench.game.open
        ScrollBar.vertical: AwScrollBar {}

        GridLayout {
            id: grid

            columnSpacing: 32
            columns: root.wide ? 2 : 1
            rowSpacing: 6
            width: flick.width - 32
            x: 16
            y: 8

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 0

                BeatBar {
                    id: bar

                    Layout.fillWidth: true
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.topMargin: Metrics.japanese ? 2 : 5 // Latin letters stand higher in their line
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                    line: 24
                    objectName: "beatTitle"
                    size: 18
                    text: Workbench.beatNumber > 0 ? Workbench.beatTitle : Workbench.lessonTitle
                    weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.topMargin: 5
                    color: Theme.text2
                    line: Metrics.bodyLine
                    objectName: "beatText"
                    size: Metrics.japanese ? 13 : 13.5
                    text: Workbench.beatText
                    textFormat: Text.RichText
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
                TraceNote {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    visible: Workbench.isTrace
                }
                MakeCard {
                    Layout.bottomMargin: 4
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    visible: Workbench.atMake
                }
                Repeater {
                    model: root.wide ? null : Workbench.predictions

                    PredictionCard {
                        id: card

                        Layout.bottomMargin: 4
                        Layout.fillWidth: true
                        Layout.topMargin: 10
                        onAnswered: root.showEndOf(card)
                    }
                }
                LessonGoal {
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    // A card takes its room; beside each other there is room for it at the start only.
                    visible: Workbench.goal !== "" && !Workbench.atMake && !root.asks
                        && (!root.wide || Workbench.beatNumber < 2)
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 6

                Repeater {
                    model: root.wide ? Workbench.predictions : null

                    PredictionCard {
                        id: wideCard

                        Layout.bottomMargin: 4
                        Layout.fillWidth: true
                        Layout.topMargin: 4
                        onAnswered: root.showEndOf(wideCard)
                    }
                }
                FigureRow {
                    Layout.fillWidth: true
                    // A question needs the room more than figures that may not be seen.
                    visible: Workbench.figures.count > 0 && !(Workbench.figures.hidden && root.asks)
                }
                KnobPanel {
                    Layout.fillWidth: true
                    visible: Workbench.knobs.count > 0
                }
            }
        }
    }
    GamePane {
        id: game

        anchors.fill: parent
        objectName: "gamePane"
        visible: Workbench.game.open
    }
}
