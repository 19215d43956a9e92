pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// The sheets and dialogs of the playground; made when first wanted, but for the question, which may come at any
/// time.
Item {
    id: root

    property FileDialog saving: null
    property FileDialog interpreter: null
    property FolderDialog folder: null
    property PlaygroundSettings settings: null
    property OutputSheet errors: null

    function saveAs() {
        if (!root.saving)
            root.saving = saveDialog.createObject(root) as FileDialog;
        root.saving.selectedFile = root.saving.currentFolder + "/" + Playground.document.name;
        root.saving.open();
    }
    function openSettings(limits: bool) {
        if (!root.settings)
            root.settings = settingsMaker.createObject(root) as PlaygroundSettings;
        root.settings.limitsFirst = limits;
        root.settings.open();
    }
    function openErrors() {
        if (!root.errors)
            root.errors = errorsMaker.createObject(root) as OutputSheet;
        root.errors.open();
    }
    function chooseInterpreter() {
        if (!root.interpreter)
            root.interpreter = interpreterDialog.createObject(root) as FileDialog;
        root.interpreter.open();
    }
    function chooseFolder() {
        if (!root.folder)
            root.folder = folderDialog.createObject(root) as FolderDialog;
        root.folder.open();
    }

    Connections {
        function onFileWanted() {
            root.saveAs();
        }
        target: Playground
    }
    QuestionSheet {}

    Component {
        id: settingsMaker

        PlaygroundSettings {
            onFolderRequested: root.chooseFolder()
            onInterpreterRequested: root.chooseInterpreter()
        }
    }
    Component {
        id: errorsMaker

        OutputSheet {}
    }
    Component {
        id: saveDialog

        FileDialog {
            acceptLabel: qsTr("Save")
            defaultSuffix: "py"
            fileMode: FileDialog.SaveFile
            nameFilters: [qsTr("Python programs (*.py)"), qsTr("All files (*)")]
            rejectLabel: qsTr("Cancel")
            title: qsTr("Save the program")
            onAccepted: Playground.saveAs(selectedFile)
        }
    }
    Component {
        id: interpreterDialog

        FileDialog {
            acceptLabel: qsTr("Choose")
            fileMode: FileDialog.OpenFile
            rejectLabel: qsTr("Cancel")
            title: qsTr("Choose a python3")
            onAccepted: Playground.options.interpreter = Playground.options.pathOf(selectedFile)
        }
    }
    Component {
        id: folderDialog

        FolderDialog {
            acceptLabel: qsTr("Choose")
            rejectLabel: qsTr("Cancel")
            title: qsTr("Choose the working folder")
            onAccepted: Playground.options.workingFolder = Playground.options.pathOf(selectedFolder)
        }
    }
}
