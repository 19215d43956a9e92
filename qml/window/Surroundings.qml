pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What stands around a lesson and its run: the bars, the navigator, sheets, dialogs, and what actions do. Everything
/// to be seen lies in a place of the window that is kept free for it.
Item {
    id: root

    required property Body body
    /// Has a ComparePane while runs are compared.
    required property Loader comparer
    required property WindowKeys keys
    required property Item topPlace
    required property Item sidePlace
    required property Item bottomPlace
    required property Item dropPlace
    /// Whether there is no room for the names of lessons.
    required property bool sideRailOnly
    readonly property var comparedRegions: root.comparer.item ? (root.comparer.item as ComparePane).regions : []

    signal quitRequested

    TopBar {
        id: topBar

        anchors.fill: parent
        inspectorButton: root.body.drawer && !Comparison.active
        inspectorOpen: root.body.drawerOpen
        narrow: root.body.tabbed
        objectName: "topBar"
        parent: root.topPlace
        onInspectorToggled: root.body.drawerOpen = !root.body.drawerOpen
        onOpenRequested: dialogs.open()
        onSaveRequested: dialogs.save()
        onExportRequested: suffix => exportDialogs.exportAs(suffix)
    }
    Navigator {
        id: navigator

        anchors.fill: parent
        objectName: "navigator"
        parent: root.sidePlace
        rail: railOnly || Preferences.navigatorCollapsed
        railOnly: root.sideRailOnly
        onExportRequested: progressDialogs.exportAll()
        onImportRequested: progressDialogs.importMore()
        onLegendRequested: sheets.openLegend()
        onResetRequested: progressDialogs.reset()
        onShortcutsRequested: sheets.openShortcuts()
    }
    Transport {
        id: transport

        anchors.fill: parent
        objectName: "transport"
        parent: root.bottomPlace
        visible: !Comparison.active
    }
    Loader {
        id: clock

        active: Comparison.active
        anchors.fill: parent
        objectName: "compareTransport"
        parent: root.bottomPlace
        source: "CompareTransport.qml"
        visible: Comparison.active
    }
    DropSheet {
        anchors.fill: parent
        objectName: "dropArea"
        parent: root.dropPlace
        text: qsTr("Drop a saved trace or a Python program to open it")
        visible: !Comparison.active // each of its sides takes one
        onFileDropped: file => Playground.openFile(file)
    }
    Sheets { id: sheets }
    TraceDialogs {
        id: dialogs

        onFileChosen: file => Playground.openFile(file)
    }
    ProgressDialogs { id: progressDialogs }
    ExportDialogs { id: exportDialogs }
    PlaygroundDialogs { id: playgroundDialogs }
    Connections {
        function onErrorsRequested() {
            playgroundDialogs.openErrors();
        }
        function onOpenRequested() {
            dialogs.openProgram();
        }
        function onSaveAsRequested() {
            playgroundDialogs.saveAs();
        }
        function onSettingsRequested(limits: bool) {
            playgroundDialogs.openSettings(limits);
        }
        target: root.body
    }
    Binding {
        property: "regions"
        target: root.keys
        value: root.comparer.item ? [topBar, navigator, ...root.comparedRegions, ...clock.item ? [clock.item] : []]
            : [topBar, navigator, ...root.body.regions, transport]
    }
    WindowActions {
        body: root.body
        exports: exportDialogs
        keys: root.keys
        playground: playgroundDialogs
        progress: progressDialogs
        sheets: sheets
        traces: dialogs
        onQuitRequested: root.quitRequested()
    }
}
