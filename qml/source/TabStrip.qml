pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Tabs with a bar under the current one.
Row {
    id: root

    property list<string> tabs
    property int currentIndex: 0

    signal activated(int index)

    Accessible.role: Accessible.PageTabList

    spacing: 4

    Repeater {
        model: root.tabs

        AbstractButton {
            id: tab

            required property string modelData
            required property int index
            readonly property bool current: tab.index === root.currentIndex

            Accessible.name: tab.modelData
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.current

            focusPolicy: Qt.TabFocus
            height: root.height
            leftPadding: 8
            objectName: "tab" + tab.index
            rightPadding: 8
            topPadding: 0
            bottomPadding: 0

            onClicked: root.activated(tab.index)
            Keys.onReturnPressed: tab.clicked()

            contentItem: AwText {
                color: tab.current ? Theme.text1 : tab.hovered ? Theme.text1 : Theme.text2
                elide: Text.ElideNone
                size: 13
                text: tab.modelData
                weight: tab.current ? Font.DemiBold : Font.Normal
            }
            background: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.text1
                    height: 2
                    visible: tab.current
                    width: parent.width
                }
                FocusRing {
                    offset: -4
                    shown: tab.visualFocus
                }
            }
        }
    }
}
