pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A setting: its name above, what it is set with below, and perhaps a note or what is wrong with it.
Column {
    id: root

    property string label: ""
    property string note: ""
    property string fault: ""
    default property alias body: holder.data

    spacing: 4

    AwText {
        size: 12.5
        text: root.label
        weight: Font.Medium
        width: parent.width
    }
    Item {
        id: holder

        height: childrenRect.height
        width: parent.width
    }
    AwText {
        color: root.fault !== "" ? Theme.danger : Theme.text3
        size: 12
        text: root.fault !== "" ? root.fault : root.note
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
