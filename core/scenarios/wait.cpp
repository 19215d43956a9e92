#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::ReturnWhen;

namespace scenarios {

namespace {

using FetchTask = asyncio::Ref<asyncio::Task<QString>>;

QCoro::Task<QString> fetch(QString name, double delay, bool broken) //@fetch.start
{
    co_await asyncio::sleep(delay); //@fetch.sleep
    if (broken)
        throw asyncio::ValueError(name.toStdString()); //@fetch.raise
    co_return u"%1 data"_s.arg(name);                  //@fetch.return
}

ReturnWhen returnWhenOf(const QString &mode)
{
    if (mode == u"FIRST_COMPLETED"_s)
        return ReturnWhen::FirstCompleted;
    return mode == u"FIRST_EXCEPTION"_s ? ReturnWhen::FirstException : ReturnWhen::AllCompleted;
}

QString outcomeOf(const FetchTask &task)
{
    const std::exception_ptr error = task->exception();
    return error ? asyncio::reprOfException(error) : asyncio::reprOf(task->result());
}

} // namespace

QCoro::Task<> wait(Knobs knobs) //@main.start
{
    const bool broken = knobs.boolean(u"broken"_s);
    QList<FetchTask> tasks;
    tasks << createTask(coroutine<fetch>(u"users"_s, knobs.number(u"users"_s), broken));      //@main.users
    tasks << createTask(coroutine<fetch>(u"posts"_s, knobs.number(u"posts"_s), false));       //@main.posts
    tasks << createTask(coroutine<fetch>(u"comments"_s, knobs.number(u"comments"_s), false)); //@main.comments

    std::optional<double> timeout;
    if (knobs.number(u"timeout"_s) > 0)
        timeout = knobs.number(u"timeout"_s);
    const ReturnWhen returnWhen = returnWhenOf(knobs.text(u"mode"_s));
    const auto waited = co_await asyncio::wait(tasks, timeout, returnWhen); //@main.wait
    const auto done = waited.done.size();
    const auto pending = waited.pending.size();
    asyncio::print(u"%1 done, %2 pending"_s.arg(done).arg(pending)); //@main.print

    co_await asyncio::wait(tasks); //@main.rest
    QStringList outcomes;
    for (const FetchTask &task : tasks)
        outcomes << outcomeOf(task);
    asyncio::print(u"[%1]"_s.arg(outcomes.join(u", "_s))); //@main.results //@main.return
}

} // namespace scenarios
