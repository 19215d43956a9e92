pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// Asks for the file to export progress to or to import it from, and before all of it is reset; made when
/// first wanted.
QtObject {
    id: root

    property FileDialog exporting: null
    property FileDialog importing: null
    property MessageDialog resetting: null
    readonly property ReplaceQuestion replacing: ReplaceQuestion {
        title: qsTr("Export your progress")
        onConfirmed: file => Workbench.progress.exportTo(file)
    }

    function exportAll() {
        if (!root.exporting)
            root.exporting = exportDialog.createObject(root) as FileDialog;
        root.exporting.selectedFile = root.exporting.currentFolder + "/awaitscope-progress.json";
        root.exporting.open();
    }
    function importMore() {
        if (!root.importing)
            root.importing = importDialog.createObject(root) as FileDialog;
        root.importing.open();
    }
    function reset() {
        if (!root.resetting)
            root.resetting = resetDialog.createObject(root) as MessageDialog;
        root.resetting.open();
    }

    readonly property Component exportDialog: Component {
        FileDialog {
            acceptLabel: qsTr("Export")
            defaultSuffix: "json"
            fileMode: FileDialog.SaveFile
            nameFilters: [qsTr("Progress (*.json)"), qsTr("All files (*)")]
            // Not every desktop's dialog asks, so we do.
            // Qt 6.4 has the property and these values, but its type description has not.
            options: FileDialog.DontConfirmOverwrite // qmllint disable
            rejectLabel: qsTr("Cancel")
            title: qsTr("Export your progress")
            onAccepted: root.replacing.ask(selectedFile)
        }
    }
    readonly property Component importDialog: Component {
        FileDialog {
            acceptLabel: qsTr("Import")
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Progress (*.json)"), qsTr("All files (*)")]
            rejectLabel: qsTr("Cancel")
            title: qsTr("Import progress")
            onAccepted: Workbench.progress.importFrom(selectedFile)
        }
    }
    readonly property Component resetDialog: Component {
        MessageDialog {
            buttons: MessageDialog.Reset | MessageDialog.Cancel // qmllint disable
            text: qsTr("Forget everything you have done in all lessons? Exported files stay.")
            title: qsTr("Reset all progress")
            onButtonClicked: (button, role) => {
                if (button === MessageDialog.Reset) // qmllint disable
                    Workbench.progress.forgetAll();
            }
        }
    }
}
