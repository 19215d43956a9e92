#pragma once

#include "lessons/lesson.h"
#include "lessons/markup.h"

#include <QString>

namespace lessons {

/// What stands for a span that depends on a run but on no event of it (Knob, Value, Seconds); the text of any
/// other. values are those of Lesson::valuesOf.
QString textOf(const Span &span, const Lesson &lesson, const Values &values, const QString &language);
/// A text with its markup taken off and its spans filled in; empty where the markup is wrong.
QString plainTextOf(const Text &text, const Lesson &lesson, const Values &values, const QString &language);

} // namespace lessons
