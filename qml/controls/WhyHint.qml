pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Says why that in which it lies is there: under the pointer, and to those who come with the keyboard, with a ring
/// around it.
Item {
    id: root

    property string text: ""
    property real around: 6
    property real offset: 2
    readonly property bool shown: root.text !== "" && (over.hovered || root.parent.activeFocus)

    anchors.fill: parent
    z: 1

    HoverHandler { id: over }
    FocusRing {
        around: root.around
        offset: root.offset
        shown: root.parent.activeFocus
    }
    Hint {
        below: true
        shown: root.shown
        text: root.text
    }
}
