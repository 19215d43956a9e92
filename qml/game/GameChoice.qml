pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// One thing that the loop could take: its digit, its glyph, its name and what it is.
AbstractButton {
    id: root

    property int number: 1
    property string label: ""
    property string detail: ""
    property string iconName: ""
    property string name: ""
    property int hue: -1
    /// It was chosen in this turn, and was wrong.
    property bool tried: false

    signal moved(int step)

    Accessible.description: root.tried ? qsTr("tried") : qsTr("Key %1").arg(root.number)
    Accessible.name: root.name
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.TabFocus
    implicitHeight: 37
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    objectName: "choice" + root.number
    opacity: root.tried ? 0.55 : 1
    leftPadding: 12
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0

    Keys.onDownPressed: root.moved(1)
    Keys.onEnterPressed: root.clicked()
    Keys.onLeftPressed: root.moved(-1)
    Keys.onReturnPressed: root.clicked()
    Keys.onRightPressed: root.moved(1)
    Keys.onUpPressed: root.moved(-1)

    background: Rectangle {
        border.color: root.tried ? Theme.danger : root.hue < 0 ? Theme.line2 : Theme.taskFill(root.hue)
        border.width: Theme.stroke
        color: root.down ? Theme.accentWeak : root.hovered ? Qt.tint(Theme.panel, Qt.alpha(Theme.text1, 0.05)) : Theme.panel
        radius: 6

        FocusRing { shown: root.visualFocus }
    }
    contentItem: Row {
        spacing: 8

        AwText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            mono: true
            size: 11.5
            text: root.number
        }
        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: root.tried ? Theme.danger : root.hue < 0 ? Theme.text2 : Theme.taskFill(root.hue)
            height: 12
            name: root.tried ? "close" : root.iconName
            width: 12
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter

            AwText {
                elide: Text.ElideNone
                text: root.label
                weight: Font.DemiBold
            }
            AwText {
                color: Theme.text3
                elide: Text.ElideNone
                size: 11.5
                text: root.detail
            }
        }
    }
}
