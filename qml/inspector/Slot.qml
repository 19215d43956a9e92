pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A place for one value: dashed or hollow while it is free.
Item {
    id: root

    property string text: ""
    property bool filled: false
    property bool dashed: false
    property bool locked: false

    implicitHeight: 30

    DashedItem {
        anchors.fill: parent
        color: Theme.line2
        visible: root.dashed && !root.filled
    }
    Rectangle {
        anchors.fill: parent
        border.color: root.filled ? Theme.text2 : Theme.line2
        border.width: Theme.stroke
        color: root.filled ? Theme.band : "transparent"
        radius: 6
        visible: !root.dashed || root.filled
    }
    AwText {
        anchors { fill: parent; leftMargin: 3; rightMargin: root.locked ? 22 : 3 }
        color: root.filled ? Theme.text1 : Theme.text3
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPointSize: 11 * Metrics.pointsPerPixel
        mono: true
        size: 12
        text: root.text
    }
    IconItem {
        anchors { right: parent.horizontalCenter; rightMargin: -24; verticalCenter: parent.verticalCenter }
        color: Theme.text3
        height: 12
        name: "lock"
        visible: root.locked
        width: 12
    }
}
