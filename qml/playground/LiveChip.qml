pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// That the program is still running, and the way back to where it is.
AwButton {
    id: root

    readonly property bool following: Workbench.player.atEnd

    Accessible.name: root.following ? qsTr("Live, following the program") : root.text

    hint: root.following ? qsTr("What the program does is shown as it happens") : qsTr("Jump to what happens now")
    iconName: "record"
    iconSize: 14
    kind: root.following ? AwButton.Plain : AwButton.Outlined
    objectName: "live"
    shortcut: root.following ? "" : qsTr("End")
    text: root.following ? qsTr("Live") : qsTr("Back to live")
    textColor: Theme.accent
    visible: Workbench.player.live

    onClicked: Workbench.player.last()
}
