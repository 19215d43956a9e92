pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// The questions of a beat, one under the other. A Repeater straight in a layout crashes Qt 6.4 when its items
/// go while it is laid out.
Column {
    id: root

    /// The questions; null where they are shown elsewhere.
    property alias model: cards.model
    /// See LessonPane.
    required property bool placed

    /// A card has changed, and has the height that it keeps.
    signal settled(card: PredictionCard)

    spacing: 14
    visible: cards.count > 0

    Repeater {
        id: cards

        PredictionCard {
            id: card

            placed: root.placed
            width: root.width
            onSettled: root.settled(card)
        }
    }
}
