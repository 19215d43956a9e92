pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The lines that the program prints, however many; those after the playhead are dim. Follows the playhead.
ListView {
    id: root

    /// Room for the latest time.
    readonly property real timeWidth: Math.max(30, latest.advanceWidth + 1)

    /// Shows the last line, also once it has got its height: it may have several lines of the view.
    function showPast() {
        root.showLast();
        laidOut.restart();
    }
    function showLast() {
        if (Workbench.console.pastCount > 0)
            root.positionViewAtIndex(Workbench.console.pastCount - 1, ListView.Contain);
    }

    boundsBehavior: Flickable.StopAtBounds
    // No rows beyond the view: Qt makes them by and by, and warns when the list has got shorter meanwhile.
    cacheBuffer: 0
    clip: true
    model: Workbench.console
    objectName: "consoleView"
    ScrollBar.vertical: AwScrollBar {}

    onHeightChanged: root.showPast()

    Timer {
        id: laidOut

        interval: 0
        onTriggered: root.showLast()
    }
    Connections {
        function onPastCountChanged() {
            root.showPast();
        }
        target: Workbench.console
    }

    TextMetrics {
        id: latest

        font.family: Theme.mono
        font.pointSize: 12 * Metrics.pointsPerPixel
        text: Workbench.totalTime.replace(/[^0-9.]/g, "")
    }

    delegate: Item {
        id: entry

        required property string time
        required property string text
        required property bool past
        required property bool error

        Accessible.name: entry.time + " " + entry.text
        Accessible.role: Accessible.ListItem
        implicitHeight: Math.max(18, words.implicitHeight + 2)
        width: root.width

        AwText {
            id: when

            color: entry.past ? Theme.text3 : Theme.future
            horizontalAlignment: Text.AlignRight
            mono: true
            size: 12
            text: entry.time
            width: root.timeWidth
            y: 1
        }
        AwText {
            id: words

            anchors { left: when.right; leftMargin: 9; right: parent.right; rightMargin: 8 }
            color: !entry.past ? Theme.future : entry.error ? Theme.danger : Theme.text1
            mono: true
            size: 12
            text: entry.text
            wrapMode: Text.Wrap
            y: 1
        }
    }
}
