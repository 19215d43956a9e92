#include "handout/handout.h"

#include <algorithm>

int Handout::pictureCount() const
{
    return int(std::ranges::count_if(beats, [](const Beat &beat) { return beat.picture.has_value(); }));
}

QString Handout::withoutMarks(const QString &text)
{
    constexpr QChar ZeroWidthSpace(0x200B);
    return QString(text).remove(ZeroWidthSpace);
}

QStringList Handout::taskColumns()
{
    return { tr("Task"), tr("Coroutine"), tr("Created"), tr("Ended"), tr("How") };
}
