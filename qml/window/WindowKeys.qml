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
    property var regions: []
    /// Has the keyboard when nothing else has it.
    required property Item home
    readonly property Player player: Comparison.active ? Comparison.player : Workbench.player

    function handle(event: KeyEvent) {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (Workbench.game.open && !Comparison.active && root.isOfGame(event.key))
            return;
        const id = Actions.idOf(event.key, event.modifiers);
        if (id !== "")
            root.act(id, event.isAutoRepeat);
        else
            event.accepted = root.isOther(event.key);
    }
    function act(id: string, isRepeated: bool) {
        // A key that is held shows where it leads, without the motions on the way.
        if (isRepeated)
            root.player.setScrubbing(true);
        if (!isRepeated || id !== "play")
            Actions.run(id);
    }
    /// Keys that are no action's: answers, and leaving where one is. Whether this was one.
    function isOther(key: int): bool {
        if (key === Qt.Key_Escape)
            Comparison.active ? Comparison.close() : Actions.view?.hasSpan ? Actions.view.clearSpan() : root.letGo();
        else if (Comparison.active)
            return false;
        else if (key >= Qt.Key_1 && key <= Qt.Key_4)
            Workbench.predictions.choose(key - Qt.Key_1);
        else if (key === Qt.Key_Return || key === Qt.Key_Enter)
            Workbench.predictions.commit();
        else
            return false;
        return true;
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

    Instantiator {
        active: FirstFrame.shown
        model: Actions.shortcuts

        Shortcut {
            required property var modelData

            enabled: modelData.places & Actions.place
            sequences: modelData.keys
            onActivated: Actions.run(modelData.id)
        }
    }
}
