pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The numbers that come out of this run, on one base line.
RowLayout {
    id: root

    spacing: 26

    Repeater {
        model: Workbench.figures

        Item {
            id: figure

            required property string label
            required property string value
            required property int index
            readonly property bool hidden: Workbench.figures.hidden

            Accessible.name: figure.label + ", " + (figure.hidden ? qsTr("hidden until you commit") : figure.value)
            Accessible.role: Accessible.StaticText
            Layout.alignment: Qt.AlignBaseline
            baselineOffset: total.baselineOffset
            implicitHeight: total.implicitHeight
            implicitWidth: total.x + (figure.hidden ? 16 : total.implicitWidth)
            objectName: "figure" + figure.index

            AwText {
                id: caption

                anchors.baseline: total.baseline
                color: Theme.text3
                elide: Text.ElideNone
                size: 12
                text: figure.label
            }
            AwText {
                id: total

                elide: Text.ElideNone
                objectName: "figureValue" + figure.index
                size: 26
                text: figure.value
                weight: Font.DemiBold
                x: caption.implicitWidth + 8
            }
            IconItem {
                color: Theme.text3
                height: 16
                name: "lock"
                visible: figure.hidden
                width: 16
                x: total.x
                y: caption.y + (caption.height - height) / 2

                Hint {
                    text: qsTr("hidden until you commit")
                    visible: overLock.hovered
                }
                HoverHandler { id: overLock }
            }
        }
    }
    Item { Layout.fillWidth: true }
}
