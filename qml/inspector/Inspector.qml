pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The state of the run at the playhead, from the loop itself down to what the program has printed.
FocusScope {
    id: root

    readonly property Item entry: flick
    /// Over the other panes, so that it needs an edge of its own.
    property bool drawer: false
    readonly property Item focused: root.Window.activeFocusItem

    Accessible.name: qsTr("Inspector")
    Accessible.role: Accessible.Pane

    implicitWidth: Metrics.inspector

    onFocusedChanged: flick.reveal(root.focused)

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Flickable {
        id: flick

        /// Brings a chip that the keyboard has come to into view.
        function reveal(item: Item) {
            let ancestor = item;
            while (ancestor && ancestor !== column)
                ancestor = ancestor.parent;
            if (!ancestor || item === column)
                return;
            const top = item.mapToItem(column, 0, 0).y;
            const least = top + item.height + 12 - flick.height;
            flick.contentY = Math.max(0, Math.max(Math.min(flick.contentY, top - 12), least));
        }

        activeFocusOnTab: true
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        focus: true
        objectName: "inspectorFlick"
        ScrollBar.vertical: AwScrollBar {}

        Keys.onUpPressed: flick.flick(0, 400)
        Keys.onDownPressed: flick.flick(0, -400)

        Column {
            id: column

            width: flick.width

            FindingSection { width: parent.width }
            LoopSection { width: parent.width }
            ReadySection {
                id: ready

                width: parent.width
            }
            TimersSection {
                id: timers

                width: parent.width
            }
            WaitingSection {
                id: waiting

                width: parent.width
            }
            ResourcesSection {
                id: resources

                width: parent.width
            }
            ConsoleSection { width: parent.width }
        }
    }
    HandleFlights {
        anchors.fill: parent
        objectName: "handleFlights"
        ready: ready
        resources: resources
        timers: timers
        waiting: waiting
    }
    FocusRing {
        offset: -4
        shown: flick.activeFocus
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
        color: Theme.line2
        visible: root.drawer
    }
}
