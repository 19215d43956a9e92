pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What the tasks share: queues, locks and the like, and the result slots of gathers, one part each.
Column {
    id: root

    readonly property ResourceModel resources: Workbench.resources

    /// The name of a task in the line of a resource.
    function spot(resource: int, task: int): Item {
        const section = sections.itemAt(root.resources.rowOf(resource)) as ResourceSection;
        return section ? section.spot(task) : null;
    }

    Repeater {
        id: sections

        model: root.resources

        ResourceSection { width: root.width }
    }
    Section {
        focusName: "resources"
        visible: root.resources.earlier > 0
        width: root.width

        AwText {
            color: Theme.text3
            size: 12
            text: qsTr("and %1 that were made earlier").arg(root.resources.earlier)
            width: parent.width
            wrapMode: Text.Wrap
        }
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
