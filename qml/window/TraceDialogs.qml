pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// Asks for the file to open or to save; made when first wanted.
QtObject {
    id: root

    property FileDialog opening: null
    property FileDialog program: null
    property FileDialog saving: null
    readonly property ReplaceQuestion replacing: ReplaceQuestion {
        title: qsTr("Save this run as a trace")
        onConfirmed: file => Workbench.saveTrace(file)
    }

    /// A file to open.
    signal fileChosen(url file)

    function open() {
        if (!root.opening)
            root.opening = openDialog.createObject(root) as FileDialog;
        root.opening.open();
    }
    function openProgram() {
        if (!root.program)
            root.program = programDialog.createObject(root) as FileDialog;
        root.program.open();
    }
    function save() {
        if (!root.saving)
            root.saving = saveDialog.createObject(root) as FileDialog;
        root.saving.selectedFile = root.saving.currentFolder + "/" + Workbench.traceFileName;
        root.saving.open();
    }

    readonly property Component openDialog: Component {
        FileDialog {
            acceptLabel: qsTr("Open")
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Traces (*.jsonl *.json)"), qsTr("Python programs (*.py)"), qsTr("All files (*)")]
            rejectLabel: qsTr("Cancel")
            title: qsTr("Open a trace")
            onAccepted: root.fileChosen(selectedFile)
        }
    }
    readonly property Component programDialog: Component {
        FileDialog {
            acceptLabel: qsTr("Open")
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Python programs (*.py)"), qsTr("Traces (*.jsonl *.json)"), qsTr("All files (*)")]
            rejectLabel: qsTr("Cancel")
            title: qsTr("Open a Python program")
            onAccepted: root.fileChosen(selectedFile)
        }
    }
    readonly property Component saveDialog: Component {
        FileDialog {
            acceptLabel: qsTr("Save")
            defaultSuffix: "jsonl"
            fileMode: FileDialog.SaveFile
            nameFilters: [qsTr("Traces (*.jsonl)"), qsTr("All files (*)")]
            // Not every desktop's dialog asks, so we do.
            // Qt 6.4 has the property and these values, but its type description has not.
            options: FileDialog.DontConfirmOverwrite // qmllint disable
            rejectLabel: qsTr("Cancel")
            title: qsTr("Save this run as a trace")
            onAccepted: root.replacing.ask(selectedFile)
        }
    }
}
