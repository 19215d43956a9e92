import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The lessons under the names of their groups. Not bound: a list view of Qt 6.4 makes the items of its
/// sections outside of the context in which a bound component must be made.
ListView {
    id: root

    property bool rail: false

    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    model: Workbench.lessons
    section.property: "group"
    ScrollBar.vertical: AwScrollBar {}

    Keys.onReturnPressed: (root.currentItem as NavigatorRow)?.open()
    Keys.onEnterPressed: (root.currentItem as NavigatorRow)?.open()

    section.delegate: NavigatorSection {
        required property string section

        group: section
        rail: (ListView.view as NavigatorList)?.rail ?? false
        width: ListView.view?.width ?? 0
    }
    delegate: NavigatorRow {
        focused: (ListView.view?.activeFocus ?? false) && ListView.isCurrentItem
        rail: (ListView.view as NavigatorList)?.rail ?? false
        width: ListView.view?.width ?? 0
        onCurrentChanged: claim()
        Component.onCompleted: claim()

        function claim() {
            if (current && ListView.view)
                ListView.view.currentIndex = index;
        }
    }
}
