pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Why this step happens now, and the way back to its cause.
FocusScope {
    id: root

    readonly property Item entry: (cause.visible ? cause : sentence) as Item

    Accessible.ignored: Workbench.announce === ""
    Accessible.name: Workbench.announce
    Accessible.role: Accessible.StaticText

    implicitHeight: Math.max(Metrics.why, sentence.implicitHeight + 16)

    Rectangle {
        anchors.fill: parent
        color: Theme.accentWeak
    }
    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        color: Theme.accentLine
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.accentLine
    }
    AwText {
        id: title

        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        color: Theme.accent
        size: 13
        text: qsTr("Why")
        weight: Font.DemiBold
    }
    AwText {
        id: sentence

        anchors { left: title.right; leftMargin: 10; right: cause.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        activeFocusOnTab: !cause.visible || activeFocus
        lineHeight: 1.1
        maximumLineCount: 2
        objectName: "why"
        size: 13
        text: Workbench.why
        textFormat: Text.StyledText
        wrapMode: Text.Wrap

        FocusRing { shown: sentence.activeFocus }
    }
    AwButton {
        id: cause

        anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
        focus: true
        hint: qsTr("Go to the cause of this step")
        iconName: "cause"
        objectName: "cause"
        shortcut: "C"
        text: Workbench.whyCause
        textColor: Theme.accent
        visible: Workbench.whyCause !== ""
        width: visible ? implicitWidth : 0
        onClicked: Workbench.goToCause()
    }
}
