pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The name of a key, drawn as a key.
BoxItem {
    id: root

    property string keys: ""

    borderColor: Theme.line2
    borderWidth: 1
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
