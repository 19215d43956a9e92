pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// What the current beat says, what the lesson is for, and the parameters that can be changed. Where the
/// pane is wide and low, these stand beside each other.
FocusScope {
    id: root

    readonly property Item entry: (game.item && Workbench.game.open ? (game.item as GamePane).entry : bar.item ? (bar.item as BeatBar).entry : null) as Item
    readonly property bool wide: root.width > 680
    readonly property bool asks: Workbench.predictions.count > 0
    property int beat: 0 // the one that was shown last
    /// It has its place. Before, its paragraphs are empty: to break one into lines is much to do.
    property bool placed: false
    readonly property Item focused: root.Window.activeFocusItem

    // What the keyboard comes to is to be seen.
    onFocusedChanged: if (root.isIn(flick.contentItem, root.focused)) root.show(root.focused)

    /// Scrolls as little as shows the end of a card: the reply, and what can be done next.
    function showEndOf(card: Item) {
        const end = card.mapToItem(flick.contentItem, 0, card.height).y + 8;
        flick.contentY = Math.max(flick.contentY, end - flick.height);
    }
    /// Scrolls as little as shows all of an item, or its beginning where it is higher than the pane.
    function show(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y - 8;
        const shown = Math.max(flick.contentY, top + item.height + 16 - flick.height);
        flick.contentY = Math.max(0, Math.min(shown, top - (root.wide ? head.height : 0)));
    }
    /// The card of a question shows what it asks for; once it is answered, what comes of that.
    function showCard(card: PredictionCard) {
        card.open ? root.show(card) : root.showEndOf(card);
    }
    function isIn(outer: Item, item: Item): bool {
        while (item && item !== outer)
            item = item.parent;
        return item !== null;
    }

    Accessible.name: qsTr("Lesson")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Connections {
        function onBeatChanged() {
            if (root.beat !== Workbench.beatNumber && !rerun.running)
                flick.contentY = 0;
            root.beat = Workbench.beatNumber;
        }
        target: Workbench
    }
    // A parameter that is being changed stays where it is, whatever beat the new run is at.
    Timer {
        id: rerun

        interval: 0
    }
    Connections {
        function onRunChanged() {
            if (root.isIn(knobs, root.focused))
                rerun.restart();
        }
        target: Workbench.player
    }
    // Stays while the rest scrolls, above the left column where there are two.
    Rectangle {
        id: head

        color: Theme.panel
        height: bar.y + bar.height
        visible: flick.visible
        width: root.wide ? words.width + 32 : root.width
        z: 1

        Later {
            id: bar

            height: Metrics.button
            source: "BeatBar.qml"
            width: parent.width - 32
            x: 16
            y: 8
        }
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: root.wide ? 0 : head.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.implicitHeight + 12 + grid.y
        visible: !Workbench.game.open
        ScrollBar.vertical: AwScrollBar {}

        GridLayout {
            id: grid

            columnSpacing: 32
            columns: root.wide ? 2 : 1
            rowSpacing: 6
            width: flick.width - 32
            x: 16
            y: root.wide ? 8 : 0

            ColumnLayout {
                id: words

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 0

                AwText {
                    Layout.fillWidth: true
                    // Below the head. Latin letters stand higher in their line.
                    Layout.topMargin: (root.wide ? bar.height : 0) + (Metrics.japanese ? 2 : 5)
                    Accessible.role: Accessible.Heading
                    Accessible.name: Workbench.plain(text)
                    line: 24
                    objectName: "beatTitle"
                    size: 18
                    text: !root.placed ? "" : Workbench.beatNumber > 0 ? Workbench.beatTitle : Workbench.lessonTitle
                    weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.topMargin: 5
                    Accessible.name: Workbench.plain(Workbench.beatText)
                    Accessible.role: Accessible.StaticText
                    color: Theme.text2
                    line: Metrics.bodyLine
                    objectName: "beatText"
                    size: Metrics.japanese ? 13 : 13.5
                    text: root.placed ? Workbench.beatText : ""
                    textFormat: Text.RichText
                    visible: Workbench.beatText !== ""
                    wrapMode: Text.Wrap
                }
                Loader {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    active: Workbench.isTrace || item !== null
                    source: "TraceNote.qml"
                    visible: Workbench.isTrace
                }
                Loader {
                    Layout.bottomMargin: 4
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    active: Workbench.atMake || item !== null
                    source: "MakeCard.qml"
                    visible: Workbench.atMake
                }
                PredictionCards {
                    Layout.bottomMargin: 4
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    model: root.wide ? null : Workbench.predictions
                    placed: root.placed
                    onSettled: card => root.showCard(card)
                }
                LessonGoal {
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    placed: root.placed
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

                PredictionCards {
                    Layout.bottomMargin: 4
                    Layout.fillWidth: true
                    Layout.topMargin: 4
                    model: root.wide ? Workbench.predictions : null
                    placed: root.placed
                    onSettled: card => root.showCard(card)
                }
                Later {
                    Layout.fillWidth: true
                    source: "FigureRow.qml"
                    // A question needs the room more than figures that may not be seen.
                    visible: Workbench.figures.count > 0 && !(Workbench.figures.hidden && root.asks)
                }
                Later {
                    id: knobs

                    Layout.fillWidth: true
                    source: "KnobPanel.qml"
                    visible: Workbench.knobs.count > 0
                }
            }
        }
    }
    Loader {
        id: game

        active: Workbench.game.open || item !== null
        anchors.fill: parent
        visible: Workbench.game.open

        Component.onCompleted: game.setSource("GamePane.qml", { objectName: "gamePane" })
    }
}
