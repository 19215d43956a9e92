pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The window that the audience sees. Who opens it says how large it is, and where.
Window {
    id: window

    color: Theme.panel
    height: 1080
    title: qsTr("%1 – presentation").arg(Workbench.plain(Workbench.lessonTitle))
    transientParent: null // it stands for itself
    width: 1920

    onClosing: Presenter.stop()

    AudienceView {
        anchors.fill: parent
        focus: true
    }
}
