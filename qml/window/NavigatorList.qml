pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The lessons, the first of a group under the group's name.
ListView {
    id: root

    property bool rail: false

    function showCurrent() {
        if (Workbench.lessons.currentRow >= 0)
            root.currentIndex = Workbench.lessons.currentRow;
    }

    // The list has the keyboard, its current row says where.
    Accessible.description: (root.currentItem as NavigatorEntry)?.name ?? ""
    Accessible.name: qsTr("Lessons")
    Accessible.role: Accessible.List

    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    // Rows beyond the view are made when there is time: with them the scroll bar would not be the same in two pictures.
    cacheBuffer: 0
    clip: true
    // The current lesson is in view, whatever the height.
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    preferredHighlightBegin: Math.min(64, root.height / 4)
    preferredHighlightEnd: root.height - Math.min(64, root.height / 4)
    highlightRangeMode: ListView.ApplyRange
    keyNavigationEnabled: true
    model: Workbench.lessons
    ScrollBar.vertical: AwScrollBar {}

    Component.onCompleted: root.showCurrent()

    Connections {
        function onCurrentRowChanged() {
            root.showCurrent();
        }
        target: Workbench.lessons
    }

    Keys.onReturnPressed: (root.currentItem as NavigatorEntry)?.open()
    Keys.onEnterPressed: (root.currentItem as NavigatorEntry)?.open()

    delegate: NavigatorEntry {
        focused: root.activeFocus && ListView.isCurrentItem
        rail: root.rail
        width: root.width
    }
}
