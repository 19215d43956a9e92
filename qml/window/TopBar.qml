pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Name, where we are, language, theme and files.
FocusScope {
    id: root

    readonly property Item entry: files
    property bool inspectorButton: false
    property bool inspectorOpen: false
    property bool narrow: false

    /// What is shown: one of the window's views, and what it has open.
    readonly property string place: Comparison.active ? qsTr("Compare runs")
        : Playground.active ? qsTr("Playground") : Workbench.lessonGroup
    readonly property string subject: Comparison.active ? Comparison.title
        : Playground.active ? Playground.document.name : Workbench.lessonTitle

    signal inspectorToggled
    signal openRequested
    signal saveRequested
    signal exportRequested(string suffix)

    Accessible.name: qsTr("Top bar")
    Accessible.role: Accessible.ToolBar

    implicitHeight: Metrics.topBar

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
    }

    RowLayout {
        anchors { fill: parent; leftMargin: 15; rightMargin: 12; bottomMargin: 1 }
        spacing: 0

        IconItem {
            Layout.preferredHeight: 22
            Layout.preferredWidth: 22
            accent: Theme.accent
            color: Theme.text1
            name: "logo"
        }
        AwText {
            Layout.leftMargin: 8
            size: 14.5
            text: "Awaitscope"
            visible: !root.narrow
            weight: Font.DemiBold
        }
        Hairline {
            Layout.leftMargin: 12
            Layout.preferredHeight: 20
            Layout.rightMargin: 13
            color: Theme.line2
        }
        AwText {
            color: Theme.text3
            elide: Text.ElideNone
            size: 14
            text: root.place
            visible: text !== "" && !root.narrow
        }
        IconItem {
            Layout.leftMargin: 9
            Layout.preferredHeight: 13
            Layout.preferredWidth: 13
            Layout.rightMargin: 9
            color: Theme.line2
            name: "chevron-right"
            visible: root.place !== "" && !root.narrow
        }
        AwText {
            Layout.rightMargin: 9
            size: 14
            text: Workbench.lessonNumber
            visible: Workbench.lessonNumber > 0 && !Comparison.active
            weight: Font.DemiBold
        }
        AwText {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            Layout.minimumWidth: 60
            Accessible.role: Accessible.Heading
            Accessible.name: Workbench.plain(text)
            objectName: "lessonTitle"
            size: 14
            text: root.subject
            weight: Font.DemiBold
        }
        BeatDots {
            Layout.leftMargin: 14
            visible: Workbench.beatCount > 0 && !Comparison.active
        }
        AwButton {
            Layout.leftMargin: 12
            hint: Playground.active ? qsTr("Back to the lesson") : qsTr("Close the trace and go back to the lesson")
            iconName: "close"
            objectName: "closeTrace"
            visible: Workbench.isTrace && !Comparison.active
            onClicked: Workbench.closeTrace()
        }
        Item { Layout.fillWidth: true; Layout.preferredWidth: 1 }

        FileButtons {
            id: files

            Layout.leftMargin: 12
            narrow: root.narrow
            onOpenRequested: root.openRequested()
            onSaveRequested: root.saveRequested()
            onExportRequested: suffix => root.exportRequested(suffix)
        }
        LanguageSwitch {
            Layout.leftMargin: 12
            objectName: "language"
        }
        TypeSizeButton {
            Layout.leftMargin: 12
        }
        ThemeButton {
            Layout.leftMargin: 12
        }
        AwButton {
            Layout.leftMargin: 12
            Accessible.onToggleAction: root.inspectorToggled()
            checkable: true
            checked: root.inspectorOpen
            hint: root.inspectorOpen ? qsTr("Hide the inspector") : qsTr("Show the inspector")
            iconName: "drawer"
            kind: AwButton.Outlined
            objectName: "inspectorButton"
            textColor: root.inspectorOpen ? Theme.accent : Theme.text1
            visible: root.inspectorButton
            onClicked: root.inspectorToggled()
        }
    }
}
