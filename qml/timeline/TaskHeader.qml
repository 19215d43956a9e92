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
    readonly property bool born: root.model.state !== ""
    /// A low lane gives up its caption.
    readonly property bool low: root.height < 36

    Accessible.name: qsTr("Task %1, %2").arg(root.model.label).arg(root.model.note)
    Accessible.selected: root.selected
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.NoFocus
    padding: 0

    contentItem: Item {
        Glyph {
            hue: root.model.hue
            taskState: root.model.state
            x: 15
            y: root.low ? (parent.height - height) / 2 : 6
        }
        AwText {
            color: root.born ? Theme.text1 : Theme.text3
            elide: Text.ElideMiddle // addresses differ at their ends
            height: root.low ? parent.height : 17
            text: root.model.label
            weight: Font.DemiBold
            width: parent.width - 42
            x: 36
            y: root.low ? 0 : 3
        }
        AwText {
            color: Theme.text3
            size: 11.5
            text: root.model.note
            visible: !root.low
            width: parent.width - 42
            x: 36
            y: 20
        }
    }
    background: Rectangle {
        color: root.selected ? Theme.accentWeak : root.hovered ? Theme.sunken : Theme.panel

        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }

    Hint {
        text: root.model.note
        visible: root.hovered && root.low
    }
}
