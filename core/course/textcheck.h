#pragma once

#include "course/findings.h"
#include "lessons/lesson.h"

#include <QString>

namespace course {

/// Looks at a lesson's texts, without a run.
class TextCheck
{
public:
    /// Both must outlive the check.
    TextCheck(const lessons::Lesson &lesson, Findings *findings);

    void check();

private:
    void checkParts();
    /// A title or label: may be the same in both languages, as names of functions are.
    void checkLabel(const QString &key, const lessons::Text &text);
    /// One sentence or more.
    void checkSentence(const QString &key, const lessons::Text &text);
    void checkPair(const QString &key, const lessons::Text &text);
    void checkJapanese(const QString &key, const QString &text);
    void checkEnglish(const QString &key, const QString &text);

    const lessons::Lesson &m_lesson;
    Findings *m_findings;
};

} // namespace course
