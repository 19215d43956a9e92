pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A task's lane: glyph of its state, name, and what it is doing.
AbstractButton {
    id: root

    required property var model
    required property int index
    property bool selected: false
    /// Of the group that the lane stands in.
    property int depth: 0
    property bool pinned: false
    /// Whether other lanes belong under it; how many of them are folded into it, and how many of these fail.
    property bool group: false
    property int folded: 0
    property int failures: 0
    property string foldedText: ""
    readonly property real indent: Math.min(root.depth, 4) * 10
    readonly property bool born: root.model.state !== ""
    /// A low lane gives up its caption.
    readonly property bool low: root.height < 36

    signal foldToggled
    signal menuWanted(x: real, y: real)

    Accessible.name: [qsTr("Task %1, %2").arg(root.model.label).arg(root.model.note), root.pinned ? qsTr("pinned") : "",
        root.foldedText].filter(part => part !== "").join(", ")
    Accessible.selected: root.selected
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.NoFocus
    padding: 0

    contentItem: Item {
        Glyph {
            hue: root.model.hue
            taskState: root.model.state
            x: 15 + root.indent
            y: root.low ? (parent.height - height) / 2 : 6
        }
        AwText {
            color: root.born ? Theme.text1 : Theme.text3
            elide: Text.ElideMiddle // addresses differ at their ends
            height: root.low ? parent.height : 17
            text: root.model.label
            weight: Font.DemiBold
            width: parent.width - x - 6 - marks.width
            x: 36 + root.indent
            y: root.low ? 0 : 3
        }
        AwText {
            color: Theme.text3
            size: 11.5
            text: root.model.note
            visible: !root.low
            width: parent.width - x - 6 - (root.folded > 0 ? marks.width : 0)
            x: 36 + root.indent
            y: 20
        }
        IconItem {
            color: Theme.text2
            height: 11
            name: root.folded > 0 ? "chevron-right" : "chevron-down"
            visible: root.group
            width: 11
            x: 2 + root.indent
            y: (parent.height - height) / 2
        }
        MouseArea {
            height: parent.height
            visible: root.group
            width: 15 + root.indent
            onClicked: root.foldToggled()
        }
    }

    // How many lanes are folded into it, a failure among them, and the pin. Few lanes have any of these.
    Loader {
        id: marks

        active: root.folded > 0 || root.failures > 0 || root.pinned || marks.item !== null
        anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }

        Component.onCompleted: marks.setSource("LaneMarks.qml", {
            failures: Qt.binding(() => root.failures),
            folded: Qt.binding(() => root.folded),
            pinned: Qt.binding(() => root.pinned)
        })
    }
    MouseArea {
        acceptedButtons: Qt.RightButton
        anchors.fill: parent
        onClicked: event => root.menuWanted(event.x, event.y)
    }
    background: Rectangle {
        color: root.selected ? Theme.accentWeak : root.hovered ? Theme.sunken : Theme.panel

        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }

    Hint {
        shown: root.hovered && (root.low || root.folded > 0)
        text: root.folded > 0 ? root.foldedText : root.model.note ?? ""
    }
}
