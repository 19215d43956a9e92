#pragma once

#include "lessons/lesson.h"

#include <QRandomGenerator>
#include <QString>
#include <QVariantMap>

namespace course {

/// A setting of all knobs, each within its range and on its steps; ends of ranges come often.
QVariantMap randomKnobs(const lessons::Lesson &lesson, QRandomGenerator *random);
/// A setting as it is written on the command line: "users=2.0, count=3".
QString settingText(const lessons::Lesson &lesson, const QVariantMap &knobs);

} // namespace course
