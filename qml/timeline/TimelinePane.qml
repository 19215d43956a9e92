pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The lanes of the run under their ruler, with the toolbar above and the scrubber below.
FocusScope {
    id: root

    property alias view: view
    readonly property Item entry: item
    /// Where the inspector is a drawer, the ready queue stays here.
    property bool readyQueue: false
    readonly property bool low: root.height < 300
    /// Height at which every lane is seen at its full height; it must not follow from the height there is.
    readonly property real wanted: Metrics.timelineToolbar + (root.readyQueue ? strip.implicitHeight : 0)
        + 62 + 40 * item.taskCount + 36 * item.counterCount + 10 + 42

    /// Lanes are in the order in which tasks were made, as are the numbers of tasks, from 1. Who asks for one by
    /// its name finds it, whatever the filter hides.
    function selectTask(task: int) {
        view.reveal(task - 1);
        item.selectedLane = task - 1;
    }
    /// With what can be done with a slice where it is of one of a timeline.
    function openMenu(over: Item, lane: int, slicesOf: TimelineItem, x: real, y: real) {
        menu.active = true;
        const shown = menu.item as LaneMenu;
        shown.lane = lane;
        shown.item = slicesOf;
        shown.popup(over, x, y);
    }
    function openFilter() {
        (filter.item as LaneFilter)?.open();
    }

    Accessible.name: qsTr("Timeline")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    TimelineView {
        id: view

        player: Workbench.player
        width: item.width
    }

    Connections {
        target: Workbench
        function onOpened() {
            view.startOver();
        }
    }
    Later {
        id: bar

        anchors { left: parent.left; right: parent.right; top: parent.top }
        // With the ready queue below, four lanes still fit into the smallest window.
        height: root.readyQueue ? 36 : Metrics.timelineToolbar

        Component.onCompleted: bar.setSource("TimelineToolbar.qml", { view: view })
    }
    Loader {
        id: strip

        active: root.readyQueue || strip.item !== null
        anchors { left: parent.left; right: parent.right; top: bar.bottom }
        height: visible ? implicitHeight : 0
        source: "ReadyStrip.qml"
        visible: root.readyQueue
    }
    LaneHeaders {
        id: headers

        anchors { bottom: item.bottom; left: parent.left; top: item.top }
        item: item
        width: Metrics.laneHeader
        onMenuWanted: (header, lane, x, y) => root.openMenu(header, lane, null, x, y)
    }
    // Of a lane; made when first wanted.
    Loader {
        id: menu

        active: false

        Component.onCompleted: menu.setSource("LaneMenu.qml", { objectName: "laneMenu", view: view })
    }
    Later {
        id: filter

        anchors { left: parent.left; top: item.top }
        height: 28
        width: Metrics.laneHeader

        Component.onCompleted: filter.setSource("LaneFilter.qml", { view: view })

        Connections {
            function onFinished() {
                item.forceActiveFocus(Qt.ShortcutFocusReason);
            }
            target: filter.item
        }
    }
    Hairline {
        anchors { left: headers.right; top: item.top; topMargin: 28 }
        color: Theme.line2
        height: Math.min(item.height, item.contentHeight - item.scrollY) - 28
    }
    TimelineItem {
        id: item

        Accessible.description: item.description
        Accessible.name: qsTr("Timeline of the tasks")
        Accessible.role: Accessible.Chart

        activeFocusOnTab: true
        anchors {
            bottom: note.visible ? note.top : scrubber.visible ? scrubber.top : parent.bottom
            left: headers.right
            leftMargin: 1
            right: parent.right
            top: strip.bottom
        }
        animationsEnabled: !Theme.still
        clip: true
        theme: Theme.name
        focus: true
        objectName: "timeline"
        sleeps: Workbench.sleeps
        view: view

        onMenuWanted: (lane, onSlice, x, y) => root.openMenu(item, lane, onSlice ? item : null, x, y)

        Veil {
            anchors { bottom: parent.bottom; right: parent.right; top: parent.top; topMargin: 28 }
            objectName: "timelineVeil"
            shown: Workbench.player.limited
            width: parent.width - Math.max(0, view.veilX)
        }
        LaneScrollBar { item: item }
        AwText {
            anchors.centerIn: parent
            color: Theme.text3
            horizontalAlignment: Text.AlignHCenter
            objectName: "timelineEmpty"
            text: !visible ? "" : Playground.runner.running ? qsTr("The program has not done anything yet.")
                : Playground.runner.ended ? qsTr("The program has ended, and no event loop has run in it.")
                : qsTr("Run the program with Ctrl+R, and what it does appears here.")
            visible: Playground.active && Workbench.player.stepCount === 0
            width: Math.min(implicitWidth, parent.width - 48)
            wrapMode: Text.Wrap
        }
        Loader {
            id: nothing

            active: view.nothingFound || nothing.item !== null
            anchors.horizontalCenter: parent.horizontalCenter
            visible: view.nothingFound
            width: Math.min(420, item.width - 48)
            y: 62 + Math.max(6, (item.height - 62 - height) / 2) // under the ruler and the loop's lane

            Component.onCompleted: nothing.setSource("NothingFound.qml", { objectName: "nothingFound", view: view })
        }
        Hint {
            dragging: item.dragging
            pointer: Qt.point(item.hoverX, item.hoverY)
            shown: item.visible && item.hoverText !== ""
            text: item.hoverText
        }
        FocusRing {
            offset: -4
            shown: item.activeFocus
        }
    }
    Loader {
        id: note

        active: view.filter !== "" || note.item !== null
        anchors {
            bottom: scrubber.visible ? scrubber.top : parent.bottom
            left: parent.left
            right: parent.right
        }
        visible: view.filter !== ""

        Component.onCompleted: note.setSource("LaneNote.qml", { item: item, view: view })
    }
    // Under the lanes or beside what is selected, if there is room.
    Later {
        id: card

        readonly property bool onLeft: view.spanX > item.width / 2
        readonly property real below: item.contentHeight + 8

        x: item.x + (onLeft ? 10 : item.width - width - 14)
        y: item.y + (below + height + 8 <= item.height ? below : Math.max(34, Math.min(70, item.height - height - 8)))

        Component.onCompleted: card.setSource("RangeCard.qml", {
            low: Qt.binding(() => item.height < 330),
            objectName: "rangeCard",
            view: view
        })
    }
    ScrubberItem {
        id: scrubber

        Accessible.name: Workbench.atStep
        Accessible.role: Accessible.Slider
        Accessible.onDecreaseAction: Workbench.player.stepBack()
        Accessible.onIncreaseAction: Workbench.player.stepForward()

        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 14 }
        height: visible ? 42 : 0
        beats: Workbench.beats
        theme: Theme.name
        objectName: "scrubber"
        view: view
        visible: !root.low

        Veil {
            height: 25
            objectName: "scrubberVeil"
            round: 5
            shown: Workbench.player.limited
            width: parent.width - x
            x: scrubber.veilX
            y: 4
        }
    }
}
