pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The name of a key, drawn as a key.
Rectangle {
    id: root

    property string keys: ""

    border.color: Theme.line2
    color: Theme.bg
    implicitHeight: 22
    implicitWidth: label.implicitWidth + 14
    radius: 5

    AwText {
        id: label

        anchors.centerIn: parent
        color: Theme.text2
        elide: Text.ElideNone
        size: 11.5
        text: root.keys
        weight: Font.Medium
    }
}
