#pragma once

#include "lessons/lesson.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

namespace lessons {

/// What was answered to a prediction.
struct Answer
{
    QString option; ///< id of the option; empty: the question was skipped
    bool right = false;

    bool isSkipped() const { return option.isEmpty(); }
    bool operator==(const Answer &) const = default;
};

/// How far the learner has come in one lesson.
struct LessonProgress
{
    QSet<QString> beats;           ///< ids of the beats seen
    QMap<QString, Answer> answers; ///< by id of the prediction
    bool made = false;             ///< the make task was reached once

    bool isEmpty() const { return beats.isEmpty() && answers.isEmpty() && !made; }
    bool operator==(const LessonProgress &) const = default;
};

/// How far the learner has come in the course. A value.
///
/// Keeps what it reads of lessons, beats and predictions that the course does not have (any more), so that
/// another version of the program finds its own again.
class Progress
{
public:
    /// How much of a lesson is done.
    struct Share
    {
        int done = 0;
        int total = 0; ///< 0: the lesson asks for nothing

        bool isComplete() const { return total > 0 && done == total; }
    };

    /// nullopt and a sentence in error (which may be nullptr) where the bytes are no progress.
    static std::optional<Progress> fromJson(const QByteArray &json, QString *error = nullptr);
    QByteArray toJson() const;

    /// What is known of a lesson; empty for one that was never opened.
    LessonProgress of(const QString &lesson) const { return m_lessons.value(lesson); }
    bool isEmpty() const { return m_lessons.isEmpty(); }
    /// Beats seen, predictions answered or skipped, and the make task, of those that the lesson has.
    /// Predictions count only where they are asked.
    Share shareOf(const Lesson &lesson, bool predictionsAreAsked) const;

    /// These say whether anything is new.
    bool addBeat(const QString &lesson, const QString &beat);
    /// The first answer stays: a prediction is committed once.
    bool addAnswer(const QString &lesson, const QString &prediction, const Answer &answer);
    bool addMade(const QString &lesson);
    /// Adds what another progress knows; an answer of this one stays.
    bool add(const Progress &other);
    bool forget(const QString &lesson) { return m_lessons.remove(lesson) > 0; }

    bool operator==(const Progress &) const = default;

private:
    QMap<QString, LessonProgress> m_lessons; // by id; none is empty
};

} // namespace lessons
