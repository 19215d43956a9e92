pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A lesson, below the name of its group where it is the first of it.
Column {
    id: root

    required property int index
    required property string lessonId
    required property int number
    required property string shortTitle
    required property string group
    required property bool current
    required property real share
    required property bool complete
    property bool rail: false
    property bool focused: false
    readonly property string name: row.Accessible.name

    function open() {
        Workbench.openLesson(root.lessonId);
    }

    NavigatorSection {
        first: root.index === 0
        group: root.group
        rail: root.rail
        visible: root.index === 0 || Workbench.lessons.value(root.index - 1, "group") !== root.group
        width: parent.width
    }
    NavigatorRow {
        id: row

        complete: root.complete
        current: root.current
        focused: root.focused
        number: root.number
        objectName: "lesson-" + root.lessonId
        rail: root.rail
        share: root.share
        shortTitle: root.shortTitle
        width: parent.width
        onClicked: root.open()
    }
}
