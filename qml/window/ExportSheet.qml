pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// How far an animation or a hand-out is. Closing it, also by Esc, ends it, and nothing is written.
AwPopup {
    id: root

    readonly property string said: Exporter.total > 0 ? qsTr("Picture %1 of %2").arg(Exporter.done).arg(Exporter.total)
        : qsTr("Beginning…")

    closePolicy: Popup.CloseOnEscape
    width: Math.min(440, root.roomWidth)

    onAboutToHide: Exporter.cancel()

    Connections {
        target: Exporter

        function onChanged() {
            if (!Exporter.running)
                root.close();
        }
    }

    contentItem: Sheet {
        objectName: "exportSheet"
        title: qsTr("Exporting %1").arg(Exporter.name)
        onCloseRequested: root.close()

        AwProgressBar {
            Accessible.description: root.said
            Accessible.name: qsTr("Progress")
            objectName: "exportProgress"
            to: Math.max(1, Exporter.total)
            value: Exporter.done
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
                objectName: "exportCancel"
                text: qsTr("Cancel")
                onClicked: root.close()
            }
        }
    }
}
