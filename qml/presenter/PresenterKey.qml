pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// What a key does, and the key in a box; does the same on a click.
AbstractButton {
    id: root

    required property string key

    Accessible.description: root.key
    Accessible.name: root.text

    focusPolicy: Qt.TabFocus
    padding: 0

    Keys.onReturnPressed: root.clicked()

    contentItem: Row {
        spacing: 8

        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            size: 12.5
            text: root.text
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            keys: root.key
        }
    }
    background: Item {
        FocusRing { shown: root.visualFocus }
    }
}
