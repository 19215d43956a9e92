pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Says why that in which it lies is there: under the pointer, and to those who come with the keyboard, with a ring
/// around it. Its hint is made only while it is shown, since a queue may be long.
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
    // From a file: Qt 6.4 makes no component of a file that is bound to it within a delegate.
    Loader {
        id: note

        // Once made it stays: a note that goes at once may be about to be shown, and then finds no window.
        active: root.shown || note.item !== null
        anchors.fill: parent
        source: "WhyNote.qml"

        Binding {
            property: "text"
            target: note.item
            value: root.shown ? root.text : ""
            when: note.status === Loader.Ready
        }
    }
}
