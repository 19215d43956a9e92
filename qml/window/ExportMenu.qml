pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a run can be written as for other programs.
AwButton {
    id: root

    /// A file with that end is wanted.
    signal exportRequested(string suffix)

    enabled: !Exporter.running
    hint: qsTr("Export for other programs")
    iconName: "export"
    objectName: "exportMenu"

    onClicked: menu.popup(0, root.height + 4)

    AwMenu {
        id: menu

        room: 330

        Instantiator {
            model: [
                [".png", qsTr("Picture of the window (PNG)…")],
                [".svg", qsTr("Picture of the timeline (SVG)…")],
                [".gif", qsTr("Animation, step by step (GIF)…")],
                [".json", qsTr("Trace for Chrome and Perfetto (JSON)…")],
                [".pftrace", qsTr("Trace for Perfetto (protobuf)…")],
                [".speedscope.json", qsTr("Profile for speedscope (JSON)…")]
            ]
            onObjectAdded: (index, object) => menu.insertItem(index, object as Item)
            onObjectRemoved: (index, object) => menu.removeItem(object as Item)

            AwMenuItem {
                required property var modelData

                objectName: "export" + modelData[0]
                text: modelData[1]
                onTriggered: root.exportRequested(modelData[0])
            }
        }
    }
}
