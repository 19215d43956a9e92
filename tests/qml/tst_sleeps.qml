pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

/// The ends of sleeps on the timeline, with the mouse and with the keyboard.
Item {
    Main {
        id: window

        WindowCase {
            id: test

            // Not before the window is there.
            readonly property Item timeline: test.windowShown ? test.item("timeline") : null

            function users(): string {
                return Workbench.knobs.value(0, "display");
            }
            /// A point from which the sleep of a lane can be dragged.
            function grip(lane: int): point {
                const top = test.timeline.laneTops.filter(each => each.kind === "task")[lane];
                const y = top.y + top.height / 2;
                for (let x = 10; x < test.timeline.width; x += 3) {
                    mouseMove(test.timeline, x, y);
                    if (test.timeline.hoverText.startsWith("Drag"))
                        return Qt.point(x, y);
                }
                fail("there is a sleep to drag in lane " + lane);
            }

            name: "sleeps"
            target: window

            function test_drag() {
                compare(test.users(), "2.0 s");
                const from = test.grip(1);
                compare(test.timeline.hoverText, "Drag to change: users 2.0 s");
                mousePress(test.timeline, from.x, from.y);
                for (let x = 5; x <= 60; x += 5)
                    mouseMove(test.timeline, from.x + x, from.y);
                verify(test.timeline.dragging);
                verify(test.users() !== "2.0 s");
                compare(test.timeline.hoverText, "users " + test.users());
                mouseRelease(test.timeline, from.x + 60, from.y);
                verify(!test.timeline.dragging);
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(test.users(), "2.0 s");
                verify(!Workbench.canUndoKnob);
            }

            function test_escapeGivesADragUp() {
                const from = test.grip(1);
                mousePress(test.timeline, from.x, from.y);
                mouseMove(test.timeline, from.x - 20, from.y);
                mouseMove(test.timeline, from.x - 40, from.y);
                verify(test.users() !== "2.0 s");
                keyClick(Qt.Key_Escape);
                compare(test.users(), "2.0 s");
                verify(!Workbench.canUndoKnob);
                verify(!Workbench.canRedoKnob);
                mouseRelease(test.timeline, from.x - 40, from.y);
                compare(test.users(), "2.0 s");
            }

            function test_keyboard() {
                test.timeline.forceActiveFocus(Qt.TabFocusReason);
                test.timeline.selectedLane = 1;
                keyClick(Qt.Key_Right, Qt.AltModifier);
                compare(test.users(), "2.1 s");
                keyClick(Qt.Key_Left, Qt.AltModifier);
                keyClick(Qt.Key_Left, Qt.AltModifier);
                compare(test.users(), "1.9 s");
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(test.users(), "2.0 s");
            }
        }
    }
}
