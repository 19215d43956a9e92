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
            lesson: "sync-vs-async"
            name: "keyboard"
            target: window

            function cleanup() {
                Preferences.language = "en";
            }

            /// To a region by F6, then by Tab to the first item there that is meant, which has the ring.
            function goTo(region: string, isMeant: var): Item {
                for (let i = 0; i < 12 && !test.item(region).activeFocus; ++i)
                    keyClick(Qt.Key_F6);
                verify(test.item(region).activeFocus, region);
                for (let i = 0; i < 60 && !isMeant(test.target.activeFocusItem); ++i)
                    keyClick(Qt.Key_Tab);
                const item = test.target.activeFocusItem;
                verify(isMeant(item), "reached by Tab in " + region);
                return item as Item;
            }
            function chooseLanguage(name: string) {
                test.goTo("topBar", item => item.Accessible.name === name);
                keyClick(Qt.Key_Return);
            }
            function chooseLesson(id: string) {
                const list = test.item("lessons") as ListView; // its current row has the keyboard
                test.goTo("navigator", () => list.activeFocus);
                for (let i = 0; i < Workbench.lessons.count && list.currentItem.lessonId !== id; ++i)
                    keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                compare(Workbench.lessonId, id);
                for (let i = 0; i < 4; ++i)
                    keyClick(Qt.Key_Escape); // single keys are the window's again
            }
            /// Through the beats; how many predictions were answered.
            function walk(): int {
                let answered = 0;
                for (let i = 0; i < 3 * Workbench.beatCount && !Workbench.atMake; ++i) {
                    while (Workbench.predictions.open) {
                        keyClick(Qt.Key_2);
                        keyClick(Qt.Key_Return);
                        ++answered;
                    }
                    keyClick(Qt.Key_Right, Qt.ShiftModifier);
                }
                verify(Workbench.atMake);
                return answered;
            }
            function doTask() {
                const knob = name => test.goTo("lessonPane", item => item.objectName === "knobSlider" && item.field.objectName === name);
                const posts = knob("knob-posts");
                for (let i = 0; i < 60 && posts.value > 2.55; ++i)
                    keyClick(Qt.Key_Left);
                knob("knob-count");
                keyClick(Qt.Key_End);
                tryVerify(() => Workbench.make.done);
                verify(Workbench.lessons.value(Workbench.lessons.currentRow, "complete"));
            }

            function test_finishesALesson_data() {
                return [
                    { tag: "English", language: "en", name: "EN" },
                    { tag: "Japanese", language: "ja", name: "日本語" }
                ];
            }
            /// A person with nothing but a keyboard: chooses the lesson, answers, goes on, does the task.
            function test_finishesALesson(data) {
                test.chooseLanguage(data.name);
                compare(Preferences.language, data.language);
                test.chooseLesson("gather");
                verify(test.walk() >= 2);
                test.doTask();
            }

            /// A step that has a cause brings a button for it, which takes the sentence's place in the order of Tab.
            function test_theSentenceKeepsTheKeyboard() {
                Preferences.askPredictions = false;
                Workbench.openLesson("gather");
                const sentence = test.goTo("whyStrip", item => item.objectName === "why");
                for (let i = 0; i < 20 && Workbench.whyCause === ""; ++i)
                    keyClick(Qt.Key_Right);
                verify(Workbench.whyCause !== "");
                verify(sentence.activeFocus);
                keyClick(Qt.Key_Tab);
                verify(!sentence.activeFocus);
            }
            /// In the timeline the arrows with Ctrl go from slice to slice, and each says what it is.
            function test_slices() {
                Preferences.askPredictions = false;
                Workbench.openLesson("gather");
                const timeline = test.goTo("timelinePane", item => item.objectName === "timeline");
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                verify(timeline.hoverText.startsWith("users"), timeline.hoverText);
                const first = timeline.hoverText;
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                verify(timeline.hoverText.startsWith("users") && timeline.hoverText !== first, timeline.hoverText);
                keyClick(Qt.Key_Right); // the next step of the run is another thing
                compare(timeline.hoverText, "");
            }
        }
    }
}
