pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// One line of a menu: check mark or icon, text, key.
MenuItem {
    id: root

    property string iconName: ""
    property string shortcut: ""

    Accessible.onPressAction: if (root.enabled) root.clicked()

    implicitHeight: root.visible ? 30 : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 34
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0

    arrow: null
    indicator: IconItem {
        color: root.checked ? Theme.accent : Theme.text2
        height: 16
        name: root.checkable ? (root.checked ? "check" : "") : root.iconName
        width: 16
        x: 9
        y: (root.height - height) / 2
    }
    contentItem: RowLayout {
        spacing: 16

        AwText {
            Layout.fillWidth: true
            color: root.enabled ? Theme.text1 : Theme.text3
            text: root.text
        }
        AwText {
            color: Theme.text3
            size: 11.5
            text: root.shortcut
            visible: root.shortcut !== ""
        }
    }
    background: Rectangle {
        color: root.highlighted ? Theme.accentWeak : "transparent"
        radius: 6
    }
}
