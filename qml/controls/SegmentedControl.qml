pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Awaitscope

/// Choice of one among a few.
Rectangle {
    id: root

    property list<string> options
    /// Hints of the options' tooltips, in their order.
    property list<string> hints
    property int currentIndex: 0
    property string name: ""
    readonly property Item entry: segments.itemAt(Math.max(0, root.currentIndex))

    signal activated(int index)

    Accessible.name: root.name
    Accessible.role: Accessible.Grouping

    border.color: Theme.line
    color: Theme.band
    implicitHeight: 28
    implicitWidth: row.implicitWidth + 4
    radius: 7

    Row {
        id: row

        anchors.centerIn: parent
        height: root.height - 4

        Repeater {
            id: segments

            model: root.options

            T.RadioButton {
                id: segment

                required property string modelData
                required property int index
                readonly property bool current: segment.index === root.currentIndex

                Accessible.name: segment.modelData
                Accessible.onPressAction: root.activated(segment.index)
                Accessible.onToggleAction: root.activated(segment.index)

                checked: segment.current
                focusPolicy: Qt.TabFocus
                height: row.height
                implicitHeight: implicitContentHeight
                implicitWidth: implicitContentWidth + 22
                objectName: "segment" + segment.index
                padding: 0

                onClicked: root.activated(segment.index)
                Keys.onReturnPressed: segment.clicked()

                background: Rectangle {
                    border.color: Theme.line2
                    border.width: segment.current ? 1 : 0
                    color: segment.current ? Theme.panel
                        : segment.hovered ? Qt.alpha(Theme.text1, 0.05) : "transparent"
                    radius: 6

                    FocusRing { shown: segment.visualFocus }
                }
                contentItem: AwText {
                    color: segment.current ? Theme.text1 : Theme.text2
                    elide: Text.ElideNone
                    horizontalAlignment: Text.AlignHCenter
                    text: segment.modelData
                    weight: segment.current ? Font.DemiBold : Font.Normal
                }

                Hint {
                    shortcut: root.hints.length > segment.index ? root.hints[segment.index] : ""
                    shown: segment.hovered && root.hints.length > segment.index
                    text: segment.modelData
                }
            }
        }
    }
}
