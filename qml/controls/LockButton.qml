pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A lock before what a question hides; says which one, and leads there.
AwButton {
    id: root

    readonly property string sentence: Workbench.game.open ? qsTr("hidden: you choose")
        : qsTr("hidden until you answer at beat %1").arg(Workbench.predictions.openBeat)

    Accessible.name: root.sentence

    hint: Workbench.game.open ? root.sentence
        : qsTr("Go to the question at beat %1 that hides this").arg(Workbench.predictions.openBeat)
    iconName: "lock"
    textWeight: Font.Normal
    textColor: Theme.text3
    onClicked: if (!Workbench.game.open) Workbench.goToQuestion()
}
