pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The speaker's window: on the other screen where there is one, else a window to be put where there is room.
Window {
    id: window

    color: Theme.bg
    height: 680
    minimumHeight: 420
    minimumWidth: 640
    title: qsTr("Speaker's notes")
    transientParent: null // it stands for itself
    width: 1080

    onClosing: if (Presenter.notesWanted) Presenter.toggleNotes()

    Magnifier {
        factor: Math.min(window.width / 1080, window.height / 680)
        height: window.height / factor
        width: window.width / factor

        NotesView {
            anchors.fill: parent
            focus: true
        }
    }
}
