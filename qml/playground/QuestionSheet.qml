pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Asks what becomes of changes before something is done that would lose them.
AwPopup {
    id: root

    readonly property bool overwrites: Playground.question === Playground.Overwrite

    visible: Playground.question !== Playground.NoQuestion
    width: Math.min(520, root.roomWidth)

    // Also where Esc or a click beside it has closed it.
    onClosed: Playground.answerCancel()

    contentItem: Sheet {
        objectName: "questionSheet"
        title: root.overwrites ? qsTr("The file was changed") : qsTr("Save the program first?")
        onCloseRequested: Playground.answerCancel()

        AwText {
            color: Theme.text2
            line: Metrics.bodyLine
            size: 13.5
            text: root.overwrites
                ? qsTr("Another program has changed %1 since you opened it.").arg(Playground.document.name)
                : qsTr("%1 has unsaved changes.").arg(Playground.document.name)
            width: parent.width
            wrapMode: Text.Wrap
        }
        Row {
            layoutDirection: Qt.RightToLeft
            spacing: 8
            width: parent.width

            AwButton {
                focus: true
                kind: AwButton.Primary
                objectName: "questionSave"
                text: root.overwrites ? qsTr("Overwrite it") : qsTr("Save")
                onClicked: Playground.answerSave()
            }
            AwButton {
                kind: AwButton.Outlined
                objectName: "questionDiscard"
                text: qsTr("Don't save")
                visible: !root.overwrites
                onClicked: Playground.answerDiscard()
            }
            AwButton {
                kind: AwButton.Outlined
                objectName: "questionCancel"
                text: qsTr("Cancel")
                onClicked: Playground.answerCancel()
            }
        }
    }
}
