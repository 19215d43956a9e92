#pragma once

#include "lessons/lesson.h"
#include "lessons/strictobject.h"

#include <QJsonValue>

#include <optional>

namespace lessons {

// The parts of lesson.json, each without its texts. What is wrong with one is noted in its object's Problems.

Knob readKnob(StrictObject object);
Beat readBeat(StrictObject object);
Measure readMeasure(StrictObject object);
Prediction readPrediction(StrictObject object);
Condition readCondition(StrictObject object);

/// The value that JSON gives to a knob; nullopt and a sentence in error where it does not fit.
std::optional<QVariant> knobValue(const Knob &knob, const QJsonValue &value, QString *error);

} // namespace lessons
