pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// How long either run takes, and the difference.
RowLayout {
    id: root

    property bool low: false

    spacing: 0

    CompareCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        figure: Comparison.left.total
        low: root.low
        mono: true
        note: Comparison.left.way
        objectName: "compareLeftTotal"
        title: Comparison.left.title
    }
    CompareCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        figure: Comparison.right.total
        low: root.low
        mono: true
        note: Comparison.right.way
        objectName: "compareRightTotal"
        title: Comparison.right.title
    }
    CompareCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1.1
        accented: true
        figure: Comparison.difference
        low: root.low
        note: Comparison.verdict
        objectName: "compareDifference"
        title: qsTr("Difference")
    }
}
