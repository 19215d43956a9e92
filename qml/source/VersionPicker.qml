pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The Python version whose run order is shown. A lesson runs again with another one; a trace keeps its own.
MenuButton {
    id: root

    property bool narrow: false

    Accessible.name: qsTr("Python version, %1").arg(Workbench.semantics)

    enabled: !Workbench.isTrace
    hint: Workbench.isTrace ? qsTr("The Python version of this trace")
        : qsTr("Python version whose run order the lesson follows")
    iconLast: true
    iconName: Workbench.isTrace ? "" : "chevron-down"
    iconSize: 12
    objectName: "version"
    opacity: 1
    text: root.narrow ? Workbench.semantics : "Python " + Workbench.semantics

    maker: Component {
        AwMenu {
            id: menu

            room: 140

            Instantiator {
                model: Preferences.allSemantics
                onObjectAdded: (index, object) => menu.insertItem(index, object as Item)
                onObjectRemoved: (index, object) => menu.removeItem(object as Item)

                AwMenuItem {
                    required property string modelData

                    checkable: true
                    checked: Workbench.semantics === modelData
                    objectName: "version" + modelData
                    text: "Python " + modelData
                    onTriggered: Preferences.semantics = modelData
                }
            }
        }
    }
}
