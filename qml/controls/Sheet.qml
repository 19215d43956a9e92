pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The content of a popup: headline, close button, and a body that scrolls where it is too high.
FocusScope {
    id: root

    property string title: ""
    property string note: ""
    default property alias body: column.data

    signal closeRequested

    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    implicitHeight: column.implicitHeight + 56 + 22

    AwText {
        id: headline

        size: 18
        text: root.title
        weight: Font.DemiBold
        x: 24
        y: 17
    }
    AwText {
        anchors { baseline: headline.baseline; left: headline.right; leftMargin: 10; right: close.left; rightMargin: 10 }
        color: Theme.text3
        text: root.note
    }
    AwButton {
        id: close

        anchors { right: parent.right; rightMargin: 16; top: parent.top; topMargin: 15 }
        focus: true
        hint: qsTr("Close")
        iconName: "close"
        objectName: "popupClose"
        shortcut: qsTr("Esc")
        onClicked: root.closeRequested()
    }
    Flickable {
        id: flick

        anchors { bottom: parent.bottom; bottomMargin: 6; left: parent.left; right: parent.right; top: parent.top; topMargin: 56 }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 16
        ScrollBar.vertical: AwScrollBar {}

        Column {
            id: column

            spacing: 12
            width: flick.width - 48
            x: 24
        }
    }
}
