pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "preferences"
            target: window

            function test_language() {
                const before = Workbench.lessonTitle;
                mouseClick(test.findChild(test.item("language"), "segment1"));
                compare(Preferences.language, "ja");
                tryVerify(() => test.item("play").hint === "再生");
                verify(Workbench.lessonTitle !== before);
                compare(test.item("lessonTitle").text, Workbench.lessonTitle);
                mouseClick(test.findChild(test.item("language"), "segment0"));
                compare(Preferences.language, "en");
                tryVerify(() => test.item("play").hint === "Play");
                compare(Workbench.lessonTitle, before);
            }

            function test_theme() {
                compare(Preferences.theme, "light");
                const light = String(Theme.panel);
                test.click("theme");
                tryVerify(() => test.above("themeDark").menu.opened);
                mouseClick(test.above("themeDark"));
                compare(Preferences.themeMode, "dark");
                verify(String(Theme.panel) !== light);
                test.click("theme");
                tryVerify(() => test.above("themeHighContrast").menu.opened);
                mouseClick(test.above("themeHighContrast"));
                compare(Preferences.theme, "high-contrast");
                compare(String(Theme.panel), "#000000");
                compare(test.item("timeline").theme, "high-contrast");
                test.click("theme");
                tryVerify(() => test.above("themeLight").menu.opened);
                mouseClick(test.above("themeLight"));
                compare(String(Theme.panel), light);
            }

            function test_navigatorCollapses() {
                const wide = test.item("navigator").width;
                test.click("navigatorToggle");
                tryVerify(() => test.item("navigator").width < wide);
                test.click("navigatorToggle");
                tryCompare(test.item("navigator"), "width", wide);
            }

            function test_sourceTabs() {
                mouseClick(test.findChild(test.item("sourceTabs"), "tab1"));
                compare(Preferences.sourceTab, 1);
                verify(Workbench.cpp.hasSource);
                mouseClick(test.findChild(test.item("sourceTabs"), "tab0"));
                compare(Preferences.sourceTab, 0);
            }

            function test_pythonVersion() {
                compare(test.item("version").text, "Python 3.13");
                test.click("version");
                tryVerify(() => test.above("version3.11").menu.opened);
                mouseClick(test.above("version3.11"));
                compare(Preferences.semantics, "3.11");
                compare(Workbench.semantics, "3.11");
                compare(test.item("version").text, "Python 3.11");
                test.item("version").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                tryVerify(() => test.above("version3.13").menu.opened);
                verify(test.above("version3.11").checked);
                mouseClick(test.above("version3.13"));
                compare(Workbench.semantics, "3.13");
            }

            function test_axis() {
                const view = test.item("timeline").view;
                keyClick(Qt.Key_2, Qt.ControlModifier);
                compare(view.mode, "time");
                keyClick(Qt.Key_3, Qt.ControlModifier);
                compare(view.mode, "steps");
                mouseClick(test.findChild(test.item("axis"), "segment0"));
                compare(view.mode, "elastic");
                const zoom = view.zoom;
                keyClick(Qt.Key_W);
                verify(view.zoom > zoom);
                keyClick(Qt.Key_S);
                fuzzyCompare(view.zoom, zoom, 0.001);
            }
        }
    }
}
