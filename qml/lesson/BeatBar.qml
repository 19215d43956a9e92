pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "Beat 4 of 7", and the way through the lesson, up to the make task.
Item {
    id: root

    readonly property Item entry: next.enabled ? next : previous.enabled ? previous : lesson

    implicitHeight: buttons.implicitHeight

    AwText {
        anchors { left: parent.left; right: buttons.left; rightMargin: 6; verticalCenter: parent.verticalCenter }
        color: Theme.text3
        objectName: "beatCaption"
        size: 11.5
        text: Workbench.atMake ? qsTr("Final task")
            : Workbench.beatNumber > 0 ? qsTr("Beat %1 of %2").arg(Workbench.beatNumber).arg(Workbench.beatCount)
            : Workbench.lessonGroup
    }
    // No layout: Qt 6.4's leaves them where they are when a text becomes longer as the beat changes.
    Row {
        id: buttons

        anchors.right: parent.right
        spacing: 6

        AwButton {
            hint: qsTr("Take the loop's place")
            iconName: "pointer"
            kind: AwButton.Outlined
            objectName: "startGame"
            text: root.width > 330 ? qsTr("You are the loop") : ""
            visible: Workbench.hasGame
            onClicked: Workbench.startGame()
        }
        AwButton {
            id: previous

            enabled: Workbench.hasPreviousBeat
            hint: qsTr("Previous beat")
            iconName: "chevron-left"
            kind: AwButton.Outlined
            objectName: "lessonPreviousBeat"
            shortcut: qsTr("Shift") + "+←"
            visible: Workbench.beatCount > 0
            onClicked: Workbench.previousBeat()
        }
        AwButton {
            id: next

            enabled: Workbench.hasNextBeat
            kind: AwButton.Primary
            objectName: "lessonNextBeat"
            shortcut: qsTr("Shift") + "+→"
            text: Workbench.beatNumber === Workbench.beatCount ? qsTr("Your turn") : qsTr("Next beat")
            visible: Workbench.beatCount > 0 && !lesson.visible
            onClicked: Workbench.nextBeat()
        }
        AwButton {
            id: lesson

            kind: AwButton.Primary
            objectName: "nextLesson"
            text: qsTr("Next lesson")
            visible: Workbench.beatCount > 0 && !Workbench.hasNextBeat && Workbench.hasNextLesson
            onClicked: Workbench.openNextLesson()
        }
    }
}
