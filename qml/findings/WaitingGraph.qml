pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Who waits for whom or what at the playhead, as a graph. Tab goes from box to box.
FocusScope {
    id: root

    readonly property Item entry: flick
    readonly property WaitingGraphModel graph: Workbench.waitingGraph

    /// A task was chosen, where it stands.
    signal taskChosen(int task, int line)

    Accessible.name: qsTr("Waiting graph")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Flickable {
        id: flick

        /// What is a little too large is drawn smaller, so that all of it is seen at once; text stays readable.
        readonly property real fit: Math.max(0.8, Math.min(1, flick.width / Math.max(1, root.graph.contentWidth),
            flick.height / Math.max(1, root.graph.contentHeight)))

        function reveal(box: Item) {
            const place = sheet.mapToItem(flick.contentItem, box.x, box.y, box.width, box.height);
            flick.contentX = Math.max(Math.min(flick.contentX, place.x - 12), place.x + place.width + 12 - flick.width);
            flick.contentY = Math.max(Math.min(flick.contentY, place.y - 12), place.y + place.height + 12 - flick.height);
        }

        activeFocusOnTab: true
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.graph.contentHeight * flick.fit
        contentWidth: root.graph.contentWidth * flick.fit
        focus: true
        objectName: "graphFlick"
        // What is smaller than the view stands in its middle.
        leftMargin: Math.max(0, (flick.width - flick.contentWidth) / 2)
        topMargin: Math.max(0, (flick.height - flick.contentHeight) / 2)
        ScrollBar.horizontal: AwScrollBar {}
        ScrollBar.vertical: AwScrollBar {}

        Keys.onUpPressed: flick.flick(0, 400)
        Keys.onDownPressed: flick.flick(0, -400)
        Keys.onLeftPressed: flick.flick(400, 0)
        Keys.onRightPressed: flick.flick(-400, 0)

        Binding {
            property: "viewWidth"
            target: root.graph
            value: flick.width
            when: root.visible && flick.width > 0
        }
        Item {
            id: sheet

            height: root.graph.contentHeight
            scale: flick.fit
            transformOrigin: Item.TopLeft
            width: root.graph.contentWidth

            GraphEdgesItem {
                anchors.fill: parent
                color: Theme.text2
                danger: Theme.danger
                graph: root.graph
            }
            Repeater {
                model: root.graph.labels

                Rectangle {
                    required property var modelData

                    color: Theme.panel
                    height: modelData.height
                    width: modelData.width
                    x: modelData.x
                    y: modelData.y

                    AwText {
                        anchors.centerIn: parent
                        color: parent.modelData.inCircle ? Theme.danger : Theme.text2
                        elide: Text.ElideNone
                        size: 12
                        text: parent.modelData.text
                    }
                }
            }
            Repeater {
                model: root.graph.circles

                Column {
                    required property var modelData

                    width: modelData.width
                    x: modelData.x
                    y: modelData.y

                    AwText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Theme.danger
                        elide: Text.ElideNone
                        size: 13
                        text: qsTr("Cycle")
                        weight: Font.DemiBold
                    }
                    AwText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Theme.text2
                        elide: Text.ElideNone
                        size: 12
                        text: parent.modelData.note
                    }
                }
            }
            Repeater {
                id: boxes

                model: root.graph

                GraphBox {
                    id: box

                    required property int line
                    required property real boxX
                    required property real boxY
                    required property real boxWidth
                    required property real boxHeight

                    height: box.boxHeight
                    objectName: "graphBox-" + box.label
                    width: box.boxWidth
                    x: box.boxX
                    y: box.boxY
                    onActiveFocusChanged: if (box.activeFocus) flick.reveal(box)
                    onClicked: if (box.isTask) root.taskChosen(box.task, box.line)
                }
            }
        }
    }
    AwText {
        anchors.centerIn: flick
        color: Theme.text3
        text: Workbench.player.stepCount === 0 ? qsTr("There is no task yet.") : qsTr("No task is left.")
        visible: root.graph.count === 0
    }
    AwText {
        anchors { bottom: flick.bottom; bottomMargin: 8; left: flick.left; leftMargin: 14 }
        color: Theme.text3
        size: 12
        text: qsTr("%1 more are not shown.").arg(root.graph.hiddenCount)
        visible: root.graph.hiddenCount > 0
    }
    FocusRing {
        anchors.fill: flick
        offset: -4
        shown: flick.activeFocus
    }
}
