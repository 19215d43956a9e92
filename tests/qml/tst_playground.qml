pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope
import AwaitscopeTests

Item {
    Main {
        id: window

        WindowCase {
            id: test

            readonly property var runner: Playground.runner
            readonly property int patience: 60000

            name: "playground"
            target: window

            function enter(source: string) {
                Playground.openFile(Files.write("program.py", source));
                Playground.answerDiscard(); // what the test before has typed
                tryVerify(() => Playground.active);
                waitForRendering(test.target.contentItem);
            }
            function type(text: string) {
                for (const key of text)
                    keyClick(key);
            }
            function cleanup() {
                test.target.width = 1440;
                test.target.height = 900;
                Playground.options.reset();
                test.runner.stop();
                tryVerify(() => !test.runner.running, test.patience);
                Playground.leave();
            }

            function test_typeRunAndStep() {
                enter("");
                const editor = test.item("editor");
                mouseClick(editor);
                verify(editor.activeFocus);
                type("import asyncio");
                keyClick(Qt.Key_Return);
                type("async def main():");
                keyClick(Qt.Key_Return);
                type("await asyncio.sleep(2)");
                keyClick(Qt.Key_Return);
                type("print(1)");
                keyClick(Qt.Key_Return);
                keyClick(Qt.Key_Backspace);
                type("asyncio.run(main())");
                compare(editor.text, "import asyncio\nasync def main():\n    await asyncio.sleep(2)\n    print(1)\n"
                    + "asyncio.run(main())");
                verify(Playground.document.edited);
                verify(test.item("edited").visible);
                keyClick(Qt.Key_R, Qt.ControlModifier);
                tryVerify(() => test.runner.ended, test.patience);
                compare(test.runner.outcome, ProgramRunner.Ended);
                compare(Workbench.console.count, 1);
                tryVerify(() => test.item("outcomeBanner").visible);
                compare(test.item("edited").visible, true);

                // The editor keeps its keys until it is left.
                const step = test.player.step;
                keyClick(Qt.Key_N);
                compare(test.player.step, step);
                verify(editor.text.endsWith("n"));
                verify(Playground.lines.outdated);
                tryVerify(() => test.item("outdated").visible);
                keyClick(Qt.Key_Escape);
                verify(!editor.activeFocus);
                keyClick(Qt.Key_Home);
                tryVerify(() => test.player.atStart);
                keyClick(Qt.Key_Right);
                tryCompare(test.player, "step", 2);
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                verify(editor.text.endsWith("n")); // only in the editor
            }

            function test_anEndlessLoopIsStopped() {
                enter("import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0.01)\n"
                    + "asyncio.run(main())\n");
                verify(!test.item("live").visible);
                const place = () => test.item("run").mapToItem(test.target.contentItem, 0, 0).y;
                const y = place();
                test.click("run");
                tryVerify(() => test.player.stepCount > 20, test.patience);
                tryVerify(() => test.item("live").visible);
                // One can look back while it goes on, and come back.
                keyClick(Qt.Key_Escape);
                keyClick(Qt.Key_Home);
                tryVerify(() => test.player.atStart);
                const steps = test.player.stepCount;
                tryVerify(() => test.player.stepCount > steps, test.patience);
                verify(test.player.atStart);
                test.click("live");
                tryVerify(() => test.player.atEnd);
                compare(place(), y);
                test.click("run");
                tryVerify(() => test.runner.ended, test.patience);
                tryVerify(() => test.item("outcomeBanner").visible);
                compare(place(), y); // nothing moves under the pointer
                Playground.dismissOutcome();
                compare(place(), y);
                compare(test.runner.outcome, ProgramRunner.Stopped);
                tryVerify(() => !test.item("live").visible);
                verify(test.player.stepCount > steps);
            }

            function test_aSyntaxErrorIsSelected() {
                enter("import asyncio\n\nasync def main(:\n    pass\n");
                keyClick(Qt.Key_R, Qt.ControlModifier);
                tryVerify(() => test.runner.ended, test.patience);
                compare(test.runner.outcome, ProgramRunner.SyntaxError);
                test.click("outcomeLine");
                const editor = test.item("editor");
                compare(editor.selectedText, "async def main(:");
                verify(editor.activeFocus);
                test.click("outcomeClose");
                tryVerify(() => !test.item("outcomeBanner").visible);
            }

            function test_aDropDoesNotRun() {
                const source = "open(r'" + Files.pathOf("it-has-run") + "', 'w').close()\n";
                Files.drop(test.target, Files.write("dropped.py", source));
                Playground.answerDiscard();
                tryVerify(() => Playground.active);
                compare(test.item("editor").text, source);
                compare(test.item("programName").text, "dropped.py");
                wait(300);
                verify(!test.runner.running && !test.runner.ended);
                verify(!Files.exists("it-has-run"));
                keyClick(Qt.Key_R, Qt.ControlModifier);
                tryVerify(() => Files.exists("it-has-run"), test.patience);
            }

            function test_aCopyOfALesson() {
                Workbench.openLesson("gather");
                Preferences.sourceTab = 0;
                test.click("editCopy");
                tryVerify(() => Playground.active);
                verify(test.item("editor").text.includes("asyncio.gather"));
                verify(!test.runner.running);
                test.click("closeTrace");
                tryVerify(() => !Playground.active);
                compare(Workbench.lessonId, "gather");
            }

            function test_theEditorEdits() {
                enter("a\nb\n");
                const editor = test.item("editor");
                editor.forceActiveFocus();
                editor.cursorPosition = 0;
                keyClick(Qt.Key_Tab);
                compare(editor.text, "    a\nb\n");
                keyClick(Qt.Key_Backtab);
                compare(editor.text, "a\nb\n");
                editor.selectAll();
                keyClick(Qt.Key_Tab);
                compare(editor.text, "    a\n    b\n");
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(editor.text, "a\nb\n");
                keyClick(Qt.Key_F, Qt.ControlModifier);
                tryVerify(() => test.item("findField").activeFocus);
                keyClick(Qt.Key_B);
                compare(editor.selectedText, "b");
                compare(test.item("findCount").text, "1 found");
                keyClick(Qt.Key_Escape);
                verify(editor.activeFocus);
                keyClick(Qt.Key_F6);
                verify(!editor.activeFocus);
            }

            function test_changesAreAskedFor() {
                enter("a\n");
                const editor = test.item("editor");
                editor.forceActiveFocus();
                keyClick(Qt.Key_X);
                test.target.close();
                verify(test.target.visible);
                tryVerify(() => test.isShown("questionSheet"));
                mouseClick(test.above("questionCancel"));
                tryVerify(() => !test.isShown("questionSheet"));
                compare(editor.text, "xa\n");
                keyClick(Qt.Key_N, Qt.ControlModifier);
                tryVerify(() => test.isShown("questionSheet"));
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("questionSheet"));
                compare(Playground.question, Playground.NoQuestion);
                compare(editor.text, "xa\n");
                test.click("saveProgram");
                verify(!Playground.document.edited);
            }

            function test_settings() {
                enter("a\n");
                test.click("programSettings");
                tryVerify(() => test.isShown("programSettingsSheet"));
                tryVerify(() => !Playground.options.searching, test.patience);
                mouseClick(test.findChild(test.above("programClock"), "segment1"));
                compare(Playground.options.clock, "wall");
                const seconds = test.above("seconds");
                seconds.forceActiveFocus();
                seconds.selectAll();
                keyClick(Qt.Key_7);
                keyClick(Qt.Key_Return);
                compare(Playground.options.seconds, 7);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !test.isShown("programSettingsSheet"));
            }

            function test_everySizeIsQuiet_data() {
                return [
                    { tag: "smallest", width: 1024, height: 640 },
                    { tag: "drawer", width: 1159, height: 760 },
                    { tag: "full", width: 1440, height: 900 },
                    { tag: "large", width: 1920, height: 1080 }
                ];
            }
            function test_everySizeIsQuiet(data) {
                enter("import asyncio\n");
                test.target.width = data.width;
                test.target.height = data.height;
                waitForRendering(test.target.contentItem);
                for (const name of ["editor", "run", "whyStrip", "timeline", "transport"]) {
                    const part = test.item(name);
                    verify(part.visible && part.width > 0 && part.height > 0, name);
                }
                Preferences.language = "ja";
                Preferences.themeMode = "dark";
                waitForRendering(test.target.contentItem);
            }
        }
    }
}
