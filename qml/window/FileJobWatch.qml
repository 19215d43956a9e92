pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Shows how far a file is while one is read or written; the sheet is made when first wanted.
Item {
    id: root

    required property FileJob job
    required property Component maker
    property FileJobSheet sheet: null

    Connections {
        target: root.job

        function onChanged() {
            if (root.job.running && !root.sheet)
                root.sheet = root.maker.createObject(root) as FileJobSheet;
            if (root.job.running)
                root.sheet.open();
            else if (root.sheet)
                root.sheet.close();
        }
    }
}
