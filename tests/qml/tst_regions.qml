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

            function test_tabStaysUsable() {
                keyClick(Qt.Key_F6);
                for (let i = 0; i < 60; ++i)
                    keyClick(Qt.Key_Tab);
                verify(test.target.activeFocusItem !== null);
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
