pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a button shows: icon, text or both, in the middle.
Item {
    id: root

    property string iconName: ""
    property real iconSize: 16
    property bool iconLast: false
    property string text: ""
    property real textSize: 12.5
    property int textWeight: Font.Medium
    property color color: Theme.text1

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth

    Row {
        id: row

        anchors.centerIn: parent
        layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: 6

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            height: root.iconSize
            name: root.iconName
            visible: root.iconName !== ""
            width: root.iconSize
        }
        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            elide: Text.ElideNone
            size: root.textSize
            text: root.text
            visible: root.text !== ""
            weight: root.textWeight
        }
    }
}
