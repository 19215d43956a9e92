#pragma once

#include "course/findings.h"
#include "lessons/lesson.h"
#include "player/run.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <memory>

namespace course {

/// Finds what is wrong with a lesson that LessonReader has read without errors: in its texts, in how its two
/// programs fit together, and in what it says of its runs at many settings of the knobs.
///
/// A lesson whose scenario is not known is not run, and has no second program to compare.
class LessonCheck
{
public:
    /// Settings that are tried at random, besides the author's.
    static constexpr int Rounds = 60;

    /// The lesson must outlive the check.
    explicit LessonCheck(const lessons::Lesson &lesson);

    bool isScenarioKnown() const;
    /// A sentence each that names file and key. The same seed gives the same.
    QStringList problems(quint32 seed);

private:
    void checkCounts();
    void checkComparison();
    void checkSide(const QString &key, const lessons::ComparedSide &side);
    void checkRuns(quint32 seed);
    void checkRun(const QVariantMap &knobs, const trace::TraceLog &log);
    void checkDefaults(const trace::TraceLog &log);
    std::unique_ptr<player::Run> solvedRun(const QVariantMap &solution) const;
    void checkMake(const lessons::Values &atTheDefaults);
    void checkWhatNeverHappened();
    void checkTask(const QString &file, const QString &key, const QString &task);
    void checkTasksOf(const QString &key, const lessons::Text &text);
    QVariantMap withDefaults(const QVariantMap &knobs) const;

    const lessons::Lesson &m_lesson;
    Findings m_findings;
    QSet<QString> m_tasks; // labels of all that any run had
    QSet<QString> m_beats; // ids of those that happened in any run
};

} // namespace course
