import QtQuick
import Awaitscope

/// 1 px between panes.
Rectangle {
    implicitHeight: 1
    implicitWidth: 1
    color: Theme.line
}
