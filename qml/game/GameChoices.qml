pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What could be next, as chips; arrow keys go from one to the next.
Flow {
    id: root

    readonly property GameModel game: Workbench.game
    readonly property Item entry: chips.count > 0 ? chips.itemAt(0) : null

    Accessible.name: qsTr("What does the loop take next?")
    Accessible.role: Accessible.Grouping

    spacing: 8

    function move(from: int, step: int) {
        const next = chips.itemAt((from + step + chips.count) % chips.count);
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    Repeater {
        id: chips

        model: root.game

        GameChoice {
            id: choice

            required property int index
            required property var model

            detail: choice.model.detail
            hue: choice.model.hue
            iconName: choice.model.icon
            label: choice.model.label
            name: choice.model.name
            number: choice.index + 1
            tried: choice.model.tried
            onClicked: root.game.choose(choice.index)
            onMoved: step => root.move(choice.index, step)
        }
    }
}
