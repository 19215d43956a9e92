pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How large everything in the window is.
MenuButton {
    id: root

    Accessible.description: qsTr("%1 %").arg(Preferences.typeSize)

    flushRight: true
    hint: qsTr("Type size")
    iconName: "type-size"
    kind: AwButton.Outlined
    objectName: "typeSize"
    shortcut: "Ctrl++ / −"

    maker: Component {
        AwMenu {
            room: 130

            Repeater {
                model: Array.from(Preferences.typeSizes)

                AwMenuItem {
                    required property int modelData

                    checkable: true
                    checked: Preferences.typeSize === modelData
                    objectName: "typeSize" + modelData
                    text: qsTr("%1 %").arg(modelData)
                    onTriggered: Preferences.typeSize = modelData
                }
            }
        }
    }
}
