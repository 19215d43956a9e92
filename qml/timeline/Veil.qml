pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Covers what may not be seen before a prediction is answered.
Item {
    id: root

    /// Whether there is something to cover.
    property bool shown: false
    /// Corners at its right end.
    property real round: 0
    readonly property string sentence: Presenter.active ? qsTr("hidden until the answer is shown")
        : Workbench.game.open ? qsTr("hidden: you choose")
        : qsTr("hidden until you answer")

    Accessible.ignored: !root.shown
    Accessible.name: root.sentence
    Accessible.role: Accessible.StaticText

    opacity: root.shown ? 1 : 0
    visible: root.opacity > 0 && root.width > 0

    Behavior on opacity {
        NumberAnimation { duration: Theme.duration(180); easing.type: Easing.OutCubic }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        radius: root.round
    }
    Rectangle {
        color: Theme.line2
        height: parent.height
        width: 1
    }
    Row {
        anchors.centerIn: parent
        spacing: 7
        visible: width < root.width - 8

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            height: 14
            name: "lock"
            width: 14
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            elide: Text.ElideNone
            size: 12
            text: root.sentence
        }
    }
}
