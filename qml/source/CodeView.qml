pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The lines of a program. Up and Down move the caret, B or a click on a diamond sets a breakpoint.
ListView {
    id: root

    required property SourceModel source
    property bool follow: true
    /// Room for the whole of the widest line.
    readonly property real reach: 92 + Math.ceil(widest.advanceWidth) + 16
    /// Another program has come in and is not scrolled to its current line yet.
    property bool fresh: true
    /// Height of a line.
    readonly property real row: 20

    function toggleBreakpoint() {
        if (root.currentIndex >= 0)
            root.source.toggleBreakpoint(root.currentIndex);
    }
    /// Puts the caret on the line that runs, and glides there if it is near an edge or out of view. A line is
    /// read from its beginning, and so is a program before it runs.
    function showCurrentLine() {
        if (root.follow && Workbench.player.step > 1)
            root.showRow(root.source.lineOfInterest);
        else if (root.follow)
            root.showRow(0);
    }
    /// The same for any line; its row is one less.
    function showRow(row: int) {
        if (row < 0 || row >= root.count)
            return;
        root.currentIndex = row;
        // The view moves its origin when a program of another length comes in.
        const y = root.originY + root.currentIndex * root.row;
        const low = root.originY - root.topMargin;
        const high = Math.max(low, root.originY + root.count * root.row + root.bottomMargin - root.height);
        const top = y < root.contentY + 2 * root.row || y > root.contentY + root.height - 3 * root.row
            ? y - root.height * 0.4 : root.contentY;
        glide.stop();
        glide.to = Math.max(low, Math.min(high, top));
        glide.start();
        glideBack.restart();
    }

    // The list has the keyboard, the line at the caret says where.
    Accessible.description: root.currentItem?.Accessible.name ?? ""
    Accessible.name: qsTr("Program")
    Accessible.role: Accessible.List

    activeFocusOnTab: true
    // The last line is not under the scroll bar.
    bottomMargin: root.reach > root.width ? 14 : 6
    boundsBehavior: Flickable.StopAtBounds
    // Lines are cheap to make, and none is being made when the other program comes in.
    cacheBuffer: 0
    clip: true
    contentWidth: Math.max(root.width, root.reach)
    flickableDirection: Flickable.AutoFlickIfNeeded
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: true
    model: root.source
    objectName: "code"
    topMargin: 6
    ScrollBar.vertical: AwScrollBar {}
    ScrollBar.horizontal: AwScrollBar {}

    onFollowChanged: root.showCurrentLine()
    onHeightChanged: root.showCurrentLine()
    onOriginYChanged: root.showCurrentLine()
    onModelChanged: {
        root.fresh = true;
        root.contentX = 0;
        once.restart();
    }
    Component.onCompleted: root.showCurrentLine()

    // Once for all lines that come in together.
    Timer {
        id: once

        interval: 0
        onTriggered: {
            if (root.fresh)
                root.showCurrentLine();
            root.fresh = false;
        }
    }
    TextMetrics {
        id: widest

        font.family: Theme.mono
        font.pointSize: 12.5 * Metrics.pointsPerPixel
        font.preferShaping: false
        text: root.source.widestLine
    }
    NumberAnimation {
        id: glide

        duration: Theme.duration(140)
        easing.type: Easing.OutCubic
        property: "contentY"
        target: root
    }
    NumberAnimation {
        id: glideBack

        duration: glide.duration
        easing.type: Easing.OutCubic
        property: "contentX"
        target: root
        to: 0
    }
    Connections {
        target: Workbench
        function onOpened() {
            root.fresh = true;
            once.restart();
        }
    }
    Connections {
        target: root.source
        function onLineOfInterestChanged() {
            root.showCurrentLine();
        }
    }

    FocusRing {
        offset: -4
        parent: root
        shown: root.activeFocus
    }

    delegate: SourceLine {
        caret: root.activeFocus && ListView.isCurrentItem
        shift: root.contentX
        viewWidth: root.width
        width: root.contentWidth
        onBreakpointAsked: root.source.toggleBreakpoint(index)
        Component.onCompleted: once.restart()
    }
}
