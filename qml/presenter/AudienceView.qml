pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The picture of the presentation, in the size of its window, what covers it, and its keys.
FocusScope {
    id: root

    /// The stage is laid out for this room and drawn as much larger as the window is, never too small to read.
    readonly property size room: Qt.size(1097, 617)
    readonly property real factor: Math.max(Math.min(1, root.width / 1000),
        Math.min(root.width / root.room.width, root.height / root.room.height))

    Accessible.name: qsTr("Presentation")
    Accessible.role: Accessible.Pane

    Keys.onPressed: event => {
        event.accepted = stage.press(event) || Presenter.press(event.key, event.modifiers, event.isAutoRepeat);
    }

    Magnifier {
        factor: root.factor
        height: root.height / root.factor
        width: root.width / root.factor

        PresenterStage {
            id: stage

            anchors.fill: parent
            focus: true
            objectName: "presenterStage"
        }
    }
    PenItem {
        anchors.fill: parent
        color: Theme.danger
        objectName: "penItem"
        pen: Presenter.pen
        visible: Presenter.pen.strokes > 0
    }
    Spotlight {
        anchors.fill: parent
        item: stage.lanes.item
        objectName: "spotlight"
        pointer: hover.point.position
        visible: Presenter.spotlight
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.CrossCursor
        enabled: Presenter.drawing
        objectName: "penArea"

        onPositionChanged: mouse => Presenter.pen.extend(mouse.x / width, mouse.y / height)
        onPressed: mouse => Presenter.pen.begin(mouse.x / width, mouse.y / height)
    }
    HoverHandler {
        id: hover

        readonly property point place: hover.point.position

        cursorShape: rest.running || Presenter.drawing ? Qt.ArrowCursor : Qt.BlankCursor

        onPlaceChanged: {
            rest.restart();
            Presenter.pointerMoved();
        }
    }
    // A pointer that rests is not to be seen.
    Timer {
        id: rest

        interval: 3000
    }
    StillItem {
        id: still

        anchors.fill: parent
        objectName: "still"
        visible: still.taken
    }
    Connections {
        function onFrozenChanged() {
            Presenter.frozen ? still.take() : still.drop();
        }
        target: Presenter
    }
    Rectangle {
        anchors.fill: parent
        color: Presenter.blank === "white" ? "white" : "black"
        objectName: "blank"
        visible: Presenter.blank !== ""
    }
    Magnifier {
        factor: root.factor
        height: root.height / root.factor
        visible: Presenter.help
        width: root.width / root.factor

        PresenterHelp {
            anchors.centerIn: parent
            objectName: "presenterHelp"
        }
    }
}
