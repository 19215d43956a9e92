pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The finding that is looked at, or that there is none.
ColumnLayout {
    id: root

    readonly property FindingModel findings: Workbench.findings
    readonly property bool any: root.findings.count > 0
    /// With the choice from when on a step is too long, also where no finding speaks of it.
    property bool settings: false

    spacing: 10

    Accessible.name: root.any ? root.findings.title + ". " + Workbench.plain(root.findings.sentence) : none.text
    Accessible.role: Accessible.Grouping

    RowLayout {
        Layout.fillWidth: true
        spacing: 9
        visible: root.any

        IconItem {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
            color: Theme.danger
            implicitHeight: 17
            implicitWidth: 17
            name: "warning"
        }
        AwText {
            Layout.fillWidth: true
            color: Theme.danger
            objectName: "findingTitle"
            size: 16
            text: root.findings.title
            weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        AwButton {
            Layout.alignment: Qt.AlignTop
            hint: qsTr("Put this finding aside")
            iconName: "close"
            implicitHeight: 24
            objectName: "dismissFinding"
            visible: !root.settings
            onClicked: root.findings.dismiss()
        }
    }
    AwText {
        Layout.fillWidth: true
        color: Theme.text2
        line: Metrics.bodyLine
        objectName: "findingSentence"
        size: 13
        text: root.findings.sentence
        textFormat: Text.RichText
        visible: root.any
        wrapMode: Text.Wrap
    }
    // No layout: in Qt 6.4 one that is hidden goes on with rows that the model has taken away.
    Grid {
        Layout.fillWidth: true
        columnSpacing: 14
        columns: 2
        rowSpacing: 3
        visible: root.any && root.findings.facts.length > 0

        Repeater {
            model: root.findings.facts

            Item {
                id: fact

                required property string modelData
                required property int index

                implicitHeight: words.implicitHeight
                implicitWidth: fact.modelData === "" ? lock.implicitWidth : words.implicitWidth

                AwText {
                    id: words

                    color: fact.index % 2 === 0 ? Theme.text3 : Theme.text1
                    elide: Text.ElideNone
                    size: 12.5
                    text: fact.modelData
                }
                LockButton {
                    id: lock

                    anchors.verticalCenter: parent.verticalCenter
                    iconSize: 13
                    implicitHeight: 20
                    implicitWidth: 20
                    objectName: "findingLock"
                    visible: fact.modelData === ""
                }
            }
        }
    }
    Hairline {
        Layout.fillWidth: true
        visible: root.any
    }
    AwText {
        Layout.fillWidth: true
        color: Theme.text2
        line: Metrics.bodyLine
        objectName: "findingWayOut"
        size: 13
        text: "<b>" + qsTr("What to do.") + "</b> " + root.findings.wayOut
        textFormat: Text.RichText
        visible: root.any
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: 6
        visible: root.any

        AwButton {
            kind: AwButton.Outlined
            objectName: "stepToCause"
            text: qsTr("Step to the cause")
            onClicked: root.findings.stepToCause()
        }
        AwButton {
            objectName: "stepToFinding"
            text: qsTr("Where it appears")
            onClicked: root.findings.stepToEvent()
        }
        AwButton {
            objectName: "openFindingLesson"
            text: qsTr("Open lesson %1").arg(root.findings.lessonNumber)
            visible: root.findings.lessonNumber > 0 && root.findings.lessonId !== Workbench.lessonId
            onClicked: Workbench.openLesson(root.findings.lessonId)
        }
    }
    AwText {
        id: none

        Layout.fillWidth: true
        color: Theme.text3
        line: Metrics.bodyLine
        size: 13
        text: Playground.active && !Playground.runner.running && !Playground.runner.ended
            ? qsTr("Nothing has run yet.")
            : Workbench.running || Playground.runner.running ? qsTr("Nothing found in this run so far.")
            : qsTr("None of the problems looked for was found in this run.")
        visible: !root.any
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        visible: root.settings || root.findings.tellsLimit

        AwText {
            Layout.fillWidth: true
            color: Theme.text3
            size: 12
            text: qsTr("The loop counts as blocked after")
            wrapMode: Text.Wrap
        }
        BlockedLimit {}
    }
    AwText {
        Layout.fillWidth: true
        color: Theme.text3
        line: Metrics.bodyLine
        objectName: "clockNote"
        size: 12
        text: qsTr("The virtual clock does not count computing, only waits and time.sleep(). To see how long a step really takes, choose the wall clock in the run settings.")
        visible: root.settings && Playground.active && Playground.runner.clock === "virtual"
        wrapMode: Text.Wrap
    }
}
