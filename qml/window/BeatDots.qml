pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The beats of the lesson as dots: past ones filled, the current one long, the rest hollow.
Row {
    id: root

    Accessible.name: qsTr("Beats")
    Accessible.role: Accessible.Grouping

    Repeater {
        model: Workbench.beats

        AbstractButton {
            id: dot

            required property var model
            required property int index
            readonly property string beatState: dot.model.state
            readonly property bool current: dot.beatState === "current"
            property real markWidth: dot.current ? 20 : 7

            Accessible.name: qsTr("Beat %1, %2").arg(dot.model.number).arg(dot.model.title)
            Accessible.role: Accessible.Button

            enabled: dot.beatState !== "missing"
            focusPolicy: Qt.TabFocus
            height: 24
            objectName: "beatDot" + dot.index
            padding: 0
            width: dot.markWidth + 6

            onClicked: Workbench.goToBeat(dot.model.number)
            Keys.onReturnPressed: dot.clicked()

            Behavior on markWidth {
                NumberAnimation { duration: Theme.duration(160); easing.type: Easing.OutCubic }
            }
            contentItem: Item {
                Rectangle {
                    anchors.centerIn: parent
                    border.color: dot.current ? Theme.accent : dot.beatState === "past" ? Theme.text2
                        : dot.hovered ? Theme.text2 : Theme.line2
                    border.width: dot.beatState === "missing" ? 0 : 1
                    color: dot.current ? Theme.accent : dot.beatState === "past" ? Theme.text2
                        : dot.beatState === "missing" ? Theme.line2 : "transparent"
                    height: dot.beatState === "missing" ? 2 : 7
                    radius: 3.5
                    width: dot.markWidth

                    FocusRing {
                        around: 3.5
                        shown: dot.visualFocus
                    }
                }
            }

            Hint {
                text: dot.model.number + "  " + dot.model.title
                visible: dot.hovered
            }
        }
    }
}
