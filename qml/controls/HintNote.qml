pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The popup of a Hint: what a control does, and its key. A long text has several lines.
ToolTip {
    id: root

    property string shortcut: ""
    /// See Hint.
    property bool below: false
    property point pointer
    property bool dragging: false
    readonly property bool follows: root.pointer !== Qt.point(0, 0)
    readonly property Item over: root.parent

    delay: root.dragging ? 0 : root.follows ? 300 : 500
    // Neither covers an open menu nor takes its clicks.
    enabled: Menus.current === null
    opacity: Menus.current === null ? 1 : 0
    padding: 6
    leftPadding: 9
    objectName: "hintNote"
    rightPadding: 9
    timeout: root.below || root.dragging ? -1 : 6000
    transformOrigin: Popup.TopLeft
    // Where it ends with the window, Qt would put a note that touches its edge on the other side.
    x: root.follows ? Math.min(root.pointer.x + 12, (root.over?.width ?? 0) - root.implicitWidth - 8)
        : ((root.over?.width ?? 0) - root.implicitWidth) / 2
    y: root.follows ? root.pointer.y + 18 : root.below ? (root.over?.height ?? 0) + 6 : -root.implicitHeight - 3

    onAboutToShow: root.scale = root.parent.Magnifier.total()

    contentItem: Row {
        spacing: 8
        AwText {
            color: Theme.panel
            size: 11.5
            text: root.text
            width: Math.min(implicitWidth, 380)
            wrapMode: Text.Wrap
        }
        AwText {
            color: Theme.band
            size: 11.5
            text: root.shortcut
            visible: root.shortcut !== ""
        }
    }
    background: Rectangle {
        color: Theme.text1
        radius: 6
    }
}
