pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// How the program ended, in one sentence, and what can be done about it.
Rectangle {
    id: root

    readonly property ProgramRunner runner: Playground.runner
    readonly property int outcome: root.runner.outcome
    readonly property bool fine: root.outcome === ProgramRunner.Ended || root.outcome === ProgramRunner.Stopped
    readonly property bool limited: root.outcome === ProgramRunner.TimeLimit
        || root.outcome === ProgramRunner.OutputLimit || root.outcome === ProgramRunner.MemoryLimit
    readonly property bool pythonWanted: root.outcome === ProgramRunner.NoPython
        || root.outcome === ProgramRunner.WrongPython || root.outcome === ProgramRunner.NotStarted

    signal lineRequested(int line)
    signal errorsRequested
    signal settingsRequested(bool limits)
    signal waitingRequested

    Accessible.name: Playground.outcome
    Accessible.role: Accessible.AlertMessage

    color: root.fine ? Theme.accentWeak : Theme.dangerWeak
    implicitHeight: Math.max(38, sentence.contentHeight + 18)
    visible: Playground.outcome !== ""

    // What went well goes by itself, the rest stays until it is read.
    Timer {
        interval: 6000
        running: root.visible && root.fine
        onTriggered: Playground.dismissOutcome()
    }
    RowLayout {
        // Its height must not follow from that of the banner, which follows from the sentence in it.
        anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 6

        IconItem {
            color: root.fine ? Theme.accent : Theme.danger
            name: root.outcome === ProgramRunner.Ended ? "check" : root.fine ? "info" : "warning"
            Layout.preferredHeight: 16
            Layout.preferredWidth: 16
        }
        AwText {
            id: sentence

            Layout.fillWidth: true
            Layout.leftMargin: 4
            objectName: "outcomeText"
            size: 13
            text: Playground.outcome
            wrapMode: Text.Wrap
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomeLine"
            text: qsTr("Go to line %1").arg(root.runner.outcomeLine)
            visible: root.runner.outcomeLine > 0
            onClicked: root.lineRequested(root.runner.outcomeLine)
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomeErrors"
            text: qsTr("Error output")
            visible: root.runner.errors !== "" && !root.fine && root.outcome !== ProgramRunner.Deadlock
            onClicked: root.errorsRequested()
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomeDeadlock"
            text: qsTr("Where they wait")
            visible: root.outcome === ProgramRunner.Deadlock
            onClicked: {
                Workbench.player.last();
                Preferences.taskTree = false;
                root.waitingRequested();
            }
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomeLimit"
            text: qsTr("Change the limit")
            visible: root.limited
            onClicked: root.settingsRequested(true)
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomeInput"
            text: qsTr("Run settings")
            visible: root.runner.wantsInput
            onClicked: root.settingsRequested(false)
        }
        AwButton {
            kind: AwButton.Outlined
            objectName: "outcomePython"
            text: qsTr("Choose a Python")
            visible: root.pythonWanted
            onClicked: root.settingsRequested(false)
        }
        AwButton {
            hint: qsTr("Close this message")
            iconName: "close"
            objectName: "outcomeClose"
            onClicked: Playground.dismissOutcome()
        }
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: root.fine ? Theme.accentLine : Theme.danger
    }
}
