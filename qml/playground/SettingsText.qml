pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// Several lines to type in; scrolls where they are more than there is room for.
ScrollView {
    id: root

    property string value: ""
    property string name: ""

    signal edited(string text)

    implicitHeight: 62

    TextArea {
        id: area

        Accessible.name: root.name
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: area.nextItemInFocusChain()

        background: null
        color: Theme.text1
        font.family: Theme.mono
        font.pointSize: 12.5 * Metrics.pointsPerPixel
        leftPadding: 8
        selectByMouse: true
        selectedTextColor: Theme.onAccent
        selectionColor: Theme.accent
        text: root.value
        textFormat: TextEdit.PlainText
        topPadding: 6
        wrapMode: TextEdit.NoWrap

        onTextChanged: if (activeFocus) root.edited(text)
    }
    background: Rectangle {
        border.color: Theme.line2
        color: Theme.panel
        radius: 6

        FocusRing { shown: area.activeFocus }
    }
}
