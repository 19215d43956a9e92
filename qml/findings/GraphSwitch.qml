pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Which graph of the tasks is shown.
SegmentedControl {
    currentIndex: Preferences.taskTree ? 1 : 0
    implicitHeight: 26
    name: qsTr("Graph of the tasks")
    objectName: "graphSwitch"
    options: [qsTr("Who waits"), qsTr("Who made whom")]
    onActivated: index => Preferences.taskTree = index === 1
}
