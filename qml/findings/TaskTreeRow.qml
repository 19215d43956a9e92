pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A task of the tree: the lines that lead to it, the glyph of its state, its name and what it is doing.
AbstractButton {
    id: root

    required property int index
    required property int task
    required property string label
    required property int hue
    required property string taskState
    required property string note
    required property int line
    /// Of each level above its own, whether a line goes on down there.
    required property var guides
    required property bool last
    required property bool inCircle
    required property string spoken
    required property string why
    readonly property int indent: 22
    readonly property int depth: root.guides.length
    readonly property color guide: Theme.line2
    /// For the words, beside glyphs and margins.
    readonly property real room: root.width - 52 - root.depth * root.indent

    Accessible.description: root.why
    Accessible.name: root.spoken
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.NoFocus
    height: 32
    padding: 0

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        // The lines of the levels above; the one of its own level is the elbow.
        Repeater {
            model: Math.max(0, root.depth - 1)

            Rectangle {
                required property int index

                color: root.guide
                height: root.height
                visible: root.guides[index + 1] === true
                width: Theme.stroke
                x: 20 + index * root.indent
            }
        }
        Rectangle {
            color: root.guide
            height: root.last ? root.height / 2 : root.height
            visible: root.depth > 0
            width: Theme.stroke
            x: 20 + (root.depth - 1) * root.indent
        }
        Rectangle {
            color: root.guide
            height: Theme.stroke
            visible: root.depth > 0
            width: root.indent - 10
            x: 20 + (root.depth - 1) * root.indent
            y: root.height / 2
        }
        Rectangle {
            border.color: root.inCircle ? Theme.danger : "transparent"
            border.width: Theme.stroke
            color: root.inCircle ? Theme.dangerWeak : "transparent"
            height: 26
            radius: 6
            width: childrenRect.width + 16
            x: 6 + root.depth * root.indent
            y: 3

            Row {
                height: parent.height
                spacing: 8
                x: 8

                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    hue: root.hue
                    taskState: root.taskState
                }
                AwText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.label
                    weight: Font.DemiBold
                    width: Math.min(implicitWidth, root.room / 2)
                }
                AwText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.text2
                    size: 12
                    text: root.note
                    width: Math.min(implicitWidth, Math.max(0, root.room - x))
                }
                IconItem {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.danger
                    height: 12
                    name: "warning"
                    visible: root.inCircle
                    width: 12
                }
            }
        }
    }
    background: Rectangle {
        color: root.activeFocus ? Theme.accentWeak : root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            around: 2
            offset: -4
            shown: root.activeFocus
        }
    }

    Hint {
        below: true
        pointer: Qt.point(2 + root.depth * root.indent, root.height - 14) // under the name
        shown: root.why !== "" && (root.hovered || root.activeFocus)
        text: root.why
    }
}
