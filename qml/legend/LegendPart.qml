pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A part of the legend under its heading.
Column {
    id: root

    property string title: ""
    property string note: ""

    spacing: 6

    SectionHeader {
        note: root.note
        title: root.title
        width: parent.width
    }
    Hairline { width: parent.width }
}
