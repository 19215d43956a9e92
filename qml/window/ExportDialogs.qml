pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// Asks for the file to export to, and shows how far an animation or a hand-out is; made when first wanted.
Item {
    id: root

    /// Whether the hand-out that is asked for has answers.
    property bool answers: false
    property FileDialog exporting: null
    property ExportSheet sheet: null

    /// suffix: what the file's name ends with, behind the name of what is shown.
    function exportAs(suffix: string) {
        const ending = suffix.slice(suffix.indexOf("."));
        root.answers = suffix.startsWith("-answers");
        if (!root.exporting)
            root.exporting = exportDialog.createObject(root) as FileDialog;
        root.exporting.nameFilters = ["*" + ending];
        root.exporting.defaultSuffix = ending.slice(1);
        root.exporting.selectedFile = root.exporting.currentFolder + "/" + Exporter.suggestedName(suffix);
        root.exporting.open();
    }
    function write(file: url) {
        Exporter.start(file, root.Window.window, root.answers);
        if (!Exporter.running)
            return;
        if (!root.sheet)
            root.sheet = sheetMaker.createObject(root) as ExportSheet;
        root.sheet.open();
    }

    ReplaceQuestion {
        id: replacing

        title: qsTr("Export for other programs")
        onConfirmed: file => root.write(file)
    }
    Component {
        id: sheetMaker

        ExportSheet {}
    }
    Component {
        id: exportDialog

        FileDialog {
            acceptLabel: qsTr("Export")
            fileMode: FileDialog.SaveFile
            // Not every desktop's dialog asks, so we do.
            // Qt 6.4 has the property and these values, but its type description has not.
            options: FileDialog.DontConfirmOverwrite // qmllint disable
            rejectLabel: qsTr("Cancel")
            title: qsTr("Export for other programs")
            onAccepted: replacing.ask(selectedFile)
        }
    }
}
