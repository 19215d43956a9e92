pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A span of time between two bars, and how long it is; behind the span where there is no room in it.
Item {
    id: root

    property string text: ""
    property color color: Theme.text1
    /// Where the room behind it ends, in its own pixels; the text may come over the span for it.
    property real rightEdge: Infinity
    readonly property bool fits: root.width > label.implicitWidth + 48

    implicitHeight: 20

    Rectangle {
        color: root.color
        height: 1.5
        width: parent.width
        y: 9.25
    }
    Rectangle {
        color: root.color
        height: 14
        width: 1.5
        x: -0.75
        y: 3
    }
    Rectangle {
        color: root.color
        height: 14
        width: 1.5
        x: parent.width - 0.75
        y: 3
    }
    IconItem {
        color: root.color
        height: 13
        name: "chevron-left"
        visible: root.fits
        width: 13
        x: -4
        y: 3.5
    }
    IconItem {
        color: root.color
        height: 13
        name: "chevron-right"
        visible: root.fits
        width: 13
        x: parent.width - 9
        y: 3.5
    }
    Rectangle {
        anchors { fill: label; leftMargin: -8; rightMargin: -8 }
        color: Theme.panel
    }
    AwText {
        id: label

        color: root.color
        elide: Text.ElideNone
        height: parent.height
        size: 12.5
        text: root.text
        weight: Font.DemiBold
        x: root.fits ? (parent.width - width) / 2 : Math.min(parent.width + 8, root.rightEdge - width)
    }
}
