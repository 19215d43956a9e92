#include "commands/invocation.h"

#include "commands/commanderror.h"
#include "commands/words.h"

using namespace Qt::Literals::StringLiterals;

QString Invocation::value(const QString &option, const QString &fallback) const
{
    const QStringList given = options.value(option);
    return given.isEmpty() ? fallback : given.last();
}

QString Invocation::choice(const QString &option, const QStringList &words, const QString &fallback) const
{
    const QString given = value(option, fallback);
    if (words.contains(given))
        return given;
    throw CommandError(u"--%1 can be %2, not \"%3\""_s.arg(option, enumerate(words, u"or"_s), given));
}
