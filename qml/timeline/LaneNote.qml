pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Under the lanes while a filter hides some: how many are shown, what of the rest fails, and whether this step
/// is of one that is hidden.
Item {
    id: root

    required property TimelineView view
    required property TimelineItem item
    readonly property bool stepHidden: root.item.hiddenTask !== ""

    Accessible.name: note.text + (root.stepHidden ? ". " + step.text : "")
    Accessible.role: Accessible.StaticText

    implicitHeight: 32
    objectName: "laneNote"
    visible: root.view.filter !== ""

    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 10 }
        spacing: 12

        AwText {
            id: note

            Layout.maximumWidth: root.width / 2
            color: Theme.text2
            objectName: "laneNoteText"
            size: 12
            text: root.view.filterNote
        }
        AwText {
            id: step

            Layout.fillWidth: true
            color: Theme.accent
            objectName: "laneNoteStep"
            size: 12
            text: root.stepHidden ? qsTr("This step is of %1, whose lane is hidden.").arg(root.item.hiddenTask) : ""
            weight: Font.Medium
        }
        AwButton {
            implicitHeight: 24
            objectName: "showAllLanes"
            text: qsTr("Show all lanes")
            textColor: Theme.accent
            onClicked: root.view.showAllLanes()
        }
    }
}
