pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Base of the tests that present a lesson.
WindowCase {
    id: root

    function cleanup() {
        Presenter.stop();
        root.tryVerify(() => root.target.active);
    }
    function audience(): Window {
        return root.item("presenterWindows").item?.audience ?? null;
    }
    function notes(): Window {
        return root.item("presenterWindows").item?.notes ?? null;
    }
    /// Begins with the key, and waits until the audience's window has the keyboard.
    function present() {
        root.keyClick(Qt.Key_F5);
        root.verify(Presenter.active);
        root.tryVerify(() => root.audience()?.active);
        root.tryVerify(() => root.part("presenterTitle").width > 0);
    }
    /// An item of the audience's window.
    function part(name: string): Item {
        const found = root.findChild(root.audience().contentItem, name);
        root.verify(found !== null, name);
        return found as Item;
    }
    /// An item of the speaker's window.
    function note(name: string): Item {
        const found = root.findChild(root.notes().contentItem, name);
        root.verify(found !== null, name);
        return found as Item;
    }
}
