pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The names of the tasks that are on a line, and what they do there. Where the code leaves little room
/// the notes go first, then all names but a few.
Rectangle {
    id: root

    property var marks: []
    property color paper: Theme.panel
    /// Pixels between the code and the right edge.
    property real room: 400
    readonly property int most: root.room > 240 ? 4 : root.room > 130 ? 3 : root.room > 70 ? 1 : 0
    readonly property int count: Math.min(names.count, Math.max(1, root.fitting()))

    function widthOf(part: string): real {
        let sum = 0;
        for (let i = 0; i < root.count; ++i)
            sum += names.itemAt(i)?.[part] ?? 0;
        return sum;
    }
    /// How many names have room beside the code, with the number of the others.
    function fitting(): int {
        let left = root.room - 24 - (root.marks.length > 1 ? 26 : 0);
        for (let i = 0; i < names.count; ++i) {
            left -= names.itemAt(i)?.nameWidth ?? 0;
            if (left < 0)
                return i;
        }
        return names.count;
    }

    color: root.paper
    implicitWidth: row.implicitWidth + 24
    visible: root.count > 0

    Row {
        id: row

        readonly property bool notes: root.room >= root.widthOf("nameWidth") + root.widthOf("noteWidth") + 24

        anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
        spacing: 8

        Repeater {
            id: names

            model: root.marks.slice(0, root.most)

            Row {
                id: mark

                required property var modelData
                required property int index
                readonly property real nameWidth: name.implicitWidth + 8
                readonly property real noteWidth: note.text === "" ? 0 : note.implicitWidth + 8

                spacing: 8
                visible: mark.index < root.count

                AwText {
                    id: name

                    color: Theme.taskText(mark.modelData.hue)
                    elide: Text.ElideNone
                    size: 11.5
                    text: mark.modelData.label
                    weight: Font.DemiBold
                }
                AwText {
                    color: Theme.text3
                    elide: Text.ElideNone
                    size: 11.5
                    text: "+" + (root.marks.length - root.count)
                    visible: mark.index === root.count - 1 && root.marks.length > root.count
                }
                AwText {
                    id: note

                    color: Theme.text3
                    elide: Text.ElideNone
                    size: 11.5
                    text: root.marks[mark.index + 1]?.note === mark.modelData.note ? "" : mark.modelData.note
                    visible: row.notes && text !== ""
                }
            }
        }
    }
}
