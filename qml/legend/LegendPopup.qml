pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What shapes, glyphs and hues mean.
AwPopup {
    id: root

    width: Math.min(720, root.roomWidth)

    contentItem: Sheet {
        objectName: "legendSheet"
        note: qsTr("Hue says which task, texture and glyph say its state. Grey means ended. With many tasks, hues repeat.")
        title: qsTr("Legend")
        onCloseRequested: root.close()

        LegendStates { width: parent.width }
        LegendWaits { width: parent.width }
        LegendArrows { width: parent.width }
        LegendResources { width: parent.width }
        LegendHues { width: parent.width }
    }
}
