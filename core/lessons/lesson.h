#pragma once

#include "lessons/expression.h"
#include "trace/tracelog.h"

#include <QHash>
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
    bool isUrl = false; ///< of a text: empty, or an address of HTTP
    QString unit;       ///< "s" or empty
    QString task;       ///< label of the task whose hue it wears, or empty
    QStringList sleeps; ///< labels of the lines whose sleep lasts as long as the knob says; often empty
    Text label;
    Text note;                        ///< may be empty
    QHash<QString, Text> choiceTexts; ///< by choice; a choice without one is shown as it is

    /// The value that a text stands for, within range; nullopt and a sentence in error otherwise.
    std::optional<QVariant> parse(const QString &text, QString *error) const;
    /// As it is shown and filled into programs: Python literal ("2.0", "5", "True", "'text'").
    QString literal(const QVariant &value) const;
    /// As it stands in code, a text without its quotes: "2.0", "5", "blocking".
    QString codeText(const QVariant &value) const;
    /// As people read it: "2.0 s", "5", a choice by its text in this language.
    QString display(const QVariant &value, const QString &language) const;
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
    /// Indices of all events that fit, whatever nth says.
    QList<qsizetype> findAll(const trace::TraceLog &log) const;
};

/// Which part of the window a beat points at.
enum class Focus : quint8 { None, Source, Timeline, Loop, Ready, Timers, Waiting, Resources, Console, Knobs };

struct Beat
{
    QString id;
    EventSelector event;
    Focus focus = Focus::None;
    Text title;
    Text text;   ///< markup: see docs/authoring-lessons.md
    Text absent; ///< markup; said where the event does not happen, may be empty
    Text notes;  ///< markup; for whoever presents the lesson, may be empty
};

/// Something counted in a run, by the name that expressions use.
struct Measure
{
    enum class Kind : quint8 {
        Duration,     ///< seconds between from and to
        Time,         ///< seconds from the start of the run to from
        Total,        ///< seconds from the start of the run to the end of main
        Count,        ///< how many events fit from
        Order,        ///< `of` each event that fits from, joined with ", "
        Text,         ///< the text of from
        Outcome,      ///< how the task with the label `task` ended: result, exception, cancelled, pending
        Tasks,        ///< how many there are
        Steps,        ///< how many there are
        Iterations,   ///< how many there are
        LongestQueue, ///< most items at once in any queue
        MostAtOnce,   ///< most tasks suspended at once in a wait of kind `wait`
        MostInside,   ///< most tasks that hold one semaphore or lock at once
        LongestBlock, ///< seconds of the longest blocking call
    };
    enum class Of : quint8 { Task, Label, Text };

    QString id;
    Kind kind = Kind::Total;
    EventSelector from;
    EventSelector to;
    Of of = Of::Task;
    QString task;
    asyncio::WaitKind wait = asyncio::WaitKind::Sleep;

    /// A number (double) or a text; invalid where the run does not have it.
    QVariant valueIn(const trace::TraceLog &log) const;
    /// Index of the event with which the value stands for whoever follows the run, -1 where the run does not
    /// have it. What is counted stands with the last event.
    qsizetype settledIn(const trace::TraceLog &log) const;
    bool isText() const { return kind == Kind::Order || kind == Kind::Text || kind == Kind::Outcome; }
    /// Whether its value is a time.
    bool isSeconds() const;
};

/// A measure that is shown as a number under the knobs.
struct Figure
{
    QString measure;
    Text label;
};

/// One answer to a question. Right where the condition is true in the run.
struct Option
{
    QString id;
    Expression condition;
    Text text;  ///< markup
    Text reply; ///< markup; the reason, shown beside the verdict
};

/// A question that is asked before the run goes on.
struct Prediction
{
    QString id;
    QString beat;   ///< asked when this beat is reached
    QString reveal; ///< the later beat at which the answer can be seen
    QList<Option> options;
    Text question; ///< markup
};

/// One thing that a make task asks for.
struct Condition
{
    QString id;
    Expression holds;
    Text label;
    Text failed; ///< markup; said where it does not hold
};

/// What the learner is to reach by turning the knobs. Without conditions there is none.
struct Make
{
    QList<Condition> conditions;
    QVariantMap solution; ///< knobs that reach it, the others at their defaults
    Text task;            ///< markup
};

/// One side of a comparison that the author suggests.
struct ComparedSide
{
    QString lesson; ///< id; empty: the lesson itself
    QVariantMap knobs;
    Text title;
};

/// Two settings worth seeing side by side.
struct Comparison
{
    ComparedSide left;
    ComparedSide right;
};

/// The words that lesson.json uses; empty for Focus::None.
QLatin1StringView nameOf(KnobType type);
QLatin1StringView nameOf(Focus focus);
QLatin1StringView nameOf(Measure::Kind kind);
/// What a word means; nullopt for one that is not known. The empty word is Focus::None.
std::optional<KnobType> knobTypeOf(QStringView name);
std::optional<Focus> focusOf(QStringView name);
std::optional<Measure::Kind> measureKindOf(QStringView name);

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
    QList<Measure> measures;
    QList<Figure> figures;
    QList<Prediction> predictions;
    Make make;
    std::optional<Comparison> compare;
    bool youAreTheLoop = false;

    QVariantMap defaults() const;
    /// The defaults, but for knobs that have a value that fits in there.
    QVariantMap valuesFrom(const QVariantMap &kept) const;
    /// It speaks to a real network, and takes the time that this takes.
    bool isOnWallClock() const { return clock == QLatin1StringView("wall"); }
    /// The knob of that name, or nullptr.
    const Knob *knob(const QString &name) const;
    /// The beat with that id, or nullptr.
    const Beat *beat(const QString &id) const;
    /// The measure with that id, or nullptr.
    const Measure *measure(const QString &id) const;
    /// What expressions may name: the knobs with these values, and the measures of the run. Each measure is
    /// counted when it is first asked for. The lesson and the log must outlive the values.
    Values valuesOf(const QVariantMap &knobs, const trace::TraceLog &log) const;
};

} // namespace lessons
