#pragma once

#include "value.h"

#include "asyncio/asyncio.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// One of the things that a random program has made at its start; the empty one is of no kind that a
/// statement asks for.
using Resource =
    std::variant<std::monostate, asyncio::Lock, asyncio::Semaphore, asyncio::BoundedSemaphore,
                 asyncio::Condition, asyncio::Event, asyncio::Barrier, asyncio::Queue<int>,
                 asyncio::LifoQueue<int>, asyncio::PriorityQueue<int>, asyncio::Ref<asyncio::ExecutorBase>>;

/// Runs a random program, the C++ twin of program_interpreter.py (which is the reference): a statement makes
/// exactly the calls that the language names.
///
/// Lists of statements inside statements are run by nested coroutines that are awaited inline. Slots hold
/// what the language says they hold. The loop must outlive it.
class Interpreter
{
public:
    Interpreter(asyncio::EventLoop &loop, const QJsonObject &program);

    /// The call of main.
    asyncio::Coroutine<Value> main();
    /// Lets go of everything, in the order that the language prescribes.
    void forget();
    /// The body of the generator that the statement `generate` iterates over.
    static QCoro::Task<> numbers(asyncio::Yield<int> &yield, Interpreter *self, int function, int count);

private:
    /// What a list of statements gives: nothing to go on with, or what a return gave.
    using Returned = std::optional<Value>;
    using Task = QCoro::Task<Returned>;
    using Statement = QJsonArray;
    /// What surrounds a statement within one call of a function, the innermost last.
    struct Scope
    {
        std::vector<asyncio::Timeout *> timeouts;
        std::vector<asyncio::TaskGroup *> groups;
    };
    using Plain = void (Interpreter::*)(const Statement &statement);
    using Awaiting = Task (Interpreter::*)(Statement statement, Scope &scope);

    static Plain plainOf(const QString &op);
    static Awaiting awaitingOf(const QString &op);

    static QCoro::Task<Value> runMain(Interpreter *self);
    static QCoro::Task<Value> body(QString label, Interpreter *self, int index);
    asyncio::Coroutine<Value> call(int function);
    Task run(QJsonArray statements, Scope &scope);
    void makeResource(const QJsonObject &description);
    void print(const QString &text);
    void keep(int slot, AnyValue future);
    AnyValue task(const QJsonValue &slot) const { return m_tasks.at(std::size_t(slot.toInt())); }
    template<typename T>
    T *resource(const QJsonValue &index);
    template<typename Function>
    void withLockable(const QJsonValue &index, Function function);
    template<typename Function>
    void withQueue(const QJsonValue &index, Function function);
    bool isThere(const QJsonObject &item) const;
    asyncio::Awaitable<Value> awaitable(const QJsonObject &item);
    QList<asyncio::Awaitable<Value>> awaitables(const QJsonArray &items);
    std::function<void()> tick(const QString &text, const QJsonValue &action);
    std::function<Value()> job(const QJsonValue &seconds, const QJsonValue &outcome) const;

    // Statements that do not wait.
    void printText(const Statement &statement);
    void block(const Statement &statement);
    void readClock(const Statement &statement);
    void raise(const Statement &statement);
    void spawn(const Statement &statement);
    void spawnLost(const Statement &statement);
    void drop(const Statement &statement);
    void collect(const Statement &statement);
    void neverAwaited(const Statement &statement);
    void runNested(const Statement &statement);
    void cancel(const Statement &statement);
    void cancelSelf(const Statement &statement);
    void uncancel(const Statement &statement);
    void cancelling(const Statement &statement);
    void gather(const Statement &statement);
    void shield(const Statement &statement);
    void putNowait(const Statement &statement);
    void getNowait(const Statement &statement);
    void taskDone(const Statement &statement);
    void release(const Statement &statement);
    void eventSet(const Statement &statement);
    void eventClear(const Statement &statement);
    void notify(const Statement &statement);
    void notifyAll(const Statement &statement);
    void executor(const Statement &statement);
    void callSoon(const Statement &statement);
    void callSoonThreadsafe(const Statement &statement);
    void callLater(const Statement &statement);
    void callAt(const Statement &statement);
    void cancelHandle(const Statement &statement);
    void addCallback(const Statement &statement);
    void future(const Statement &statement);
    void futureSet(const Statement &statement);
    void futureError(const Statement &statement);
    void varSet(const Statement &statement);
    void varPrint(const Statement &statement);
    void handler(const Statement &statement);

    // Statements that may wait.
    Task sleep(Statement statement, Scope &scope);
    Task returnValue(Statement statement, Scope &scope);
    Task repeat(Statement statement, Scope &scope);
    Task tryCatch(Statement statement, Scope &scope);
    Task reraise(Statement statement, Scope &scope);
    Task await(Statement statement, Scope &scope);
    Task callInline(Statement statement, Scope &scope);
    Task wait(Statement statement, Scope &scope);
    Task waitFor(Statement statement, Scope &scope);
    Task asCompleted(Statement statement, Scope &scope);
    Task timeout(Statement statement, Scope &scope);
    Task timeoutAt(Statement statement, Scope &scope);
    Task within(std::optional<asyncio::Instant> when, QJsonArray statements, Scope &scope);
    Task reschedule(Statement statement, Scope &scope);
    Task group(Statement statement, Scope &scope);
    Task groupSpawn(Statement statement, Scope &scope);
    Task put(Statement statement, Scope &scope);
    Task get(Statement statement, Scope &scope);
    Task join(Statement statement, Scope &scope);
    Task with(Statement statement, Scope &scope);
    Task acquire(Statement statement, Scope &scope);
    QCoro::Task<bool> acquireResource(int index);
    Task eventWait(Statement statement, Scope &scope);
    Task conditionWait(Statement statement, Scope &scope);
    Task conditionWaitFor(Statement statement, Scope &scope);
    Task barrierWait(Statement statement, Scope &scope);
    Task barrierAbort(Statement statement, Scope &scope);
    Task barrierReset(Statement statement, Scope &scope);
    Task toThread(Statement statement, Scope &scope);
    Task newFutureAwait(Statement statement, Scope &scope);
    Task generate(Statement statement, Scope &scope);

    asyncio::EventLoop &m_loop;
    QJsonArray m_functions;
    QJsonArray m_descriptions;
    std::array<AnyValue, 16> m_tasks;
    std::array<asyncio::Ref<asyncio::Future<Value>>, 16> m_plain; // those of ["future", slot]
    std::array<asyncio::Ref<asyncio::Handle>, 8> m_handles;
    std::array<std::optional<asyncio::Instant>, 4> m_clock;
    std::vector<Resource> m_resources;
};
