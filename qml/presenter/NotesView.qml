pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// What the speaker sees: the run as it is now, notes, what comes next, and the time.
FocusScope {
    id: root

    readonly property real gap: 20
    readonly property real split: Math.round(root.width * 0.52)

    Accessible.name: qsTr("Speaker's notes")
    Accessible.role: Accessible.Pane

    Keys.onPressed: event => {
        event.accepted = Presenter.press(event.key, event.modifiers, event.isAutoRepeat);
    }

    AwText {
        id: heading

        color: Theme.text2
        size: 13
        text: Workbench.beatNumber > 0 && !Workbench.atMake
            ? qsTr("Now: beat %1 of %2").arg(Workbench.beatNumber).arg(Workbench.beatCount) : qsTr("Now")
        weight: Font.DemiBold
        x: root.gap
        y: 16
    }
    Rectangle {
        id: frame

        border.color: Theme.line2
        clip: true
        color: Theme.panel
        height: Math.min(width * 9 / 16, root.height * 0.52)
        width: root.split - root.gap
        x: root.gap
        y: 42

        Magnifier {
            enabled: false
            factor: Math.min(frame.width / 1097, frame.height / 617)
            height: frame.height / factor
            width: frame.width / factor

            PresenterStage {
                anchors.fill: parent
            }
        }
    }
    AwText {
        id: state

        anchors { left: frame.left; right: frame.right; top: frame.bottom; topMargin: 8 }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        color: Theme.accent
        objectName: "audienceState"
        size: 13
        text: Presenter.blank === "black" ? qsTr("The audience sees a black picture")
            : Presenter.blank === "white" ? qsTr("The audience sees a white picture")
            : Presenter.frozen ? qsTr("Frozen: the audience sees %1").arg(Presenter.frozenAt)
            : Presenter.drawing ? qsTr("The pen draws over the picture")
            : Presenter.spotlight ? qsTr("The spotlight is on") : ""
        weight: Font.DemiBold
    }
    AwText {
        id: nextCaption

        anchors { left: frame.left; top: state.bottom; topMargin: 8 }
        color: Theme.text2
        size: 13
        text: qsTr("Next")
        weight: Font.DemiBold
    }
    AwText {
        anchors { left: frame.left; right: frame.right; top: nextCaption.bottom; topMargin: 3 }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        elide: Text.ElideRight
        maximumLineCount: 2
        objectName: "nextBeatTitle"
        size: 17
        text: Workbench.predictions.open ? qsTr("The answer to the question")
            : Workbench.nextBeatTitle !== "" ? Workbench.nextBeatTitle : qsTr("The end of the lesson")
        wrapMode: Text.Wrap
    }
    Item {
        id: clocks

        anchors { right: parent.right; rightMargin: root.gap }
        height: 56
        width: root.width - root.split - 2 * root.gap
        y: 10

        AwText {
            id: elapsed

            Accessible.name: qsTr("Time since the start: %1").arg(text)
            Accessible.role: Accessible.StaticText
            mono: true
            objectName: "elapsed"
            size: 32
            text: Presenter.elapsed
            weight: Font.DemiBold
        }
        AwText {
            anchors { baseline: elapsed.baseline; right: parent.right }
            Accessible.name: qsTr("Time of day: %1").arg(text)
            Accessible.role: Accessible.StaticText
            color: Theme.text2
            mono: true
            objectName: "timeOfDay"
            size: 22
            text: Presenter.timeOfDay
        }
    }
    Flickable {
        id: flick

        anchors { bottom: buttons.top; bottomMargin: 12; left: clocks.left; right: clocks.right; top: clocks.bottom; topMargin: 6 }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: words.implicitHeight + 8
        ScrollBar.vertical: AwScrollBar {}

        Column {
            id: words

            spacing: 10
            width: flick.width - 12

            AwText {
                Accessible.role: Accessible.Heading
                Accessible.name: text
                size: 20
                text: Workbench.beatNumber > 0 ? Workbench.beatTitle : Workbench.lessonTitle
                weight: Font.DemiBold
                width: parent.width
                wrapMode: Text.Wrap
            }
            AwText {
                Accessible.role: Accessible.StaticText
                Accessible.name: Workbench.plain(text)
                line: 29
                objectName: "notes"
                size: 19
                text: Workbench.beatNotes !== "" ? Workbench.beatNotes : Workbench.beatText !== "" ? Workbench.beatText
                    : Workbench.beatNumber === 0 && Workbench.goal !== "" ? Workbench.goal : Workbench.why
                textFormat: Text.RichText
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    NotesButtons {
        id: buttons

        anchors { bottom: parent.bottom; bottomMargin: 14; left: parent.left; leftMargin: root.gap; right: parent.right; rightMargin: root.gap }
    }
}
