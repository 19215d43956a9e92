pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Where a run ends: a line of dots from top to bottom.
Item {
    id: root

    clip: true
    width: 2

    Column {
        spacing: 3

        Repeater {
            model: Math.max(0, Math.ceil(root.height / 6))

            Rectangle {
                color: Theme.accent
                height: 3
                opacity: 0.6
                width: 1.5
            }
        }
    }
}
