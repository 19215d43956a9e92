pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Awaitscope

/// Asks before a file is written over; the dialog is made when first wanted.
QtObject {
    id: root

    /// Of the dialog.
    property string title: ""
    property MessageDialog dialog: null

    /// The file may be written: it is not there yet, or is to be replaced.
    signal confirmed(url file)

    function ask(file: url) {
        if (!Workbench.fileExists(file)) {
            root.confirmed(file);
            return;
        }
        if (!root.dialog)
            root.dialog = maker.createObject(root) as MessageDialog;
        root.dialog.file = file;
        root.dialog.open();
    }

    readonly property Component maker: Component {
        MessageDialog {
            property url file

            buttons: MessageDialog.Save | MessageDialog.Cancel // qmllint disable
            text: qsTr("%1 already exists. Replace it?").arg(Workbench.shownName(file))
            title: root.title
            onAccepted: root.confirmed(file)
        }
    }
}
