#include "randomlog.h"

#include "logbuilder.h"

using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a step does before it ends, by choice.
void act(LogBuilder &b, TaskId task, quint32 choice, QList<TaskId> &ready)
{
    switch (choice % 6) {
    case 0:
        ready.append(b.create(task, u"task-%1"_s.arg(choice % 1000)));
        break;
    case 1:
        b.print(task, u"line"_s);
        break;
    case 2:
        b.block(task, double(choice % 7 + 1) * 0.25);
        break;
    default:
        break;
    }
}

} // namespace

trace::TraceLog randomLog(const std::vector<quint32> &choices)
{
    LogBuilder b;
    QList<TaskId> ready { b.create(0, u"main"_s) };
    QList<TaskId> asleep;
    b.iteration();
    for (const quint32 choice : choices) {
        if (ready.isEmpty()) {
            if (asleep.isEmpty())
                break;
            const TaskId woken = asleep.takeAt(choice % asleep.size());
            b.iteration(qint64(choice % 5) * LogBuilder::Second / 4);
            b.fire(woken);
            ready.append(woken);
            b.iteration();
        }
        const TaskId task = ready.takeFirst();
        b.start(task);
        act(b, task, choice, ready);
        switch (choice / 6 % 5) {
        case 0:
            b.finish(task, choice % 4 == 0 ? Outcome::Exception : Outcome::Result);
            break;
        case 1:
            b.suspend(task, WaitKind::Yield, u"sleep(0)"_s);
            b.ready(task);
            ready.append(task);
            b.iteration();
            break;
        case 2:
            b.finish(task, Outcome::Cancelled);
            break;
        default:
            b.sleep(task, 1.0);
            asleep.append(task);
            break;
        }
    }
    return b.log;
}
