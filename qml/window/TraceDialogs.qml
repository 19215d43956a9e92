pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// Asks for the file to open or to save; made when first wanted.
QtObject {
    id: root

    property FileDialog opening: null
    property FileDialog saving: null

    function open() {
        if (!root.opening)
            root.opening = openDialog.createObject(root) as FileDialog;
        root.opening.open();
    }
    function save() {
        if (!root.saving)
            root.saving = saveDialog.createObject(root) as FileDialog;
        root.saving.open();
    }

    readonly property Component openDialog: Component {
        FileDialog {
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Traces (*.jsonl)"), qsTr("All files (*)")]
            title: qsTr("Open a trace")
            onAccepted: Workbench.openFile(selectedFile)
        }
    }
    readonly property Component saveDialog: Component {
        FileDialog {
            defaultSuffix: "jsonl"
            fileMode: FileDialog.SaveFile
            nameFilters: [qsTr("Traces (*.jsonl)"), qsTr("All files (*)")]
            title: qsTr("Save this run as a trace")
            onAccepted: Workbench.saveTrace(selectedFile)
        }
    }
}
