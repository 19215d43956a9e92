pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What can be done with a lane, and with all of them.
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

    room: 230

    onAboutToShow: {
        if (root.followsKeys)
            root.lane = root.view.actionLane();
        root.pinned = root.view.isPinned(root.lane);
        root.folded = root.view.isFolded(root.lane);
        root.foldable = root.view.groupOf(root.lane) >= 0;
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
