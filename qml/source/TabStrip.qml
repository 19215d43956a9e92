pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// Tabs with a bar under the current one.
Row {
    id: root

    property list<string> tabs
    property string name: ""
    property int currentIndex: 0

    signal activated(int index)

    Accessible.name: root.name
    Accessible.role: Accessible.PageTabList

    spacing: 4

    Repeater {
        model: root.tabs

        T.TabButton {
            id: tab

            required property string modelData
            required property int index
            readonly property bool current: tab.index === root.currentIndex

            Accessible.name: tab.modelData
            Accessible.selected: tab.current
            Accessible.onPressAction: tab.clicked()

            checked: tab.current
            focusPolicy: Qt.TabFocus
            height: root.height
            implicitHeight: implicitContentHeight
            implicitWidth: implicitContentWidth + leftPadding + rightPadding
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
