import QtQuick
import Awaitscope

/// Between panes: 1 px, more with high contrast.
Rectangle {
    implicitHeight: Theme.stroke
    implicitWidth: Theme.stroke
    color: Theme.line
}
