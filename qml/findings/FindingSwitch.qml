pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// "1 of 2", with ways to the previous and the next finding where there are several.
Row {
    id: root

    readonly property FindingModel findings: Workbench.findings

    spacing: 2

    AwButton {
        enabled: root.findings.hasPrevious
        hint: qsTr("Previous finding")
        iconName: "chevron-left"
        objectName: "previousFinding"
        visible: root.findings.count > 1
        onClicked: root.findings.previous()
    }
    AwText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        elide: Text.ElideNone
        objectName: "findingPlace"
        rightPadding: root.findings.count > 1 ? 0 : 6
        size: 12
        text: root.findings.place
    }
    AwButton {
        enabled: root.findings.hasNext
        hint: qsTr("Next finding")
        iconName: "chevron-right"
        objectName: "nextFinding"
        visible: root.findings.count > 1
        onClicked: root.findings.next()
    }
}
