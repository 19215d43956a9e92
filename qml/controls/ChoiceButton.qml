pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Choice of one among several that are too wide to stand beside each other.
MenuButton {
    id: root

    property list<string> options
    property int currentIndex: 0
    property string name: ""

    signal activated(int index)

    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.text)

    iconLast: true
    iconName: "chevron-down"
    iconSize: 13
    kind: AwButton.Outlined
    text: root.options[root.currentIndex] ?? ""

    maker: Component {
        AwMenu {
            id: menu

            room: Math.max(200, root.width)

            Instantiator {
                model: root.options
                onObjectAdded: (index, object) => menu.insertItem(index, object as Item)
                onObjectRemoved: (index, object) => menu.removeItem(object as Item)

                AwMenuItem {
                    required property string modelData
                    required property int index

                    checkable: true
                    checked: root.currentIndex === index
                    text: modelData
                    onTriggered: root.activated(index)
                }
            }
        }
    }
}
