pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "typesize"
            target: window

            function usualSize() {
                Preferences.typeSize = 100;
                test.target.width = 1440;
                test.target.height = 900;
            }
            function cleanup() {
                test.usualSize();
            }
            /// Height of a line on the screen.
            function seen(item: Item): real {
                return item.mapToItem(null, 0, item.height).y - item.mapToItem(null, 0, 0).y;
            }

            function test_oneControlForAll() {
                test.usualSize();
                const title = test.item("beatTitle");
                const timeline = test.item("timeline");
                waitForRendering(test.target.contentItem);
                const before = title.font.pointSize * test.seen(title) / title.height;
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                compare(Preferences.typeSize, 110);
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                compare(Preferences.typeSize, 150);
                tryVerify(() => Math.abs(title.font.pointSize * test.seen(title) / title.height - 1.5 * before) < 0.01);
                tryVerify(() => Math.abs(test.seen(timeline) - 1.5 * timeline.height) < 0.01);
                keyClick(Qt.Key_Minus, Qt.ControlModifier);
                compare(Preferences.typeSize, 125);
                keyClick(Qt.Key_0, Qt.ControlModifier);
                compare(Preferences.typeSize, 100);
            }

            function test_theControlInTheWindow() {
                test.click("typeSize");
                tryVerify(() => test.isShown("typeSize150"));
                waitForRendering(test.above("typeSize150")); // the menu has arranged its lines
                test.mouseClick(test.above("typeSize150"));
                tryCompare(Preferences, "typeSize", 150);
            }

            function test_nothingIsLost_data() {
                return [{ tag: "75", size: 75, width: 1440, height: 900 }, { tag: "150", size: 150, width: 1440, height: 900 },
                    { tag: "175", size: 175, width: 1920, height: 1080 }];
            }
            /// All regions are in the window, one beside the other.
            function test_nothingIsLost(data) {
                test.target.width = data.width;
                test.target.height = data.height;
                Preferences.typeSize = data.size;
                const names = ["topBar", "navigator", "whyStrip", "timelinePane", "transport"];
                tryVerify(() => names.every(name => {
                    const region = test.item(name);
                    const end = region.mapToItem(null, region.width, region.height);
                    const begin = region.mapToItem(null, 0, 0);
                    return region.visible && begin.x >= 0 && begin.y >= 0 && end.x <= data.width + 0.01
                        && end.y <= data.height + 0.01;
                }));
                verify(test.item("timeline").height > 150);
            }

            function test_whatIsTooLargeMoves() {
                test.target.width = 1440;
                test.target.height = 900;
                Preferences.typeSize = 300;
                const room = test.item("room");
                tryVerify(() => room.contentWidth > room.width && room.contentHeight > room.height);
                // What gets the keyboard comes into sight.
                for (let i = 0; i < 12 && !test.item("transport").activeFocus; ++i)
                    keyClick(Qt.Key_F6);
                tryVerify(() => {
                    const here = test.target.activeFocusItem;
                    const place = here.mapToItem(null, 0, 0);
                    return place.x >= -1 && place.y >= -1 && place.x < 1440 && place.y < 900;
                });
                verify(room.contentY > 0);
                Preferences.typeSize = 100;
                tryCompare(room, "contentY", 0);
                tryCompare(room, "contentX", 0);
            }

            function test_sheetsFit() {
                Preferences.typeSize = 200;
                keyClick(Qt.Key_F1);
                tryVerify(() => test.isShown("shortcutSheet"));
                const sheet = test.above("shortcutSheet");
                tryVerify(() => {
                    const end = sheet.mapToItem(null, sheet.width, sheet.height);
                    const begin = sheet.mapToItem(null, 0, 0);
                    return begin.x >= 0 && begin.y >= 0 && end.x <= 1440 && end.y <= 900
                        && Math.abs(end.x - begin.x - 2 * sheet.width) < 0.01;
                });
                keyClick(Qt.Key_Escape);
            }
        }
    }
}
