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
            name: "lessons"
            target: window

            /// What became of the predictions, by their place in the lesson: the states that were seen.
            property var seen: []

            /// Answers the open prediction with the option of that index, or its last one.
            function answer(option: int, place: int) {
                const row = Workbench.predictions.count - 1;
                const options = Workbench.predictions.value(row, "options").length;
                keyClick(Qt.Key_1 + Math.min(option, options - 1));
                keyClick(Qt.Key_Return);
                const state = Workbench.predictions.value(row, "state");
                verify(state === "right" || state === "wrong", state);
                verify(Workbench.predictions.value(row, "reply") !== "");
                verify(Workbench.predictions.value(row, "revealStep") > test.player.step);
                if (!test.seen[place])
                    test.seen[place] = new Set();
                test.seen[place].add(state);
            }
            /// From the start to the make task.
            function walk(option: int) {
                let place = 0;
                for (let beat = 1; beat <= Workbench.beatCount + 1; ++beat) {
                    for (let i = 0; i < 3 && Workbench.beatNumber < beat; ++i)
                        keyClick(Qt.Key_Right, Qt.ShiftModifier);
                    compare(Workbench.beatNumber, beat);
                    compare(test.item("beatTitle").text, Workbench.beatTitle);
                    verify(Workbench.beatText !== "");
                    while (Workbench.predictions.open)
                        test.answer(option, place++);
                }
                verify(Workbench.atMake);
                verify(!Workbench.make.hidden);
                verify(!Workbench.make.done);
            }
            /// Every knob to its other end; the task stays in view.
            function turnKnobs() {
                for (let row = 0; row < Workbench.knobs.count; ++row) {
                    const name = Workbench.knobs.value(row, "name");
                    const value = Workbench.knobs.value(row, "value");
                    const choices = Workbench.knobs.value(row, "choices");
                    const type = Workbench.knobs.value(row, "type");
                    Workbench.setKnob(name, type === "boolean" ? !value : type === "choice" ? choices[0]
                        : type === "text" ? "http://127.0.0.1:1/" : Workbench.knobs.value(row, "maximum"));
                    compare(Workbench.banner, "");
                    tryVerify(() => !Workbench.running, 60000);
                    verify(Workbench.atMake);
                }
            }

            function test_walk_data() {
                const rows = [];
                for (let row = 0; row < Workbench.lessons.count; ++row)
                    rows.push({ tag: Workbench.lessons.value(row, "lessonId") });
                return rows;
            }
            function test_walk(data) {
                test.seen = [];
                for (let option = 0; option < 4; ++option) {
                    Workbench.progress.forgetAll();
                    Workbench.openLesson(data.tag);
                    tryVerify(() => !Workbench.running, 60000);
                    test.walk(option);
                }
                verify(test.seen.length >= 2);
                for (const states of test.seen)
                    compare([...states].sort().join(), "right,wrong");
                test.turnKnobs();
            }
        }
    }
}
