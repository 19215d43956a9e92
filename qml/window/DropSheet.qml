pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Takes a file that is dropped here, runs nothing, and says what it does while a file is held over it.
DropArea {
    id: root

    /// What happens to the file.
    required property string text

    signal fileDropped(url file)

    keys: ["text/uri-list"]

    onDropped: drop => {
        if (!drop.hasUrls)
            return;
        root.fileDropped(drop.urls[0]);
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
            text: root.text
            weight: Font.DemiBold
        }
    }
}
