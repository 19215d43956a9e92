pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// What the lesson is for.
ColumnLayout {
    id: root

    /// See LessonPane.
    required property bool placed

    spacing: 9

    Hairline { Layout.fillWidth: true }

    AwText {
        Layout.fillWidth: true
        Accessible.name: Workbench.plain(Workbench.goal)
        Accessible.role: Accessible.StaticText
        color: Theme.text3
        line: 18
        objectName: "goal"
        size: 12.5
        text: root.placed ? Workbench.goal : ""
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
    }
}
