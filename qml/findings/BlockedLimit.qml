pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// From how long on a step blocks the loop.
ChoiceButton {
    currentIndex: Workbench.findings.blockedLimit
    implicitHeight: 26
    name: qsTr("The loop counts as blocked after")
    objectName: "blockedLimit"
    options: Array.from(Workbench.findings.blockedLimits)
    onActivated: index => Workbench.findings.blockedLimit = index
}
