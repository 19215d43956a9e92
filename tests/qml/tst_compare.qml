pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope
import AwaitscopeTests

Item {
    Main {
        id: window

        WindowCase {
            id: test

            readonly property var order: ["topBar", "navigator", "compare-left", "compare-right", "comparePartingPane",
                "compareTables", "compareTransport"]

            name: "compare"
            target: window

            function cleanup() {
                Comparison.close();
                test.target.width = 1440;
                test.target.height = 900;
            }
            /// Opens the comparison and lays the settings down that the tests speak of.
            function open() {
                Comparison.open();
                for (const run of [Comparison.left, Comparison.right]) {
                    run.chooseLesson("gather");
                    for (const knob of [["users", 2], ["posts", 3], ["comments", 1], ["count", 3]])
                        run.setKnob(knob[0], knob[1]);
                }
                Comparison.right.setKnob("posts", 5);
                Comparison.player.first();
                waitForRendering(test.target.contentItem);
                tryVerify(() => test.item("compareRuler").width > 0);
            }
            function field(knob: string): Item {
                return test.findChild(test.item(knob), "field") as Item;
            }

            function test_openAndLeaveByKeyboard() {
                test.item("compare").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                verify(Comparison.active);
                waitForRendering(test.target.contentItem);
                verify(test.item("compareTransport").visible);
                verify(!test.item("timeline").visible);
                keyClick(Qt.Key_Escape);
                verify(!Comparison.active);
                verify(test.item("timeline").visible);
                verify(!test.item("compareTransport").visible);
            }

            function test_theEntryAndALessonGoBack() {
                test.click("compare");
                verify(Comparison.active);
                test.click("compare");
                verify(!Comparison.active);
                test.click("compare");
                test.click("lesson-gather");
                verify(!Comparison.active);
                compare(Workbench.lessonId, "gather");
            }

            function test_knobOfOneSide() {
                test.open();
                const field = test.field("left-users");
                field.forceActiveFocus(Qt.TabFocusReason);
                compare(field.text, "2.0");
                field.selectAll();
                keyClick("4");
                keyClick(Qt.Key_Return);
                compare(Comparison.left.total, "4.0 s");
                compare(Comparison.right.total, "5.0 s");
                tryCompare(test.item("compareDifference"), "figure", "1.0 s");
                keyClick(Qt.Key_Up);
                compare(Comparison.left.total, "4.1 s");
                field.selectAll();
                keyClick("9");
                keyClick(Qt.Key_Return);
                verify(Workbench.bannerIsError);
                compare(field.text, "4.1");
                // Escape leaves the field first, then the comparison.
                field.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Escape);
                verify(Comparison.active);
                keyClick(Qt.Key_Escape);
                verify(!Comparison.active);
            }

            function test_theClock() {
                test.open();
                const playhead = test.item("comparePlayhead-left");
                const start = playhead.x;
                keyClick(Qt.Key_Right);
                compare(Comparison.time, "1.0 s");
                tryVerify(() => playhead.x > start);
                compare(test.item("comparePlayhead-right").x, playhead.x);
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Left);
                compare(Comparison.time, "1.0 s");
                keyClick(Qt.Key_End);
                compare(Comparison.time, "5.0 s");
                keyClick(Qt.Key_Home);
                compare(Comparison.time, "0.0 s");
                compare(test.player.step, 1); // the lesson stands where it stood
                keyClick(Qt.Key_Space);
                verify(Comparison.player.playing);
                keyClick(Qt.Key_Space);
                verify(!Comparison.player.playing);
                compare(test.item("compareTime").text, Comparison.time);
            }

            function test_theAxis() {
                test.open();
                const ruler = test.item("compareRuler");
                mouseClick(ruler, (Comparison.startX + Comparison.endX) / 2, 10);
                tryCompare(Comparison, "time", "2.5 s");
                mousePress(ruler, Comparison.startX + 2, 10);
                mouseMove(ruler, Comparison.endX - 2, 10);
                mouseRelease(ruler, Comparison.endX + 30, 10);
                verify(Comparison.player.step > 3);
                const lanes = test.item("compareLanes-right");
                mouseClick(lanes, (Comparison.startX + Comparison.endX) / 2, 20);
                tryCompare(Comparison, "time", "2.5 s");
            }

            function test_whereTheyPart() {
                test.open();
                compare(test.item("compareParting").text, "Same order; the times differ from 3.0 s on");
                test.click("compareGoThere");
                compare(Comparison.time, "3.0 s");
                keyClick(Qt.Key_Home);
                keyClick(Qt.Key_C);
                compare(Comparison.time, "3.0 s");
            }

            function test_swapAndAnotherLesson() {
                test.open();
                test.click("compareSwap");
                compare(Comparison.left.total, "5.0 s");
                compare(Comparison.right.total, "3.0 s");
                test.click("compareLesson-left");
                tryVerify(() => test.isShown("compareLesson-queue"));
                wait(200);
                mouseClick(test.above("compareLesson-queue"));
                tryCompare(Comparison.left, "lessonId", "queue");
                verify(test.item("left-workers").visible);
            }

            function test_aTraceIsDroppedOnASide() {
                Workbench.saveTrace(Files.savedFile);
                Workbench.dismissBanner();
                test.open();
                Files.drop(test.target, Files.savedFile); // in the middle: one of the two sides
                verify(Comparison.active);
                verify(!Workbench.isTrace);
                const taken = [Comparison.left, Comparison.right].filter(run => run.title === "saved.jsonl");
                compare(taken.length, 1);
                compare(taken[0].total, "3.0 s");
                Files.drop(test.target, Files.damagedFile);
                verify(Workbench.bannerIsError);
                compare(taken[0].title, "saved.jsonl");
                verify(test.item("compareOpen-left").visible);
                test.item("compareLesson-left").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Tab);
                verify(test.item("compareOpen-left").activeFocus);
            }

            function test_f6GoesRound() {
                test.open();
                for (const name of test.order) {
                    keyClick(Qt.Key_F6);
                    verify(test.item(name).activeFocus, name);
                }
                keyClick(Qt.Key_F6);
                verify(test.item("topBar").activeFocus);
            }

            function test_everySize_data() {
                return [
                    { tag: "smallest", width: 1024, height: 640 },
                    { tag: "usual", width: 1440, height: 900 },
                    { tag: "large", width: 1920, height: 1080 }
                ];
            }
            function test_everySize(data) {
                test.open();
                test.target.width = data.width;
                test.target.height = data.height;
                waitForRendering(test.target.contentItem);
                const low = data.height < 760;
                compare(test.item("comparePages").visible, low);
                compare(test.item("compareTables").visible, !low);
                for (const side of ["left", "right"]) {
                    const lanes = test.item("compareLanes-" + side);
                    verify(lanes.height >= 34 + 3 * 32 - 2, side + " has room for lanes");
                    verify(lanes.width > 400);
                }
                // Both sides end within the window.
                verify(Comparison.endX < test.item("compareRuler").width);
                if (!low)
                    return;
                mouseClick(test.findChild(test.item("comparePages"), "segment1"));
                tryVerify(() => test.item("compareTables").visible);
                verify(!test.item("compareLanes-left").visible);
                verify(test.item("compareWhole").height > 100);
            }
        }
    }
}
