pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// What stands in the place of a lesson while a saved trace is open.
ColumnLayout {
    id: root

    spacing: 12

    AwText {
        Layout.fillWidth: true
        color: Theme.text2
        line: Metrics.bodyLine
        size: Metrics.japanese ? 13 : 13.5
        text: qsTr("A recorded run of %1 steps. It ends at %2.").arg(Workbench.player.stepCount).arg(Workbench.totalTime)
        wrapMode: Text.Wrap
    }
    AwButton {
        kind: AwButton.Outlined
        objectName: "backToLesson"
        text: qsTr("Back to the lesson")
        onClicked: Workbench.closeTrace()
    }
}
