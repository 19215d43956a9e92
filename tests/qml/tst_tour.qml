pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "tour"
            target: window

            function cleanup() {
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("tourNext"));
                Preferences.language = "en";
                test.target.width = 1440;
                test.target.height = 900;
            }
            function begin(): Item {
                Preferences.tourSeen = false;
                Actions.run("tour");
                tryVerify(() => test.isShown("tourNext"));
                return test.above("tourCard");
            }
            /// Whether the card is within the window.
            function isSeen(card: Item): bool {
                return card.x >= 0 && card.y >= 0 && card.x + card.width <= card.parent.width
                    && card.y + card.height <= card.parent.height;
            }

            function waitUntilAt(card: Item, name: string) {
                const part = test.item(name);
                tryVerify(() => {
                    const place = part.mapToItem(test.target.contentItem, Qt.rect(0, 0, part.width, part.height));
                    return Math.abs(card.place.x - place.x) < 6 && Math.abs(card.place.y - place.y) < 6
                        && Math.abs(card.place.width - place.width) < 12;
                }, 5000, name);
            }

            function test_goesRound_data() {
                return [
                    { tag: "usual", width: 1440, height: 900, language: "en" },
                    { tag: "smallest", width: 1024, height: 640, language: "en" },
                    { tag: "smallest, Japanese", width: 1024, height: 640, language: "ja" }
                ];
            }
            function test_goesRound(data) {
                Preferences.language = data.language;
                test.target.width = data.width;
                test.target.height = data.height;
                waitForRendering(test.target.contentItem);
                const card = test.begin();
                verify(Preferences.tourSeen); // it does not come by itself again
                verify(card.count >= 6);
                for (let step = 0; step < card.count; ++step) {
                    compare(card.step, step);
                    tryVerify(() => test.isSeen(card), 5000, "card " + step);
                    verify(card.text.length > 10);
                    tryVerify(() => card.place.width > 40, 5000, "there is something to see at card " + step);
                    keyClick(Qt.Key_Return);
                }
                tryVerify(() => !test.isShown("tourNext"));
                keyClick(Qt.Key_Right);
                tryCompare(test.player, "step", 2);
            }
            function test_pointsAtTheParts() {
                const card = test.begin();
                for (const name of ["lessonPane", "sourcePane", "timelinePane", "whyStrip", "inspector", "transport", "navigator"]) {
                    test.waitUntilAt(card, name);
                    keyClick(Qt.Key_Right);
                }
            }
            function test_languageOnTheFirstCard() {
                const card = test.begin();
                mouseClick(test.findChild(test.above("tourLanguage"), "segment1"));
                compare(Preferences.language, "ja");
                compare(card.title, "レッスン");
                keyClick(Qt.Key_Right);
                compare(card.step, 1);
                verify(!test.isShown("tourLanguage"));
            }
            function test_backAndEscape() {
                const card = test.begin();
                keyClick(Qt.Key_Left);
                compare(card.step, 0);
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Space);
                compare(card.step, 2);
                keyClick(Qt.Key_Left);
                compare(card.step, 1);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("tourNext"));
                test.begin();
                compare(card.step, 0);
            }
            function test_byMouse() {
                const card = test.begin();
                mouseClick(test.above("tourNext"));
                compare(card.step, 1);
                const back = test.above("tourBack");
                tryVerify(() => back.x + back.width <= test.above("tourNext").x); // they are laid out anew
                mouseClick(back);
                compare(card.step, 0);
                mouseClick(test.above("tourEnd"));
                tryVerify(() => !test.isShown("tourNext"));
            }
            function test_leavesThePlayground() {
                Playground.enter();
                tryVerify(() => Playground.active);
                test.begin();
                verify(!Playground.active);
                tryVerify(() => test.above("tourCard").place.width > 100);
            }
        }
    }
}
