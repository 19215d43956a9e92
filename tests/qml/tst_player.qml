pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "player"
            target: window

            function cleanup() {
                test.target.width = 1440;
            }

            function test_spacePlaysAndPauses() {
                compare(test.player.step, 1);
                test.player.speed = 4;
                keyClick(Qt.Key_Space);
                verify(test.player.playing);
                tryVerify(() => test.player.step > 2);
                keyClick(Qt.Key_Space);
                verify(!test.player.playing);
            }

            function test_playsToTheEnd() {
                test.player.speed = 8;
                test.click("play");
                verify(test.player.playing);
                tryVerify(() => test.player.atEnd, 20000);
                tryVerify(() => !test.player.playing);
                compare(test.item("step").text, String(test.player.stepCount));
            }

            function test_buttonsStep() {
                test.click("stepForward");
                test.click("stepForward");
                compare(test.player.step, 3);
                test.click("stepBack");
                compare(test.player.step, 2);
                test.click("restart");
                compare(test.player.step, 1);
                verify(!test.item("stepBack").enabled);
            }

            function test_arrowsStep() {
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Right);
                compare(test.player.step, 3);
                keyClick(Qt.Key_Left);
                compare(test.player.step, 2);
                keyClick(Qt.Key_End);
                verify(test.player.atEnd);
                keyClick(Qt.Key_Home);
                verify(test.player.atStart);
            }

            function test_forwardAndBackShowTheSame() {
                const seen = [];
                while (!test.player.atEnd) {
                    seen.push(Workbench.why + Workbench.loop.time + Workbench.ready.count);
                    keyClick(Qt.Key_Right);
                }
                while (!test.player.atStart) {
                    keyClick(Qt.Key_Left);
                    compare(Workbench.why + Workbench.loop.time + Workbench.ready.count, seen.pop());
                }
                compare(seen.length, 0);
            }

            function test_iterationsAndBeats() {
                const iteration = Workbench.loop.iteration;
                keyClick(Qt.Key_N);
                compare(Workbench.loop.iteration, iteration + 1);
                test.click("nextBeat");
                verify(Workbench.beatNumber > 0);
                const beat = Workbench.beatNumber;
                keyClick(Qt.Key_Right, Qt.ShiftModifier);
                compare(Workbench.beatNumber, beat + 1);
                keyClick(Qt.Key_Left, Qt.ShiftModifier);
                compare(Workbench.beatNumber, beat);
            }

            function test_beatDotGoesToItsBeat() {
                test.click("beatDot2");
                compare(Workbench.beatNumber, 3);
                compare(test.item("beatTitle").text, Workbench.beatTitle);
            }

            function test_scrubberSeeks() {
                const scrubber = test.item("scrubber");
                mouseClick(scrubber, scrubber.width / 2, scrubber.height / 2);
                const middle = test.player.step;
                verify(middle > 3 && middle < test.player.stepCount);
                mousePress(scrubber, scrubber.width / 2, scrubber.height / 2);
                mouseMove(scrubber, scrubber.width - 12, scrubber.height / 2);
                mouseRelease(scrubber, scrubber.width - 12, scrubber.height / 2);
                verify(test.player.step > middle);
            }

            function test_timelineSeeks() {
                const timeline = test.item("timeline");
                mouseClick(timeline, timeline.width * 0.6, 12);
                verify(test.player.step > 3);
            }

            function test_causeIsReached() {
                while (Workbench.whyCause === "" && !test.player.atEnd)
                    keyClick(Qt.Key_Right);
                const step = test.player.step;
                keyClick(Qt.Key_C);
                verify(test.player.step < step);
            }

            function test_speedSlider() {
                const slider = test.item("speed");
                mouseClick(slider, slider.width - 3, slider.height / 2);
                compare(test.player.speed, 8);
                compare(test.item("speedValue").text, "8×");
                mouseClick(slider, 3, slider.height / 2);
                compare(test.player.speed, 0.1);
            }

            function test_theLineThatRunsIsReadFromItsBeginning() {
                Preferences.sourceTab = 0;
                test.target.width = 1180;
                Workbench.openLesson("retry");
                const code = test.item("code");
                tryVerify(() => code.contentWidth > code.width + 20); // a line is longer than the pane
                code.contentX = 20;
                const line = code.source.lineOfInterest;
                while (code.source.lineOfInterest === line && !test.player.atEnd)
                    test.player.stepForward();
                tryCompare(code, "contentX", 0);
                const y = code.originY + code.currentIndex * code.row;
                tryVerify(() => y >= code.contentY && y + code.row <= code.contentY + code.height);
                const room = code.contentWidth;
                Workbench.openLesson("coroutines"); // its lines are shorter
                tryVerify(() => code.contentWidth < room);
            }

            function test_arrowsBelongToASliderWithFocus() {
                const slider = test.item("speed");
                const speed = test.player.speed;
                slider.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Right);
                compare(test.player.step, 1);
                verify(test.player.speed > speed);
            }

            function test_spacePressesTheButtonThatHasFocus() {
                const button = test.item("stepForward");
                button.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                compare(test.player.step, 2);
                verify(!test.player.playing);
            }

            function test_stopsAtABreakpoint() {
                const row = 4;
                verify(Workbench.python.value(row, "awaitPoint"));
                test.click("breakpoint" + (row + 1));
                verify(Workbench.python.value(row, "breakpoint"));
                test.player.speed = 8;
                keyClick(Qt.Key_Space);
                tryVerify(() => !test.player.playing, 10000);
                verify(!test.player.atEnd);
                test.click("breakpoint" + (row + 1));
                verify(!Workbench.python.value(row, "breakpoint"));
            }
        }
    }
}
