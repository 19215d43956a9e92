#pragma once

#include "lessons/lesson.h"
#include "player/run.h"

#include <QString>
#include <QVariantMap>

#include <memory>

/// One side of a comparison, before it runs: a lesson, or a trace that has run already.
struct ComparedSetting
{
    const lessons::Lesson *lesson = nullptr; ///< not owned; lives as long as the catalogue; null for a trace
    QVariantMap values;                      ///< of all its knobs
    lessons::Text title;                     ///< what its author calls it; may be empty, but not for a trace
    std::shared_ptr<const player::Run> recording = nullptr; ///< the trace; null for a lesson

    bool operator==(const ComparedSetting &other) const
    {
        return lesson == other.lesson && values == other.values && recording == other.recording;
    }
};

/// Two settings that are worth seeing side by side.
struct Suggestion
{
    ComparedSetting left;
    ComparedSetting right;

    /// What is compared at first for a lesson whose knobs have these values (complete): on the left the
    /// lesson with them, as the learner has it. On the right its defaults; where the values are those, what
    /// the lesson suggests, else another value of the knob that tells most. semantics: the Python version
    /// that runs follow, "3.13".
    static Suggestion of(const lessons::Lesson &lesson, const QVariantMap &values, const QString &semantics);
};
