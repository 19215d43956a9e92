pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Takes a file that is dropped on the window, and runs nothing.
DropArea {
    id: root

    keys: ["text/uri-list"]
    objectName: "dropArea"

    onDropped: drop => {
        if (!drop.hasUrls)
            return;
        Playground.openFile(drop.urls[0]);
        drop.accept(Qt.CopyAction);
    }

    Rectangle {
        anchors { fill: parent; margins: 6 }
        border.color: Theme.accent
        border.width: 2
        color: Qt.alpha(Theme.accentWeak, 0.85)
        radius: 10
        visible: root.containsDrag

        AwText {
            anchors.centerIn: parent
            color: Theme.accent
            size: 18
            text: qsTr("Drop a saved trace or a Python program to open it")
            weight: Font.DemiBold
        }
    }
}
