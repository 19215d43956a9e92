pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// What the current beat says, what the lesson is for, and the parameters that can be changed. Where the
/// pane is wide and low, these stand beside each other.
FocusScope {
    id: root

    readonly property Item entry: bar.entry
    readonly property bool wide: root.width > 680

    Accessible.name: qsTr("Lesson")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.implicitHeight + 20
        ScrollBar.vertical: AwScrollBar {}

        GridLayout {
            id: grid

            columnSpacing: 32
            columns: root.wide ? 2 : 1
            rowSpacing: 6
            width: flick.width - 32
            x: 16
            y: 8

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 0

                BeatBar {
                    id: bar

                    Layout.fillWidth: true
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.topMargin: 2
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                    line: 24
                    objectName: "beatTitle"
                    size: 18
                    text: Workbench.beatNumber > 0 ? Workbench.beatTitle : Workbench.lessonTitle
                    weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                AwText {
                    Layout.fillWidth: true
                    Layout.topMargin: 5
                    color: Theme.text2
                    line: Metrics.bodyLine
                    objectName: "beatText"
                    size: Metrics.japanese ? 13 : 13.5
                    text: Workbench.beatText
                    textFormat: Text.RichText
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
                TraceNote {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    visible: Workbench.isTrace
                }
                LessonGoal {
                    Layout.fillWidth: true
                    Layout.topMargin: 10
                    // Beside each other there is room for it at the start only.
                    visible: Workbench.goal !== "" && (!root.wide || Workbench.beatNumber < 2)
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 6

                FigureRow {
                    Layout.fillWidth: true
                    visible: Workbench.figures.count > 0
                }
                KnobPanel {
                    Layout.fillWidth: true
                    visible: Workbench.knobs.count > 0
                }
            }
        }
    }
}
