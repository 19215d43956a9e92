pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// One answer: a radio button while the question is open, then marked as right, wrong or neither.
T.RadioButton {
    id: root

    required property int index
    property bool open: true
    property bool chosen: false
    /// Takes the keyboard of the group while none is chosen.
    property bool first: false
    property bool correct: false
    readonly property bool wrong: !root.open && root.chosen && !root.correct
    readonly property bool marked: !root.open && (root.correct || root.chosen)

    signal picked
    signal moved(int step)

    Accessible.description: root.open ? "" : root.correct ? qsTr("right") : root.chosen ? qsTr("not right") : ""
    Accessible.onPressAction: if (root.open) root.picked()
    Accessible.onToggleAction: if (root.open) root.picked()
    Accessible.name: qsTr("%1: %2").arg(root.index + 1).arg(Workbench.plain(root.text))

    checked: root.chosen
    enabled: root.open
    activeFocusOnTab: root.chosen || root.first || root.activeFocus
    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(27, implicitContentHeight + 8)
    implicitWidth: implicitContentWidth
    objectName: "option" + root.index
    padding: 0

    Keys.onDownPressed: root.moved(1)
    Keys.onUpPressed: root.moved(-1)
    onClicked: {
        root.forceActiveFocus(Qt.MouseFocusReason);
        root.picked();
    }

    background: Rectangle {
        color: root.open && root.chosen ? Theme.accentWeak
            : root.open && root.hovered ? Qt.alpha(Theme.text1, 0.05)
            : !root.open && root.correct ? Theme.correctWeak
            : root.wrong ? Theme.dangerWeak : "transparent"
        radius: 6

        Rectangle {
            border.color: root.chosen ? Theme.accent : Theme.line2
            border.width: root.chosen ? 4.5 : 1.5
            color: Theme.panel
            height: 15
            radius: 7.5
            visible: !root.marked
            width: 15
            x: 5
            y: 6
        }
        IconItem {
            color: root.correct ? Theme.correct : Theme.danger
            height: 16
            name: root.correct ? "check" : "close"
            visible: root.marked
            width: 16
            x: 4
            y: 5
        }
        FocusRing {
            offset: -2
            shown: root.visualFocus
        }
    }
    contentItem: AwText {
        color: root.open || root.marked ? Theme.text1 : Theme.text3
        leftPadding: 29
        line: 18
        rightPadding: 6
        size: Metrics.japanese ? 12.5 : 13
        text: root.text
        textFormat: Text.RichText
        weight: root.marked && root.correct ? Font.Medium : Font.Normal
        wrapMode: Text.Wrap
    }
}
