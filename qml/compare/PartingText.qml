pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// What one run does where the two part.
AwText {
    lineHeight: 1.1
    maximumLineCount: 2
    size: 12.5
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
}
