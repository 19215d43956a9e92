pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// "Ready queue  first in, first out      1"
RowLayout {
    id: root

    property string title: ""
    property string note: ""
    property string value: ""

    Accessible.name: root.value === "" ? root.title : root.title + ", " + root.value
    Accessible.role: Accessible.Heading

    spacing: 7

    AwText {
        size: 12.5
        text: root.title
        visible: text !== ""
        weight: Font.DemiBold
    }
    AwText {
        Layout.fillWidth: true
        color: Theme.text3
        size: 12
        text: root.note
    }
    AwText {
        color: Theme.text2
        size: 12
        text: root.value
        visible: root.value !== ""
    }
}
