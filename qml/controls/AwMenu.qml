pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// A menu in the colours of the theme.
Menu {
    id: root

    property real room: 200

    padding: 4
    transformOrigin: Popup.TopLeft

    onAboutToHide: if (Menus.current === root) Menus.current = null
    onAboutToShow: {
        Menus.current = root;
        root.scale = root.parent?.Magnifier.total() ?? Metrics.factor;
        root.contentItem.parent.Accessible.name = root.parent?.Accessible.name ?? "";
    }

    contentItem: ListView {
        clip: true
        currentIndex: root.currentIndex
        implicitHeight: contentHeight
        interactive: contentHeight > height
        model: root.contentModel
    }

    delegate: AwMenuItem {}
    background: Rectangle {
        border.color: Theme.line2
        color: Theme.panel
        implicitWidth: root.room
        radius: 8
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.duration(140) }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.duration(140) }
    }
}
