pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            readonly property var order: ["topBar", "navigator", "lessonPane", "sourcePane", "whyStrip", "timelinePane",
                "inspector", "transport"]

            name: "regions"
            target: window

            function here(): string {
                return test.order.find(name => test.item(name).activeFocus) ?? "";
            }

            function cleanup() {
                test.target.width = 1440;
                test.target.height = 900;
            }

            function test_f6GoesRound() {
                for (const name of test.order) {
                    keyClick(Qt.Key_F6);
                    compare(test.here(), name);
                }
                keyClick(Qt.Key_F6);
                compare(test.here(), "topBar");
                keyClick(Qt.Key_F6, Qt.ShiftModifier);
                compare(test.here(), "transport");
            }

            function ringIn(item: Item): Item {
                for (const child of Array.from(item.children)) {
                    const ring = child.objectName === "focusRing" ? child : test.ringIn(child);
                    if (ring?.visible)
                        return ring;
                }
                return null;
            }
            /// A focus ring that is seen, in the item, or around it for a row of a list or a pane.
            function ringOf(item: Item): Item {
                const own = test.ringIn(item);
                if (own)
                    return own;
                for (let around = item.parent; around && around !== test.target.contentItem; around = around.parent) {
                    const ring = Array.from(around.children).find(child => child.objectName === "focusRing" && child.visible);
                    if (ring)
                        return ring as Item;
                }
                return null;
            }
            /// Whether all of a ring is within the window and what clips it, but for a pixel.
            function isSeen(ring: Item): bool {
                for (let around = ring.parent; around; around = around.parent) {
                    if (!around.clip && around !== test.target.contentItem)
                        continue;
                    const at = ring.mapToItem(around, 0, 0);
                    if (at.x < -1 || at.y < -1 || at.x + ring.width > around.width + 1 || at.y + ring.height > around.height + 1)
                        return false;
                }
                return true;
            }
            function nameOf(item: Item): string {
                return `${item} ${item.objectName} ${item.Accessible.name}`;
            }

            function test_tabShowsWhereItIs_data() {
                return [
                    { tag: "usual", width: 1440, height: 900, lesson: "gather" },
                    { tag: "smallest", width: 1024, height: 640, lesson: "gather" },
                    { tag: "choices", width: 1440, height: 900, lesson: "semaphore" }
                ];
            }
            function test_tabShowsWhereItIs(data) {
                test.target.width = data.width;
                test.target.height = data.height;
                Preferences.askPredictions = true;
                Workbench.openLesson(data.lesson);
                Workbench.goToQuestion();
                waitForRendering(test.target.contentItem);
                tryVerify(() => test.item("inspector").visible === data.width > 1160); // the drawer has closed
                keyClick(Qt.Key_F6);
                const seen = [];
                while (!seen.includes(test.target.activeFocusItem) && seen.length < 120) {
                    const item = test.target.activeFocusItem;
                    seen.push(item);
                    tryVerify(() => test.ringOf(item) !== null, 1000, "a ring at " + test.nameOf(item));
                    tryVerify(() => test.isSeen(test.ringOf(item)), 1000, "all of the ring at " + test.nameOf(item));
                    keyClick(Qt.Key_Tab);
                }
                verify(seen.length > 25, "so many take the keyboard: " + seen.length);
            }

            function test_hintsKeepOutOfMenus() {
                const hint = test.findChild(test.item("theme"), "hint");
                verify(!test.findChild(hint, "hintNote")); // made when it is wanted
                hint.shown = true; // as when the pointer comes there
                const note = test.findChild(hint, "hintNote");
                tryCompare(note, "opened", true);
                compare(note.opacity, 1);
                test.item("theme").clicked();
                tryVerify(() => test.isShown("themeSystem"));
                compare(note.opacity, 0);
                verify(!note.enabled);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("themeSystem"));
                compare(note.opacity, 1);
                hint.shown = false;
                tryCompare(note, "opened", false);
            }

            function test_programsBeginAtTheTop() {
                test.target.width = 1240;
                test.target.height = 640;
                const code = test.findChild(test.item("sourcePane"), "code");
                const isAtTop = () => code.contentY === code.originY - code.topMargin && code.contentX === 0;
                for (const lesson of ["crawler", "inside-the-loop", "retry"]) {
                    code.contentX = 40;
                    code.contentY = 60;
                    verify(!isAtTop());
                    Workbench.openLesson(lesson);
                    tryVerify(isAtTop);
                }
            }

            function test_lanes() {
                const timeline = test.item("timeline");
                timeline.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Down);
                const lane = timeline.selectedLane;
                keyClick(Qt.Key_Down);
                compare(timeline.selectedLane, lane + 1);
                keyClick(Qt.Key_Up);
                compare(timeline.selectedLane, lane);
            }

            function test_navigatorOpensALesson() {
                test.click("lesson-queue");
                compare(Workbench.lessonId, "queue");
                compare(Workbench.player.step, 1);
                test.item("lessons").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Up);
                keyClick(Qt.Key_Return);
                compare(Workbench.lessonId, "semaphore");
            }

            function test_sheetsOpenAndClose() {
                test.click("legend");
                tryVerify(() => test.isShown("legendSheet"));
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("legendSheet"));
                keyClick(Qt.Key_F1);
                tryVerify(() => test.isShown("shortcutSheet"));
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("shortcutSheet"));
                keyClick(Qt.Key_Right);
                tryCompare(test.player, "step", 2);
            }

            function test_everySizeIsQuiet_data() {
                return [
                    { tag: "smallest", width: 1024, height: 640 },
                    { tag: "tabs", width: 1079, height: 700 },
                    { tag: "drawer", width: 1159, height: 760 },
                    { tag: "rail", width: 1279, height: 800 },
                    { tag: "full", width: 1440, height: 900 },
                    { tag: "large", width: 1920, height: 1080 }
                ];
            }
            function test_everySizeIsQuiet(data) {
                test.target.width = data.width;
                test.target.height = data.height;
                waitForRendering(test.target.contentItem);
                for (const name of ["whyStrip", "timeline", "transport", "topBar"]) {
                    const part = test.item(name);
                    verify(part.visible && part.width > 0 && part.height > 0, name);
                }
                compare(test.item("inspectorButton").visible, data.width < 1160);
                compare(test.item("lessonOrSource").visible, data.width < 1080);
            }

            function test_splitters() {
                test.target.width = 1440;
                test.target.height = 900;
                waitForRendering(test.target.contentItem);
                const window = test.target.contentItem;
                const lesson = test.item("lessonPane");
                const width = lesson.width;
                const edge = lesson.mapToItem(window, width, 60);
                mousePress(window, edge.x, edge.y);
                mouseMove(window, edge.x + 30, edge.y);
                mouseMove(window, edge.x + 60, edge.y);
                mouseRelease(window, edge.x + 60, edge.y);
                verify(lesson.width > width);
                const moved = lesson.mapToItem(window, lesson.width, 60);
                mouseDoubleClickSequence(window, moved.x, moved.y);
                tryCompare(lesson, "width", width);
            }

            function test_drawer() {
                test.target.width = 1100;
                waitForRendering(test.target.contentItem);
                tryVerify(() => !test.item("inspector").visible);
                test.click("inspectorButton");
                tryVerify(() => test.item("inspector").visible);
                test.click("inspectorButton");
                tryVerify(() => !test.item("inspector").visible);
                test.target.width = 1440;
            }
        }
    }
}
