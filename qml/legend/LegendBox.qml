import QtQuick
import Awaitscope

/// A callback of the loop as its lane shows it.
Rectangle {
    id: root

    property alias name: icon.name

    border.color: Theme.text3
    border.width: Theme.stroke
    color: Theme.panel
    height: 22
    radius: 4
    width: 14

    IconItem {
        id: icon

        anchors.centerIn: parent
        color: Theme.text2
        height: 9
        width: 9
    }
}
