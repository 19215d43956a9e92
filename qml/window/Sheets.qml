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

    FileJobWatch {
        job: Workbench.opening
        maker: openingMaker
    }
    FileJobWatch {
        job: Workbench.saving
        maker: savingMaker
    }
    Component {
        id: openingMaker

        FileJobSheet {
            job: Workbench.opening
            objectName: "opening"
            said: qsTr("%1 % read").arg(percent)
            title: qsTr("Opening %1").arg(job.name)
        }
    }
    Component {
        id: savingMaker

        FileJobSheet {
            job: Workbench.saving
            objectName: "saving"
            said: qsTr("%1 % written").arg(percent)
            title: qsTr("Saving %1").arg(job.name)
        }
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
