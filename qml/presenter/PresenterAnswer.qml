pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// One question. Open: what is asked, and how to ask for the answer. Revealed: the right one, and why.
Column {
    id: root

    required property var question
    property bool last: true
    readonly property bool open: root.question.state === "open"
    readonly property bool listed: root.open && Presenter.choices

    Accessible.name: root.open ? qsTr("Predict, the answer is hidden") : qsTr("The answer")
    Accessible.role: Accessible.Grouping

    objectName: "presenterQuestion"
    spacing: 5
    visible: root.last

    Row {
        spacing: 8

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            height: 14
            name: root.open ? "lock" : "unlock"
            width: 14
        }
        AwText {
            color: Theme.accent
            size: 13.5
            text: root.open ? qsTr("Predict") : qsTr("Answer")
            weight: Font.DemiBold
        }
    }
    AwText {
        line: 21
        objectName: "presenterQuestionText"
        size: 15
        text: root.question.question
        textFormat: Text.RichText
        weight: Font.DemiBold
        width: root.width
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.question.options

        Item {
            id: option

            required property var modelData
            required property int index
            readonly property bool correct: option.modelData.right === true

            Accessible.name: Workbench.plain(option.modelData.text)
            Accessible.role: Accessible.ListItem

            implicitHeight: words.implicitHeight
            objectName: "presenterOption" + option.index
            visible: root.listed || (!root.open && option.correct)
            width: root.width

            AwText {
                color: Theme.text3
                size: 14
                text: option.index + 1
                visible: root.open
                weight: Font.DemiBold
                y: 1
            }
            IconItem {
                color: Theme.correct
                height: 17
                name: "check"
                visible: !root.open
                width: 17
                y: 2
            }
            AwText {
                id: words

                anchors { left: parent.left; leftMargin: 24; right: parent.right }
                line: 20
                size: 14
                text: option.modelData.text
                textFormat: Text.RichText
                weight: root.open ? Font.Normal : Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
    }
    AwText {
        color: Theme.text2
        line: 19
        objectName: "presenterReply"
        size: 13.5
        text: root.question.reply
        textFormat: Text.RichText
        visible: !root.open && text !== ""
        width: root.width
        wrapMode: Text.Wrap
    }
    Item {
        height: 24
        visible: root.open
        width: root.width

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            height: 15
            name: "lock"
            width: 15
        }
        AwText {
            anchors { left: parent.left; leftMargin: 22; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            size: 12.5
            text: Presenter.choices ? qsTr("Answer hidden") : qsTr("Choices and answer hidden")
        }
        PresenterKey {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            key: "R"
            text: qsTr("Reveal")
            onClicked: Presenter.reveal()
        }
    }
}
