pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A name, a large figure, and what it is made of.
Rectangle {
    id: root

    property string title: ""
    property string figure: ""
    property string note: ""
    property bool accented: false
    property bool mono: false
    property bool low: false

    Accessible.name: root.title + ", " + root.figure + (root.note === "" ? "" : ", " + root.note)
    Accessible.role: Accessible.StaticText

    color: root.accented ? Theme.accentWeak : Theme.panel

    AwText {
        id: head

        anchors { left: parent.left; leftMargin: 20; right: parent.right; rightMargin: 14 }
        color: root.accented ? Theme.accent : Theme.text2
        height: 18 // names in Latin and Japanese letters stand side by side
        size: 13
        text: root.title
        weight: root.accented ? Font.DemiBold : Font.Normal
        y: root.low ? 7 : 9
    }
    AwText {
        id: total

        anchors { top: head.bottom; topMargin: 2 }
        color: root.accented ? Theme.accent : Theme.text1
        elide: Text.ElideNone
        height: root.low ? 32 : 40
        size: root.low ? 24 : 30
        text: root.figure
        weight: Font.DemiBold
        x: 20
    }
    AwText {
        anchors { left: total.right; leftMargin: 12; right: parent.right; rightMargin: 14; verticalCenter: total.verticalCenter }
        color: Theme.text2
        line: 17
        maximumLineCount: 2
        mono: root.mono
        objectName: "note"
        size: root.mono ? 12.5 : 13
        text: root.note
        wrapMode: Text.Wrap
    }
    Hairline {
        anchors { bottom: parent.bottom; right: parent.right; top: parent.top }
        visible: !root.accented
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
    }
}
