pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Which language, the program's name, and what can be done with it.
Item {
    id: root

    required property SourcePane pane

    TabStrip {
        id: tabs

        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 12; top: parent.top }
        currentIndex: Preferences.sourceTab
        name: qsTr("Source")
        objectName: "sourceTabs"
        tabs: [qsTr("Python"), qsTr("C++ (QCoro)"), qsTr("Graph")]
        onActivated: index => Preferences.sourceTab = index
    }
    AwText {
        anchors { left: tabs.right; leftMargin: 16; right: copy.visible ? copy.left : version.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        elide: Text.ElideMiddle
        horizontalAlignment: Text.AlignRight
        mono: true
        size: 12
        text: root.pane.cpp ? Workbench.cppFileName : Workbench.fileName
        visible: !root.pane.graph
    }
    Loader {
        active: root.pane.graph || item !== null
        anchors { right: choice.left; rightMargin: 14; verticalCenter: parent.verticalCenter }
        source: "GraphLegend.qml"
        visible: root.pane.graph && !Preferences.taskTree && choice.x - tabs.x - tabs.width > width + 30
    }
    Loader {
        id: choice

        active: root.pane.graph || item !== null
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        source: "GraphSwitch.qml"
        visible: root.pane.graph
    }
    AwButton {
        id: copy

        anchors { right: version.left; verticalCenter: parent.verticalCenter }
        hint: qsTr("Open a copy of this program in the playground")
        iconName: "edit"
        objectName: "editCopy"
        text: root.width < 620 ? "" : qsTr("Edit a copy")
        visible: !root.pane.cpp && !root.pane.graph && root.pane.source.hasSource
        onClicked: Playground.editCopy()
    }
    VersionPicker {
        id: version

        anchors { right: follow.left; verticalCenter: parent.verticalCenter }
        narrow: root.width < 520
        visible: !root.pane.graph && Workbench.semantics !== "" // another tool's trace knows no Python
    }
    AwButton {
        id: follow

        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        Accessible.onToggleAction: follow.clicked()
        checkable: true
        checked: root.pane.follow
        hint: qsTr("Keep the running line in view")
        iconName: "follow"
        objectName: "follow"
        text: qsTr("Follow")
        textColor: root.pane.follow ? Theme.accent : Theme.text2
        visible: !root.pane.graph
        onClicked: root.pane.follow = !root.pane.follow
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        z: -1
    }
}
