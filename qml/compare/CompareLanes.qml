pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The two runs above each other, on one axis and under one playhead. Where they do not fit, each scrolls.
Item {
    id: root

    property bool low: false
    readonly property alias upper: upper
    readonly property alias lower: lower
    readonly property real sourceWidth: root.width < 1180 ? 236 : 318
    readonly property real lanesX: root.sourceWidth + Metrics.laneHeader + 2
    readonly property real room: Math.max(0, root.height - head.height)
    /// Half of it; what one side does not need is the other's where that needs it.
    readonly property real upperHeight: lower.wanted > root.room / 2 ? Math.min(upper.wanted, root.room / 2)
        : Math.max(root.room / 2, Math.min(upper.wanted, root.room - lower.wanted))

    Item {
        id: head

        height: 34
        width: parent.width

        AwText {
            color: Theme.text3
            height: parent.height
            text: qsTr("Source")
            x: 14
        }
        AwButton {
            anchors.verticalCenter: parent.verticalCenter
            hint: qsTr("Swap the two sides")
            iconName: "swap"
            objectName: "compareSwap"
            text: qsTr("Swap sides")
            x: root.sourceWidth - width - 6
            onClicked: Comparison.swapSides()
        }
        AwText {
            color: Theme.text3
            height: parent.height
            text: qsTr("Shared time axis")
            width: Metrics.laneHeader - 14
            x: root.sourceWidth + 14
        }
        TimelineItem {
            id: ruler

            Accessible.description: Comparison.time
            Accessible.name: qsTr("Shared time axis")
            Accessible.role: Accessible.Slider

            anchors { bottom: parent.bottom; left: parent.left; leftMargin: root.lanesX; right: parent.right }
            animationsEnabled: !Theme.still
            clip: true
            theme: Theme.name
            height: 28
            objectName: "compareRuler"
            view: Comparison.view
            onWidthChanged: Comparison.view.width = width
            Component.onCompleted: Comparison.view.width = width
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        }
    }
    CompareSide {
        id: upper

        anchors { left: parent.left; right: parent.right; top: head.bottom }
        height: root.upperHeight
        low: root.low
        name: "left"
        playheadX: ruler.playheadX
        run: Comparison.left
        saves: Comparison.leftIsShorter
        sourceWidth: root.sourceWidth
    }
    CompareSide {
        id: lower

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: upper.bottom }
        low: root.low
        name: "right"
        playheadX: ruler.playheadX
        run: Comparison.right
        saves: Comparison.rightIsShorter
        sourceWidth: root.sourceWidth
    }
}
