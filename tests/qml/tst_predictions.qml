pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            asksPredictions: true
            name: "predictions"
            target: window

            function cleanup() {
                test.target.width = 1440;
                test.target.height = 900;
            }
            /// Walks to the question with the key for the next beat.
            function walk() {
                for (let i = 0; i < 12 && !Workbench.predictions.open; ++i)
                    keyClick(Qt.Key_Right, Qt.ShiftModifier);
                verify(Workbench.predictions.open);
                waitForRendering(test.target.contentItem);
            }
            function cardItem(name: string): Item {
                const found = test.findChild(test.item("prediction0"), name);
                verify(found !== null, name);
                return found as Item;
            }

            function test_theReplyIsSeenInASmallWindow() {
                test.target.width = 1024;
                test.target.height = 640;
                test.walk();
                keyClick(Qt.Key_1);
                keyClick(Qt.Key_Return);
                const pane = test.item("lessonPane");
                const next = test.cardItem("seeItHappen");
                tryVerify(() => next.visible && next.mapToItem(pane, 0, next.height).y <= pane.height);
            }

            function test_nextBeatStaysInSight_data() {
                return [{ tag: "usual", width: 1440, height: 900 }, { tag: "smallest", width: 1024, height: 640 }];
            }
            function test_nextBeatStaysInSight(data) {
                test.target.width = data.width;
                test.target.height = data.height;
                Workbench.openLesson("sync-vs-async"); // its replies are long
                test.walk();
                keyClick(Qt.Key_2);
                keyClick(Qt.Key_Return);
                const pane = test.item("lessonPane");
                const end = test.cardItem("seeItHappen");
                tryVerify(() => end.visible && end.mapToItem(pane, 0, end.height).y <= pane.height);
                const next = test.item("lessonNextBeat");
                verify(next.mapToItem(pane, 0, 0).y >= 0);
                verify(next.mapToItem(pane, 0, next.height).y <= pane.height);
                test.click("lessonNextBeat");
                verify(!Workbench.predictions.open);
            }

            function test_theQuestionSaysWhatItWants_data() {
                return test.test_nextBeatStaysInSight_data();
            }
            function test_theQuestionSaysWhatItWants(data) {
                test.target.width = data.width;
                test.target.height = data.height;
                test.walk();
                compare(test.cardItem("cardTitle").text, "Predict before you step on");
                test.click("lessonNextBeat");
                compare(test.cardItem("cardTitle").text, "Answer first, or skip this question");
                verify(test.cardItem("option0").activeFocus);
                compare(Workbench.predictions.choice, -1); // it is not taken by that
                const pane = test.item("lessonPane");
                const title = test.cardItem("cardTitle");
                tryVerify(() => title.mapToItem(pane, 0, 0).y >= 0);
                keyClick(Qt.Key_2);
                keyClick(Qt.Key_Return);
                compare(test.cardItem("cardTitle").text, "Your prediction");
            }

            function test_locksLeadToTheQuestion_data() {
                return [{ tag: "figure", lock: "figureLock0" }, { tag: "step", lock: "stepLock" },
                    { tag: "console", lock: "consoleVeil" }];
            }
            function test_locksLeadToTheQuestion(data) {
                const beat = Workbench.predictions.openBeat;
                verify(beat > 1);
                compare(test.item(data.lock).Accessible.name, "hidden until you answer at beat " + beat);
                test.click(data.lock);
                compare(Workbench.beatNumber, beat);
                verify(Workbench.predictions.open);
                tryVerify(() => test.item("prediction0").wanted);
            }

            function test_figuresOpenOneByOne() {
                Workbench.openLesson("sync-vs-async");
                compare(test.item("figureValue0").text, "");
                test.walk();
                keyClick(Qt.Key_1);
                keyClick(Qt.Key_Return);
                tryCompare(test.item("figureValue0"), "text", "6.0 s");
                compare(test.item("figureValue1").text, "");
                verify(test.player.limited);
            }

            function test_comparingSaysWhyNot() {
                const action = test.item("compare");
                verify(action.Accessible.description.includes("at beat " + Workbench.predictions.openBeat));
                test.click("compare");
                verify(!Comparison.active);
                verify(Workbench.predictions.open);
                while (test.player.limited) {
                    keyClick(Qt.Key_End);
                    Workbench.predictions.skip();
                }
                compare(action.Accessible.description, "");
                test.click("compare");
                verify(Comparison.active);
                Comparison.close();
            }

            function test_wrongByKeyboard() {
                test.walk();
                const step = test.player.step;
                keyClick(Qt.Key_Return); // nothing is chosen yet
                verify(Workbench.predictions.open);
                keyClick(Qt.Key_1);
                compare(Workbench.predictions.choice, 0);
                keyClick(Qt.Key_Return);
                verify(!Workbench.predictions.open);
                compare(Workbench.predictions.value(0, "state"), "wrong");
                tryVerify(() => test.cardItem("verdict").visible);
                verify(test.cardItem("verdict").text.includes("Not quite."));
                compare(test.player.step, step);
                keyClick(Qt.Key_Right);
                compare(test.player.step, step + 1);
            }

            function test_rightByMouse() {
                test.walk();
                verify(!test.cardItem("commit").enabled);
                mouseClick(test.cardItem("option1"));
                compare(Workbench.predictions.choice, 1);
                mouseClick(test.cardItem("commit"));
                compare(Workbench.predictions.value(0, "state"), "right");
                tryVerify(() => test.cardItem("verdict").visible);
                verify(test.cardItem("verdict").text.includes("Right."));
                waitForRendering(test.target.contentItem);
                const step = test.player.step;
                const reveal = Workbench.predictions.value(0, "revealBeat");
                while (test.player.limited) { // there are others on the way
                    keyClick(Qt.Key_End);
                    Workbench.predictions.skip();
                }
                keyClick(Qt.Key_Home);
                test.walkBack();
                mouseClick(test.cardItem("seeItHappen"));
                compare(Workbench.beatNumber, reveal);
                verify(test.player.step > step);
            }
            /// Returns to the answered question.
            function walkBack() {
                for (let i = 0; i < 12 && Workbench.predictions.count === 0; ++i)
                    keyClick(Qt.Key_Right, Qt.ShiftModifier);
                compare(Workbench.predictions.value(0, "choice"), 1);
                compare(Workbench.predictions.value(0, "state"), "right");
                waitForRendering(test.target.contentItem);
            }

            function test_arrowsChoose() {
                test.walk();
                const first = test.cardItem("option0");
                first.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                compare(Workbench.predictions.choice, 0);
                keyClick(Qt.Key_Down);
                compare(Workbench.predictions.choice, 1);
                verify(test.cardItem("option1").activeFocus);
                keyClick(Qt.Key_Up);
                keyClick(Qt.Key_Up);
                compare(Workbench.predictions.choice, 2); // around
                keyClick(Qt.Key_Tab);
                verify(test.cardItem("commit").activeFocus);
                keyClick(Qt.Key_Return);
                compare(Workbench.predictions.value(0, "state"), "wrong");
            }

            function test_skip() {
                test.walk();
                mouseClick(test.cardItem("skip"));
                compare(Workbench.predictions.value(0, "state"), "skipped");
                verify(!Workbench.predictions.open);
                keyClick(Qt.Key_Right);
                verify(test.player.step > Workbench.beats.value(Workbench.beatNumber - 1, "step"));
            }

            function test_nothingGoesPast() {
                test.walk();
                const step = test.player.step;
                const tries = [
                    () => keyClick(Qt.Key_Right),
                    () => keyClick(Qt.Key_Right, Qt.ShiftModifier),
                    () => keyClick(Qt.Key_End),
                    () => keyClick(Qt.Key_N),
                    () => keyClick(Qt.Key_Space),
                    () => test.click("nextBeat"),
                    () => test.click("stepForward"),
                    () => test.click("beatDot5"),
                    () => mouseClick(test.item("timeline"), test.item("timeline").width - 40, 12),
                    () => mouseClick(test.item("timeline"), test.item("timeline").width - 40, 80),
                    () => mouseClick(test.item("scrubber"), test.item("scrubber").width - 14, 12)
                ];
                for (const attempt of tries) {
                    attempt();
                    compare(test.player.step, step);
                    verify(!test.player.playing);
                    verify(Workbench.predictions.open);
                }
                tryVerify(() => test.item("prediction0").wanted);
            }

            function test_veils() {
                verify(test.item("timelineVeil").visible);
                verify(test.item("scrubberVeil").visible);
                verify(test.item("consoleVeil").visible);
                compare(test.item("figureValue0").text, "");
                test.walk();
                verify(test.item("timelineVeil").width > 40);
                while (test.player.limited) {
                    keyClick(Qt.Key_End);
                    keyClick(Qt.Key_1);
                    keyClick(Qt.Key_Enter);
                }
                tryVerify(() => !test.item("timelineVeil").visible);
                tryVerify(() => !test.item("scrubberVeil").visible);
                verify(!test.item("consoleVeil").visible);
                compare(test.item("figureValue0").text, "3.0 s");
            }

            function test_theCardIsHiddenBehindTheSource() {
                test.target.width = 1024;
                test.target.height = 640;
                waitForRendering(test.target.contentItem);
                test.walk();
                mouseClick(test.findChild(test.item("lessonOrSource"), "tab1"));
                tryVerify(() => !test.item("lessonPane").visible);
                verify(!test.item("waitingHint").visible);
                keyClick(Qt.Key_Right);
                tryVerify(() => test.item("waitingHint").visible);
                waitForRendering(test.target.contentItem);
                test.click("showPrediction");
                tryVerify(() => test.item("lessonPane").visible);
                test.target.width = 1440;
                test.target.height = 900;
            }

            function test_switchedOff() {
                test.click("progressMenu");
                tryVerify(() => test.isShown("askPredictions") && test.above("askPredictions").menu.opened);
                mouseClick(test.above("askPredictions"));
                verify(!Preferences.askPredictions);
                tryVerify(() => !test.isShown("askPredictions"));
                keyClick(Qt.Key_End);
                verify(test.player.atEnd);
            }

            function test_makeTask() {
                Preferences.askPredictions = false;
                const dots = Workbench.beats.count;
                test.click("beatDot" + (dots - 1));
                verify(Workbench.atMake);
                verify(test.item("makeCard").visible);
                compare(Workbench.make.value(0, "state"), "fails");
                tryVerify(() => test.item("failed").visible);
                Workbench.setKnob("count", 8);
                Workbench.setKnob("posts", 2.5);
                verify(Workbench.atMake);
                compare(Workbench.make.value(0, "state"), "holds");
                tryVerify(() => test.item("makeState").text.startsWith("Done"));
            }

            function test_absentBeat() {
                Preferences.askPredictions = false;
                Workbench.openLesson("queue");
                let found = false;
                for (let i = 0; i < 12 && !found; ++i) {
                    const step = test.player.step;
                    keyClick(Qt.Key_Right, Qt.ShiftModifier);
                    found = Workbench.beatAbsent;
                    if (found)
                        compare(test.player.step, step);
                }
                verify(found);
                compare(test.item("beatTitle").text, Workbench.beatTitle);
                const beat = Workbench.beatNumber;
                keyClick(Qt.Key_Right, Qt.ShiftModifier);
                compare(Workbench.beatNumber, beat + 1);
            }
        }
    }
}
