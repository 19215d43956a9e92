pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the window's views do for the actions: dialogs, sheets, panes and the editor.
Item {
    id: root

    required property Body body
    required property ExportDialogs exports
    required property PlaygroundDialogs playground
    required property ProgressDialogs progress
    required property Sheets sheets
    required property TraceDialogs traces
    required property WindowKeys keys

    readonly property bool inPlayground: Playground.active && !Comparison.active

    signal quitRequested

    function act(id: string) {
        if (id.startsWith("export."))
            root.exports.exportAs(id.slice("export".length));
        switch (id) {
        case "open": root.inPlayground ? root.traces.openProgram() : root.traces.open(); break;
        case "save": root.inPlayground ? Playground.save() : root.traces.save(); break;
        case "save-as": root.playground.saveAs(); break;
        case "program-settings": root.playground.openSettings(false); break;
        case "find": (root.body.program as PlaygroundPane).find(); break;
        case "lanes-filter": root.body.timeline.openFilter(); break;
        case "breakpoint": root.body.program ? (root.body.program as PlaygroundPane).code.toggleBreakpoint() : root.body.source.toggleBreakpoint(); break;
        case "export-progress": root.progress.exportAll(); break;
        case "import-progress": root.progress.importMore(); break;
        case "reset-progress": root.progress.reset(); break;
        case "palette": root.sheets.openPalette(); break;
        case "shortcuts": root.sheets.openShortcuts(); break;
        case "legend": root.sheets.openLegend(); break;
        case "pane-lesson": root.body.toggleLesson(); break;
        case "pane-source": root.body.toggleSource(); break;
        case "pane-inspector": root.body.toggleInspector(); break;
        case "pane-upper": Panes.upper.toggle(); break;
        case "panes-reset": Panes.reset(); break;
        case "next-region": root.keys.moveRegion(1); break;
        case "previous-region": root.keys.moveRegion(-1); break;
        case "present": Presenter.start(); break;
        case "tour": root.goRound(); break;
        case "quit": root.quitRequested(); break;
        }
    }

    /// The tour is of what a lesson shows.
    function goRound() {
        Preferences.tourSeen = true;
        Comparison.close();
        Playground.leave();
        root.sheets.openTour(root.keys.regions);
    }

    Connections {
        function onTaskWanted(task: int) {
            root.body.timeline.selectTask(task);
        }
        function onWanted(id: string) {
            root.act(id);
        }
        target: Actions
    }
    Connections {
        function onPartWanted(name: string) {
            root.body.show(name);
        }
        target: root.sheets
    }
}
