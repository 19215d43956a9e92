pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What is presented: where we are, what the beat says, the timeline, the ready queue, and a question or why
/// this step happens. In design pixels; who shows it makes it larger.
FocusScope {
    id: root

    readonly property real margin: 32
    readonly property alias lanes: lanes

    /// Keys that are about the timeline. Whether this was one.
    function press(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        switch (event.key) {
        case Qt.Key_Plus: case Qt.Key_Equal: lanes.view.zoomIn(); return true;
        case Qt.Key_Minus: lanes.view.zoomOut(); return true;
        case Qt.Key_0: lanes.view.fit(); return true;
        case Qt.Key_A: lanes.view.pan(-80); return true;
        case Qt.Key_D: lanes.view.pan(80); return true;
        }
        return false;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    PresenterHead {
        id: head

        anchors { left: parent.left; leftMargin: root.margin; right: parent.right; rightMargin: root.margin; top: parent.top; topMargin: 14 }
    }
    AwText {
        id: title

        anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 10 }
        Accessible.name: text
        Accessible.role: Accessible.Heading
        elide: Text.ElideRight
        maximumLineCount: 2
        objectName: "presenterTitle"
        size: 28
        text: Workbench.beatNumber > 0 ? Workbench.beatTitle : Workbench.lessonTitle
        weight: Font.Bold
        wrapMode: Text.Wrap
    }
    AwText {
        id: words

        anchors { left: head.left; right: head.right; top: title.bottom; topMargin: 4 }
        color: Theme.text2
        line: Metrics.japanese ? 25 : 23
        objectName: "presenterText"
        size: Metrics.japanese ? 15.5 : 16
        text: Workbench.beatNumber > 0 ? Workbench.beatText : Workbench.goal
        textFormat: Text.RichText
        wrapMode: Text.Wrap
    }
    PresenterLanes {
        id: lanes

        anchors { bottom: below.top; bottomMargin: 12; left: head.left; right: head.right; top: words.text === "" ? title.bottom : words.bottom; topMargin: 14 }
        focus: true
    }
    Item {
        id: below

        anchors { bottom: transport.top; bottomMargin: 14; left: head.left; right: head.right }
        height: Math.max(queue.implicitHeight, aside.implicitHeight)

        PresenterQueue {
            id: queue

            width: parent.width * 0.58
        }
        Hairline {
            color: Theme.line2
            height: parent.height
            x: parent.width * 0.62
        }
        PresenterQuestion {
            id: aside

            anchors.right: parent.right
            width: parent.width * 0.35
        }
    }
    PresenterTransport {
        id: transport

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
    }
}
