pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The program: editor, and what it was run with.
FocusScope {
    id: root

    readonly property Item entry: code.area
    readonly property alias code: code
    /// Height of what stands above the editor and is not of this pane.
    property real headRoom: 0

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
        anchors { fill: parent; topMargin: root.headRoom }
        spacing: 0

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
