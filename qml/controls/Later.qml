pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What comes after the first frame, between others, and is seen once it is whole.
Loader {
    id: root

    active: FirstFrame.shown
    asynchronous: FirstFrame.awaited
    opacity: root.status === Loader.Ready ? 1 : 0
}
