pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The program's name, or tabs where it is one of them; its files, how it is run, and the button that runs it.
Item {
    id: root

    readonly property bool narrow: root.width < (root.tabs.length > 0 ? 900 : 480)
    readonly property Item entry: run

    property list<string> tabs
    property int tab: 0

    signal tabChosen(int index)
    signal openRequested
    signal saveAsRequested
    signal settingsRequested

    implicitHeight: 38

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 10 }
        spacing: 2

        TabStrip {
            Layout.fillHeight: true
            Layout.leftMargin: -8
            currentIndex: root.tab
            objectName: "playgroundTabs"
            tabs: root.tabs
            visible: root.tabs.length > 0
            onActivated: index => root.tabChosen(index)
        }
        AwText {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            Layout.minimumWidth: 40
            elide: Text.ElideMiddle
            mono: true
            objectName: "programName"
            text: Playground.document.name
            visible: root.tabs.length === 0
            weight: Font.Medium
        }
        AwText {
            Layout.leftMargin: 7
            color: Theme.text3
            elide: Text.ElideNone
            objectName: "edited"
            size: 12
            text: qsTr("edited")
            visible: Playground.document.edited
        }
        Item { Layout.fillWidth: true; Layout.preferredWidth: 1 }
        AwButton {
            hint: qsTr("Open a Python program")
            iconName: "open"
            objectName: "openProgram"
            shortcut: "Ctrl+O"
            text: root.narrow ? "" : qsTr("Open")
            onClicked: root.openRequested()
        }
        AwButton {
            hint: qsTr("Save the program")
            iconName: "save"
            objectName: "saveProgram"
            shortcut: "Ctrl+S"
            text: root.narrow ? "" : qsTr("Save")
            onClicked: Playground.save()
        }
        MenuButton {
            hint: qsTr("New, save as, recent files")
            iconName: "more"
            objectName: "programMenu"

            maker: Component {
                AwMenu {
                    id: menu

                    room: 260

                    AwMenuItem {
                        iconName: "file"
                        objectName: "newProgram"
                        shortcut: "Ctrl+N"
                        text: qsTr("New program")
                        onTriggered: Playground.startNew()
                    }
                    AwMenuItem {
                        iconName: "save"
                        objectName: "saveProgramAs"
                        shortcut: "Ctrl+Shift+S"
                        text: qsTr("Save as …")
                        onTriggered: root.saveAsRequested()
                    }
                    Instantiator {
                        model: Playground.recentPrograms
                        onObjectAdded: (index, object) => menu.insertItem(2 + index, object as Item)
                        onObjectRemoved: (index, object) => menu.removeItem(object as Item)

                        AwMenuItem {
                            required property string modelData

                            iconName: "open"
                            text: modelData.split("/").pop()
                            onTriggered: Playground.openFile("file://" + modelData)
                        }
                    }
                }
            }
        }
        AwButton {
            hint: qsTr("How programs are run")
            iconName: "settings"
            objectName: "programSettings"
            onClicked: root.settingsRequested()
        }
        AwButton {
            id: run

            readonly property bool running: Playground.runner.running

            Layout.leftMargin: 6
            focus: true
            hint: run.running ? qsTr("Stop the program") : qsTr("Run the program and record it")
            iconName: run.running ? "stop" : "play"
            iconSize: 14
            kind: run.running ? AwButton.Outlined : AwButton.Primary
            objectName: "run"
            shortcut: "Ctrl+R"
            text: run.running ? qsTr("Stop") : qsTr("Run")
            textColor: run.running ? Theme.danger : Theme.onAccent
            onClicked: run.running ? Playground.runner.stop() : Playground.run()
        }
    }
    Hairline {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
    }
}
