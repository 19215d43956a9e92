pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// Light, dark, high contrast, or as the desktop has it; and whether things move.
MenuButton {
    id: root

    flushRight: true
    hint: qsTr("Theme")
    iconName: Preferences.themeMode === "system" ? "system" : Preferences.theme === "light" ? "sun" : Preferences.theme === "dark" ? "moon" : "contrast"
    kind: AwButton.Outlined
    objectName: "theme"

    maker: Component {
        AwMenu {
            AwMenuItem {
                checkable: true
                checked: Preferences.themeMode === "system"
                objectName: "themeSystem"
                text: qsTr("Same as the desktop")
                onTriggered: Preferences.themeMode = "system"
            }
            AwMenuItem {
                checkable: true
                checked: Preferences.themeMode === "light"
                objectName: "themeLight"
                text: qsTr("Light")
                onTriggered: Preferences.themeMode = "light"
            }
            AwMenuItem {
                checkable: true
                checked: Preferences.themeMode === "dark"
                objectName: "themeDark"
                text: qsTr("Dark")
                onTriggered: Preferences.themeMode = "dark"
            }
            AwMenuItem {
                checkable: true
                checked: Preferences.themeMode === "high-contrast"
                objectName: "themeHighContrast"
                text: qsTr("High contrast")
                onTriggered: Preferences.themeMode = "high-contrast"
            }
            AwMenuItem {
                checkable: true
                checked: Preferences.reducedMotion
                text: qsTr("Less motion")
                onTriggered: Preferences.reducedMotion = !Preferences.reducedMotion
            }
        }
    }
}
