pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Which axis, which arrows, and how much of the run is in view.
Item {
    id: root

    required property TimelineView view
    readonly property list<string> modes: ["elastic", "time", "steps"]
    readonly property list<string> captions: [
        qsTr("steps take no time, waits keep their proportion"),
        qsTr("true to scale; steps at the same instant stand side by side"),
        qsTr("every step the same width")
    ]
    readonly property var arrowNames: ({ all: qsTr("all"), step: qsTr("this step"), none: qsTr("none") })

    implicitHeight: Metrics.timelineToolbar

    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 12 }
        spacing: 0

        AwText {
            size: 13
            text: qsTr("Timeline")
            weight: Font.DemiBold
        }
        AwText {
            Layout.fillWidth: true
            Layout.leftMargin: 9
            Layout.rightMargin: 9
            color: Theme.text3
            text: root.view.range !== "" ? root.view.range : root.captions[root.modes.indexOf(root.view.mode)] ?? ""
        }
        SegmentedControl {
            currentIndex: root.modes.indexOf(root.view.mode)
            hints: ["Ctrl+1", "Ctrl+2", "Ctrl+3"]
            name: qsTr("Axis")
            objectName: "axis"
            options: [qsTr("Elastic"), qsTr("Time"), qsTr("Steps")]
            onActivated: index => root.view.mode = root.modes[index]
        }
        MenuButton {
            Layout.leftMargin: 9
            Layout.rightMargin: 8
            iconLast: true
            iconName: "chevron-down"
            iconSize: 13
            kind: AwButton.Outlined
            objectName: "arrows"
            text: qsTr("Arrows: %1").arg(root.arrowNames[root.view.arrows] ?? "")

            maker: Component {
                AwMenu {
                    room: 160

                    Repeater {
                        model: ["all", "step", "none"]

                        AwMenuItem {
                            required property string modelData

                            checkable: true
                            checked: root.view.arrows === modelData
                            text: root.arrowNames[modelData]
                            onTriggered: root.view.arrows = modelData
                        }
                    }
                }
            }
        }
        MenuButton {
            hint: qsTr("Lanes: group, pin, fold")
            iconName: "lanes"
            objectName: "lanes"

            maker: Component {
                LaneMenu {
                    followsKeys: true
                    view: root.view
                }
            }
        }
        AwButton {
            hint: qsTr("Zoom out")
            iconName: "zoom-out"
            objectName: "zoomOut"
            shortcut: "S"
            onClicked: root.view.zoomOut()
        }
        AwButton {
            hint: qsTr("Zoom in")
            iconName: "zoom-in"
            objectName: "zoomIn"
            shortcut: "W"
            onClicked: root.view.zoomIn()
        }
        AwButton {
            hint: qsTr("Show the whole run")
            iconName: "fit"
            objectName: "fit"
            shortcut: "F"
            onClicked: root.view.fit()
        }
    }
}
