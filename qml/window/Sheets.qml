pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The sheets over the window; made when first wanted.
Item {
    id: root

    property LegendPopup legend: null
    property ShortcutSheet shortcuts: null

    function openLegend() {
        if (!root.legend)
            root.legend = legendMaker.createObject(root) as LegendPopup;
        root.legend.open();
    }
    function openShortcuts() {
        if (!root.shortcuts)
            root.shortcuts = shortcutsMaker.createObject(root) as ShortcutSheet;
        root.shortcuts.open();
    }

    Component {
        id: legendMaker

        LegendPopup {}
    }
    Component {
        id: shortcutsMaker

        ShortcutSheet {}
    }
}
