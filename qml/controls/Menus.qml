pragma Singleton

import QtQuick

/// The menu that is open: hints keep out of its way.
QtObject {
    property AwMenu current: null
}
