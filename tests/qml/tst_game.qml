pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

/// You are the loop, with the mouse and with the keyboard.
Item {
    Main {
        id: window

        WindowCase {
            id: test

            readonly property GameModel game: Workbench.game

            name: "game"
            target: window

            function begin() {
                test.click("startGame");
                verify(test.game.open);
                compare(test.item("gameTurn").text, "Turn 1 of " + test.game.turnCount);
            }
            function cleanup() {
                test.game.leave();
            }

            function test_digits() {
                test.begin();
                verify(test.player.limited);
                // comments, main, posts, users
                keyClick(Qt.Key_1);
                compare(test.game.verdict, "wrong");
                compare(test.game.turn, 1);
                verify(test.item("gameReason").text.includes("first in, first out"));
                const step = test.player.step;
                keyClick(Qt.Key_4);
                compare(test.game.verdict, "right");
                compare(test.game.turn, 2);
                compare(test.game.hits, 0);
                verify(test.player.step > step);
                keyClick(Qt.Key_End);
                verify(test.player.atEnd === false);
            }

            function test_arrowsAndEnter() {
                test.begin();
                verify(test.item("gamePane").activeFocus);
                keyClick(Qt.Key_Return); // none is chosen, and none looks like it
                compare(test.game.verdict, "");
                for (let i = 1; i <= 4; ++i)
                    verify(!test.item("choice" + i).activeFocus);
                keyClick(Qt.Key_Right);
                verify(test.item("choice1").visualFocus);
                keyClick(Qt.Key_Left); // round to the last one
                verify(test.item("choice4").activeFocus);
                keyClick(Qt.Key_Return);
                compare(test.game.turn, 2);
                verify(!test.item("choice4").activeFocus);
                compare(test.game.hits, 1);
                compare(test.player.step > 1, true);
            }

            function test_mouseToTheEnd() {
                test.begin();
                test.click("choice4");
                compare(test.game.turn, 2);
                while (!test.game.over)
                    test.click("gameShow");
                tryVerify(() => test.item("gameResult").visible);
                compare(test.game.hits, 1);
                compare(test.item("gameHits").text, "1 of " + test.game.turnCount);
                // Nothing is hidden any more.
                verify(!test.player.limited);
                verify(!Workbench.console.hidden);
                verify(Workbench.console.count > 0);
                test.click("gameAgain");
                compare(test.game.turn, 1);
                compare(test.game.hits, 0);
                test.click("gameLeave");
                verify(!test.game.open);
                verify(test.item("beatTitle").visible);
            }

            function test_escapeLeaves() {
                test.begin();
                keyClick(Qt.Key_Escape);
                verify(!test.game.open);
            }

            function test_theArrowsAreTheWindowsAfterIt() {
                test.begin();
                keyClick(Qt.Key_Escape);
                Workbench.openLesson("coroutines");
                const step = test.player.step;
                keyClick(Qt.Key_Right);
                compare(test.player.step, step + 1);
            }

            function test_anotherRunBeginsAnew() {
                test.begin();
                test.click("choice4");
                Workbench.setKnob("users", 2.5);
                verify(test.game.open);
                compare(test.game.turn, 1);
                compare(test.game.verdict, "");
            }

            function test_anotherLessonEndsIt() {
                test.begin();
                Workbench.openLesson("sync-vs-async");
                verify(!test.game.open);
                verify(!test.item("startGame").visible);
            }
        }
    }
}
