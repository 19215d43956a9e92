#pragma once

#include "lessons/lesson.h"
#include "trace/tracelog.h"

#include <QList>

namespace lessons {

/// A prediction as it is asked in one run: the options that are offered there, and which of them is right.
///
/// A value that points into the lesson, which must outlive it. Invariants: at most one offered option is
/// right; the options stand in the order of the lesson; the same are offered in every language.
class Question
{
public:
    /// The prediction is one of the lesson's; values are those of Lesson::valuesOf for the run in the log.
    Question(const Lesson &lesson, const Prediction &prediction, const Values &values,
             const trace::TraceLog &log);

    const Prediction &prediction() const { return *m_prediction; }
    /// Whether there is something to ask: at least two options, a right one, and the event to ask at.
    bool isAsked() const { return m_event >= 0 && m_options.size() >= 2 && m_right >= 0; }
    const QList<const Option *> &options() const { return m_options; }
    /// Index in options() of the right one, -1 where none is.
    qsizetype right() const { return m_right; }
    /// Index in the log of the event at which it is asked, -1 where the run does not have it. Everything
    /// behind that event may give the answer away.
    qsizetype event() const { return m_event; }
    /// Index in the log of the event at which the answer can be seen, -1 where the run does not have it.
    qsizetype revealEvent() const { return m_revealEvent; }

private:
    const Prediction *m_prediction;
    QList<const Option *> m_options;
    qsizetype m_right = -1;
    qsizetype m_event = -1;
    qsizetype m_revealEvent = -1;
};

} // namespace lessons
