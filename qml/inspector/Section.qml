pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One part of the inspector: header, body, hairline below. The part that the beat speaks of is marked.
Item {
    id: root

    property string title: ""
    property string note: ""
    property string value: ""
    /// The beat's word for this part, "timers".
    property string focusName: ""
    property bool underlined: true
    default property alias body: holder.data
    readonly property bool pointedAt: root.focusName !== "" && Workbench.beatFocus === root.focusName

    Accessible.name: head.Accessible.name
    Accessible.role: Accessible.Grouping

    implicitHeight: head.height + holder.implicitHeight + (head.visible ? 31 : 25)

    Rectangle {
        color: Theme.accent
        height: parent.height - 1
        visible: root.pointedAt
        width: 2
        x: 1
    }
    SectionHeader {
        id: head

        anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 14; top: parent.top; topMargin: 12 }
        note: root.note
        title: root.title
        value: root.value
        visible: root.title !== "" || root.note !== ""
        height: visible ? implicitHeight : 0
    }
    Column {
        id: holder

        anchors { left: head.left; right: head.right; top: head.bottom; topMargin: head.visible ? 6 : 0 }
        spacing: 6
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        visible: root.underlined
    }
}
