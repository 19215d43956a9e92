pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Open, save and export a trace; the files opened lately behind the arrow.
RowLayout {
    id: root

    property bool narrow: false

    signal openRequested
    signal saveRequested
    signal exportRequested(string suffix)

    function forceEntry() {
        open.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 4

    AwButton {
        id: open

        hint: qsTr("Open a trace")
        iconName: "open"
        objectName: "openTrace"
        shortcut: "Ctrl+O"
        text: root.narrow ? "" : qsTr("Open trace")
        onClicked: root.openRequested()
    }
    MenuButton {
        hint: qsTr("Recent files")
        iconName: "chevron-down"
        iconSize: 13
        implicitWidth: 24
        objectName: "recentFiles"
        visible: Workbench.recentFiles.length > 0

        maker: Component {
            AwMenu {
                id: recent

                room: 280

                Instantiator {
                    model: Workbench.recentFiles
                    onObjectAdded: (index, object) => recent.insertItem(index, object as Item)
                    onObjectRemoved: (index, object) => recent.removeItem(object as Item)

                    AwMenuItem {
                        required property string modelData

                        iconName: "file"
                        text: modelData.split("/").pop()
                        onTriggered: Playground.openFile("file://" + modelData)
                    }
                }
            }
        }
    }
    AwButton {
        hint: qsTr("Save this run as a trace")
        iconName: "save"
        objectName: "saveTrace"
        shortcut: "Ctrl+S"
        text: root.narrow ? "" : qsTr("Save trace")
        onClicked: root.saveRequested()
    }
    ExportMenu {
        visible: !Comparison.active
        onExportRequested: suffix => root.exportRequested(suffix)
    }
}
