pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The beats of the lesson as dots: past ones filled, the current one long, the rest hollow; one that does not
/// happen is struck out. Behind them a square: the make task.
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
            readonly property bool make: dot.model.make
            readonly property bool absent: dot.beatState === "missing" || (dot.current && dot.model.step === 0 && !dot.make)
            readonly property color ink: dot.current ? Theme.accent : dot.beatState === "past" || dot.hovered ? Theme.text2
                : dot.absent || dot.make ? Theme.text3 : Theme.line2
            property real markWidth: dot.current ? 20 : 7

            Accessible.description: dot.absent ? qsTr("does not happen with these values") : ""
            Accessible.name: dot.make ? dot.model.title ?? "" : qsTr("Beat %1, %2").arg(dot.model.number).arg(dot.model.title)
            Accessible.onPressAction: dot.clicked()

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
                BoxItem {
                    anchors.centerIn: parent
                    borderColor: dot.ink
                    borderWidth: Theme.stroke
                    color: (dot.current || dot.beatState === "past") && !dot.absent ? dot.ink : "transparent"
                    height: 7
                    radius: dot.make ? 1.5 : 3.5
                    width: dot.markWidth

                    FocusRing {
                        around: 3.5
                        shown: dot.visualFocus
                    }
                }
                Rectangle {
                    anchors.centerIn: parent
                    color: dot.ink
                    height: 1.5
                    rotation: -45
                    visible: dot.absent
                    width: 13
                }
            }

            Hint {
                shown: dot.hovered
                text: (dot.make ? "" : dot.model.number + "  ") + dot.model.title
                    + (dot.absent ? " – " + qsTr("does not happen with these values") : "")
            }
        }
    }
}
