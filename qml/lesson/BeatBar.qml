pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// "Beat 4 of 7", and the way through the lesson.
RowLayout {
    id: root

    readonly property Item entry: next.enabled ? next : previous.enabled ? previous : lesson

    spacing: 6

    AwText {
        Layout.fillWidth: true
        color: Theme.text3
        objectName: "beatCaption"
        size: 11.5
        text: Workbench.beatNumber > 0
            ? qsTr("Beat %1 of %2").arg(Workbench.beatNumber).arg(Workbench.beatCount)
            : Workbench.lessonGroup
    }
    AwButton {
        id: previous

        enabled: Workbench.beatNumber > 1
        hint: qsTr("Previous beat")
        iconName: "chevron-left"
        kind: AwButton.Outlined
        objectName: "lessonPreviousBeat"
        shortcut: qsTr("Shift") + "+←"
        visible: Workbench.beatCount > 0
        onClicked: Workbench.player.previousBeat()
    }
    AwButton {
        id: next

        enabled: Workbench.beatNumber < Workbench.beatCount
        kind: AwButton.Primary
        objectName: "lessonNextBeat"
        shortcut: qsTr("Shift") + "+→"
        text: qsTr("Next beat")
        visible: Workbench.beatCount > 0 && !lesson.visible
        onClicked: Workbench.player.nextBeat()
    }
    AwButton {
        id: lesson

        kind: AwButton.Primary
        objectName: "nextLesson"
        text: qsTr("Next lesson")
        visible: Workbench.beatCount > 0 && Workbench.beatNumber === Workbench.beatCount && Workbench.hasNextLesson
        onClicked: Workbench.openNextLesson()
    }
}
