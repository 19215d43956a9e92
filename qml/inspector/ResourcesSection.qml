pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the tasks share: queues, locks and the like, and the result slots of gathers, one part each.
Column {
    id: root

    readonly property ResourceModel resources: Workbench.resources

    Repeater {
        model: root.resources

        ResourceSection { width: root.width }
    }
    Section {
        focusName: "resources"
        title: qsTr("Resources")
        visible: root.resources.count === 0
        width: root.width

        AwText {
            color: Theme.text3
            size: 12
            text: qsTr("Nothing is shared yet.")
        }
    }
}
