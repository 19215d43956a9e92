pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        PresenterCase {
            id: test

            name: "presenter"
            target: window


            function test_oneKeyOnAndOff_data() {
                return [{ tag: "F5", key: Qt.Key_F5, modifiers: Qt.NoModifier },
                    { tag: "Shift+F5", key: Qt.Key_F5, modifiers: Qt.ShiftModifier },
                    { tag: "Esc", key: Qt.Key_Escape, modifiers: Qt.NoModifier }];
            }
            function test_oneKeyOnAndOff(data) {
                const before = [test.target.x, test.target.y, test.target.width, test.target.height,
                    test.target.visibility];
                const timeline = test.item("timeline");
                timeline.forceActiveFocus();
                keyClick(Qt.Key_W);
                keyClick(Qt.Key_2, Qt.ControlModifier);
                const zoom = timeline.view.zoom;
                test.present();
                compare(test.audience().visibility, Window.FullScreen);
                compare(test.part("presenterTitle").text, "gather: fetches at the same time");
                keyClick(Qt.Key_Plus); // zooms the audience's timeline
                keyClick(Qt.Key_Plus);
                keyClick(data.key, data.modifiers);
                tryVerify(() => !test.audience());
                tryVerify(() => test.target.active);
                compare([test.target.x, test.target.y, test.target.width, test.target.height,
                    test.target.visibility], before);
                verify(timeline.activeFocus);
                compare(timeline.view.zoom, zoom);
                compare(timeline.view.mode, "time");
            }

            function test_theClickerWalksTheLesson() {
                test.present();
                let presses = 0;
                while (!Workbench.atMake && presses < 30) {
                    keyClick(Qt.Key_PageDown);
                    ++presses;
                }
                verify(Workbench.atMake);
                compare(presses, 10); // seven beats, two answers, and the make task
                keyClick(Qt.Key_PageUp);
                compare(Workbench.beatNumber, 7);
            }

            function test_theAnswerIsHidden() {
                test.present();
                while (!Workbench.predictions.open)
                    keyClick(Qt.Key_PageDown);
                tryVerify(() => test.part("presenterVeil").visible);
                verify(!test.part("presenterOption1").visible);
                verify(!test.part("presenterReply").visible);
                keyClick(Qt.Key_O);
                tryVerify(() => test.part("presenterOption1").visible);
                keyClick(Qt.Key_R);
                tryVerify(() => test.part("presenterReply").visible);
                verify(test.part("presenterOption1").visible);
                verify(!test.part("presenterOption0").visible);
            }

            function test_theSpeakersWindow() {
                test.present();
                verify(!test.notes()); // of one screen it would cover half
                keyClick(Qt.Key_S);
                tryVerify(() => test.notes()?.active);
                compare(test.notes().visibility, Window.Windowed);
                verify(test.note("notes").text.includes("See what"));
                compare(test.note("nextBeatTitle").text, "The loop begins with one task");
                keyClick(Qt.Key_PageDown);
                verify(test.note("notes").text.includes("Count the tasks together"));
                compare(test.note("nextBeatTitle").text, "gather queues tasks, it runs none");
                verify(test.note("elapsed").text.startsWith("0:0"));
                verify(/^[0-9][0-9]:[0-9][0-9]$/.test(test.note("timeOfDay").text));
                keyClick(Qt.Key_PageDown); // the keys work here as well
                compare(Workbench.beatNumber, 2);
                verify(test.note("notes").text.includes("Point first at the ready queue"));
                Preferences.language = "ja";
                verify(!Workbench.plain(test.note("notes").text).includes("Point first"));
                verify(Workbench.plain(test.note("notes").text).includes("レーン"));
                Preferences.language = "en";
                test.mouseClick(test.note("notesNext"));
                compare(Workbench.beatNumber, 3);
                keyClick(Qt.Key_S);
                tryVerify(() => !test.notes());
                tryVerify(() => test.audience().active);
                keyClick(Qt.Key_S);
                tryVerify(() => test.notes()?.active);
                test.notes().close(); // with the window's own button
                tryVerify(() => !Presenter.notesWanted);
                verify(Presenter.active);
            }

            function test_frozenStaysWhileTheSpeakerGoesOn() {
                test.present();
                keyClick(Qt.Key_S);
                tryVerify(() => test.notes()?.active);
                const still = test.part("still");
                verify(!still.visible);
                keyClick(Qt.Key_PageDown);
                keyClick(Qt.Key_F);
                verify(still.taken);
                tryVerify(() => still.visible);
                const before = test.grabImage(test.audience().contentItem);
                keyClick(Qt.Key_PageDown);
                keyClick(Qt.Key_PageDown);
                compare(Workbench.beatNumber, 3);
                compare(test.part("presenterTitle").text, "main waits for all of them"); // below the picture
                verify(test.note("audienceState").text.includes("Beat 1: The loop begins with one task"));
                verify(test.grabImage(test.audience().contentItem).equals(before));
                keyClick(Qt.Key_F);
                tryVerify(() => !still.visible);
                verify(!test.grabImage(test.audience().contentItem).equals(before));
            }

            /// A run that stops at a question asks nobody in the window that the presentation was begun from.
            function test_theQuestionLeavesTheWindowAlone() {
                const timeline = test.item("timeline");
                timeline.forceActiveFocus();
                test.present();
                keyClick(Qt.Key_Space);
                tryVerify(() => !test.player.playing && Workbench.predictions.open, 30000);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.audience() && test.target.active);
                tryVerify(() => timeline.activeFocus);
            }
            function test_blank_data() {
                return [{ tag: "black", key: Qt.Key_B, color: "#000000" }, { tag: "period", key: Qt.Key_Period, color: "#000000" },
                    { tag: "white", key: Qt.Key_W, color: "#ffffff" }];
            }
            function test_blank(data) {
                test.present();
                const sheet = test.part("blank");
                verify(!sheet.visible);
                keyClick(data.key);
                verify(sheet.visible);
                compare(String(sheet.color), data.color);
                compare(sheet.width, test.audience().width);
                compare(sheet.height, test.audience().height);
                keyClick(Qt.Key_PageDown); // brings the picture back, and no more
                verify(!sheet.visible);
                compare(Workbench.beatNumber, 0);
            }

            function test_theSpotlightFollowsStepAndMouse() {
                test.present();
                const light = test.part("spotlight");
                keyClick(Qt.Key_PageDown);
                keyClick(Qt.Key_L);
                verify(light.visible);
                const timeline = test.part("presenterTimeline");
                // The hole is around the slice.
                function isAroundTheStep() {
                    const slice = timeline.mapToItem(light, timeline.currentSlice);
                    const hole = light.hole;
                    return slice.width > 0 && hole.x < slice.x && hole.y < slice.y
                        && hole.x + hole.width > slice.x + slice.width && hole.y + hole.height > slice.y + slice.height;
                }
                tryVerify(() => isAroundTheStep());
                test.mouseMove(test.audience().contentItem, 300, 200);
                test.mouseMove(test.audience().contentItem, 320, 220);
                tryVerify(() => Presenter.spotlightFollowsPointer);
                tryVerify(() => Math.abs(light.hole.x + light.hole.width / 2 - 320) < 1);
                compare(Math.round(light.hole.y + light.hole.height / 2), 220);
                keyClick(Qt.Key_Right);
                tryVerify(() => isAroundTheStep());
                keyClick(Qt.Key_L);
                verify(!light.visible);
            }

            function test_thePenDraws() {
                test.present();
                keyClick(Qt.Key_P);
                const sheet = test.part("penArea");
                const empty = test.grabImage(test.audience().contentItem);
                test.mouseDrag(sheet, 100, 100, 200, 80);
                compare(Presenter.pen.strokes, 1);
                test.mouseDrag(sheet, 100, 300, 200, 20);
                compare(Presenter.pen.strokes, 2);
                verify(test.part("penItem").visible);
                verify(!test.grabImage(test.audience().contentItem).equals(empty));
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(Presenter.pen.strokes, 1);
                keyClick(Qt.Key_PageDown);
                compare(Presenter.pen.strokes, 0);
                compare(Workbench.beatNumber, 1);
                keyClick(Qt.Key_P);
                test.mouseDrag(sheet, 100, 100, 200, 80);
                compare(Presenter.pen.strokes, 0);
            }

            function test_helpShowsTheKeys() {
                test.present();
                const help = test.part("presenterHelp");
                verify(!help.visible);
                keyClick(Qt.Key_F1);
                verify(help.visible);
                const corner = help.mapToItem(null, help.width, help.height);
                verify(corner.x <= test.audience().width && corner.y <= test.audience().height);
                keyClick(Qt.Key_Escape);
                verify(!help.visible);
                verify(Presenter.active);
            }

            function test_everythingScales_data() {
                return [{ tag: "full", width: 1920, height: 1080 }, { tag: "small", width: 1024, height: 640 },
                    { tag: "high", width: 1024, height: 768 }];
            }
            function test_everythingScales(data) {
                test.present();
                const seen = test.audience();
                seen.visibility = Window.Windowed;
                seen.width = data.width;
                seen.height = data.height;
                const title = test.part("presenterTitle");
                const factor = Math.min(data.width / 1097, data.height / 617);
                tryVerify(() => Math.abs(title.mapToItem(null, 0, 10).y - title.mapToItem(null, 0, 0).y
                    - 10 * Math.max(Math.min(1, data.width / 1000), factor)) < 0.001);
                // All is inside: the transport is the last part.
                const play = test.part("presenterPlay");
                verify(play.mapToItem(null, 0, play.height).y <= data.height);
            }
        }
    }
}
