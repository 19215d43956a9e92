pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Shows how far a file is while one is read or written; the sheet is made when first wanted.
Connections {
    id: root

    required property Item owner
    required property Component maker
    property FileJobSheet sheet: null

    function onChanged() {
        const job = root.target as FileJob;
        if (job.running && !root.sheet)
            root.sheet = root.maker.createObject(root.owner) as FileJobSheet;
        if (job.running)
            root.sheet.open();
        else if (root.sheet)
            root.sheet.close();
    }
}
