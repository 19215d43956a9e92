pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The question of this beat, its answer hidden until it is asked for; where there is none, why this step
/// happens.
Item {
    id: root

    implicitHeight: Workbench.predictions.count > 0 ? questions.implicitHeight : why.implicitHeight

    Column {
        id: questions

        spacing: 10
        visible: Workbench.predictions.count > 0
        width: root.width

        Repeater {
            model: Workbench.predictions

            PresenterAnswer {
                required property var model
                required property int index

                // Of two questions at one beat the latest is enough.
                last: index === Workbench.predictions.count - 1
                question: model
                width: questions.width
            }
        }
    }
    Column {
        id: why

        spacing: 6
        visible: !questions.visible
        width: root.width

        AwText {
            color: Theme.accent
            size: 13.5
            text: qsTr("Why")
            weight: Font.DemiBold
        }
        AwText {
            line: 22
            objectName: "presenterWhy"
            size: 15
            text: Workbench.why
            textFormat: Text.RichText
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
