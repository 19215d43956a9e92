pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// What is wrong with the run, one thing at a time: what it is, the way out, and the ways to its cause and to the
/// lesson that teaches it.
FocusScope {
    id: root

    readonly property Item entry: flick
    readonly property FindingModel findings: Workbench.findings

    Accessible.name: qsTr("Finding")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Item {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 38

        AwText {
            anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
            size: 12.5
            text: qsTr("Finding")
            weight: Font.DemiBold
        }
        FindingSwitch {
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    Flickable {
        id: flick

        activeFocusOnTab: true
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.implicitHeight + 28
        focus: true
        objectName: "findingFlick"
        ScrollBar.vertical: AwScrollBar {}

        Keys.onUpPressed: flick.flick(0, 400)
        Keys.onDownPressed: flick.flick(0, -400)

        FindingCard {
            id: body

            settings: true
            width: flick.width - 28
            x: 14
            y: 14
        }
    }
    FocusRing {
        anchors.fill: flick
        offset: -4
        shown: flick.activeFocus
    }
}
