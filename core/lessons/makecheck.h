#pragma once

#include "lessons/lesson.h"

#include <QList>

namespace lessons {

/// Which conditions of a make task one run fulfils. A value.
class MakeCheck
{
public:
    /// values are those of Lesson::valuesOf for the run.
    MakeCheck(const Make &make, const Values &values);

    /// Whether the condition with this index in Make::conditions holds.
    bool holds(qsizetype condition) const { return m_holds.at(condition); }
    /// Whether the task is solved; never without a condition.
    bool allHold() const { return !m_holds.isEmpty() && !m_holds.contains(false); }

private:
    QList<bool> m_holds;
};

} // namespace lessons
