pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// Figures of the whole runs, and how things stand at the clock's time.
FocusScope {
    id: root

    property bool low: false
    readonly property Item entry: flick

    Accessible.name: qsTr("Figures")
    Accessible.role: Accessible.Pane

    implicitHeight: column.implicitHeight

    Flickable {
        id: flick

        activeFocusOnTab: true
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        focus: true
        ScrollBar.vertical: AwScrollBar {}

        Keys.onDownPressed: flick.flick(0, -400)
        Keys.onUpPressed: flick.flick(0, 400)

        ColumnLayout {
            id: column

            spacing: 0
            width: flick.width

            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: 20
                Layout.rightMargin: 20
                Layout.topMargin: 6
                Layout.bottomMargin: 6
                spacing: 32

                CompareTable {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    objectName: "compareWhole"
                    rows: Comparison.whole
                    title: qsTr("Whole run")
                }
                CompareTable {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1.1
                    accented: true
                    objectName: "compareAtTime"
                    rows: Comparison.atTime
                    title: qsTr("At %1").arg(Comparison.time)
                    wordy: true
                }
            }
            RowLayout {
                Layout.bottomMargin: 12
                Layout.fillWidth: true
                Layout.leftMargin: 20
                Layout.rightMargin: 20
                Layout.topMargin: 6
                spacing: 32
                visible: root.low && Comparison.parts

                PartingText {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: Comparison.leftParting
                }
                PartingText {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: Comparison.rightParting
                }
            }
        }
        FocusRing {
            offset: -4
            shown: flick.activeFocus
        }
    }
}
