import Awaitscope

/// A button of the transport: 32 px to hit.
AwButton {
    iconSize: 17
    implicitHeight: 32
    implicitWidth: 32
}
