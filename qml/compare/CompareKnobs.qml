pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The knobs of one side in a row; where they do not fit, the row scrolls.
Flickable {
    id: root

    required property ComparedRun run
    required property string side

    /// Scrolls so that a knob is seen.
    function reveal(knob: Item) {
        const most = Math.max(0, root.contentWidth - root.width);
        root.contentX = Math.max(0, Math.min(most, Math.max(knob.x + knob.width - root.width, Math.min(root.contentX, knob.x))));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: height
    contentWidth: row.width + 12
    flickableDirection: Flickable.HorizontalFlick
    interactive: contentWidth > width
    ScrollBar.horizontal: AwScrollBar {}

    Row {
        id: row

        height: root.height - 1
        spacing: 16

        Repeater {
            model: root.run.knobs

            CompareKnob {
                height: row.height
                objectName: root.side + "-" + name
                run: root.run
                onActiveFocusChanged: if (activeFocus) root.reveal(this)
            }
        }
    }
}
