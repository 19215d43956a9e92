import QtQuick

/// A part of the window, and what is to be said of it.
QtObject {
    required property string part
    required property string title
    required property string text
}
