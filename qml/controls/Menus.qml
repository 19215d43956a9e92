pragma Singleton

import QtQuick

/// The menu that is open: hints keep out of its way.
QtObject {
    property QtObject current: null
}
