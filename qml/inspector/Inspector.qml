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

    Accessible.name: qsTr("Inspector")
    Accessible.role: Accessible.Pane

    implicitWidth: Metrics.inspector

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Flickable {
        id: flick

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
            ReadySection { width: parent.width }
            TimersSection { width: parent.width }
            WaitingSection { width: parent.width }
            ResourcesSection { width: parent.width }
            ConsoleSection { width: parent.width }
        }
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
