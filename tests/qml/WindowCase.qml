pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtTest
import Awaitscope

/// Base of the tests: lives in the window that it drives, begins each test at the start of a lesson.
TestCase {
    id: root

    required property ApplicationWindow target
    property string lesson: "gather"
    /// Whether the lesson stops at its predictions, none of which is answered.
    property bool asksPredictions: false
    readonly property Player player: Workbench.player

    function item(name: string): Item {
        const found = root.findChild(root.target.contentItem, name);
        root.verify(found !== null, "there is an item named " + name);
        return found as Item;
    }
    /// An item of a menu or sheet.
    function above(name: string): Item {
        const found = root.findChild(root.T.Overlay.overlay, name);
        root.verify(found !== null, "there is a popup's item named " + name);
        return found as Item;
    }
    /// Whether a part of a sheet is there to be seen.
    function isShown(name: string): bool {
        return root.findChild(root.T.Overlay.overlay, name)?.visible ?? false;
    }
    function click(name: string) {
        const target = root.item(name);
        root.tryVerify(() => target.visible && target.width > 0);
        for (let around = target.parent; around; around = around.parent) {
            if (root.isPolishScheduled(around)) // a layout that has not arranged it yet
                root.waitForItemPolished(around);
        }
        root.mouseClick(target);
    }

    when: windowShown

    function init() {
        // Of Qt itself, now and then on a busy machine: its animation driver stops by itself where nothing moves.
        failOnWarning(/^(?!QUnifiedTimer::stopAnimationDriver: driver is not running)/);
        Preferences.language = "en";
        Preferences.themeMode = "light";
        Preferences.semantics = "3.13";
        Preferences.askPredictions = root.asksPredictions;
        Playground.runner.stop();
        Playground.answerCancel();
        Workbench.openLesson(root.lesson);
        Workbench.takeAnew();
        Workbench.progress.forgetAll();
        Workbench.dismissBanner();
        root.player.pause();
        root.player.speed = 1;
        root.player.first();
        root.target.requestActivate();
        root.tryVerify(() => root.target.active);
        // Nothing has the keyboard but the window.
        for (let i = 0; i < 4; ++i)
            root.keyClick(Qt.Key_Escape);
        // A sheet that fades away still takes what is clicked; a hint would never leave.
        root.mouseMove(root.target.contentItem, 0, 0);
        root.tryVerify(() => !root.T.Overlay.overlay.visible);
        root.waitForRendering(root.target.contentItem);
    }
}
