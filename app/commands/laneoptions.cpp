#include "commands/laneoptions.h"

#include "commands/commanderror.h"
#include "commands/invocation.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QList<asyncio::TaskId> tasksOf(const Invocation &invocation, const QString &option)
{
    QList<asyncio::TaskId> tasks;
    for (const QString &text : invocation.options.value(option)) {
        bool ok = false;
        const asyncio::TaskId task = text.toUInt(&ok);
        if (!ok || task == 0)
            throw CommandError(u"--%1 takes the number of a task, not \"%2\""_s.arg(option, text));
        if (!tasks.contains(task))
            tasks.append(task);
    }
    return tasks;
}

} // namespace

QStringList laneoptions::of(const LaneWishes &wishes)
{
    QStringList options;
    if (!wishes.filter.isEmpty())
        options += u"--filter="_s + wishes.filter; // in one: it may begin with a dash
    if (wishes.grouped)
        options += u"--grouped"_s;
    for (const asyncio::TaskId task : wishes.pinned)
        options += u"--pin=%1"_s.arg(task);
    for (const asyncio::TaskId task : wishes.folded)
        options += u"--fold=%1"_s.arg(task);
    return options;
}

LaneWishes laneoptions::wishesOf(const Invocation &invocation)
{
    return { invocation.value(u"filter"_s), invocation.has(u"grouped"_s), tasksOf(invocation, u"pin"_s),
             tasksOf(invocation, u"fold"_s) };
}
