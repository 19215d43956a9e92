pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Awaitscope

/// The window: the regions and their places. What stands around a lesson and its run is made after the first frame.
ApplicationWindow {
    id: window

    readonly property bool inspectorIsDrawer: room.body.width < Metrics.drawerBelow
    readonly property bool tabbed: room.body.width < Metrics.tabsBelow
    readonly property bool low: room.body.height < 760

    color: Theme.bg
    height: 900
    minimumHeight: 640
    minimumWidth: 1024
    title: Comparison.active ? qsTr("%1 – Awaitscope").arg(Comparison.title)
        : Playground.active ? qsTr("%1 – Awaitscope").arg(Playground.document.name + (Playground.document.edited ? "*" : ""))
        : Workbench.lessonTitle === "" ? "Awaitscope" : qsTr("%1 – Awaitscope").arg(Workbench.plain(Workbench.lessonTitle))
    visible: true
    width: 1440

    // What is in it has its size from the beginning, and is not laid out for none first.
    contentItem {
        height: window.height
        width: window.width
    }

    onClosing: close => close.accepted = Playground.mayClose()

    Connections {
        function onCloseAllowed() {
            window.close();
        }
        target: Playground
    }

    Room {
        id: room

        // Anchors, also those of root, would take effect only once all in it is made.
        height: window.contentItem.height
        objectName: "room"
        width: window.contentItem.width
    }
    FocusScope {
        id: root

        focus: true
        height: room.body.height
        parent: room.body
        width: room.body.width

        Keys.onPressed: event => keys.handle(event)
        Keys.onReleased: event => keys.release(event)

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            Item {
                id: topPlace

                Layout.fillWidth: true
                implicitHeight: Metrics.topBar
                opacity: surroundings.opacity
            }
            Loader {
                Layout.fillWidth: true
                active: Workbench.banner !== "" || item !== null
                objectName: "banner"
                source: "Banner.qml"
                visible: Workbench.banner !== ""
            }
            // No layout: one that is told a new width does not see that the navigator becomes a rail by it.
            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true

                Item {
                    id: sidePlace

                    /// The playground has three columns beside it.
                    readonly property bool railOnly: room.body.width < (Playground.active ? Metrics.playgroundRailBelow : Metrics.railBelow)

                    anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
                    opacity: surroundings.opacity
                    width: railOnly || Preferences.navigatorCollapsed ? Metrics.rail : Metrics.navigator
                }
                Body {
                    id: body

                    anchors { bottom: parent.bottom; left: sidePlace.right; right: parent.right; top: parent.top }
                    low: window.low
                    narrow: window.inspectorIsDrawer
                    tabbed: window.tabbed
                    visible: !Comparison.active
                }
                Loader {
                    id: comparer

                    anchors.fill: body
                    active: Comparison.active
                    source: "ComparePane.qml"
                    visible: active
                }
            }
            Item {
                id: bottomPlace

                Layout.fillWidth: true
                implicitHeight: Metrics.transport
                opacity: surroundings.opacity
            }
        }
        Item {
            id: dropPlace

            anchors.fill: parent
        }
    }

    Connections {
        function onActiveChanged() {
            if (!Presenter.active)
                window.requestActivate(); // whatever had the keyboard has it again
        }
        target: Presenter
    }
    Loader {
        active: Presenter.active
        objectName: "presenterWindows"
        source: "PresenterWindows.qml"
    }
    WindowKeys {
        id: keys

        home: root
    }
    Later {
        id: surroundings

        onLoaded: FirstFrame.complete()
        Component.onCompleted: surroundings.setSource("Surroundings.qml", {
            body: body,
            bottomPlace: bottomPlace,
            comparer: comparer,
            dropPlace: dropPlace,
            keys: keys,
            sidePlace: sidePlace,
            sideRailOnly: Qt.binding(() => sidePlace.railOnly),
            topPlace: topPlace
        })
    }
    Connections {
        function onQuitRequested() {
            window.close();
        }
        target: surroundings.item
    }
}
