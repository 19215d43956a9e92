pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            lesson: "sync-vs-async"
            name: "knobs"
            target: window

            function figure(index: int): string {
                return Workbench.figures.value(index, "value");
            }
            function slider(knob: string): Item {
                return test.findChild(test.item("knob-" + knob), "knobSlider") as Item;
            }

            function test_defaults() {
                compare(test.figure(0), "6.0 s");
                compare(test.figure(1), "3.0 s");
                compare(test.item("figureValue0").text, "6.0 s");
                compare(test.item("figureValue1").text, "3.0 s");
            }

            function test_namesAreWhole_data() {
                return [{ tag: "en" }, { tag: "ja" }];
            }
            function test_namesAreWhole(data) {
                Preferences.language = data.tag;
                for (let row = 0; row < Workbench.lessons.count; ++row) {
                    const id = Workbench.lessons.value(row, "lessonId");
                    Workbench.openLesson(id);
                    Workbench.goToBeat(1); // begun: a mark stands beside its name
                    tryVerify(() => test.findChild(test.target.contentItem, "lesson-" + id) !== null); // scrolled to
                    const entry = test.findChild(test.item("lesson-" + id), "shortTitle");
                    tryVerify(() => entry.width > 0 && !entry.truncated, 2000, entry.text);
                    for (let knob = 0; knob < Workbench.knobs.count; ++knob) {
                        const name = Workbench.knobs.value(knob, "name");
                        const title = test.findChild(test.item("knob-" + name), "knobName");
                        tryVerify(() => title.width > 0 && !title.truncated, 2000, id + ": " + title.text);
                    }
                }
            }

            function test_theZoomStays() {
                const view = test.item("timelinePane").view;
                test.player.seek(9);
                view.zoomAt(2, 200);
                const zoom = view.zoom;
                const scroll = view.scroll;
                Workbench.setKnob("posts", 3.4);
                compare(view.zoom, zoom);
                compare(view.scroll, scroll);
                wait(0);
                compare(view.scroll, scroll);
                Workbench.openLesson("gather");
                verify(view.zoom < zoom);
            }

            function test_mouseChangesTheFigures() {
                const slider = test.slider("posts");
                mousePress(slider, slider.width / 2, slider.height / 2);
                mouseMove(slider, slider.width - 2, slider.height / 2);
                mouseRelease(slider, slider.width - 2, slider.height / 2);
                verify(test.figure(0) !== "6.0 s");
                verify(test.figure(1) !== "3.0 s");
                compare(test.item("figureValue0").text, test.figure(0));
                test.click("undoKnob");
                compare(test.figure(0), "6.0 s");
                test.click("redoKnob");
                verify(test.figure(0) !== "6.0 s");
                test.click("resetKnobs");
                compare(test.figure(1), "3.0 s");
                verify(Workbench.knobsAreDefault);
            }

            function test_arrowKeysOnASlider() {
                const slider = test.slider("users");
                slider.forceActiveFocus(Qt.TabFocusReason);
                const step = test.player.step;
                keyClick(Qt.Key_Right);
                compare(test.player.step, step);
                verify(test.figure(0) !== "6.0 s");
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(test.figure(0), "6.0 s");
                keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
                verify(test.figure(0) !== "6.0 s");
            }
        }
    }
}
