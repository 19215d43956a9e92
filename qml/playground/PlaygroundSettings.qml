pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The settings of the playground over the window.
AwPopup {
    id: root

    /// Whether the limits get the keyboard.
    property bool limitsFirst: false

    signal interpreterRequested
    signal folderRequested

    width: Math.min(640, root.roomWidth)

    onAboutToShow: Playground.options.findInterpreters()
    onOpened: if (root.limitsFirst) (root.contentItem as SettingsSheet).limitsEntry.forceActiveFocus(Qt.TabFocusReason)

    contentItem: SettingsSheet {
        onCloseRequested: root.close()
        onFolderRequested: root.folderRequested()
        onInterpreterRequested: root.interpreterRequested()
    }
}
