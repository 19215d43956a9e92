pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One sentence about something that did not work, or that did, until it is closed.
Rectangle {
    id: root

    readonly property bool error: Workbench.bannerIsError

    Accessible.name: Workbench.banner
    Accessible.role: Accessible.AlertMessage

    color: root.error ? Theme.dangerWeak : Theme.accentWeak
    implicitHeight: Math.max(38, sentence.contentHeight + 18)
    visible: Workbench.banner !== ""

    // A notice goes by itself, an error stays until it is read.
    Timer {
        interval: 6000
        running: root.visible && !root.error
        onTriggered: Workbench.dismissBanner()
    }
    IconItem {
        anchors.verticalCenter: parent.verticalCenter
        color: root.error ? Theme.danger : Theme.accent
        name: root.error ? "warning" : "info"
        x: 16
    }
    AwText {
        id: sentence

        anchors { left: parent.left; leftMargin: 42; right: close.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        objectName: "bannerText"
        size: 13
        text: Workbench.banner
        wrapMode: Text.Wrap
    }
    AwButton {
        id: close

        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        hint: qsTr("Close this message")
        iconName: "close"
        objectName: "bannerClose"
        onClicked: Workbench.dismissBanner()
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: root.error ? Theme.danger : Theme.accentLine
    }
}
