pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a run can be written as for other programs, and for a classroom.
MenuButton {
    id: root

    /// A file with that end is wanted; "-answers" before it: a hand-out with answers.
    signal exportRequested(string suffix)

    enabled: !Exporter.running
    hint: qsTr("Export for other programs")
    iconName: "export"
    objectName: "exportMenu"

    maker: Component {
        AwMenu {
            id: menu

            room: 330

            Instantiator {
                id: formats

                readonly property var forAll: [
                    [".png", qsTr("Picture of the window (PNG)…")],
                    [".svg", qsTr("Picture of the timeline (SVG)…")],
                    [".gif", qsTr("Animation, step by step (GIF)…")],
                    [".json", qsTr("Trace for Chrome and Perfetto (JSON)…")],
                    [".pftrace", qsTr("Trace for Perfetto (protobuf)…")],
                    [".speedscope.json", qsTr("Profile for speedscope (JSON)…")],
                    [".pdf", qsTr("Hand-out (PDF)…")],
                    [".html", qsTr("Hand-out (HTML)…")]
                ]
                readonly property var forLessons: [
                    ["-answers.pdf", qsTr("Hand-out with answers (PDF)…")],
                    ["-answers.html", qsTr("Hand-out with answers (HTML)…")]
                ]

                model: Workbench.isTrace ? formats.forAll : formats.forAll.concat(formats.forLessons)
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
}
