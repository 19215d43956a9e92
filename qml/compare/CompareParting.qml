pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Where the runs part, and the way there. In a low window also the choice of what is shown.
FocusScope {
    id: root

    property bool low: false
    property int page: 0
    readonly property Item entry: (there.visible ? there : title) as Item

    signal pageChosen(int page)

    Accessible.name: title.text
    Accessible.role: Accessible.Pane

    implicitHeight: Math.max(Metrics.why, row.implicitHeight + 12)

    Rectangle {
        anchors.fill: parent
        color: Theme.accentWeak
    }
    Hairline {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        color: Theme.accentLine
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.accentLine
    }
    RowLayout {
        id: row

        anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 16

        AwText {
            id: title

            Layout.fillWidth: root.low
            Layout.maximumWidth: root.low ? 2000 : root.width * 0.24
            activeFocusOnTab: !there.visible || activeFocus
            color: Theme.accent
            maximumLineCount: 2
            objectName: "compareParting"
            size: 13
            text: Comparison.parting
            weight: Font.DemiBold
            wrapMode: Text.Wrap

            FocusRing { shown: title.activeFocus }
        }
        PartingText {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: Comparison.leftParting
            visible: !root.low && Comparison.parts
        }
        PartingText {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: Comparison.rightParting
            visible: !root.low && Comparison.parts
        }
        AwButton {
            id: there

            focus: true
            hint: qsTr("Move the clock to where the runs part")
            iconName: "cause"
            objectName: "compareGoThere"
            text: qsTr("Go there")
            textColor: Theme.accent
            visible: Comparison.parts
            onClicked: Comparison.goToParting()
        }
        SegmentedControl {
            currentIndex: root.page
            name: qsTr("What is shown")
            objectName: "comparePages"
            options: [qsTr("Lanes"), qsTr("Figures")]
            visible: root.low
            onActivated: index => root.pageChosen(index)
        }
    }
}
