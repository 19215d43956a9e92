import QtQuick
import Awaitscope

/// The language of the window.
SegmentedControl {
    currentIndex: Preferences.language === "ja" ? 1 : 0
    name: qsTr("Language")
    options: ["EN", "日本語"]
    onActivated: index => Preferences.language = index === 1 ? "ja" : "en"
}
