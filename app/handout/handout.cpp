#include "handout/handout.h"

#include <algorithm>

int Handout::pictureCount() const
{
    return int(std::ranges::count_if(beats, [](const Beat &beat) { return beat.picture.has_value(); }));
}

QString Handout::withoutMarks(const QString &text)
{
    return QString(text).remove(LineMayBreak);
}

QStringList Handout::taskColumns()
{
    return { tr("Task"), tr("Coroutine"), tr("Created"), tr("Ended"), tr("How") };
}
