pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The sheets over the window; made when first wanted.
Item {
    id: root

    property LegendPopup legend: null
    property CommandPalette palette: null
    property ShortcutSheet shortcuts: null
    property Tour tour: null
    property OpeningSheet opening: null

    function openLegend() {
        if (!root.legend)
            root.legend = legendMaker.createObject(root) as LegendPopup;
        root.legend.open();
    }
    function openPalette() {
        if (!root.palette)
            root.palette = paletteMaker.createObject(root) as CommandPalette;
        root.palette.open();
    }
    function openShortcuts() {
        if (!root.shortcuts)
            root.shortcuts = shortcutsMaker.createObject(root) as ShortcutSheet;
        root.shortcuts.open();
    }
    /// A part of the window that the tour points at is to be opened.
    signal partWanted(string name)

    function openTour(regions: var) {
        if (!root.tour)
            root.tour = tourMaker.createObject(root) as Tour;
        root.tour.regions = regions;
        root.tour.open();
    }

    Connections {
        target: Workbench.opening

        function onChanged() {
            if (!Workbench.opening.running) {
                if (root.opening)
                    root.opening.close();
                return;
            }
            if (!root.opening)
                root.opening = openingMaker.createObject(root) as OpeningSheet;
            root.opening.open();
        }
    }
    Component {
        id: openingMaker

        OpeningSheet {}
    }
    Component {
        id: legendMaker

        LegendPopup {}
    }
    Component {
        id: paletteMaker

        CommandPalette {}
    }
    Component {
        id: shortcutsMaker

        ShortcutSheet {}
    }
    Component {
        id: tourMaker

        Tour {
            onClosed: root.partWanted("lessonPane")
            onPartWanted: name => root.partWanted(name)
        }
    }
}
