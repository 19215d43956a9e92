pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How far the presentation is: a line with a mark for each beat. Says nothing of the run that is hidden.
Item {
    id: root

    readonly property int parts: Workbench.beatCount > 0 ? Workbench.beatCount : Math.max(1, Workbench.player.stepCount)
    readonly property real share: Workbench.beatCount > 0 ? Math.min(1, Workbench.beatNumber / root.parts)
        : Workbench.player.step / root.parts

    Accessible.ignored: true

    implicitHeight: 3

    Rectangle {
        anchors.fill: parent
        color: Theme.line
    }
    Rectangle {
        color: Theme.accent
        height: parent.height
        width: parent.width * root.share

        Behavior on width {
            NumberAnimation { duration: Theme.duration(160); easing.type: Easing.OutCubic }
        }
    }
    Repeater {
        model: Math.max(0, Workbench.beatCount - 1)

        Rectangle {
            required property int index
            readonly property real share: (index + 1) / root.parts

            color: share <= root.share ? Theme.accent : Theme.text3
            height: 7
            width: 2
            x: root.width * share - 1
            y: -2
        }
    }
}
