pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// What can be done with a slice, with its lane, and with all lanes.
AwMenu {
    id: root

    required property TimelineView view
    /// It is of the lane that keys are for, whichever that is when it opens.
    property bool followsKeys: false
    /// Index of the task's lane; -1: none.
    property int lane: -1
    // As it is when the menu opens: nothing tells of a change to one lane.
    property bool pinned: false
    property bool folded: false
    property bool foldable: false
    /// The timeline whose slice it is of; null: it is of no slice.
    property TimelineItem item: null

    room: 230

    onAboutToShow: {
        if (root.followsKeys)
            root.lane = root.view.actionLane();
        root.pinned = root.view.isPinned(root.lane);
        root.folded = root.view.isFolded(root.lane);
        root.foldable = root.view.groupOf(root.lane) >= 0;
    }

    AwMenuItem {
        iconName: "arrow-left"
        objectName: "menuBegin"
        text: qsTr("Go to where it begins")
        visible: root.item !== null
        onTriggered: root.item?.goToMenuSlice()
    }
    AwMenuItem {
        iconName: "arrow-right"
        objectName: "menuEnd"
        text: qsTr("Go to where it ends")
        visible: root.item !== null
        onTriggered: root.item?.goToEndOfMenuSlice()
    }
    AwMenuItem {
        iconName: "fit"
        objectName: "menuFrame"
        text: qsTr("Zoom to it")
        visible: root.item !== null
        onTriggered: root.item?.frameMenuSlice()
    }
    AwMenuItem {
        iconName: "info"
        objectName: "menuSelect"
        text: qsTr("What happens meanwhile")
        visible: root.item !== null
        onTriggered: root.item?.selectMenuSlice()
    }
    MenuSeparator {
        height: visible ? implicitHeight : 0
        padding: 4
        visible: root.item !== null

        contentItem: Hairline {
            color: Theme.line2
        }
    }
    AwMenuItem {
        enabled: root.lane >= 0
        iconName: "pin"
        objectName: "menuPin"
        shortcut: "P"
        text: root.pinned ? qsTr("Let go of the pin") : qsTr("Pin to the top")
        onTriggered: root.view.togglePin(root.lane)
    }
    AwMenuItem {
        enabled: root.foldable
        iconName: root.folded ? "chevron-down" : "chevron-right"
        objectName: "menuFold"
        shortcut: "X"
        text: root.folded ? qsTr("Open the group") : qsTr("Fold the group")
        onTriggered: root.view.toggleFold(root.lane)
    }
    AwMenuItem {
        checkable: true
        checked: root.view.grouped
        objectName: "menuGroup"
        shortcut: "G"
        text: qsTr("Group by parent task")
        onTriggered: root.view.grouped = !root.view.grouped
    }
    AwMenuItem {
        iconName: "reset"
        objectName: "menuShowAll"
        text: qsTr("Show all lanes")
        onTriggered: root.view.showAllLanes()
    }
}
