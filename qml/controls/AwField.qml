pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A line to type in. While it has the keyboard, letters are letters.
TextField {
    id: root

    color: Theme.text1
    font.family: Theme.mono
    font.pointSize: 12.5 * Metrics.pointsPerPixel
    implicitHeight: 28
    leftPadding: 8
    rightPadding: 8
    topPadding: 0
    bottomPadding: 0
    selectByMouse: true
    selectedTextColor: Theme.onAccent
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: Theme.line2
        color: Theme.panel
        radius: 6

        FocusRing { shown: root.activeFocus }
    }
}
