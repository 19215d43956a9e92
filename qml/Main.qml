pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// The window: regions, keys and dialogs.
ApplicationWindow {
    id: window

    readonly property bool inspectorIsDrawer: room.body.width < Metrics.drawerBelow
    readonly property bool tabbed: room.body.width < Metrics.tabsBelow
    readonly property bool low: room.body.height < 760

    color: Theme.bg
    height: 900
    minimumHeight: 640
    minimumWidth: 1024
    title: Comparison.active ? qsTr("%1 – Awaitscope").arg(Comparison.title)
        : Playground.active ? qsTr("%1 – Awaitscope").arg(Playground.document.name + (Playground.document.edited ? "*" : ""))
        : Workbench.lessonTitle === "" ? "Awaitscope" : qsTr("%1 – Awaitscope").arg(Workbench.plain(Workbench.lessonTitle))
    visible: true
    width: 1440

    onClosing: close => close.accepted = Playground.mayClose()

    Connections {
        function onCloseAllowed() {
            window.close();
        }
        target: Playground
    }

    Room {
        id: room

        anchors.fill: parent
        objectName: "room"
    }
    FocusScope {
        id: root

        anchors.fill: parent
        focus: true
        parent: room.body

        Keys.onPressed: event => keys.handle(event)
        Keys.onReleased: event => keys.release(event)

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            TopBar {
                id: topBar

                Layout.fillWidth: true
                inspectorButton: body.drawer && !Comparison.active
                inspectorOpen: body.drawerOpen
                narrow: window.tabbed
                objectName: "topBar"
                onInspectorToggled: body.drawerOpen = !body.drawerOpen
                onOpenRequested: dialogs.open()
                onSaveRequested: dialogs.save()
                onExportRequested: suffix => exportDialogs.exportAs(suffix)
            }
            Banner {
                Layout.fillWidth: true
                objectName: "banner"
            }
            // No layout: one that is told a new width does not see that the navigator becomes a rail by it.
            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true

                Navigator {
                    id: navigator

                    anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
                    objectName: "navigator"
                    rail: railOnly || Preferences.navigatorCollapsed
                    // The playground has three columns beside it.
                    width: implicitWidth
                    railOnly: room.body.width < (Playground.active ? Metrics.playgroundRailBelow : Metrics.railBelow)
                    onExportRequested: progressDialogs.exportAll()
                    onImportRequested: progressDialogs.importMore()
                    onLegendRequested: sheets.openLegend()
                    onResetRequested: progressDialogs.reset()
                    onShortcutsRequested: sheets.openShortcuts()
                }
                Body {
                    id: body

                    anchors { bottom: parent.bottom; left: navigator.right; right: parent.right; top: parent.top }
                    dialogs: playgroundDialogs
                    low: window.low
                    narrow: window.inspectorIsDrawer
                    tabbed: window.tabbed
                    visible: !Comparison.active
                    onOpenRequested: dialogs.openProgram()
                }
                Loader {
                    id: comparer

                    readonly property ComparePane pane: item as ComparePane

                    anchors.fill: body
                    active: Comparison.active
                    source: "ComparePane.qml"
                    visible: active
                }
            }
            Transport {
                id: transport

                Layout.fillWidth: true
                objectName: "transport"
                visible: !Comparison.active
            }
            CompareTransport {
                id: clock

                Layout.fillWidth: true
                objectName: "compareTransport"
                visible: Comparison.active
            }
        }
        DropSheet {
            anchors.fill: parent
            objectName: "dropArea"
            text: qsTr("Drop a saved trace or a Python program to open it")
            visible: !Comparison.active // each of its sides takes one
            onFileDropped: file => Playground.openFile(file)
        }
    }

    Connections {
        function onActiveChanged() {
            if (!Presenter.active)
                window.requestActivate(); // whatever had the keyboard has it again
        }
        target: Presenter
    }
    Loader {
        active: Presenter.active
        objectName: "presenterWindows"
        source: "PresenterWindows.qml"
    }
    Sheets { id: sheets }
    TraceDialogs {
        id: dialogs

        onFileChosen: file => Playground.openFile(file)
    }
    ProgressDialogs { id: progressDialogs }
    ExportDialogs { id: exportDialogs }
    PlaygroundDialogs { id: playgroundDialogs }
    WindowKeys {
        id: keys

        home: root
        regions: comparer.pane ? [topBar, navigator, ...comparer.pane.regions, clock]
            : [topBar, navigator, ...body.regions, transport]
    }
    WindowActions {
        body: body
        exports: exportDialogs
        keys: keys
        playground: playgroundDialogs
        progress: progressDialogs
        sheets: sheets
        traces: dialogs
        onQuitRequested: window.close()
    }
}
