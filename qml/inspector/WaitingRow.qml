pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// "users awaits sleep(2.0)      1.0 s left"
Item {
    id: root

    required property string label
    required property int hue
    required property string waitLabel
    required property string waker
    required property string remaining
    required property real progress
    required property string why
    /// It is on its way here.
    property bool awaited: false
    /// A translation may put its verb before the call, behind it or on both sides.
    readonly property string verb: qsTr("awaits %1", "%1 is a call")
    /// The sentence leaves no room for what remains beside it.
    readonly property bool tight: sentence.implicitWidth + rest.implicitWidth + 8 > column.width
    readonly property string before: root.verb.split("%1")[0].trim()
    readonly property string behind: root.verb.split("%1")[1].trim()

    Accessible.name: `${root.label} ${root.before} ${root.waitLabel} ${root.behind}, ${root.waker}, ${root.remaining}`
    Accessible.description: root.why
    Accessible.role: Accessible.ListItem

    activeFocusOnTab: true
    implicitHeight: column.implicitHeight + 2
    opacity: root.awaited ? 0 : 1

    Glyph {
        height: 12
        hue: root.hue
        taskState: "awaiting"
        width: 12
        x: 1
        y: 3
    }
    ColumnLayout {
        id: column

        spacing: 1
        width: parent.width - 24
        x: 24

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            RowLayout {
                id: sentence

                Layout.fillWidth: true
                spacing: 5

                AwText {
                    Layout.maximumWidth: 110
                    text: root.label
                    weight: Font.DemiBold
                }
                AwText {
                    color: Theme.text3
                    text: root.before
                    visible: text !== ""
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    mono: true
                    text: root.waitLabel
                }
                AwText {
                    color: Theme.text3
                    elide: Text.ElideNone
                    text: root.behind
                    visible: text !== ""
                }
                Item { Layout.fillWidth: true }
            }
            AwText {
                color: Theme.text2
                elide: Text.ElideNone
                text: root.remaining
                visible: !root.tight
            }
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(waker.implicitHeight, rest.visible ? rest.implicitHeight : 0)

            AwText {
                id: waker

                anchors { left: parent.left; right: rest.visible ? rest.left : parent.right; rightMargin: rest.visible ? 8 : 0 }
                color: Theme.text3
                size: 12
                text: root.waker
                wrapMode: Text.Wrap
            }
            AwText {
                id: rest

                anchors.right: parent.right
                color: Theme.text2
                elide: Text.ElideNone
                text: root.remaining
                visible: root.tight
            }
        }
        Rectangle {
            Layout.preferredWidth: Math.min(176, root.width - 24)
            Layout.preferredHeight: 3
            Layout.topMargin: 1
            color: Theme.line
            radius: 1.5
            visible: root.progress >= 0

            Rectangle {
                color: root.hue < 0 ? Theme.text2 : Theme.taskFill(root.hue)
                height: 3
                radius: 1.5
                width: parent.width * Math.max(0, Math.min(1, root.progress))

                Behavior on width {
                    NumberAnimation { duration: Theme.duration(160); easing.type: Easing.OutCubic }
                }
            }
        }
    }
    WhyHint { text: root.why }
}
