pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "Step 17 / 32"; the number keeps its place while it grows.
Row {
    id: root

    Accessible.name: Workbench.atStep
    Accessible.role: Accessible.StaticText

    objectName: "stepCounter"
    spacing: 5

    AwText {
        anchors.baseline: step.baseline
        color: Theme.text2
        size: 13
        text: qsTr("Step")
    }
    AwText {
        id: step

        horizontalAlignment: Text.AlignRight
        objectName: "step"
        size: 15
        text: Workbench.player.step
        weight: Font.DemiBold
        width: Math.max(implicitWidth, widest.advanceWidth)

        TextMetrics {
            id: widest

            font: step.font
            // How many there are is not to be seen from the room that is left for it.
            text: Workbench.player.limited ? "00" : String(Workbench.player.stepCount).replace(/[0-9]/g, "0")
        }
    }
    AwText {
        anchors.baseline: step.baseline
        color: Theme.text2
        size: 13
        text: "/ " + Workbench.player.stepCount
        visible: !Workbench.player.limited
    }
    AwText {
        anchors.baseline: step.baseline
        color: Theme.text2
        size: 13
        text: "/"
        visible: Workbench.player.limited
    }
    LockButton {
        iconSize: 14
        implicitHeight: 24
        implicitWidth: 24
        objectName: "stepLock"
        visible: Workbench.player.limited
        y: (parent.height - height) / 2
    }
    AwText {
        anchors.baseline: step.baseline
        color: Theme.text2
        leftPadding: 8
        objectName: "runningNote"
        size: 13
        text: "\u25CF " + qsTr("running")
        visible: Workbench.running
    }
    AwText {
        anchors.baseline: step.baseline
        color: Theme.danger
        leftPadding: 8
        objectName: "breakpointNote"
        size: 13
        text: "\u25C6 " + qsTr("stopped at a breakpoint")
        visible: Workbench.player.atBreakpoint
    }
}
