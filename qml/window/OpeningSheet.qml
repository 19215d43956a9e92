pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// How much of a large trace is read. Closing it, also by Esc, gives up; what was open stays.
AwPopup {
    id: root

    readonly property TraceOpening opening: Workbench.opening
    readonly property string said: qsTr("%1 % read").arg(Math.floor(root.opening.progress * 100))

    closePolicy: Popup.CloseOnEscape
    width: Math.min(440, root.roomWidth)

    onAboutToHide: root.opening.cancel()

    contentItem: Sheet {
        objectName: "openingSheet"
        title: qsTr("Opening %1").arg(root.opening.name)
        onCloseRequested: root.close()

        AwProgressBar {
            Accessible.description: root.said
            Accessible.name: qsTr("Progress")
            value: root.opening.progress
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
                objectName: "openingCancel"
                text: qsTr("Cancel")
                onClicked: root.close()
            }
        }
    }
}
