#pragma once

#include "course/findings.h"
#include "lessons/lesson.h"

#include <QString>
#include <QStringList>

namespace course {

/// Holds a lesson's program in Python against its twin in C++, without a run.
class ProgramCheck
{
public:
    /// cppText is the scenario's source with its marks. All must outlive the check.
    ProgramCheck(const lessons::Lesson &lesson, const QString &cppText, Findings *findings);

    void check();
    /// Whether the lesson has every knob that the scenario asks for: else it cannot run. To be asked after
    /// check().
    bool canRun() const { return m_canRun; }

private:
    void checkLabels();
    void checkSleeps();
    void checkAwaits();
    void checkCoAwaits();
    void checkKnobs();
    void checkKnobType(const lessons::Knob &knob, const QString &reader);

    const lessons::Lesson &m_lesson;
    const QString &m_cppText;
    Findings *m_findings;
    bool m_canRun = true;
};

} // namespace course
