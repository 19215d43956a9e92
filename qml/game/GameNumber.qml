pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A number of the score, with what it counts.
Column {
    id: root

    property string label: ""
    property string value: ""

    AwText {
        color: Theme.text3
        size: 12
        text: root.label
    }
    AwText {
        size: 18
        text: root.value
        weight: Font.DemiBold
    }
}
