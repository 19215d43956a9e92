pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// Two runs side by side: totals, lanes on one axis, where they part, and tables. A low window shows either
/// the lanes or the tables.
FocusScope {
    id: root

    readonly property bool low: root.Window.height < 760
    readonly property var regions: [lanes.upper, lanes.lower, parting, tables]
    property int page: 0

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CompareCards {
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredHeight: root.low ? 66 : 78
            low: root.low
        }
        CompareLanes {
            id: lanes

            Layout.fillHeight: true
            Layout.fillWidth: true
            low: root.low
            visible: !root.low || root.page === 0
        }
        CompareParting {
            id: parting

            Layout.fillWidth: true
            low: root.low
            objectName: "comparePartingPane"
            page: root.page
            onPageChosen: page => root.page = page
        }
        CompareTables {
            id: tables

            Layout.fillHeight: root.low
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            low: root.low
            objectName: "compareTables"
            visible: !root.low || root.page === 1
        }
    }
}
