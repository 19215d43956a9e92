pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

/// What chips, rows and boxes say of why they are there, and how the eye is led from one to the other.
Item {
    Main {
        id: window

        width: 1440
        height: 900

        WindowCase {
            id: test

            name: "why"
            target: window

            function cleanup() {
                Preferences.reducedMotion = false;
                Preferences.sourceTab = 0;
                Preferences.taskTree = false;
            }
            /// A chip of the inspector: above the timeline there is the same queue.
            function chip(name: string): Item {
                return test.findChild(test.item("inspector"), name);
            }
            function hint(item: Item): string {
                const found = test.findChild(item, "hintNote");
                return found && found.visible ? found.text : "";
            }
            /// To the stop at which main awaits its gather: three tasks are ready.
            function toTheQueue() {
                for (let i = 0; i < 30 && Workbench.ready.count < 3; ++i)
                    test.player.stepForward();
                compare(Workbench.ready.count, 3);
                test.waitForRendering(test.target.contentItem);
            }

            function test_chipTellsUnderThePointer() {
                test.toTheQueue();
                const chip = test.chip("ready1");
                verify(chip.Accessible.description.startsWith("main created posts"), chip.Accessible.description);
                mouseMove(chip);
                tryVerify(() => test.hint(chip) !== "");
                compare(test.hint(chip), chip.Accessible.description);
                mouseMove(test.target.contentItem, 5, 5);
                tryVerify(() => test.hint(chip) === "");
            }

            function test_keyboardGoesFromChipToChip() {
                test.toTheQueue();
                test.item("inspectorFlick").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Tab);
                verify(test.chip("holder").activeFocus);
                for (const name of ["ready0", "ready1", "ready2"]) {
                    keyClick(Qt.Key_Tab);
                    const chip = test.chip(name);
                    verify(chip.activeFocus, name);
                    tryVerify(() => test.hint(chip) === chip.Accessible.description);
                }
            }

            function test_whatHasTheKeyboardIsInView() {
                test.player.seek(test.player.stepCount - 12);
                const flick = test.item("inspectorFlick");
                flick.forceActiveFocus(Qt.TabFocusReason);
                const seen = [];
                for (let i = 0; i < 40; ++i) {
                    keyClick(Qt.Key_Tab);
                    const item = test.target.activeFocusItem;
                    let inside = item;
                    while (inside && inside !== flick)
                        inside = inside.parent;
                    if (!inside || item === flick)
                        break;
                    const y = item.mapToItem(flick, 0, 0).y;
                    verify(y >= 0 && y + item.height <= flick.height, item.Accessible.name + " at " + y);
                    verify(item.Accessible.description !== "", item.Accessible.name);
                    seen.push(item.Accessible.name);
                }
                verify(seen.length >= 2, seen.join("; "));
            }

            function test_timersAndWaitsTell() {
                while (Workbench.timers.count < 3)
                    test.player.stepForward();
                compare(test.item("timer1").Accessible.description,
                    "users set this timer at 0.0 s: it fires at 2.0 s and makes users ready. One timer is due before it.");
                compare(test.item("waiting-main").Accessible.description,
                    "main awaits gather(3): it is woken when users, posts and comments are done.");
                Preferences.language = "ja";
                tryCompare(test.item("timer1").Accessible, "description",
                    "users が 0.0 秒にセットしたタイマーです。2.0 秒に発火し、users を実行待ちにします。この前に期限の来るタイマーが 1 個あります。");
            }

            function test_boxesOfTheGraphTell() {
                Workbench.openLesson("deadlock");
                test.player.last();
                Preferences.sourceTab = 2;
                const box = test.item("graphBox-alice");
                verify(box.Accessible.description.startsWith("alice waits for the lock that bob holds"), box.Accessible.description);
                verify(box.Accessible.description.includes("wait for each other in a circle"));
            }

            function test_handleFlies() {
                test.toTheQueue();
                const flights = test.item("handleFlights");
                const flick = test.item("inspectorFlick");
                let height = 0;
                while (Workbench.ready.holder.label !== "users") {
                    tryVerify(() => flights.flights.length === 0);
                    test.waitForRendering(test.target.contentItem, 100);
                    height = flick.contentHeight;
                    test.player.stepForward();
                }
                tryVerify(() => flights.flights.length === 1);
                compare(flick.contentHeight, height);
                const ghost = test.findChild(flights, "flight");
                compare(ghost.label, "users");
                verify(!ghost.enabled);
                compare(test.chip("holder").opacity, 0);
                tryVerify(() => flights.flights.length === 0);
                compare(test.chip("holder").opacity, 1);
                verify(!test.chip("holder").awaited);
                // And the way back.
                test.player.stepBack();
                tryVerify(() => flights.flights.length === 1);
                compare(test.findChild(flights, "flight").goal, test.chip("ready0"));
                tryVerify(() => flights.flights.length === 0);
                compare(test.chip("ready0").opacity, 1);
                compare(flick.contentHeight, height);
            }

            function test_whatIsOverIsSeenAgainWhateverComes() {
                const flights = test.item("handleFlights");
                for (let i = 0; i < test.player.stepCount; ++i) {
                    test.player.stepForward();
                    if (i % 5 === 0)
                        test.waitForRendering(test.target.contentItem, 60);
                }
                tryVerify(() => flights.flights.length === 0);
                test.player.seek(8);
                for (let i = 0; i < 6; ++i)
                    test.player.stepBack();
                Workbench.openLesson("queue");
                tryVerify(() => flights.flights.length === 0);
                verify(!test.chip("holder").awaited);
            }

            function test_nothingFliesWhereNothingMoves_data() {
                return [{ tag: "reduced motion" }, { tag: "jump" }, { tag: "scrubbing" }];
            }
            function test_nothingFliesWhereNothingMoves(data) {
                test.toTheQueue();
                const flights = test.item("handleFlights");
                tryVerify(() => flights.flights.length === 0);
                if (data.tag === "reduced motion")
                    Preferences.reducedMotion = true;
                if (data.tag === "scrubbing")
                    test.player.setScrubbing(true);
                if (data.tag === "jump") {
                    test.player.seek(test.player.step + 9);
                    compare(flights.flights.length, 0);
                } else {
                    for (let i = 0; i < 9; ++i) {
                        test.player.stepForward();
                        compare(flights.flights.length, 0);
                    }
                }
                test.player.setScrubbing(false);
            }

            function test_treeOfTheTasks() {
                Preferences.sourceTab = 2;
                test.player.last();
                test.waitForRendering(test.target.contentItem);
                mouseClick(test.findChild(test.findChild(test.item("sourcePane"), "graphSwitch"), "segment1"));
                verify(Preferences.taskTree);
                const pane = test.item("waitingGraph");
                tryVerify(() => test.findChild(pane, "treeRow-users") !== null);
                const users = test.findChild(pane, "treeRow-users");
                compare(users.Accessible.name, "Task users, done, made by main");
                verify(users.Accessible.description.startsWith("users returned"), users.Accessible.description);
                const list = test.findChild(pane, "taskTree");
                compare(list.count, 4);
                list.currentIndex = 0;
                list.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Down);
                tryVerify(() => users.activeFocus);
                keyClick(Qt.Key_Return);
                compare(Preferences.sourceTab, 0);
                compare(test.item("timeline").selectedLane, 1);
            }

            function test_treeOfEveryLessonIsQuiet_data() {
                return ["deadlock", "crawler", "task-groups", "lost-task", "cancellation"].map(id => ({ tag: id }));
            }
            function test_treeOfEveryLessonIsQuiet(data) {
                Preferences.sourceTab = 2;
                Preferences.taskTree = true;
                Workbench.openLesson(data.tag);
                for (let step = 1; step <= test.player.stepCount; step += 5) {
                    test.player.seek(step);
                    test.waitForRendering(test.target.contentItem, 100);
                }
            }
        }
    }
}
