pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The numbers that come out of this run, on one base line where they fit.
Flow {
    id: root

    spacing: 6

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
            implicitHeight: 33
            implicitWidth: total.x + (figure.hidden ? 16 : total.implicitWidth) + 20
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
                // A unit in Japanese makes a line higher; the base line is the same for all.
                y: 27 - baselineOffset
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
}
