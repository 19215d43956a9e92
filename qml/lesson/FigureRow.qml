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
            required property bool hidden
            required property int index

            Accessible.name: figure.label + ", " + (figure.hidden ? lock.sentence : figure.value)
            Accessible.role: Accessible.StaticText
            implicitHeight: 33
            implicitWidth: total.x + (figure.hidden ? lock.width : total.implicitWidth) + 20
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
            LockButton {
                id: lock

                implicitHeight: 24
                implicitWidth: 24
                objectName: "figureLock" + figure.index
                visible: figure.hidden
                x: total.x - 4
                y: caption.y + (caption.height - height) / 2
            }
        }
    }
}
