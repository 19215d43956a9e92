pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The windows of a presentation while it goes on, over the one that it was begun from.
Item {
    id: root

    readonly property alias audience: audience
    readonly property NotesWindow notes: notesLoader.item as NotesWindow

    Component.onCompleted: Presenter.showAudience(audience)

    Connections {
        function onScreensChanged() {
            if (root.notes)
                Presenter.showNotes(root.notes);
            Presenter.showAudience(audience);
        }
        target: Presenter
    }
    AudienceWindow { id: audience }
    Loader {
        id: notesLoader

        active: Presenter.notesWanted
        source: "NotesWindow.qml"

        onLoaded: Presenter.showNotes(root.notes)
        onStatusChanged: if (notesLoader.status === Loader.Null && Presenter.active) audience.requestActivate()
    }
}
