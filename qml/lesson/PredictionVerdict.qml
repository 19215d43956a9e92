pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Whether the answer was right, and the reason. Said aloud when it comes.
Item {
    id: root

    /// "right", "wrong" or "skipped".
    property string answerState: ""
    property string reply: ""
    readonly property string verdict: root.answerState === "right" ? qsTr("Right.")
        : root.answerState === "wrong" ? qsTr("Not quite.") : qsTr("Skipped.")

    Accessible.name: root.verdict + " " + Workbench.plain(root.reply)
    Accessible.role: Accessible.AlertMessage

    implicitHeight: sentence.implicitHeight

    IconItem {
        color: root.answerState === "right" ? Theme.correct : root.answerState === "wrong" ? Theme.danger : Theme.text3
        height: 16
        name: root.answerState === "right" ? "check" : root.answerState === "wrong" ? "close" : "skip"
        width: 16
        y: 2
    }
    AwText {
        id: sentence

        anchors { left: parent.left; leftMargin: 25; right: parent.right }
        color: Theme.text2
        line: Metrics.bodyLine
        objectName: "verdict"
        size: 13
        text: root.visible ? "<b>" + root.verdict + "</b> " + root.reply : ""
        textFormat: Text.RichText
        wrapMode: Text.Wrap
    }
}
