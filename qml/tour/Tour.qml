pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Awaitscope

/// Goes round the window's parts: all but one are dimmed, and a card beside it says what it is for. Enter or
/// the right arrow goes on, the left one back, Esc ends it.
Popup {
    id: root

    /// The window's regions; the tour knows them by their names.
    property var regions: []
    property int step: 0
    readonly property list<TourStop> stops: [
        TourStop {
            part: "lessonPane"
            text: qsTr("A lesson goes in beats. Each one moves the run to a moment and says what to look at there. Shift+→ goes to the next beat.")
            title: qsTr("The lesson")
        },
        TourStop {
            part: "sourcePane"
            text: qsTr("The program that runs, in Python and in C++. Marks beside the lines show where each task is just now.")
            title: qsTr("The program")
        },
        TourStop {
            part: "timelinePane"
            text: qsTr("A lane for every task, and what it does when. A click goes to that moment, the wheel zooms, Backspace goes back to the view before.")
            title: qsTr("The timeline")
        },
        TourStop {
            part: "whyStrip"
            text: qsTr("One sentence for every step: why this runs now. C goes to the step that caused it.")
            title: qsTr("Why")
        },
        TourStop {
            part: "inspector"
            text: qsTr("The loop at this moment: what is ready, which timers it has, who waits for what, and what was printed.")
            title: qsTr("Inside the loop")
        },
        TourStop {
            part: "transport"
            text: qsTr("→ and ← go step by step, backwards as well. Space plays.")
            title: qsTr("Forwards and backwards")
        },
        TourStop {
            part: "navigator"
            text: qsTr("All lessons, and the playground for a program of your own. Ctrl+K finds every command and lesson, F1 lists the keys.")
            title: qsTr("Everything else")
        }
    ]
    readonly property TourStop stop: root.stops[root.step]
    readonly property Item part: root.regions.find(region => region.objectName === root.stop.part) ?? null
    /// Where the part is; nowhere where it is not to be seen.
    property rect spot

    /// A part is to be opened, if it is not.
    signal partWanted(string name)

    function go(by: int) {
        if (root.step + by >= root.stops.length)
            root.close();
        else
            root.step = Math.max(0, root.step + by);
    }
    function look() {
        const inset = 3;
        if (root.part?.visible) // read here: a binding may not follow the part yet
            root.spot = root.part.mapToItem(root.contentItem, Qt.rect(inset, inset, root.part.width - 2 * inset, root.part.height - 2 * inset));
        else
            root.spot = Qt.rect(root.width / 2, root.height / 2, 0, 0);
    }

    background: null
    focus: true
    height: root.parent.height
    modal: true
    objectName: "tour"
    padding: 0
    parent: T.Overlay.overlay
    width: root.parent.width

    onAboutToShow: {
        root.contentItem.parent.Accessible.ignored = true; // the card has the name
        root.step = 0;
        root.partWanted(root.stop.part);
        root.look();
    }
    onHeightChanged: later.restart()
    onPartChanged: root.look()
    onStopChanged: root.partWanted(root.stop.part)
    onWidthChanged: later.restart()

    T.Overlay.modal: Item {}

    Connections {
        function onVisibleChanged() {
            root.look();
        }
        function onWidthChanged() {
            later.restart();
        }
        function onXChanged() {
            root.look();
        }
        target: root.part
    }
    // The panes take their places after the window has its size.
    Timer {
        id: later

        interval: 20
        onTriggered: root.look()
    }
    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onEnterPressed: root.go(1)
        Keys.onLeftPressed: root.go(-1)
        Keys.onReturnPressed: root.go(1)
        Keys.onRightPressed: root.go(1)
        Keys.onSpacePressed: root.go(1)

        TourShade {
            anchors.fill: parent
            spot: root.spot
        }
        TourCard {
            id: card

            objectName: "tourCard"

            count: root.stops.length
            focus: true
            place: root.spot
            step: root.step
            text: root.stop.text
            title: root.stop.title
            onBackRequested: root.go(-1)
            onEndRequested: root.close()
            onNextRequested: root.go(1)
        }
    }
}
