pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a button shows: icon, text or both, in the middle. Its width follows the text at once; that of a
/// positioner would come a frame later, when the layout around the button has been arranged already.
Item {
    id: root

    property string iconName: ""
    property real iconSize: 16
    property bool iconLast: false
    property string text: ""
    property real textSize: 12.5
    property int textWeight: Font.Medium
    property color color: Theme.text1

    readonly property real iconRoom: icon.visible ? root.iconSize : 0
    readonly property real gap: icon.visible && label.visible ? 6 : 0
    readonly property real labelRoom: label.visible ? label.implicitWidth : 0

    implicitHeight: Math.max(root.iconSize, label.implicitHeight)
    implicitWidth: root.iconRoom + root.gap + root.labelRoom

    Item {
        anchors.centerIn: parent
        height: parent.height
        width: root.implicitWidth

        IconItem {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            height: root.iconSize
            name: root.iconName
            visible: root.iconName !== ""
            width: root.iconSize
            x: root.iconLast ? root.labelRoom + root.gap : 0
        }
        AwText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: root.color
            elide: Text.ElideNone
            size: root.textSize
            text: root.text
            visible: root.text !== ""
            weight: root.textWeight
            x: root.iconLast ? 0 : root.iconRoom + root.gap
        }
    }
}
