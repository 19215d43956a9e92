pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A button of the design: plain, outlined or primary, with an icon, a text or both.
Button {
    id: root

    enum Kind { Plain, Outlined, Primary }

    property int kind: AwButton.Plain
    property string iconName: ""
    property real iconSize: 16
    /// Icon behind the text instead of before it.
    property bool iconLast: false
    property string hint: ""
    property string shortcut: ""
    property real textSize: 12.5
    property int textWeight: root.kind === AwButton.Primary ? Font.DemiBold : Font.Medium
    property color textColor: root.kind === AwButton.Primary ? Theme.onAccent
        : root.kind === AwButton.Outlined ? Theme.text1 : Theme.text2

    /// It was pressed: who does that needs no hint, which would cover what the button opens.
    property bool known: false
    readonly property bool bare: root.text === ""
    readonly property color resting: root.kind === AwButton.Primary ? Theme.accent
        : root.kind === AwButton.Outlined ? Theme.panel : "transparent"

    Accessible.name: root.text !== "" ? root.text : root.hint
    // Qt tells nobody that a button cannot be pressed now.
    Accessible.description: Array.from([root.text !== "" ? root.hint : "", root.shortcut, root.enabled ? "" : qsTr("not available now")])
        .filter(part => part !== "").join(", ")
    // Nor does Qt 6.4 press a button for anybody who asks for that.
    Accessible.onPressAction: if (root.enabled) root.clicked()

    focusPolicy: Qt.TabFocus
    implicitHeight: Metrics.button
    implicitWidth: root.bare ? Metrics.button : implicitContentWidth + leftPadding + rightPadding
    leftPadding: root.bare ? 0 : 10
    rightPadding: root.bare ? 0 : 10
    topPadding: 0
    bottomPadding: 0
    opacity: root.enabled ? 1 : 0.45

    onHoveredChanged: if (!root.hovered) root.known = false
    onPressed: root.known = true

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ButtonFace {
        color: root.textColor
        iconLast: root.iconLast
        iconName: root.iconName
        iconSize: root.iconSize
        text: root.text
        textSize: root.textSize
        textWeight: root.textWeight
    }
    background: Rectangle {
        border.color: root.kind === AwButton.Outlined ? Theme.line2 : "transparent"
        border.width: root.kind === AwButton.Outlined ? Theme.stroke : 0
        color: root.down ? Qt.tint(root.resting, Qt.alpha(Theme.text1, 0.14))
            : root.hovered && root.enabled ? Qt.tint(root.resting, Qt.alpha(Theme.text1, 0.06)) : root.resting
        radius: 6

        FocusRing { shown: root.visualFocus }
    }

    Hint {
        objectName: "hint"
        shortcut: root.shortcut
        shown: root.hovered && !root.known && root.hint !== ""
        text: root.hint
    }
}
