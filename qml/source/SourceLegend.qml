pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the glyphs of the gutter mean, in one row.
Item {
    id: root

    property int inset: 15
    property bool ruled: true
    readonly property bool narrow: root.width < 520

    implicitHeight: 27

    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: root.ruled
    }
    Row {
        anchors { left: parent.left; leftMargin: root.inset; verticalCenter: parent.verticalCenter }
        clip: true
        spacing: root.narrow ? 11 : 17
        width: root.width - 24

        LegendMark { name: "state-running"; text: qsTr("running") }
        LegendMark { name: "state-awaiting"; text: qsTr("suspended at await") }
        LegendMark { name: "state-ready"; text: qsTr("ready"); visible: !root.narrow }
        LegendMark { color: Theme.text3; name: "diamond"; text: qsTr("await point") }
        LegendMark { color: Theme.danger; name: "diamond-filled"; text: qsTr("breakpoint") }
    }
}
