pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Every key of the presentation and what it does.
Rectangle {
    id: root

    readonly property var moving: [
        ["PgDn / PgUp", qsTr("Next beat (or the answer), previous beat")],
        ["← / →", qsTr("Step back, step forward")],
        [qsTr("Space"), qsTr("Play, pause")],
        ["N", qsTr("Next iteration of the loop")],
        ["Home / End", qsTr("First step, last step")],
        ["R", qsTr("Reveal the answer")],
        ["O", qsTr("Show the choices, without the answer")],
        ["+ / − / 0", qsTr("Zoom the timeline in, out, to the whole run")],
        ["A / D", qsTr("Move the timeline left, right")],
        ["F5 / Esc", qsTr("Leave the presentation")]
    ]
    readonly property var showing: [
        ["B / .", qsTr("Black picture, and back")],
        ["W / ,", qsTr("White picture, and back")],
        ["F", qsTr("Freeze the picture; again: it follows")],
        ["L", qsTr("Spotlight on the step, or on the pointer")],
        ["P", qsTr("Pen: draw with the mouse")],
        ["Ctrl+Z / E", qsTr("Take back the last stroke, wipe all of them")],
        ["S", qsTr("Speaker's window: notes, next beat, clock")],
        ["X", qsTr("Exchange the two screens")],
        ["T", qsTr("Start the clock anew")],
        ["F1 / H", qsTr("These keys")]
    ]

    Accessible.name: qsTr("Keys of the presentation")
    Accessible.role: Accessible.Dialog

    border.color: Theme.line2
    color: Theme.panel
    height: 62 + columns.height + 18
    radius: 10
    width: Math.min(960, (parent?.width ?? 1000) - 32)

    AwText {
        size: 20
        text: qsTr("Keys of the presentation")
        weight: Font.DemiBold
        x: 28
        y: 20
    }
    Row {
        id: columns

        spacing: 28
        x: 28
        y: 62

        PresenterKeys { rows: root.moving; width: (root.width - 84) / 2 }
        PresenterKeys { rows: root.showing; width: (root.width - 84) / 2 }
    }
}
