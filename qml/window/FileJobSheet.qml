pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// How much of a large trace is read or written. Closing it, also by Esc, gives up: what was open, or in the file,
/// stays.
AwPopup {
    id: root

    required property FileJob job
    required property string said
    required property string title
    readonly property int percent: Math.floor(root.job.progress * 100)

    closePolicy: Popup.CloseOnEscape
    width: Math.min(440, root.roomWidth)

    onAboutToHide: root.job.cancel()

    contentItem: Sheet {
        objectName: root.objectName + "Sheet"
        title: root.title
        onCloseRequested: root.close()

        AwProgressBar {
            Accessible.description: root.said
            Accessible.name: qsTr("Progress")
            value: root.job.progress
            width: parent.width
        }
        RowLayout {
            width: parent.width

            AwText {
                Layout.fillWidth: true
                color: Theme.text2
                text: root.said
            }
            AwButton {
                kind: AwButton.Outlined
                objectName: root.objectName + "Cancel"
                text: qsTr("Cancel")
                onClicked: root.close()
            }
        }
    }
}
