pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Awaitscope

Item {
    Main {
        id: window

        WindowCase {
            id: test

            name: "panes"
            target: window

            function cleanup() {
                Panes.reset();
                Preferences.navigatorCollapsed = false;
                test.target.width = 1440;
                test.target.height = 900;
                Playground.leave();
            }
            /// Drags what lies at a place of the window by so many pixels.
            function drag(x: real, y: real, right: real, down: real) {
                const window = test.target.contentItem;
                wait(450); // else, with the press before, it were a double click
                mousePress(window, x, y);
                for (const part of [0.3, 0.7, 1])
                    mouseMove(window, x + part * right, y + part * down);
                mouseRelease(window, x + right, y + down);
                waitForRendering(window);
            }
            function rightEdge(item: Item): point {
                return item.mapToItem(test.target.contentItem, item.width, 60);
            }

            function test_keys_data() {
                return [
                    { tag: "lesson", key: Qt.Key_2, item: "lessonPane", pane: Panes.lesson },
                    { tag: "source", key: Qt.Key_3, item: "sourcePane", pane: Panes.source },
                    { tag: "inspector", key: Qt.Key_4, item: "inspector", pane: Panes.inspector },
                    { tag: "upper", key: Qt.Key_5, item: "lessonPane", pane: Panes.upper }
                ];
            }
            function test_keys(data) {
                const item = test.item(data.item);
                const width = item.width;
                keyClick(data.key, Qt.AltModifier);
                verify(data.pane.collapsed);
                tryVerify(() => !item.visible);
                keyClick(data.key, Qt.AltModifier);
                verify(!data.pane.collapsed);
                tryVerify(() => item.visible);
                tryCompare(item, "width", width);
            }
            function test_navigatorKey() {
                const wide = test.item("navigator").width;
                keyClick(Qt.Key_1, Qt.AltModifier);
                tryVerify(() => test.item("navigator").width < wide);
                keyClick(Qt.Key_1, Qt.AltModifier);
                tryCompare(test.item("navigator"), "width", wide);
            }
            function test_aNarrowWindowHasARail() {
                const navigator = test.item("navigator");
                test.target.width = 1024;
                test.target.height = 640;
                tryCompare(navigator, "width", Metrics.rail);
                compare(test.item("timelinePane").mapToItem(null, 0, 0).x, Metrics.rail);
                test.target.width = 1440;
                test.target.height = 900;
                tryCompare(navigator, "width", Metrics.navigator);
            }

            function test_whatIsLeftTakesTheRoom() {
                const source = test.item("sourcePane");
                const lesson = test.item("lessonPane");
                const both = source.width + lesson.width;
                keyClick(Qt.Key_2, Qt.AltModifier);
                tryCompare(source, "width", both);
                keyClick(Qt.Key_3, Qt.AltModifier); // and the lesson is there again
                tryCompare(lesson, "width", both);
                const timeline = test.item("timelinePane");
                const low = timeline.height;
                keyClick(Qt.Key_5, Qt.AltModifier);
                tryVerify(() => timeline.height > low + 200);
            }
            function test_dragCollapsesAndOpens() {
                const lesson = test.item("lessonPane");
                const edge = test.rightEdge(lesson);
                test.drag(edge.x, edge.y, -lesson.width + 40, 0);
                verify(Panes.lesson.collapsed);
                tryVerify(() => !lesson.visible);
                // Its tab, at the edge, opens it.
                mouseClick(test.target.contentItem, lesson.mapToItem(test.target.contentItem, 4, 0).x, edge.y);
                tryVerify(() => lesson.visible);
                verify(!Panes.lesson.collapsed);
                // Less than it needs is too little.
                const again = test.rightEdge(lesson);
                test.drag(again.x, again.y, 200 - lesson.width, 0);
                tryCompare(lesson, "width", 280);
                compare(Panes.lesson.size, 280);
            }
            function test_dragTheSourceAway() {
                const lesson = test.item("lessonPane");
                const edge = test.rightEdge(lesson);
                test.drag(edge.x, edge.y, test.item("sourcePane").width - 60, 0);
                verify(Panes.source.collapsed);
                verify(!Panes.lesson.collapsed);
                tryVerify(() => !test.item("sourcePane").visible);
                const end = test.rightEdge(lesson);
                test.drag(end.x - 9, end.y, -500, 0); // its tab; the edge itself is the inspector's
                verify(!Panes.source.collapsed);
                tryVerify(() => test.item("sourcePane").visible);
            }
            function test_sizesAreKept() {
                const inspector = test.item("inspector");
                const x = inspector.mapToItem(test.target.contentItem, 0, 0).x;
                test.drag(x - 1, 500, -80, 0);
                verify(Panes.inspector.size > 360);
                const size = Panes.inspector.size;
                keyClick(Qt.Key_4, Qt.AltModifier);
                tryVerify(() => !inspector.visible);
                keyClick(Qt.Key_4, Qt.AltModifier);
                tryCompare(inspector, "width", size);
                Panes.reset();
                tryCompare(inspector, "width", 308);
            }
            function test_upperRowByHandle() {
                const timeline = test.item("timelinePane");
                const why = test.item("whyStrip");
                const y = why.mapToItem(test.target.contentItem, 0, 0).y;
                const height = timeline.height;
                test.drag(700, y - 1, 0, -y + 70);
                verify(Panes.upper.collapsed);
                tryVerify(() => timeline.height > height);
                const edge = why.mapToItem(test.target.contentItem, why.width / 2, 0);
                mouseClick(test.target.contentItem, edge.x, edge.y + 2);
                verify(!Panes.upper.collapsed);
                tryCompare(timeline, "height", height);
            }
            /// The edge of that name, with the keyboard, which it gets by Tab or Shift+Tab.
            function edge(name: string, key: int): Item {
                const all = [];
                const collect = item => {
                    if (item.visible && item.Accessible?.name === name)
                        all.push(item);
                    for (let i = 0; i < item.children.length; ++i)
                        collect(item.children[i]);
                };
                collect(test.target.contentItem);
                compare(all.length, 1, name);
                for (let i = 0; i < 200 && !all[0].activeFocus; ++i)
                    keyClick(key);
                verify(all[0].activeFocus, name + " is reached by Tab");
                verify(test.findChild(all[0], "focusRing").visible);
                return all[0];
            }
            function test_edgesByKeyboard_data() {
                return [
                    { tag: "lesson", edge: "Edge between lesson and source", item: "lessonPane", along: "width", less: Qt.Key_Left, more: Qt.Key_Right, pane: Panes.lesson },
                    { tag: "inspector", edge: "Edge of the inspector", item: "inspector", along: "width", less: Qt.Key_Right, more: Qt.Key_Left, pane: Panes.inspector },
                    { tag: "upper", edge: "Edge above the timeline", item: "lessonPane", along: "height", less: Qt.Key_Up, more: Qt.Key_Down, pane: Panes.upper }
                ];
            }
            function test_edgesByKeyboard(data) {
                const item = test.item(data.item);
                const before = item[data.along];
                const edge = test.edge(data.edge, Qt.Key_Tab);
                fuzzyCompare(edge.value, before, 1.5);
                keyClick(data.less);
                tryCompare(item, data.along, before - 16);
                fuzzyCompare(edge.value, before - 16, 1.5);
                keyClick(data.more);
                keyClick(data.more);
                tryCompare(item, data.along, before + 16);
                edge.value += 20; // as assistive technology says it
                tryVerify(() => Math.abs(item[data.along] - before) > 30 || Math.abs(item[data.along] - before) < 10);
                fuzzyCompare(edge.value, item[data.along], 1.5);
                keyClick(Qt.Key_Return);
                verify(data.pane.collapsed);
                tryVerify(() => !item.visible);
                verify(edge.activeFocus);
                keyClick(Qt.Key_Return);
                verify(!data.pane.collapsed);
                tryVerify(() => item.visible);
                compare(test.player.step, 1); // the arrows were the edge's alone
            }
            function test_edgesOfThePlayground_data() {
                return [
                    { tag: "program", edge: "Edge between program and graph", less: Qt.Key_Left, more: Qt.Key_Right },
                    { tag: "finding", edge: "Edge of the finding", less: Qt.Key_Right, more: Qt.Key_Left },
                    { tag: "console", edge: "Edge above the console", less: Qt.Key_Down, more: Qt.Key_Up }
                ];
            }
            function test_edgesOfThePlayground(data) {
                Playground.enter();
                tryVerify(() => Playground.active);
                waitForRendering(test.target.contentItem);
                // From below: the editor keeps Tab to itself.
                test.item("timeline").forceActiveFocus();
                const edge = test.edge(data.edge, Qt.Key_Backtab);
                const before = edge.value;
                keyClick(data.more);
                keyClick(data.more);
                tryVerify(() => Math.abs(edge.value - before - 32) < 1.5);
                keyClick(data.less);
                tryVerify(() => Math.abs(edge.value - before - 16) < 1.5);
                keyClick(data.less);
            }
            function test_tabsAndDrawer() {
                test.target.width = 1040;
                test.target.height = 700;
                waitForRendering(test.target.contentItem);
                keyClick(Qt.Key_3, Qt.AltModifier);
                tryVerify(() => test.item("sourcePane").visible);
                verify(!test.item("lessonPane").visible);
                keyClick(Qt.Key_2, Qt.AltModifier);
                tryVerify(() => test.item("lessonPane").visible);
                verify(!Panes.source.collapsed && !Panes.lesson.collapsed);
                keyClick(Qt.Key_4, Qt.AltModifier);
                tryVerify(() => test.item("inspector").visible);
                keyClick(Qt.Key_4, Qt.AltModifier);
                tryVerify(() => !test.item("inspector").visible);
                verify(!Panes.inspector.collapsed);
            }
            function test_playgroundHasAnUpperRowToo() {
                Playground.enter();
                tryVerify(() => Playground.active);
                waitForRendering(test.target.contentItem);
                verify(test.item("playgroundPane").visible);
                keyClick(Qt.Key_Escape);
                keyClick(Qt.Key_5, Qt.AltModifier);
                tryVerify(() => !test.item("playgroundPane").visible);
            }
        }
    }
}
