pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Every key and what it does.
AwPopup {
    id: root

    readonly property var left: [
        [qsTr("Space"), qsTr("Play, pause")],
        ["← / →", qsTr("Step back, step forward")],
        [qsTr("Shift") + "+← / →", qsTr("Previous beat, next beat")],
        ["1 2 3 4", qsTr("Choose an answer to a prediction")],
        [qsTr("Enter"), qsTr("Commit the answer")],
        ["N", qsTr("Next iteration of the loop")],
        ["Home / End", qsTr("First step, last step")],
        ["C", qsTr("To the cause of this step")],
        ["B", qsTr("Breakpoint at the caret's await point")],
        ["Ctrl+Z", qsTr("Undo a change of a parameter")],
        ["Ctrl+Shift+Z", qsTr("Do it again")]
    ]
    readonly property var right: [
        ["W / S", qsTr("Zoom the timeline in, out")],
        ["A / D", qsTr("Move the timeline left, right")],
        ["F", qsTr("Frame the selection; again: the whole run")],
        ["Ctrl+1 2 3", qsTr("Elastic, Time, Steps")],
        ["↑ / ↓", qsTr("Previous lane, next lane, in the timeline")],
        ["1 – 9", qsTr("Choose 1 to 9, in the loop's place; leave with Esc")],
        [qsTr("Alt") + "+← / →", qsTr("Shorten, lengthen the sleep of this lane")],
        ["F6 / Shift+F6", qsTr("Next region, previous region")],
        ["Ctrl+O", qsTr("Open a trace or a program")],
        ["Ctrl+S", qsTr("Save this run as a trace; in the playground the program")],
        ["Ctrl+R", qsTr("Run the program, or stop it, in the playground")],
        ["Ctrl+F / Ctrl+/", qsTr("Find; make lines comments, in the editor")],
        ["F1 / ?", qsTr("This sheet")],
        ["Ctrl+Q", qsTr("Quit")]
    ]

    width: Math.min(800, root.roomWidth)

    contentItem: Sheet {
        objectName: "shortcutSheet"
        note: qsTr("Single-letter keys work unless a text field has the focus.")
        title: qsTr("Keyboard shortcuts")
        onCloseRequested: root.close()

        Row {
            spacing: 32
            width: parent.width

            ShortcutColumn { rows: root.left; width: (parent.width - 32) / 2 }
            ShortcutColumn { rows: root.right; width: (parent.width - 32) / 2 }
        }
    }
}
