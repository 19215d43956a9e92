pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The program of one side, from main on where that shows the current line: that on which main stands.
Item {
    id: root

    required property ComparedRun run

    /// Shows main, or where it stands.
    function follow() {
        code.positionViewAtIndex(root.run.firstRow, ListView.Beginning);
        if (root.run.currentRow >= 0)
            code.positionViewAtIndex(root.run.currentRow, ListView.Contain);
    }

    Accessible.name: root.run.fileName
    Accessible.role: Accessible.Pane

    clip: true

    AwText {
        id: file

        color: Theme.text3
        elide: Text.ElideMiddle
        height: 30
        mono: true
        size: 11.5
        text: root.run.fileName
        width: parent.width - 20
        x: 14
    }
    ListView {
        id: code

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: file.bottom }
        // Main can stand at the top.
        bottomMargin: Math.max(0, height - 60)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in ConsoleView
        clip: true
        contentWidth: Math.max(width, 560)
        flickableDirection: Flickable.AutoFlickIfNeeded
        model: root.run.python
        ScrollBar.vertical: AwScrollBar {}

        delegate: CompareLine {
            current: index === root.run.currentRow
            shift: code.contentX
            width: code.contentWidth
        }
        Component.onCompleted: root.follow()
        onHeightChanged: root.follow()
    }
    Connections {
        target: root.run
        function onChanged() {
            root.follow();
        }
        function onMomentChanged() {
            root.follow();
        }
    }
}
