pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// What can be done with the learner's progress, and whether lessons ask.
MenuButton {
    id: root

    signal exportRequested
    signal importRequested
    signal resetRequested

    hint: qsTr("Your progress")
    iconName: "more"
    objectName: "progressMenu"

    maker: Component {
        AwMenu {
            room: 250

            AwMenuItem {
                checkable: true
                checked: Preferences.askPredictions
                objectName: "askPredictions"
                text: qsTr("Ask for predictions")
                onTriggered: Preferences.askPredictions = !Preferences.askPredictions
            }
            MenuSeparator {
                padding: 4

                contentItem: Hairline {}
            }
            AwMenuItem {
                enabled: Workbench.lessonNumber > 0
                iconName: "restart"
                objectName: "restartLesson"
                text: qsTr("Start this lesson over")
                onTriggered: Workbench.takeAnew()
            }
            AwMenuItem {
                enabled: !Workbench.progress.empty
                iconName: "export"
                objectName: "exportProgress"
                text: qsTr("Export progress…")
                onTriggered: root.exportRequested()
            }
            AwMenuItem {
                iconName: "import"
                objectName: "importProgress"
                text: qsTr("Import progress…")
                onTriggered: root.importRequested()
            }
            AwMenuItem {
                enabled: !Workbench.progress.empty
                iconName: "reset"
                objectName: "resetProgress"
                text: qsTr("Reset all progress…")
                onTriggered: root.resetRequested()
            }
        }
    }
}
