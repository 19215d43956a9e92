pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// A question before the run goes on; once it is answered, what was chosen, what is right and why.
Rectangle {
    id: root

    required property var model
    required property int index
    readonly property string question: root.model.question
    readonly property string answerState: root.model.state
    readonly property bool open: root.answerState === "open"
    /// See LessonPane.
    required property bool placed
    /// The playhead was to go on: the card says that it waits.
    property bool wanted: false

    /// It has changed, and has the height that it keeps: it wants to be seen.
    signal settled

    Accessible.name: root.wanted ? qsTr("Answer first, or skip this question")
        : root.open ? qsTr("Predict before you step on") : qsTr("Your prediction")
    Accessible.role: Accessible.Grouping

    border.color: root.wanted ? Theme.accent : Theme.line2
    border.width: root.wanted ? Theme.stroke + 1 : Theme.stroke
    color: Theme.panel
    implicitHeight: column.implicitHeight + 22
    objectName: "prediction" + root.index
    radius: 8

    Rectangle {
        anchors { fill: column; bottomMargin: column.height - 21; leftMargin: -7; rightMargin: -7; topMargin: -3 }
        color: Theme.accentWeak
        radius: 5
        visible: root.wanted
    }
    Behavior on border.color {
        ColorAnimation { duration: Theme.duration(180) }
    }
    Connections {
        function onAnswerWanted() {
            if (!root.open || !root.visible || Presenter.active) // the audience is asked, in its window
                return;
            root.wanted = true;
            options.itemAt(Math.max(0, root.model.choice)).forceActiveFocus(Qt.TabFocusReason);
            growth.restart();
        }
        target: Workbench
    }
    onOpenChanged: {
        root.wanted = false;
        if (!root.open)
            growth.restart();
    }
    onHeightChanged: if (growth.running) growth.restart()

    // The card grows line by line as it is laid out.
    Timer {
        id: growth

        interval: 50
        onTriggered: root.settled()
    }

    ColumnLayout {
        id: column

        spacing: 0
        width: parent.width - 26
        x: 13
        y: 11

        RowLayout {
            spacing: 7

            IconItem {
                Layout.preferredHeight: 14
                Layout.preferredWidth: 14
                color: Theme.accent
                name: root.open ? "lock" : "unlock"
            }
            AwText {
                Accessible.name: text
                Accessible.role: root.wanted ? Accessible.AlertMessage : Accessible.StaticText
                Layout.fillWidth: true
                color: Theme.accent
                objectName: "cardTitle"
                size: 12.5
                text: root.Accessible.name
                weight: Font.DemiBold
            }
        }
        AwText {
            Layout.bottomMargin: 6
            Layout.fillWidth: true
            Accessible.name: Workbench.plain(root.question)
            Accessible.role: Accessible.StaticText
            Layout.topMargin: 4
            line: Metrics.bodyLine
            objectName: "question"
            size: Metrics.japanese ? 13 : 13.5
            text: root.placed ? root.question : ""
            textFormat: Text.RichText
            weight: Font.Medium
            wrapMode: Text.Wrap
        }
        Column { // and no Repeater straight in the layout, see LessonPane
            id: choices

            Layout.fillWidth: true
            Layout.leftMargin: -4
            Layout.rightMargin: -4

            Repeater {
                id: options

                model: root.model.options

                PredictionOption {
                    required property var modelData

                    chosen: root.model.choice === index
                    correct: modelData.right
                    first: root.model.choice < 0 && index === 0
                    open: root.open
                    text: root.placed ? modelData.text : ""
                    width: choices.width
                    onMoved: step => {
                        const next = (index + step + options.count) % options.count;
                        Workbench.predictions.choose(next);
                        options.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
                    }
                    onPicked: Workbench.predictions.choose(index)
                }
            }
        }
        PredictionVerdict {
            Layout.fillWidth: true
            Layout.topMargin: 7
            answerState: root.answerState
            reply: root.model.reply
            visible: !root.open
        }
        RowLayout {
            Layout.topMargin: 8
            spacing: 6

            AwButton {
                enabled: root.model.choice >= 0
                hint: enabled ? "" : qsTr("Choose an answer first")
                kind: AwButton.Primary
                objectName: "commit"
                shortcut: qsTr("Enter")
                text: qsTr("Commit answer")
                visible: root.open
                onClicked: Workbench.predictions.commit()
            }
            AwButton {
                hint: qsTr("Shows the answer; it cannot be answered later")
                objectName: "skip"
                text: qsTr("Skip")
                visible: root.open
                onClicked: Workbench.predictions.skip()
            }
            AwButton {
                enabled: root.model.revealStep > 0
                kind: AwButton.Outlined
                objectName: "seeItHappen"
                text: qsTr("See it happen")
                visible: !root.open
                onClicked: Workbench.goToBeat(root.model.revealBeat)
            }
            AwText {
                Layout.fillWidth: true
                color: Theme.text3
                horizontalAlignment: Text.AlignRight
                size: 12
                text: root.model.revealStep === 0 ? ""
                    : root.open ? qsTr("Revealed at step %1").arg(root.model.revealStep)
                    : qsTr("At step %1").arg(root.model.revealStep)
            }
        }
    }
}
