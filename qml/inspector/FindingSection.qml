pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What is wrong with the run, where something is.
Section {
    id: root

    height: visible ? implicitHeight : 0
    title: qsTr("Finding")
    value: Workbench.findings.count === 1 ? Workbench.findings.place : ""
    visible: Workbench.findings.count > 0

    FindingSwitch {
        anchors.right: parent.right
        visible: Workbench.findings.count > 1
    }
    FindingCard {
        width: parent.width
    }
}
