pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The note of a WhyHint, below what that lies in.
Item {
    id: root

    property string text: ""

    HintNote {
        objectName: "whyHint"
        text: root.text
        timeout: -1
        visible: root.text !== "" && root.Window.window !== null
        y: root.height + 6
    }
}
