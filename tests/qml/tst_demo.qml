pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope
import AwaitscopeTests

/// A teacher shows lesson 4 for ten minutes, and has a keyboard and a clicker, but no mouse.
Item {
    Main {
        id: window

        PresenterCase {
            id: test

            /// Seconds that the teacher has spoken.
            property real spoken: 0
            property int pictures: 0

            name: "demo"
            target: window

            /// The teacher speaks; in a test that is in haste so many times faster.
            function say(seconds: real) {
                test.spoken += seconds;
                wait(1000 * seconds / Files.demoPace);
            }
            /// Keeps what the audience sees, or the window where it sees nothing, for a person to look at.
            function keep() {
                if (Files.demoFolder === "")
                    return;
                const seen = test.audience() ?? test.target;
                waitForRendering(seen.contentItem);
                ++test.pictures;
                test.grabImage(seen.contentItem).save(Files.demoFolder + "/demo-" + String(test.pictures).padStart(2, "0") + ".png");
            }
            function next() {
                keyClick(Qt.Key_PageDown); // as the clicker sends it
            }
            /// Finds a command by some letters of its name, and does it.
            function command(letters: string) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => test.isShown("paletteField") && test.above("paletteField").activeFocus);
                for (const letter of letters)
                    keyClick(letter);
                tryVerify(() => Actions.palette.count > 0);
                keyClick(Qt.Key_Return);
                tryVerify(() => !test.isShown("paletteField"));
            }
            /// What a presentation must leave as it was.
            function desk(): string {
                const timeline = test.item("timeline");
                return JSON.stringify([test.target.x, test.target.y, test.target.width, test.target.height, test.target.visibility,
                    timeline.view.zoom, timeline.view.mode, Preferences.language, Preferences.theme, Preferences.typeSize,
                    Preferences.askPredictions, Workbench.lessons.value(Workbench.lessons.currentRow, "complete"),
                    timeline.activeFocus]);
            }
            function leave(key: int, modifiers: int) {
                keyClick(key, modifiers);
                tryVerify(() => !test.audience());
                tryVerify(() => test.target.active);
                verify(!test.notes());
            }
            function isOpenQuestion(): bool {
                return Workbench.predictions.open;
            }

            function begin() {
                test.present();
                compare(test.audience().visibility, Window.FullScreen);
                compare(test.part("presenterTitle").text, "gather: fetches at the same time");
                test.keep();
                test.say(30);
                keyClick(Qt.Key_F1);
                verify(test.part("presenterHelp").visible);
                test.keep();
                test.say(5);
                keyClick(Qt.Key_Escape);
                verify(!test.part("presenterHelp").visible);
            }
            function useNotes() {
                keyClick(Qt.Key_S);
                tryVerify(() => test.notes()?.active);
                verify(test.note("notes").text !== "");
                keyClick(Qt.Key_T);
                compare(Presenter.elapsed, "0:00:00");
                test.say(20);
                test.next();
                compare(Workbench.beatNumber, 1);
                test.say(20);
                keyClick(Qt.Key_S);
                tryVerify(() => !test.notes() && test.audience().active);
            }
            function playAndStep() {
                const from = test.player.step;
                keyClick(Qt.Key_Space);
                verify(test.player.playing);
                test.say(10);
                tryVerify(() => test.player.step > from);
                if (test.player.playing)
                    keyClick(Qt.Key_Space);
                verify(!test.player.playing);
                test.say(20);
                keyClick(Qt.Key_Left);
                const step = test.player.step;
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Left);
                compare(test.player.step, step);
                test.say(20);
                const view = test.part("presenterTimeline").view;
                const zoom = view.zoom;
                keyClick(Qt.Key_Plus);
                const large = view.zoom;
                verify(large > zoom);
                test.say(10);
                keyClick(Qt.Key_0);
                verify(view.zoom < large);
            }
            function useSpotlightAndPen() {
                keyClick(Qt.Key_L);
                verify(test.part("spotlight").visible);
                const place = String(test.part("spotlight").hole);
                test.keep();
                // Several steps can be of one slice.
                for (let i = 0; i < 10 && String(test.part("spotlight").hole) === place; ++i)
                    keyClick(Qt.Key_Left);
                tryVerify(() => String(test.part("spotlight").hole) !== place);
                test.say(25);
                keyClick(Qt.Key_L);
                verify(!test.part("spotlight").visible);
                keyClick(Qt.Key_P);
                verify(Presenter.drawing);
                test.say(5);
                keyClick(Qt.Key_P);
                verify(!Presenter.drawing);
            }
            /// To the next question of the lesson, which the class answers.
            function ask() {
                for (let i = 0; i < 12 && !test.isOpenQuestion(); ++i) {
                    test.next();
                    test.say(10);
                }
                tryVerify(() => test.part("presenterVeil").visible);
                verify(!test.part("presenterReply").visible);
                test.say(15);
                keyClick(Qt.Key_O);
                tryVerify(() => test.part("presenterOption1").visible);
                test.keep();
                test.say(30);
                keyClick(Qt.Key_R);
                tryVerify(() => test.part("presenterReply").visible);
                verify(!test.isOpenQuestion());
                test.keep();
                test.say(25);
            }
            function coverAndFreeze() {
                keyClick(Qt.Key_B);
                verify(test.part("blank").visible);
                test.say(20);
                const beat = Workbench.beatNumber;
                test.next();
                verify(!test.part("blank").visible);
                compare(Workbench.beatNumber, beat);
                keyClick(Qt.Key_F);
                verify(Presenter.frozen);
                keyClick(Qt.Key_PageUp);
                test.say(10);
                keyClick(Qt.Key_PageDown);
                keyClick(Qt.Key_F);
                verify(!Presenter.frozen);
                tryVerify(() => !test.part("still").visible);
            }
            function goToTask() {
                for (let i = 0; i < 20 && !Workbench.atMake; ++i) {
                    test.next();
                    test.say(8);
                }
                verify(Workbench.atMake);
                test.keep();
                test.say(20);
            }
            /// The class has an idea, which is tried in the window.
            function turnAKnob() {
                for (let i = 0; i < 12 && !test.item("lessonPane").activeFocus; ++i)
                    keyClick(Qt.Key_F6);
                for (let i = 0; i < 60 && test.target.activeFocusItem.objectName !== "knobSlider"; ++i)
                    keyClick(Qt.Key_Tab);
                const slider = test.target.activeFocusItem;
                compare(slider.objectName, "knobSlider");
                const value = slider.value;
                for (let i = 0; i < 4; ++i)
                    keyClick(Qt.Key_Right);
                verify(slider.value > value);
                verify(!Workbench.knobsAreDefault);
                test.say(20);
                test.present();
                test.keep();
                test.say(30);
                test.leave(Qt.Key_F5, Qt.ShiftModifier);
                verify(slider.activeFocus);
                for (let i = 0; i < 4; ++i)
                    keyClick(Qt.Key_Z, Qt.ControlModifier);
                verify(Workbench.knobsAreDefault);
                keyClick(Qt.Key_Escape);
            }
            /// A guest from abroad, in a bright hall, far from the screen.
            function changeTheWindow() {
                test.command("theme dark");
                compare(Preferences.theme, "dark");
                test.command("language japanese");
                compare(Preferences.language, "ja");
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                compare(Preferences.typeSize, 110);
                test.keep();
                test.say(10);
                test.present();
                verify(test.part("presenterTitle").text !== "gather: fetches at the same time");
                test.keep();
                test.say(30);
                keyClick(Qt.Key_PageUp);
                test.keep();
                test.say(20);
                test.leave(Qt.Key_Escape, Qt.NoModifier);
                test.command("language english");
                compare(Preferences.language, "en");
                test.command("theme light");
                compare(Preferences.theme, "light");
                keyClick(Qt.Key_0, Qt.ControlModifier);
                compare(Preferences.typeSize, 100);
            }
            function showTheNextLesson() {
                test.command("next lesson");
                compare(Workbench.lessonNumber, 5);
                test.present();
                test.keep();
                test.say(20);
                for (let i = 0; i < 3; ++i) {
                    test.next();
                    test.say(15);
                }
                verify(Workbench.beatNumber > 0);
                test.say(Math.max(10, 600 - test.spoken)); // the class has questions
                test.leave(Qt.Key_F5, Qt.NoModifier);
                test.command("previous lesson");
                compare(Workbench.lessonNumber, 4);
            }

            function test_tenMinutesWithoutAMouse() {
                const timeline = test.item("timeline");
                for (let i = 0; i < 12 && !test.item("timelinePane").activeFocus; ++i)
                    keyClick(Qt.Key_F6);
                for (let i = 0; i < 60 && !timeline.activeFocus; ++i)
                    keyClick(Qt.Key_Tab);
                verify(timeline.activeFocus);
                const before = test.desk();
                test.begin();
                test.useNotes();
                test.ask();
                test.playAndStep();
                test.useSpotlightAndPen();
                test.coverAndFreeze();
                test.ask();
                test.goToTask();
                test.leave(Qt.Key_F5, Qt.NoModifier);
                tryVerify(() => test.desk() === before, 5000, test.desk() + " is not " + before); // the keyboard comes back last
                test.turnAKnob();
                test.changeTheWindow();
                test.showTheNextLesson();
                timeline.forceActiveFocus();
                compare(test.desk(), before);
                verify(test.spoken >= 600, test.spoken);
            }
        }
    }
}
