pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The lines of a program. Up and Down move the caret, B or a click on a diamond sets a breakpoint.
ListView {
    id: root

    required property SourceModel source
    property bool follow: true
    /// Width of the longest line seen so far, so that long C++ lines can be reached.
    property real longest: 0

    function toggleBreakpoint() {
        if (root.currentIndex >= 0)
            root.source.toggleBreakpoint(root.currentIndex);
    }
    function showCurrentLine() {
        if (root.follow && root.source.lineOfInterest >= 0)
            root.currentIndex = root.source.lineOfInterest;
    }

    activeFocusOnTab: true
    bottomMargin: 6
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentWidth: Math.max(root.width, root.longest)
    flickableDirection: Flickable.AutoFlickIfNeeded
    highlightMoveDuration: Theme.duration(140)
    highlightMoveVelocity: -1
    keyNavigationEnabled: true
    model: root.source
    objectName: "code"
    preferredHighlightBegin: 40
    preferredHighlightEnd: Math.max(60, root.height - 60)
    highlightRangeMode: ListView.ApplyRange
    reuseItems: false
    topMargin: 6
    ScrollBar.vertical: AwScrollBar {}
    ScrollBar.horizontal: AwScrollBar {}

    onFollowChanged: root.showCurrentLine()
    onSourceChanged: {
        root.longest = 0;
        root.contentX = 0;
        root.showCurrentLine();
    }
    Component.onCompleted: root.showCurrentLine()

    Connections {
        target: root.source
        function onLineOfInterestChanged() {
            root.showCurrentLine();
        }
    }

    delegate: SourceLine {
        caret: root.activeFocus && ListView.isCurrentItem
        shift: root.contentX
        viewWidth: root.width
        width: root.contentWidth
        onBreakpointAsked: root.source.toggleBreakpoint(index)
        onReach: pixels => root.longest = Math.max(root.longest, pixels)
    }
}
