pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The glyphs of the tasks that are on a line, of three at most.
Row {
    id: root

    property var marks: []

    spacing: 2

    Repeater {
        model: root.marks.slice(0, 3)

        Glyph {
            required property var modelData

            height: 11
            hue: modelData.hue
            taskState: modelData.state
            width: 11
        }
    }
}
