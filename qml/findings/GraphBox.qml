pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A task or a resource of the waiting graph. A click goes to where the task stands.
AbstractButton {
    id: root

    required property string type
    required property int task
    required property string label
    required property int hue
    required property string taskState
    required property string detail
    required property bool inCircle
    required property string spoken
    required property string why
    readonly property bool isTask: root.type === "task"
    readonly property color edge: !root.isTask || root.hue < 0 ? Theme.text2 : Theme.taskFill(root.hue)

    Accessible.description: root.why
    Accessible.name: root.spoken
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.TabFocus
    padding: 0

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Row {
            anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            spacing: 11

            Item {
                anchors.verticalCenter: parent.verticalCenter
                height: 13
                width: 13

                Glyph {
                    anchors.fill: parent
                    hue: root.hue
                    taskState: root.taskState
                    visible: root.isTask
                }
                IconItem {
                    anchors.fill: parent
                    color: Theme.text2
                    name: root.iconOf(root.type)
                    visible: !root.isTask
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1
                width: parent.width - 24

                AwText {
                    mono: !root.isTask
                    size: 13
                    text: root.label
                    weight: root.isTask ? Font.DemiBold : Font.Medium
                    width: parent.width
                }
                AwText {
                    color: Theme.text2
                    mono: root.isTask
                    size: root.isTask ? 11.5 : 12
                    text: root.detail
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }
    background: Rectangle {
        border.color: root.edge
        border.width: root.isTask ? 1.75 : 1.25
        color: root.hovered && root.isTask ? Qt.tint(Theme.panel, Qt.alpha(Theme.text1, 0.06))
            : root.isTask ? Theme.panel : Theme.sunken
        radius: root.isTask ? 7 : 3

        FocusRing {
            around: parent.radius
            shown: root.visualFocus
        }
    }

    Hint {
        below: true
        shown: root.why !== "" && (root.hovered || root.visualFocus)
        text: root.why
    }

    function iconOf(type: string): string {
        switch (type) {
        case "queue":
            return "wait-get";
        case "event":
        case "condition":
            return "wait-event";
        case "barrier":
            return "wait-barrier";
        case "executor":
            return "wait-thread";
        case "semaphore":
        case "lock":
            return "lock";
        }
        return "";
    }
}
