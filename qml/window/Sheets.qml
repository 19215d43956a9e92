pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The sheets over the window; made when first wanted.
Item {
    id: root

    function openLegend() {
        legend.active = true;
        (legend.item as LegendPopup).open();
    }
    function openShortcuts() {
        shortcuts.active = true;
        (shortcuts.item as ShortcutSheet).open();
    }

    Loader {
        id: legend

        active: false
        sourceComponent: LegendPopup {}
    }
    Loader {
        id: shortcuts

        active: false
        sourceComponent: ShortcutSheet {}
    }
}
