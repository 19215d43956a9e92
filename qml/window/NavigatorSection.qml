import QtQuick
import Awaitscope

/// The name of a group of lessons; on the rail a short line.
Item {
    id: root

    property string group: ""
    property bool rail: false
    /// At the top of the list.
    property bool first: false

    implicitHeight: !root.rail ? 32 : root.first ? 4 : 13

    AwText {
        anchors { bottom: parent.bottom; bottomMargin: 4; left: parent.left; leftMargin: 16; right: parent.right }
        color: Theme.text3
        size: 12
        text: root.group
        visible: !root.rail
        weight: Font.DemiBold
    }
    Hairline {
        anchors.centerIn: parent
        color: Theme.line2
        visible: root.rail && !root.first
        width: 20
    }
}
