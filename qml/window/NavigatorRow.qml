pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// One lesson.
ItemDelegate {
    id: root

    property int number: 0
    property string shortTitle: ""
    property bool current: false
    property real share: 0
    property bool complete: false
    readonly property string progress: root.complete ? qsTr("done")
        : root.share > 0 ? qsTr("%1 % done").arg(Math.max(1, Math.round(root.share * 100))) : ""
    property bool rail: false
    property bool focused: false

    Accessible.name: qsTr("Lesson %1, %2").arg(root.number).arg(root.shortTitle)
    Accessible.description: root.progress
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: root.rail ? 28 : 26
    padding: 0

    contentItem: Item {
        AwText {
            color: root.current ? Theme.accent : Theme.text3
            elide: Text.ElideNone
            height: parent.height
            horizontalAlignment: root.rail ? Text.AlignHCenter : Text.AlignRight
            size: root.rail ? 13 : 12.5
            text: root.number
            weight: root.current ? Font.DemiBold : Font.Normal
            width: root.rail ? parent.width : 31
        }
        AwText {
            anchors { left: parent.left; leftMargin: 40; right: parent.right; rightMargin: root.share > 0 ? 34 : 14 }
            color: root.current ? Theme.text1 : Theme.text2
            height: parent.height
            objectName: "shortTitle"
            size: 13
            text: root.shortTitle
            visible: !root.rail
            weight: root.current ? Font.DemiBold : Font.Normal
        }
        ProgressMark {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: root.rail ? -7 : 0
            complete: root.complete
            share: root.share
            small: root.rail
            x: root.rail ? parent.width / 2 + 7 : parent.width - width - 15
        }
    }
    background: Item {
        Rectangle {
            anchors { fill: parent; leftMargin: 8; rightMargin: 8 }
            color: root.current ? Theme.accentWeak : root.hovered ? Qt.alpha(Theme.text1, 0.05) : "transparent"
            radius: 6

            FocusRing {
                offset: -2
                shown: root.focused
            }
        }
        Rectangle {
            anchors { bottom: parent.bottom; bottomMargin: 3; left: parent.left; leftMargin: 8; top: parent.top; topMargin: 3 }
            color: Theme.accent
            radius: 1
            visible: root.current
            width: 2
        }
    }

    Hint {
        shown: root.rail && root.hovered
        text: root.number + "  " + root.shortTitle + (root.progress === "" ? "" : " – " + root.progress)
    }
}
