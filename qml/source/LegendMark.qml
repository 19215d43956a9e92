pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A glyph and the word for it.
Row {
    id: root

    property alias color: icon.color
    property alias name: icon.name
    property alias text: word.text

    spacing: 7

    IconItem {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        height: 11
        width: 11
    }
    AwText {
        id: word

        color: Theme.text3
        elide: Text.ElideNone
        size: 11.5
    }
}
