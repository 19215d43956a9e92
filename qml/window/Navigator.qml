pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The lessons, as a list or as a rail of numbers.
FocusScope {
    id: root

    property bool rail: false
    /// Whether the window is too narrow for the list: then the rail cannot be opened.
    property bool railOnly: false
    readonly property Item entry: list

    signal exportRequested
    signal importRequested
    signal legendRequested
    signal resetRequested
    signal shortcutsRequested

    Accessible.name: qsTr("Navigator")
    Accessible.role: Accessible.Pane

    implicitWidth: root.rail ? Metrics.rail : Metrics.navigator

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    Hairline {
        anchors { bottom: parent.bottom; right: parent.right; top: parent.top }
    }

    AwText {
        anchors { left: parent.left; leftMargin: 16; verticalCenter: toggle.verticalCenter }
        size: 13
        id: title

        text: qsTr("Lessons")
        visible: !root.rail
        weight: Font.DemiBold
    }
    AwText {
        Accessible.name: qsTr("%1 of %2 lessons done").arg(Workbench.lessons.doneCount).arg(Workbench.lessons.count)
        anchors { baseline: title.baseline; left: title.right; leftMargin: 9 }
        color: Theme.text3
        objectName: "doneCount"
        size: 13
        text: Workbench.lessons.doneCount + " / " + Workbench.lessons.count
        visible: !root.rail
    }
    AwButton {
        id: toggle

        anchors {
            right: parent.right
            rightMargin: root.rail ? (parent.width - width - 1) / 2 : 11
            top: parent.top
            topMargin: 8
        }
        hint: root.rail ? qsTr("Show the names of the lessons") : qsTr("Only the numbers of the lessons")
        iconName: "sidebar"
        objectName: "navigatorToggle"
        visible: !root.railOnly
        onClicked: Preferences.navigatorCollapsed = !Preferences.navigatorCollapsed
    }

    ProgressMenu {
        id: progress

        anchors {
            right: root.rail ? toggle.right : toggle.left
            rightMargin: root.rail ? 0 : 1
            top: root.rail && toggle.visible ? toggle.bottom : toggle.top
        }
        onExportRequested: root.exportRequested()
        onImportRequested: root.importRequested()
        onResetRequested: root.resetRequested()
    }

    NavigatorList {
        id: list

        anchors {
            bottom: foot.top
            bottomMargin: 8
            left: parent.left
            right: parent.right
            rightMargin: 1
            top: progress.bottom
            topMargin: 4
        }
        focus: true
        objectName: "lessons"
        rail: root.rail
    }

    Column {
        id: foot

        anchors { bottom: parent.bottom; bottomMargin: 8; left: parent.left; right: parent.right }

        Hairline {
            anchors { left: parent.left; leftMargin: 8; right: parent.right; rightMargin: 8 }
            visible: !root.rail
        }
        Item { height: 6; width: 1 }
        NavigatorAction {
            current: Playground.active && !Comparison.active
            hint: qsTr("Playground: run your own Python")
            iconName: "flask"
            label: qsTr("Playground")
            objectName: "playground"
            rail: root.rail
            width: parent.width
            onClicked: {
                Comparison.close();
                Playground.enter();
            }
        }
        NavigatorAction {
            current: Comparison.active
            hint: qsTr("Compare two runs side by side")
            iconName: "compare"
            label: qsTr("Compare runs")
            objectName: "compare"
            rail: root.rail
            // Two runs side by side would give the answer away.
            refusal: Comparison.active || !Workbench.player.limited ? ""
                : Workbench.game.open ? qsTr("End the game first: a comparison shows what comes next")
                : qsTr("First answer the question at beat %1: a comparison would give it away").arg(Workbench.predictions.openBeat)
            width: parent.width
            onClicked: {
                if (refusal === "")
                    Comparison.toggle();
                else if (!Workbench.game.open)
                    Workbench.goToQuestion();
            }
        }
        NavigatorAction {
            hint: qsTr("Legend: what the shapes and colours mean")
            iconName: "help"
            label: qsTr("Legend")
            objectName: "legend"
            rail: root.rail
            width: parent.width
            onClicked: root.legendRequested()
        }
        NavigatorAction {
            hint: qsTr("Keyboard shortcuts")
            iconName: "keyboard"
            label: qsTr("Shortcuts")
            objectName: "shortcuts"
            rail: root.rail
            shortcut: "F1"
            width: parent.width
            onClicked: root.shortcutsRequested()
        }
    }
}
