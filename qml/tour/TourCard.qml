pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// What is said of one part of the window, beside it.
FocusScope {
    id: root

    property string title: ""
    property string text: ""
    property int step: 0
    property int count: 0
    /// The part of the window.
    property rect place

    readonly property int gap: 14
    readonly property real roomRight: root.parent.width - root.place.x - root.place.width
    readonly property bool beside: Math.max(root.place.x, root.roomRight) > root.width + 2 * root.gap
    readonly property bool onTheRight: root.roomRight >= root.place.x

    signal backRequested
    signal endRequested
    signal nextRequested

    function within(at: real, size: real, room: real): real {
        return Math.round(Math.max(root.gap, Math.min(room - size - root.gap, at)));
    }

    Accessible.description: root.text
    Accessible.name: qsTr("Tour, %1 of %2: %3").arg(root.step + 1).arg(root.count).arg(root.title)
    Accessible.role: Accessible.Dialog

    height: column.implicitHeight + 32
    width: 340
    // Beside the part where there is room, else above or below it.
    x: root.within(!root.beside ? root.place.x + root.place.width / 2 - width / 2
        : root.onTheRight ? root.place.x + root.place.width + root.gap : root.place.x - width - root.gap, width, root.parent.width)
    y: root.within(root.beside ? root.place.y + Math.min(40, root.place.height / 2 - height / 2)
        : root.place.y > root.parent.height - root.place.y - root.place.height
            ? root.place.y - height - root.gap : root.place.y + root.place.height + root.gap, height, root.parent.height)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line2
        color: Theme.panel
        radius: 10
    }
    Column {
        id: column

        anchors { left: parent.left; leftMargin: 18; right: parent.right; rightMargin: 18; top: parent.top; topMargin: 16 }
        spacing: 8

        AwText {
            size: 16
            text: root.title
            weight: Font.DemiBold
        }
        AwText {
            elide: Text.ElideNone
            line: Metrics.bodyLine
            size: 13
            text: root.text
            width: parent.width
            wrapMode: Text.Wrap
        }
        // Who cannot read the first card can read the second.
        LanguageSwitch {
            objectName: "tourLanguage"
            visible: root.step === 0
        }
        RowLayout {
            spacing: 6
            width: parent.width

            AwText {
                Layout.fillWidth: true
                color: Theme.text3
                text: qsTr("%1 of %2").arg(root.step + 1).arg(root.count)
            }
            AwButton {
                objectName: "tourEnd"
                shortcut: qsTr("Esc")
                text: qsTr("Skip")
                visible: root.step + 1 < root.count
                onClicked: root.endRequested()
            }
            AwButton {
                enabled: root.step > 0
                kind: AwButton.Outlined
                objectName: "tourBack"
                text: qsTr("Back")
                onClicked: root.backRequested()
            }
            AwButton {
                focus: true
                kind: AwButton.Primary
                objectName: "tourNext"
                text: root.step + 1 < root.count ? qsTr("Next") : qsTr("Begin")
                onClicked: root.nextRequested()
            }
        }
    }
}
