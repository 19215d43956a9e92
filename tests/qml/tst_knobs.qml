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
