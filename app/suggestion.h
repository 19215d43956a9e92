#pragma once

#include "lessons/lesson.h"

#include <QString>
#include <QVariantMap>

/// One side of a comparison, before it runs.
struct ComparedSetting
{
    const lessons::Lesson *lesson = nullptr; ///< not owned; lives as long as the catalogue
    QVariantMap values;                      ///< of all its knobs
    lessons::Text title;                     ///< what its author calls it; may be empty

    bool operator==(const ComparedSetting &other) const
    {
        return lesson == other.lesson && values == other.values;
    }
};

/// Two settings that are worth seeing side by side.
struct Suggestion
{
    ComparedSetting left;
    ComparedSetting right;

    /// What is compared at first for a lesson whose knobs have these values (complete): what the lesson
    /// itself suggests; else its defaults against the values; where these are the defaults, against another
    /// value of the knob that tells most. semantics: the Python version that runs follow, "3.13".
    static Suggestion of(const lessons::Lesson &lesson, const QVariantMap &values, const QString &semantics);
};
