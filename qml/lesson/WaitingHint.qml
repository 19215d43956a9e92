pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Says that a question waits for its answer where its card cannot be seen.
Rectangle {
    id: root

    /// Whether the card is to be seen.
    property bool cardSeen: true
    property bool wanted: false

    signal showRequested

    Accessible.name: sentence.text
    Accessible.role: Accessible.AlertMessage

    color: Theme.text1
    implicitHeight: 36
    implicitWidth: row.implicitWidth + 22
    objectName: "waitingHint"
    radius: 8
    visible: root.wanted && !root.cardSeen && Workbench.predictions.open

    Connections {
        function onAnswerWanted() {
            root.wanted = !root.cardSeen && !Presenter.active;
            away.restart();
        }
        target: Workbench
    }
    Timer {
        id: away

        interval: 6000
        onTriggered: root.wanted = false
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 9

        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.panel
            height: 14
            name: "lock"
            width: 14
        }
        AwText {
            id: sentence

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.panel
            elide: Text.ElideNone
            text: qsTr("A prediction waits for your answer.")
        }
        AwButton {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "showPrediction"
            text: qsTr("Show it")
            textColor: Theme.panel
            onClicked: root.showRequested()
        }
    }
}
