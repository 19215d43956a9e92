pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What a side is called; opens the list of the lessons that it may be.
MenuButton {
    id: root

    required property ComparedRun run

    Accessible.name: qsTr("%1, choose a lesson").arg(root.run.title)

    hint: qsTr("Choose a lesson")
    leftPadding: 10
    rightPadding: 8

    contentItem: PickerFace { text: root.run.title }
    implicitWidth: implicitContentWidth + leftPadding + rightPadding

    maker: Component {
        AwMenu {
            margins: 8
            room: 260

            Repeater {
                model: Workbench.lessons

                AwMenuItem {
                    required property string lessonId
                    required property int number
                    required property string shortTitle

                    checkable: true
                    checked: root.run.lessonId === lessonId
                    objectName: "compareLesson-" + lessonId
                    text: number + "  " + shortTitle
                    onTriggered: root.run.chooseLesson(lessonId)
                }
            }
        }
    }
}
