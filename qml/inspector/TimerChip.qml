pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A timer: a pill with a clock, when it is due, and whom it wakes or what it calls. Tasks are boxes.
Rectangle {
    id: root

    property string label: ""
    property string due: ""
    property int hue: -1
    /// It ends the wait of a task that takes too long.
    property bool limit: false
    property string why: ""
    /// It is on its way here.
    property bool awaited: false
    readonly property string sentence: root.limit ? qsTr("Time limit of %1: at %2 s it cuts the wait short").arg(root.label).arg(root.due)
        : root.hue < 0 ? qsTr("Timer: at %2 s the loop calls %1").arg(root.label).arg(root.due)
        : qsTr("Timer: fires at %2 s and wakes %1").arg(root.label).arg(root.due)

    Accessible.description: root.why
    Accessible.name: root.sentence
    Accessible.role: Accessible.StaticText

    activeFocusOnTab: true
    border.color: root.hue < 0 ? Theme.line2 : Theme.taskFill(root.hue)
    border.width: Theme.stroke
    color: Theme.sunken
    implicitHeight: 26
    implicitWidth: row.implicitWidth + 22
    opacity: root.awaited ? 0 : 1
    radius: height / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            height: 12
            name: root.limit ? "limit" : "wait-sleep"
            width: 12
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideNone
            mono: true
            text: root.due
            weight: Font.Medium
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.hue < 0 ? Theme.text2 : Theme.taskText(root.hue)
            elide: Text.ElideNone
            text: root.label
        }
    }
    WhyHint {
        around: root.radius
        text: root.why === "" ? root.sentence : root.why
    }
}
