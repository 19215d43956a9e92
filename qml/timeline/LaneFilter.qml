pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Over the names of the lanes: which of them are shown.
Item {
    id: root

    required property TimelineView view

    /// The keyboard is wanted elsewhere.
    signal finished

    function open() {
        field.selectAll();
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    AwField {
        id: field

        Accessible.name: qsTr("Filter the lanes by name")
        anchors { fill: parent; bottomMargin: 3; leftMargin: 8; rightMargin: 8; topMargin: 2 }
        font.pointSize: 11.5 * Metrics.pointsPerPixel
        leftPadding: 22
        maximumLength: 200
        objectName: "laneFilter"
        placeholderText: qsTr("Filter")
        placeholderTextColor: Theme.text3
        rightPadding: 22
        text: root.view.filter

        onTextEdited: root.view.filter = text

        Keys.onDownPressed: root.finished()
        Keys.onEnterPressed: root.finished()
        Keys.onEscapePressed: {
            root.view.filter = "";
            root.finished();
        }
        Keys.onReturnPressed: root.finished()

        // What is typed does not cut off the binding, but what is undone by other means must be seen.
        Connections {
            function onOrderChanged() {
                if (field.text !== root.view.filter)
                    field.text = root.view.filter;
            }
            target: root.view
        }
        IconItem {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
            height: 12
            name: "search"
            width: 12
            x: 6
        }
        AwText {
            anchors { right: parent.right; rightMargin: 7; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            mono: true
            size: 11
            text: "/"
            visible: field.text === "" && !field.activeFocus
        }
        AwButton {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            hint: qsTr("Clear the filter")
            iconName: "close"
            iconSize: 12
            implicitHeight: 22
            implicitWidth: 22
            objectName: "laneFilterClear"
            visible: field.text !== ""
            onClicked: root.view.filter = ""
        }
    }
}
