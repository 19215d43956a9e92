#pragma once

#include "lessons/lesson.h"
#include "lessons/strictobject.h"

#include <QString>

namespace lessons {

/// Reads the texts of one language into a lesson whose parts are already known.
class TextsReader
{
public:
    /// The lesson must outlive the reader.
    TextsReader(Lesson *lesson, QString language);

    /// root is the file as a whole; what is wrong is noted in its Problems.
    void read(StrictObject root);

private:
    /// Where a text stands decides what may stand in it.
    enum class Markup : quint8 { None, OfRun, OfEvent };

    void take(Text *text, StrictObject *object, const QString &key, Markup markup = Markup::None) const;
    void takeOptional(Text *text, StrictObject *object, const QString &key,
                      Markup markup = Markup::None) const;
    void readKnobs(StrictObject texts);
    void readChoices(Knob *knob, StrictObject texts) const;
    void readBeats(StrictObject texts);
    void readFigures(StrictObject texts);
    void readPredictions(StrictObject texts);
    void readOptions(Prediction *prediction, StrictObject texts) const;
    void readMake(StrictObject texts);
    void readComparison(StrictObject *root);
    void checkMarkup(const StrictObject &object, const QString &key, const QString &text,
                     Markup markup) const;
    void checkNames(const StrictObject &object, const QString &key, const Expression &expression) const;

    Lesson *m_lesson;
    QString m_language;
};

} // namespace lessons
