pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// The window: regions, keys and dialogs.
ApplicationWindow {
    id: window

    readonly property bool inspectorIsDrawer: window.width < Metrics.drawerBelow
    readonly property bool tabbed: window.width < Metrics.tabsBelow
    readonly property bool low: window.height < 760

    color: Theme.bg
    height: 900
    minimumHeight: 640
    minimumWidth: 1024
    title: Workbench.lessonTitle === "" ? "Awaitscope" : qsTr("%1 – Awaitscope").arg(Workbench.lessonTitle)
    visible: true
    width: 1440

    FocusScope {
        id: root

        anchors.fill: parent
        focus: true

        Keys.onPressed: event => keys.handle(event)
        Keys.onReleased: event => keys.release(event)

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            TopBar {
                id: topBar

                Layout.fillWidth: true
                inspectorButton: window.inspectorIsDrawer
                inspectorOpen: body.drawerOpen
                narrow: window.tabbed
                objectName: "topBar"
                onInspectorToggled: body.drawerOpen = !body.drawerOpen
                onOpenRequested: dialogs.open()
                onSaveRequested: dialogs.save()
            }
            Banner {
                Layout.fillWidth: true
                objectName: "banner"
            }
            RowLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: 0

                Navigator {
                    id: navigator

                    Layout.fillHeight: true
                    objectName: "navigator"
                    rail: railOnly || Preferences.navigatorCollapsed
                    railOnly: window.width < Metrics.railBelow
                    onLegendRequested: sheets.openLegend()
                    onShortcutsRequested: sheets.openShortcuts()
                }
                Body {
                    id: body

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    drawer: window.inspectorIsDrawer
                    low: window.low
                    tabbed: window.tabbed
                }
            }
            Transport {
                id: transport

                Layout.fillWidth: true
                objectName: "transport"
            }
        }
        DropSheet {
            anchors.fill: parent
        }
    }

    Sheets { id: sheets }
    TraceDialogs { id: dialogs }
    WindowKeys {
        id: keys

        home: root
        regions: [topBar, navigator, ...body.regions, transport]
        source: body.source
        view: body.timeline.view
        onOpenRequested: dialogs.open()
        onSaveRequested: dialogs.save()
        onShortcutsRequested: sheets.openShortcuts()
    }
}
