pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

/// Lanes that are filtered, pinned, grouped and folded, with the keyboard and with the mouse.
Item {
    Main {
        id: window

        WindowCase {
            id: test

            // Not before the window is there.
            readonly property Item timeline: test.windowShown ? test.item("timeline") : null
            readonly property TimelineView view: test.timeline?.view ?? null

            function names(): string {
                return test.timeline.laneTops.filter(lane => lane.kind === "task").map(lane => lane.label).join(" ");
            }
            function type(text: string) {
                for (const letter of text)
                    keyClick(letter);
            }

            name: "lanes"
            target: window

            function cleanup() {
                test.view.showAllLanes();
                test.view.grouped = false;
                test.timeline.selectedLane = -1;
            }

            function test_filter() {
                compare(test.names(), "main users posts comments");
                keyClick(Qt.Key_Slash);
                const field = test.item("laneFilter");
                verify(field.activeFocus);
                test.type("post");
                compare(test.names(), "posts");
                compare(test.item("header-posts").model.label, "posts");
                const note = test.item("laneNote");
                verify(note.visible);
                compare(test.item("laneNoteText").text, "1 of 5 lanes");
                // The step of another one is said, and with one press all are there again.
                test.player.seek(3);
                verify(test.item("laneNoteStep").text.includes("main"));
                keyClick(Qt.Key_Return);
                verify(test.timeline.activeFocus);
                test.click("showAllLanes");
                compare(test.names(), "main users posts comments");
                compare(field.text, "");
                verify(!note.visible);
            }

            function test_nothingFound() {
                keyClick(Qt.Key_Slash);
                test.type("zzz");
                verify(test.item("nothingFound").visible);
                test.click("clearFilter");
                verify(!test.item("nothingFound").visible);
                compare(test.names(), "main users posts comments");
                keyClick(Qt.Key_Slash);
                test.type("u");
                keyClick(Qt.Key_Escape);
                compare(test.view.filter, "");
                verify(test.timeline.activeFocus);
            }

            function test_pinAndFold() {
                test.timeline.forceActiveFocus(Qt.TabFocusReason);
                test.timeline.selectedLane = 2;
                keyClick(Qt.Key_P);
                compare(test.names(), "posts main users comments");
                verify(test.item("header-posts").pinned);
                verify(test.item("header-posts").Accessible.name.includes("pinned"));
                keyClick(Qt.Key_G);
                compare(test.item("header-users").depth, 1);
                verify(test.item("header-main").group);
                keyClick(Qt.Key_X); // of the parent of the one that is chosen
                compare(test.names(), "posts main");
                compare(test.item("header-main").folded, 2);
                keyClick(Qt.Key_X);
                keyClick(Qt.Key_P);
                compare(test.names(), "main users posts comments");
                // With the mouse: the triangle, and the menu.
                const header = test.item("header-main");
                mouseClick(header, 6, header.height / 2);
                compare(test.names(), "main");
                mouseClick(header, 6, header.height / 2);
                compare(test.names(), "main users posts comments");
                mouseClick(test.item("header-comments"), 60, 8, Qt.RightButton);
                tryVerify(() => test.isShown("menuPin") && test.above("menuPin").menu.opened);
                mouseClick(test.above("menuPin"));
                compare(test.names(), "comments main users posts");
                tryVerify(() => !test.isShown("menuPin"));
            }

            // On a slice, the right button has what can be done with it.
            function test_menuOfASlice() {
                const choose = name => { // in the lane of users, which is asleep for two seconds
                    const row = test.timeline.laneTops.find(lane => lane.label === "users");
                    mouseClick(test.timeline, 0.4 * test.timeline.width, row.y + row.height / 2, Qt.RightButton);
                    tryVerify(() => test.isShown(name) && test.above(name).menu.opened);
                    mouseClick(test.above(name));
                    tryVerify(() => !test.isShown(name));
                };
                test.player.first();
                choose("menuEnd");
                verify(Workbench.atStep.includes("2.0 s"), Workbench.atStep);
                choose("menuBegin");
                verify(Workbench.atStep.includes("0.0 s"), Workbench.atStep);
                compare(test.timeline.selectedLane, 1);
                choose("menuSelect");
                verify(test.view.hasSpan);
                tryVerify(() => test.item("rangeCard").visible);
                test.view.clearSpan();
                const zoom = test.view.zoom;
                choose("menuFrame");
                verify(test.view.zoom !== zoom);
                verify(!test.view.hasSpan);
                test.view.goBack();
                compare(test.view.zoom, zoom);
                // Over the lane's name there is no slice.
                mouseClick(test.item("header-comments"), 60, 8, Qt.RightButton);
                tryVerify(() => test.isShown("menuPin"));
                verify(!test.isShown("menuFrame"));
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("menuPin"));
            }

            // Who asks for a task by its name finds it.
            function test_whatIsHiddenIsFoundByItsName() {
                test.view.filter = "users";
                test.item("timelinePane").selectTask(4);
                compare(test.view.filter, "");
                compare(test.timeline.selectedLane, 3);
            }
        }
    }
}
