pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

/// A part of the run that is selected, and what is told of it.
Item {
    Main {
        id: window

        WindowCase {
            id: test

            // Not before the window is there.
            readonly property Item timeline: test.windowShown ? test.item("timeline") : null
            readonly property TimelineView view: test.timeline?.view ?? null

            function isShown(): bool {
                return test.item("rangeCard").visible;
            }

            name: "ranges"
            target: window

            function test_keyboard() {
                verify(!test.isShown());
                test.player.seek(4);
                keyClick(Qt.Key_I);
                verify(test.isShown());
                test.player.last();
                keyClick(Qt.Key_O);
                const card = test.item("rangeCard");
                verify(card.Accessible.name.includes("Longest wait"));
                compare(test.item("rangeTitle").text, "0.0 s to 3.0 s");
                // Tab comes to it from the timeline, and Return goes where a line leads.
                test.timeline.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Tab);
                verify(card.activeFocus);
                for (let i = 0; i < 10 && !test.item("rangeFact2").activeFocus; ++i)
                    keyClick(Qt.Key_Tab);
                verify(test.item("rangeFact2").activeFocus);
                const step = test.player.step;
                keyClick(Qt.Key_Return);
                verify(test.player.step !== step);
                keyClick(Qt.Key_Escape);
                verify(!test.view.hasSpan);
                verify(!test.isShown());
            }

            function test_mouse() {
                const y = test.timeline.height / 2;
                mousePress(test.timeline, 200, y, Qt.LeftButton, Qt.ShiftModifier);
                for (let x = 210; x <= 600; x += 30)
                    mouseMove(test.timeline, x, y);
                verify(!test.isShown()); // not while it is dragged
                mouseRelease(test.timeline, 600, y, Qt.LeftButton, Qt.ShiftModifier);
                verify(test.isShown());
                const lane = test.timeline.selectedLane;
                const step = test.player.step;
                mouseClick(test.item("rangeTitle"));
                compare(test.timeline.selectedLane, lane); // it is not the lane under it that is clicked
                compare(test.player.step, step);
                test.click("rangeClose");
                verify(!test.isShown());
            }

            // It stays in the timeline, however small the window is.
            function test_places() {
                for (const size of [Qt.size(1024, 640), Qt.size(1440, 900), Qt.size(1920, 1080)]) {
                    test.target.width = size.width;
                    test.target.height = size.height;
                    tryVerify(() => test.item("room").width === size.width);
                    for (const language of ["en", "ja"]) {
                        Preferences.language = language;
                        test.player.first();
                        keyClick(Qt.Key_I);
                        const card = test.item("rangeCard");
                        const pane = test.item("timelinePane");
                        const place = card.mapToItem(pane, 0, 0);
                        verify(place.x >= test.timeline.x);
                        verify(place.x + card.width <= pane.width);
                        verify(place.y + card.height <= pane.height, "%1 x %2".arg(size.width).arg(size.height));
                        keyClick(Qt.Key_Escape);
                    }
                }
                Preferences.language = "en";
            }
        }
    }
}
