pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The program: head, editor, and what it was run with.
FocusScope {
    id: root

    readonly property Item entry: code.area
    readonly property alias code: code
    /// Without a head where that of all tabs stands above.
    property bool titled: true

    signal openRequested
    signal saveAsRequested
    signal settingsRequested

    function find() {
        bar.open();
    }

    Accessible.name: qsTr("Playground")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PlaygroundHead {
            Layout.fillWidth: true
            visible: root.titled
            onOpenRequested: root.openRequested()
            onSaveAsRequested: root.saveAsRequested()
            onSettingsRequested: root.settingsRequested()
        }
        CodeArea {
            id: code

            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: true
            objectName: "codeArea"

            FindBar {
                id: bar

                anchors { right: parent.right; rightMargin: 14; top: parent.top; topMargin: 8 }
                code: code
                objectName: "findBar"
                width: Math.min(implicitWidth, parent.width - 28)
            }
        }
        EditorStatus {
            Layout.fillWidth: true
            visible: root.height > 110
        }
    }
}
