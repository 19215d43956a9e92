pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the program prints; lines after the playhead are dim.
Section {
    id: root

    /// A program may print more than there is room for, and more than there can be items.
    readonly property real most: 360

    focusName: "console"
    note: qsTr("stdout")
    title: qsTr("Console")
    underlined: false

    ConsoleView {
        width: parent.width
        onContentHeightChanged: height = Math.min(contentHeight, root.most)
    }
    LockButton {
        iconSize: 13
        implicitHeight: 24
        leftPadding: 39
        objectName: "consoleVeil"
        text: sentence
        textSize: 12
        visible: Workbench.console.hidden
    }
    AwText {
        color: Theme.text3
        size: 12
        text: Workbench.running ? qsTr("Nothing has been printed yet: the program is still running.")
            : qsTr("This run prints nothing.")
        visible: Workbench.console.count === 0 && !Workbench.console.hidden
    }
}
