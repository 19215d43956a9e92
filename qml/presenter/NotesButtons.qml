pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the speaker can do, for the mouse; the keys say the same.
Flow {
    id: root

    Accessible.name: qsTr("Presentation")
    Accessible.role: Accessible.ToolBar

    spacing: 8

    AwButton {
        iconName: "chevron-left"
        hint: qsTr("Previous beat")
        kind: AwButton.Outlined
        shortcut: qsTr("Page Up")
        onClicked: Presenter.previous()
    }
    AwButton {
        kind: AwButton.Primary
        objectName: "notesNext"
        shortcut: qsTr("Page Down")
        text: Workbench.predictions.open ? qsTr("Reveal the answer") : qsTr("Next beat")
        onClicked: Presenter.next()
    }
    AwButton {
        checked: Presenter.frozen
        hint: qsTr("Keep the audience's picture while you go on")
        kind: AwButton.Outlined
        objectName: "notesFreeze"
        shortcut: "F"
        text: Presenter.frozen ? qsTr("Go on with the picture") : qsTr("Freeze")
        onClicked: Presenter.toggleFrozen()
    }
    AwButton {
        checked: Presenter.blank === "black"
        kind: AwButton.Outlined
        shortcut: "B"
        text: Presenter.blank === "black" ? qsTr("Picture back") : qsTr("Black")
        onClicked: Presenter.toggleBlank("black")
    }
    AwButton {
        hint: qsTr("Start the clock anew")
        iconName: "restart"
        kind: AwButton.Outlined
        shortcut: "T"
        onClicked: Presenter.restartClock()
    }
    AwButton {
        hint: qsTr("Exchange the two screens")
        iconName: "swap"
        kind: AwButton.Outlined
        shortcut: "X"
        visible: Presenter.twoScreens
        onClicked: Presenter.swapScreens()
    }
    AwButton {
        kind: AwButton.Outlined
        objectName: "notesEnd"
        shortcut: qsTr("Esc")
        text: qsTr("End the presentation")
        onClicked: Presenter.stop()
    }
}
