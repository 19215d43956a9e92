pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The results of a gather, in the order of its arguments.
Grid {
    id: root

    property var items: []
    /// A prediction is open: what is in the slots is not told.
    property bool locked: false

    readonly property int longest: root.items.reduce((most, item) => Math.max(most, item.text.length), 0)

    columns: Math.max(1, Math.min(root.items.length, root.longest > 17 ? 1 : root.longest > 11 ? 2 : 3))
    spacing: 6

    Repeater {
        model: root.items.length // not the list: a step would make all slots anew

        Slot {
            required property int index
            readonly property var modelData: root.items[index] ?? ({})

            dashed: true
            filled: (modelData.filled ?? false) && !root.locked
            height: 28
            locked: root.locked
            text: root.locked ? "[" + index + "]" : modelData.text ?? ""
            width: (root.width - (root.columns - 1) * 6) / root.columns
        }
    }
}
