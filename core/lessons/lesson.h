#pragma once

#include "trace/tracelog.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>

namespace lessons {

/// Text in every language of the course, by language code ("en", "ja").
using Text = QMap<QString, QString>;

enum class KnobType : quint8 { Integer, Number, Boolean, Choice, Text };

/// A parameter of a scenario.
struct Knob
{
    QString name; ///< "users"; also the key on the command line
    KnobType type = KnobType::Number;
    QVariant defaultValue;
    double minimum = 0;
    double maximum = 0;
    double step = 0; ///< 0 where steps make no sense
    QList<QString> choices;
    QString unit; ///< "s" or empty
    QString task; ///< label of the task whose hue it wears, or empty
    Text label;
    Text note; ///< may be empty

    /// The value that a text stands for, within range; nullopt and a sentence in error otherwise.
    std::optional<QVariant> parse(const QString &text, QString *error) const;
    /// As it is shown and filled into programs: Python literal ("2.0", "5", "True", "'text'").
    QString literal(const QVariant &value) const;
};

/// Points at an event by what it is, so that it survives other knob values.
struct EventSelector
{
    asyncio::EventKind kind = asyncio::EventKind::StepStart;
    QString task;  ///< label of the task, empty: any
    QString label; ///< of the event, empty: any
    std::optional<asyncio::WaitKind> wait;
    std::optional<asyncio::Outcome> outcome;
    QString text; ///< the event's text contains it, empty: any
    int nth = 1;  ///< 1 is the first; -1 the last, -2 the one before

    /// Index of the event, or -1 where this run has none.
    qsizetype find(const trace::TraceLog &log) const;
};

/// Which part of the window a beat points at.
enum class Focus : quint8 { None, Source, Timeline, Loop, Ready, Timers, Waiting, Resources, Console, Knobs };

struct Beat
{
    QString id;
    EventSelector event;
    Focus focus = Focus::None;
    Text title;
    Text text; ///< markup: see docs/authoring-lessons.md
};

/// A number computed from the run and shown under the knobs.
struct Figure
{
    /// LongestQueue: most items at once in any queue; MostAtOnce: most tasks suspended in sleep at once.
    enum class Kind : quint8 { Duration, LongestQueue, MostAtOnce } kind = Kind::Duration;
    QString id;
    EventSelector from; ///< Duration: between these two events
    EventSelector to;
    Text label;

    /// Seconds or a count; nullopt where the run does not have it.
    std::optional<double> valueIn(const trace::TraceLog &log) const;
};

/// The words that lesson.json uses; empty for Focus::None.
QLatin1StringView nameOf(KnobType type);
QLatin1StringView nameOf(Focus focus);
/// What a word means; nullopt for one that is not known. The empty word is Focus::None.
std::optional<KnobType> knobTypeOf(QStringView name);
std::optional<Focus> focusOf(QStringView name);

struct Lesson
{
    QString id; ///< "gather"
    int number = 0;
    QString scenario;
    QString clock;          ///< "virtual" or "wall"
    QString fileName;       ///< "gather.py"
    QString pythonTemplate; ///< with {{knob}} and #@label marks
    Text group;
    Text shortTitle; ///< for the navigator
    Text title;
    Text goal;
    QList<Knob> knobs;
    QList<Beat> beats;
    QList<Figure> figures;

    QVariantMap defaults() const;
    /// The knob of that name, or nullptr.
    const Knob *knob(const QString &name) const;
};

} // namespace lessons
