pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the keyboard does, wherever the focus is.
///
/// Single keys come through handle() only after the item with the focus has declined them: a text field
/// keeps its letters, a slider its arrows, a button its space bar.
Item {
    id: root

    /// The regions in the order of F6; each has an entry, the item that gets the keyboard.
    required property var regions
    /// Has the keyboard when nothing else has it.
    required property Item home
    required property SourcePane source
    /// The editor's pane; null outside of the playground.
    required property PlaygroundPane program
    required property TimelineView view
    readonly property Player player: Comparison.active ? Comparison.player : Workbench.player

    readonly property bool inPlayground: Playground.active && !Comparison.active

    signal openRequested
    signal quitRequested
    signal saveAsRequested
    signal saveRequested
    signal shortcutsRequested

    function handle(event: KeyEvent) {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (Comparison.active && root.isOfComparison(event.key))
            return;
        if (Workbench.game.open && root.isOfGame(event.key))
            return;
        // A key that is held shows where it leads, without the motions on the way.
        if (event.isAutoRepeat)
            root.player.setScrubbing(true);
        const shift = event.modifiers & Qt.ShiftModifier;
        switch (event.key) {
        case Qt.Key_Space: if (!event.isAutoRepeat) root.player.toggle(); break;
        case Qt.Key_Left: shift ? Workbench.previousBeat() : root.player.stepBack(); break;
        case Qt.Key_Right: shift ? Workbench.nextBeat() : root.player.stepForward(); break;
        case Qt.Key_N: root.player.nextIteration(); break;
        case Qt.Key_Home: root.player.first(); break;
        case Qt.Key_End: root.player.last(); break;
        case Qt.Key_1: case Qt.Key_2: case Qt.Key_3: case Qt.Key_4:
            Workbench.predictions.choose(event.key - Qt.Key_1); break;
        case Qt.Key_Return: case Qt.Key_Enter: Workbench.predictions.commit(); break;
        case Qt.Key_B: root.program ? root.program.code.toggleBreakpoint() : root.source.toggleBreakpoint(); break;
        case Qt.Key_C: Workbench.goToCause(); break;
        case Qt.Key_W: root.view.zoomIn(); break;
        case Qt.Key_S: root.view.zoomOut(); break;
        case Qt.Key_A: root.view.pan(-80); break;
        case Qt.Key_D: root.view.pan(80); break;
        case Qt.Key_F: root.view.frameSelection(); break;
        case Qt.Key_Escape: root.letGo(); break;
        case Qt.Key_Question: root.shortcutsRequested(); break;
        default: event.accepted = false;
        }
    }
    /// Keys that mean something else, or nothing, while two runs are compared. Whether this was one.
    function isOfComparison(key: int): bool {
        switch (key) {
        case Qt.Key_Escape: Comparison.close(); return true;
        case Qt.Key_C: Comparison.goToParting(); return true;
        case Qt.Key_B: return true;
        }
        return false;
    }
    /// Keys of the game. Whether this was one.
    function isOfGame(key: int): bool {
        if (key === Qt.Key_Escape)
            Workbench.game.leave();
        else if (key >= Qt.Key_1 && key <= Qt.Key_9)
            Workbench.game.choose(key - Qt.Key_1);
        else
            return false;
        return true;
    }
    function release(event: KeyEvent) {
        if (!event.isAutoRepeat)
            root.player.setScrubbing(false);
    }
    /// Takes the keyboard from a control, so that all keys are the window's again.
    function letGo() {
        const item = root.home.Window.activeFocusItem;
        if (item && item !== root.home)
            item.focus = false;
    }
    /// To the next region that is there, or the previous one.
    function moveRegion(step: int) {
        const shown = root.regions.filter(region => region.visible);
        const here = shown.findIndex(region => region.activeFocus);
        const next = here < 0 ? (step > 0 ? 0 : shown.length - 1) : (here + step + shown.length) % shown.length;
        shown[next].entry.forceActiveFocus(Qt.TabFocusReason);
    }

    Shortcut { sequence: "F6"; onActivated: root.moveRegion(1) }
    Shortcut { sequence: "Shift+F6"; onActivated: root.moveRegion(-1) }
    Shortcut { sequence: "F1"; onActivated: root.shortcutsRequested() }
    Shortcut { sequence: "Ctrl+O"; onActivated: root.openRequested() }
    Shortcut { sequence: "Ctrl+S"; onActivated: root.saveRequested() }
    Shortcut { enabled: !Comparison.active; sequence: "Ctrl+Z"; onActivated: Workbench.undoKnob() }
    Shortcut { enabled: !Comparison.active; sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: Workbench.redoKnob() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: root.quitRequested() }
    Shortcut {
        enabled: root.inPlayground
        sequence: "Ctrl+R"
        onActivated: Playground.runner.running ? Playground.runner.stop() : Playground.run()
    }
    Shortcut { enabled: root.inPlayground; sequence: "Ctrl+N"; onActivated: Playground.startNew() }
    Shortcut { enabled: root.inPlayground; sequence: "Ctrl+Shift+S"; onActivated: root.saveAsRequested() }
    Shortcut { enabled: root.inPlayground; sequence: "Ctrl+F"; onActivated: root.program.find() }
    Shortcut { enabled: !Comparison.active; sequence: "Ctrl+1"; onActivated: root.view.mode = "elastic" }
    Shortcut { enabled: !Comparison.active; sequence: "Ctrl+2"; onActivated: root.view.mode = "time" }
    Shortcut { enabled: !Comparison.active; sequence: "Ctrl+3"; onActivated: root.view.mode = "steps" }
}
