pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// You are the loop: what could be next, what was said to the last choice, and the score. Takes the place of
/// the lesson.
FocusScope {
    id: root

    readonly property GameModel game: Workbench.game
    readonly property Item entry: (root.game.over ? result.entry : choices.entry) as Item
    readonly property bool wide: root.width > 680

    Accessible.name: qsTr("You are the loop")
    Accessible.role: Accessible.Pane

    // Hidden it may still be where the keyboard was.
    Keys.enabled: root.visible
    Keys.onLeftPressed: root.entry?.forceActiveFocus(Qt.TabFocusReason)
    Keys.onRightPressed: root.entry?.forceActiveFocus(Qt.TabFocusReason)
    onVisibleChanged: root.visible ? root.rest() : root.focus = false
    Component.onCompleted: if (root.visible) root.rest()

    // None of the choices has the keyboard before the learner goes to one: it would look as if it were taken.
    function rest() {
        choices.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        function onPlaceChanged() {
            if (root.visible && !root.game.over)
                root.rest();
        }
        target: root.game
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 24
        ScrollBar.vertical: AwScrollBar {}

        ColumnLayout {
            id: column

            spacing: 0
            width: flick.width - 32
            x: 16
            y: 8

            GameHead {
                Layout.fillWidth: true
            }
            AwText {
                Layout.fillWidth: true
                Layout.topMargin: 2
                Accessible.name: text
                Accessible.role: Accessible.Heading
                line: 24
                size: 18
                text: qsTr("You are the loop")
                visible: !root.wide
                weight: Font.DemiBold
            }
            AwText {
                Layout.fillWidth: true
                Layout.topMargin: 4
                color: Theme.text2
                line: Metrics.bodyLine
                size: Metrics.japanese ? 13 : 13.5
                text: qsTr("Pick what the event loop takes next, as asyncio would.")
                // Where there is little room it is said only until something else is.
                visible: !root.game.over && !(root.wide && root.game.verdict !== "")
                wrapMode: Text.Wrap
            }
            GameVerdict {
                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: root.wide && !root.game.over && root.game.verdict !== ""
            }
            GameChoices {
                id: choices

                Layout.fillWidth: true
                Layout.topMargin: 10
                visible: !root.game.over
            }
            GameVerdict {
                Layout.fillWidth: true
                Layout.topMargin: 10
                visible: !root.wide && root.game.verdict !== ""
            }
            GameResult {
                id: result

                Layout.fillWidth: true
                Layout.topMargin: 10
                visible: root.game.over
                wide: root.wide
                onVisibleChanged: if (visible) result.entry.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
