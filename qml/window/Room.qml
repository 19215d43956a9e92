pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The room for the window's views, in the type size that was chosen. Where that leaves too little of it, the
/// room is larger than the window: bars move it, and what gets the keyboard comes into sight.
Flickable {
    id: root

    readonly property alias body: body
    readonly property size least: Qt.size(960, 600)
    readonly property Item focused: root.Window.activeFocusItem

    function isInside(item: Item): bool {
        while (item && item !== body)
            item = item.parent;
        return item !== null;
    }
    /// Moves as little as shows an item; one that is larger than the window has no place to show.
    function show(item: Item) {
        if (item.width * body.factor > root.width && item.height * body.factor > root.height)
            return;
        const place = item.mapToItem(root.contentItem, 0, 0);
        const right = place.x + Math.min(item.width * body.factor, root.width);
        const bottom = place.y + Math.min(item.height * body.factor, root.height);
        root.contentX = Math.max(0, Math.min(Math.max(root.contentX, right - root.width), place.x));
        root.contentY = Math.max(0, Math.min(Math.max(root.contentY, bottom - root.height), place.y));
    }

    boundsBehavior: Flickable.StopAtBounds
    contentHeight: body.height * body.factor
    contentWidth: body.width * body.factor
    interactive: false // who drags means what is dragged

    onContentHeightChanged: root.returnToBounds()
    onContentWidthChanged: root.returnToBounds()
    onFocusedChanged: if (root.isInside(root.focused)) root.show(root.focused)

    ScrollBar.horizontal: AwScrollBar { z: 4 }
    ScrollBar.vertical: AwScrollBar { z: 4 }

    Magnifier {
        id: body

        factor: Metrics.factor
        height: Math.max(root.height / factor, root.least.height)
        width: Math.max(root.width / factor, root.least.width)
    }
}
