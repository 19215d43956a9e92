pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A thin scroll bar that is there only where there is something to scroll.
ScrollBar {
    id: root

    // What can be scrolled to can be gone to.
    Accessible.ignored: true

    policy: root.size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    padding: 2
    minimumSize: 0.06

    contentItem: Rectangle {
        color: root.pressed || root.hovered ? Theme.text3 : Theme.line2
        implicitHeight: 6
        implicitWidth: 6
        radius: 3
    }
}
