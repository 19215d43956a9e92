#pragma once

#include "lessons/lesson.h"

#include <QKeySequence>
#include <QList>
#include <QString>

class Comparison;
class Playground;
class Preferences;
class TimelineView;
class Workbench;

namespace player {
class Player;
}

namespace actions {

/// Where the window can be.
enum class Place : quint8 { Run = 1, Playground = 2, Comparison = 4 };
using Places = quint8; ///< a set of them

/// Groups of the shortcuts sheet, in its order.
enum class Section : quint8 { Moving, Lesson, Timeline, Files, Playground, Window };
constexpr int SectionCount = 6;

/// What an action works on. None is owned; view may be nullptr before the window is there.
struct Desk
{
    Workbench *workbench = nullptr;
    Playground *playground = nullptr;
    Comparison *comparison = nullptr;
    Preferences *preferences = nullptr;
    player::Player *player = nullptr; ///< of what is shown
    TimelineView *view = nullptr;     ///< of what is shown

    Place place() const;
};

/// Something that a person can make the window do.
///
/// This is the one list of it: the keys, the shortcuts sheet and the command palette are all made from it.
struct Action
{
    enum class Kind : quint8 {
        Command,   ///< bound to its keys, in the palette
        NoCommand, ///< bound to its keys, but nothing to be found in the palette
        KeysOnly   ///< said in the sheet; a part of the window sees to the keys itself
    };

    const char *id;
    Section section;
    Places places;
    const char *title;                   ///< in English; its translation stands in the context "Actions"
    const char *keys;                    ///< each as QKeySequence reads it, with a space between; empty: none
    void (*act)(const Desk &) = nullptr; ///< nullptr: the window's views do it
    bool (*isPossible)(const Desk &) = nullptr; ///< nullptr: always
    Kind kind = Kind::Command;

    QList<QKeySequence> sequences() const;
    /// Whether there is something to do for it now.
    bool isPossibleAt(const Desk &desk) const;
    lessons::Text titles() const;
};

/// All of them, in the order of the sheet and of a palette with an empty line.
const QList<Action> &all();
/// nullptr where there is none of that id.
const Action *find(QStringView id);

const char *titleOf(Section section);
/// A text of the context "Actions" in every language.
lessons::Text inEveryLanguage(const char *text);

} // namespace actions
