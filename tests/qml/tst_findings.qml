pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "findings"
            target: window
            lesson: "deadlock"

            function showGraph() {
                Preferences.sourceTab = 2;
                test.waitForRendering(test.target.contentItem);
            }

            function cleanup() {
                Preferences.sourceTab = 0;
            }

            function test_showsWithTheLastWait() {
                verify(!test.item("findingTitle").visible);
                test.player.last();
                tryVerify(() => test.item("findingTitle").visible);
                compare(test.item("findingTitle").text, "Deadlock");
                compare(test.item("findingPlace").text, "1 of 1");
                verify(!test.item("nextFinding").visible);
                verify(!test.item("openFindingLesson").visible); // it is this one
                test.player.first();
                tryVerify(() => !test.item("findingTitle").visible);
            }

            function test_stepsToTheCause() {
                test.player.last();
                const last = test.player.step;
                test.click("stepToFinding");
                const shows = test.player.step;
                verify(shows < last);
                test.click("stepToCause");
                verify(test.player.step < shows);
            }

            function test_opensTheLesson() {
                const before = Workbench.findings.blockedLimit;
                Workbench.findings.blockedLimit = 5; // a busy computer may be late on the wall clock
                Workbench.openLesson("http");
                tryVerify(() => !Workbench.running, 60000);
                test.player.last();
                tryVerify(() => test.item("openFindingLesson").visible);
                compare(test.item("openFindingLesson").text, "Open lesson 4");
                test.click("openFindingLesson");
                compare(Workbench.lessonId, "gather");
                Workbench.findings.blockedLimit = before;
            }

            function test_goesFromOneToTheNext() {
                Workbench.openLesson("fairness");
                test.player.last();
                tryVerify(() => test.item("nextFinding").visible);
                const first = test.item("findingTitle").text;
                test.click("nextFinding");
                compare(test.item("findingPlace").text, "2 of 2");
                verify(test.item("findingTitle").text !== first);
                test.click("previousFinding");
                compare(test.item("findingTitle").text, first);
            }

            function test_inJapanese() {
                test.player.last();
                const english = test.item("findingSentence").text;
                Preferences.language = "ja";
                tryVerify(() => test.item("findingSentence").text !== english);
                verify(test.item("findingSentence").text.includes("alice"));
            }

            function test_graphHasTheCircle() {
                test.player.last();
                test.showGraph();
                verify(test.item("waitingGraph").visible);
                verify(!test.item("code").visible);
                for (const name of ["main", "alice", "bob", "brush", "paint"])
                    verify(test.item("graphBox-" + name).visible);
                compare(test.item("graphBox-alice").Accessible.name, "Task alice, line 8, part of a deadlock");
                verify(Workbench.waitingGraph.hasCircle);
            }

            function test_aBoxGoesToItsLineAndLane() {
                test.player.last();
                test.showGraph();
                test.click("graphBox-bob");
                compare(Preferences.sourceTab, 0);
                compare(test.item("code").currentIndex, 7);
                compare(test.item("timeline").selectedLane, 2);
            }

            function test_boxesHaveTheKeyboard() {
                test.player.last();
                test.showGraph();
                test.item("graphFlick").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Tab);
                verify(test.item("graphBox-main").activeFocus);
                keyClick(Qt.Key_Tab);
                verify(test.item("graphBox-alice").activeFocus);
                keyClick(Qt.Key_Return);
                compare(Preferences.sourceTab, 0);
                compare(test.item("timeline").selectedLane, 1);
            }

            function test_everyMomentOfALessonIsQuiet_data() {
                return ["deadlock", "crawler", "semaphore", "queue", "event-condition-barrier"].map(id => ({ tag: id }));
            }
            function test_everyMomentOfALessonIsQuiet(data) {
                Workbench.openLesson(data.tag);
                test.showGraph();
                for (let step = 1; step <= test.player.stepCount; step += 5) {
                    test.player.seek(step);
                    test.waitForRendering(test.target.contentItem, 100);
                }
            }

            Component {
                id: pane

                FindingPane {
                    height: 400
                    width: 320
                }
            }
            Component {
                id: graph

                WaitingGraph {
                    height: 400
                    width: 520
                }
            }

            function test_panesOfTheirOwn() {
                const finding = test.createTemporaryObject(pane, test.target.contentItem);
                const waiting = test.createTemporaryObject(graph, test.target.contentItem);
                verify(!test.findChild(finding, "findingTitle").visible);
                verify(test.findChild(finding, "blockedLimit").visible);
                test.player.last();
                tryVerify(() => test.findChild(finding, "findingTitle").visible);
                compare(finding.Accessible.name, "Finding");
                verify(test.findChild(waiting, "graphBox-bob").visible);
                compare(waiting.Accessible.name, "Waiting graph");
            }

            function test_theLimitOfBlocking() {
                Workbench.openLesson("blocking");
                test.player.last();
                compare(Workbench.findings.count, 1);
                const before = Workbench.findings.blockedLimit;
                verify(test.item("blockedLimit").visible);
                Workbench.findings.blockedLimit = 5;
                compare(test.item("blockedLimit").text, "1.0 s");
                compare(Workbench.findings.count, 1);
                Workbench.findings.blockedLimit = before;
            }
        }
    }
}
