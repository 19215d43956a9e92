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

            name: "files"
            target: window

            function test_aDamagedFileLeavesTheLesson() {
                keyClick(Qt.Key_Right);
                const step = test.player.step;
                Workbench.openFile(Files.damagedFile);
                verify(Workbench.banner !== "");
                verify(Workbench.bannerIsError);
                verify(test.item("banner").visible);
                compare(test.item("bannerText").text, Workbench.banner);
                compare(Workbench.lessonId, "gather");
                compare(test.player.step, step);
                test.click("bannerClose");
                compare(Workbench.banner, "");
                tryVerify(() => !test.item("banner").visible);
            }

            function test_aDroppedFileIsOpened() {
                Files.drop(test.target, Files.damagedFile);
                verify(Workbench.bannerIsError);
                compare(Workbench.lessonId, "gather");
            }

            function test_exportsAreOffered() {
                test.click("exportMenu");
                for (const suffix of [".png", ".svg", ".gif", ".json", ".pftrace", ".speedscope.json"]) {
                    tryVerify(() => test.isShown("export" + suffix));
                    compare(Exporter.suggestedName(suffix), "gather" + suffix);
                }
                keyClick(Qt.Key_Escape);
            }

            /// A sheet says how far it is.
            function test_aLargeTraceIsReadAndWrittenBeside() {
                Files.drop(test.target, Files.writeLarge("large.jsonl"));
                verify(test.isShown("openingSheet"));
                tryVerify(() => Workbench.isTrace, 60000);
                tryVerify(() => !test.isShown("openingSheet"));
                Workbench.saveTrace(Files.savedFile);
                verify(test.isShown("savingSheet"));
                tryCompare(Workbench, "banner", "The trace is saved in saved.jsonl.", 60000);
                tryVerify(() => !test.isShown("savingSheet"));
                Workbench.closeTrace();
            }

            function test_aSavedTraceOpensAgain() {
                const steps = test.player.stepCount;
                Workbench.saveTrace(Files.savedFile);
                verify(!Workbench.bannerIsError);
                Workbench.openFile(Files.savedFile);
                verify(Workbench.isTrace);
                verify(!Workbench.bannerIsError);
                compare(test.player.stepCount, steps);
                keyClick(Qt.Key_End);
                verify(test.player.atEnd);
                test.click("closeTrace");
                verify(!Workbench.isTrace);
                compare(Workbench.lessonId, "gather");
            }
        }
    }
}
