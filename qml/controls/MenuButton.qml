pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// A button that opens a menu below itself; the menu is made when it is first wanted.
AwButton {
    id: root

    /// Makes an AwMenu.
    required property Component maker
    /// The menu ends where the button ends; else it begins where the button begins.
    property bool flushRight: false
    property AwMenu menu: null

    onClicked: {
        if (!root.menu)
            root.menu = root.maker.createObject(root) as AwMenu;
        root.menu.popup(root.flushRight ? root.width - root.menu.width : 0, root.height + 4);
    }
}
