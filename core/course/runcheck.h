#pragma once

#include "course/findings.h"
#include "lessons/lesson.h"
#include "trace/tracelog.h"

#include <QString>
#include <QVariantMap>

namespace course {

/// Holds what a lesson says against one run of its program.
class RunCheck
{
public:
    /// All must outlive the check.
    RunCheck(const lessons::Lesson &lesson, const QVariantMap &knobs, const trace::TraceLog &log,
             Findings *findings);

    void check();

private:
    void checkBeats();
    void checkBeatText(const lessons::Beat &beat, qsizetype event);
    void checkPredictions();
    void checkMake();
    void checkText(const QString &key, const lessons::Text &text);
    void checkValues(const QString &language, const QString &key, const QString &markup);
    void add(const QString &file, const QString &key, const QString &what);

    const lessons::Lesson &m_lesson;
    const QVariantMap &m_knobs;
    const trace::TraceLog &m_log;
    lessons::Values m_values;
    Findings *m_findings;
};

} // namespace course
