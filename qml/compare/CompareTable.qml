pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Facts about both runs: what it is, left, right.
Item {
    id: root

    required property ComparisonTable rows
    property string title: ""
    property bool accented: false
    /// Values are words and take most of the width.
    property bool wordy: false
    readonly property real first: root.wordy ? Math.max(108, root.width * 0.2) : root.width * 0.46
    readonly property real other: (root.width - root.first) / 2

    Accessible.name: root.title
    Accessible.role: Accessible.Table

    implicitHeight: Math.max((root.rows.count + 1) * 22, column.implicitHeight)

    Column {
        id: column

        CompareTableRow {
            first: root.first
            head: true
            isNumber: false
            label: root.title
            labelColor: root.accented ? Theme.accent : Theme.text2
            leftText: Comparison.left.title
            other: root.other
            rightText: Comparison.right.title
            width: root.width
        }
        Repeater {
            model: root.rows

            CompareTableRow {
                first: root.first
                other: root.other
                width: root.width
            }
        }
    }
}
