pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A name that gives way, and an arrow: there is more to choose.
Item {
    id: root

    property string text: ""

    implicitWidth: title.implicitWidth + 20

    AwText {
        id: title

        anchors { left: parent.left; right: arrow.left; rightMargin: 5 }
        height: parent.height
        size: 13.5
        text: root.text
        weight: Font.DemiBold
    }
    IconItem {
        id: arrow

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        height: 13
        name: "chevron-down"
        width: 13
    }
}
