pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the program, or Python, has written to standard error.
AwPopup {
    id: root

    width: Math.min(860, root.roomWidth)

    contentItem: Sheet {
        note: qsTr("stderr")
        objectName: "errorSheet"
        title: qsTr("Error output")
        onCloseRequested: root.close()

        TextEdit {
            Accessible.name: text
            color: Theme.text1
            font.family: Theme.mono
            font.pointSize: 12 * Metrics.pointsPerPixel
            readOnly: true
            selectByMouse: true
            selectedTextColor: Theme.onAccent
            selectionColor: Theme.accent
            text: Playground.runner.errors
            textFormat: TextEdit.PlainText
            width: parent.width
            wrapMode: TextEdit.WrapAnywhere
        }
    }
}
