pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What one run does where the two part.
AwText {
    line: 17
    maximumLineCount: 3
    size: 12.5
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
}
