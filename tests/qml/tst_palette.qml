pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "palette"
            target: window

            function open() {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => test.isShown("paletteField"));
                tryVerify(() => test.above("paletteField").activeFocus);
            }
            function type(text: string) {
                for (const key of text)
                    keyClick(key);
            }
            function cleanup() {
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("paletteField"));
                test.target.width = 1440;
                test.target.height = 900;
                Preferences.language = "en";
                Playground.leave();
            }

            function test_findsByKeyboardAlone() {
                const view = test.item("timeline").view;
                const zoom = view.zoom;
                test.open();
                test.type("zoom tim in");
                const list = test.above("paletteList");
                compare(list.currentIndex, 0);
                compare(list.currentItem.name, "Zoom the timeline in");
                compare(list.currentItem.note, "W");
                keyClick(Qt.Key_Return);
                tryVerify(() => !test.isShown("paletteField"));
                verify(view.zoom > zoom);
                // The keyboard is the window's again.
                keyClick(Qt.Key_Right);
                tryCompare(test.player, "step", 2);
                // What was used last is first.
                test.open();
                compare(list.currentItem.name, "Zoom the timeline in");
                const more = view.zoom;
                keyClick(Qt.Key_Return);
                verify(view.zoom > more);
            }
            function test_arrowsAndPages() {
                test.open();
                const list = test.above("paletteList");
                verify(list.count > 30);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                compare(list.currentIndex, 2);
                keyClick(Qt.Key_Up);
                compare(list.currentIndex, 1);
                keyClick(Qt.Key_PageDown);
                compare(list.currentIndex, 9);
                keyClick(Qt.Key_PageUp);
                keyClick(Qt.Key_PageUp);
                compare(list.currentIndex, 0);
                keyClick(Qt.Key_Down);
                test.type("q");
                compare(list.currentIndex, 0);
                test.type("xyzzy");
                compare(list.count, 0);
                verify(test.isShown("paletteEmpty"));
                keyClick(Qt.Key_Return);
                tryVerify(() => !test.isShown("paletteField"));
            }
            function test_theSameKeyClosesIt() {
                test.open();
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => !test.isShown("paletteField"));
            }
            function test_opensASheet() {
                test.open();
                test.type("legend");
                keyClick(Qt.Key_Return);
                tryVerify(() => test.isShown("legendSheet"));
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("legendSheet"));
            }
            function test_japanese() {
                Preferences.language = "ja";
                test.open();
                test.above("paletteField").text = "だーく";
                const list = test.above("paletteList");
                tryCompare(list, "currentIndex", 0);
                verify(list.currentItem.name.includes("ダーク"), list.currentItem.name);
                test.above("paletteField").text = "queue";
                verify(list.currentItem.name.startsWith("Queue"), list.currentItem.name);
            }
            function test_fromTheEditor() {
                Playground.enter();
                tryVerify(() => Playground.active);
                waitForRendering(test.target.contentItem);
                const editor = test.item("editor");
                mouseClick(editor);
                const text = editor.text;
                test.open();
                compare(editor.text, text);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("paletteField"));
                tryVerify(() => editor.activeFocus);
            }
            function test_mouse() {
                test.open();
                test.type("japanese");
                waitForRendering(test.target.contentItem);
                const list = test.above("paletteList");
                mouseClick(list.currentItem);
                compare(Preferences.language, "ja");
            }
            function test_sheetIsSearched() {
                keyClick(Qt.Key_F1);
                tryVerify(() => test.isShown("shortcutField"));
                tryVerify(() => test.above("shortcutField").activeFocus);
                test.type("iteration");
                compare(test.above("shortcutsLeft").sections.length, 1);
                compare(test.above("shortcutsLeft").sections[0].rows[0].keys, "N");
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("shortcutSheet"));
            }
        }
    }
}
