pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One row of a table; what does not fit is in its tooltip.
Item {
    id: root

    required property string label
    required property string leftText
    required property string rightText
    required property bool isNumber
    property bool head: false
    property color labelColor: Theme.text2
    property real first: 100
    property real other: 100
    readonly property color ink: root.head ? Theme.text2 : Theme.text1

    Accessible.name: root.label + ": " + root.leftText + ", " + root.rightText
    Accessible.role: Accessible.Row

    implicitHeight: 5 + 17 * Math.max(1, leftCell.lineCount, rightCell.lineCount)

    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: !root.head
    }
    AwText {
        color: root.labelColor
        height: 22
        text: root.label
        weight: root.head ? Font.DemiBold : Font.Normal
        width: root.first - 10
    }
    AwText {
        id: leftCell

        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        maximumLineCount: root.head ? 1 : 2
        // The unit is Japanese there, and wider in the fixed face.
        mono: root.isNumber && !Metrics.japanese
        size: 12.5
        text: root.leftText
        weight: root.head ? Font.Medium : Font.Normal
        width: root.other - 12
        wrapMode: Text.Wrap
        x: root.first
    }
    AwText {
        id: rightCell

        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        maximumLineCount: root.head ? 1 : 2
        // The unit is Japanese there, and wider in the fixed face.
        mono: root.isNumber && !Metrics.japanese
        size: 12.5
        text: root.rightText
        weight: root.head ? Font.Medium : Font.Normal
        width: root.other - 6
        wrapMode: Text.Wrap
        x: root.first + root.other
    }
    HoverHandler { id: over }
    Hint {
        shown: over.hovered && (leftCell.truncated || rightCell.truncated)
        text: root.leftText + "\n" + root.rightText
    }
}
