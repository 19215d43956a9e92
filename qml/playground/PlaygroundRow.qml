pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The upper row of the playground: how the last run ended, and the program.
Item {
    id: root

    readonly property alias pane: pane
    readonly property var regions: [pane]

    signal openRequested
    signal saveAsRequested
    signal settingsRequested(bool limits)
    signal errorsRequested

    OutcomeBanner {
        id: banner

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: visible ? implicitHeight : 0
        objectName: "outcomeBanner"
        onErrorsRequested: root.errorsRequested()
        onLineRequested: line => pane.code.selectLine(Playground.lines.rowOfRunLine(line) + 1)
        onSettingsRequested: limits => root.settingsRequested(limits)
    }
    PlaygroundPane {
        id: pane

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: banner.bottom }
        focus: true
        objectName: "playgroundPane"
        onOpenRequested: root.openRequested()
        onSaveAsRequested: root.saveAsRequested()
        onSettingsRequested: root.settingsRequested(false)
    }
}
