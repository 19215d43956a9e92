pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// How much of something long is done.
ProgressBar {
    id: root

    implicitHeight: 8

    background: Rectangle {
        color: Theme.sunken
        radius: 4
    }
    contentItem: Item {
        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: 4
            width: root.visualPosition * parent.width
        }
    }
}
