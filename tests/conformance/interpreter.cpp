#include "interpreter.h"

#include <QHash>
#include <QMap>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace asyncio;

namespace {

asyncio::ContextVar<int> variable(0);

[[noreturn]] void throwError(const QString &kind, const QString &text)
{
    const std::string message = text.toStdString();
    if (kind == u"ValueError")
        throw ValueError(message);
    if (kind == u"KeyError")
        throw Exception("KeyError", message);
    if (kind == u"RuntimeError")
        throw RuntimeError(message);
    if (kind == u"TimeoutError")
        throw asyncio::TimeoutError(message);
    throw CancelledError(message);
}

/// Whether `except KIND` catches the exception; nothing catches the end of a thrown-away coroutine.
bool catches(const QString &kind, const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const GeneratorExit &) {
        return false;
    } catch (const CancelledError &) {
        return kind == u"CancelledError" || kind == u"BaseException";
    } catch (const asyncio::TimeoutError &) {
        return kind == u"TimeoutError" || kind == u"Exception" || kind == u"BaseException";
    } catch (const ExceptionGroup &) {
        return kind == u"ExceptionGroup" || kind == u"Exception" || kind == u"BaseException";
    } catch (...) {
        return kind == u"Exception" || kind == u"BaseException";
    }
}

bool isGeneratorExit(const std::exception_ptr &exception)
{
    return *exception.__cxa_exception_type() == typeid(GeneratorExit);
}

std::optional<double> seconds(const QJsonValue &value)
{
    if (value.isNull())
        return std::nullopt;
    return value.toDouble();
}

Value valueOf(const QJsonValue &value)
{
    if (value.isNull())
        return Value();
    return { reprOf(value.toInt()) };
}

} // namespace

Interpreter::Interpreter(EventLoop &loop, const QJsonObject &program)
    : m_loop(loop)
    , m_functions(program.value("functions"_L1).toArray())
    , m_descriptions(program.value("resources"_L1).toArray())
{
}

Coroutine<Value> Interpreter::main()
{
    static const QString name = u"body"_s;
    return coroutineOf<Value>(name, u"f0"_s, [this] { return runMain(this); });
}

QCoro::Task<Value> Interpreter::runMain(Interpreter *self)
{
    for (const QJsonValue &description : self->m_descriptions)
        self->makeResource(description.toObject());
    auto running = body(u"f0"_s, self, 0);
    co_return co_await running;
}

void Interpreter::forget()
{
    for (std::size_t slot = 0; slot < m_tasks.size(); ++slot) {
        m_plain[slot] = nullptr;
        m_tasks[slot] = AnyValue();
    }
    for (Ref<Handle> &handle : m_handles)
        handle = nullptr;
    m_resources.clear();
    m_loop.collectGarbage();
}

QCoro::Task<Value> Interpreter::body(QString, Interpreter *self, int index)
{
    Scope scope;
    auto run = self->run(self->m_functions.at(index).toArray(), scope);
    const Returned returned = co_await run;
    co_return returned.value_or(Value());
}

Coroutine<Value> Interpreter::call(int function)
{
    return coroutine<body>(u"f%1"_s.arg(function), this, function);
}

Interpreter::Task Interpreter::run(QJsonArray statements, Scope &scope)
{
    for (const QJsonValue &value : statements) {
        const Statement statement = value.toArray();
        const QString op = statement.at(0).toString();
        if (const Plain plain = plainOf(op)) {
            (this->*plain)(statement);
            continue;
        }
        const Awaiting awaiting = awaitingOf(op);
        auto running = (this->*awaiting)(statement, scope);
        const Returned returned = co_await running;
        if (returned)
            co_return returned;
    }
    co_return std::nullopt;
}

void Interpreter::makeResource(const QJsonObject &description)
{
    const QString kind = description.value("kind"_L1).toString();
    const QString order = description.value("order"_L1).toString();
    const int value = description.value("value"_L1).toInt();
    const int maxsize = description.value("maxsize"_L1).toInt();
    if (kind == u"lock")
        m_resources.emplace_back(Lock());
    else if (kind == u"semaphore")
        m_resources.emplace_back(Semaphore(value));
    else if (kind == u"bounded_semaphore")
        m_resources.emplace_back(BoundedSemaphore(value));
    else if (kind == u"condition")
        m_resources.emplace_back(Condition());
    else if (kind == u"event")
        m_resources.emplace_back(asyncio::Event());
    else if (kind == u"barrier")
        m_resources.emplace_back(Barrier(description.value("parties"_L1).toInt()));
    else if (kind == u"executor")
        m_resources.emplace_back(createExecutor(description.value("threads"_L1).toInt()));
    else if (order == u"lifo")
        m_resources.emplace_back(LifoQueue<int>(maxsize));
    else if (order == u"priority")
        m_resources.emplace_back(PriorityQueue<int>(maxsize));
    else
        m_resources.emplace_back(Queue<int>(maxsize));
}

void Interpreter::print(const QString &text)
{
    m_loop.print(text, 0);
}

// The new one first: only then the old one may go.
void Interpreter::keep(int slot, AnyValue future)
{
    const AnyValue old = std::exchange(m_tasks.at(std::size_t(slot)), std::move(future));
    m_plain.at(std::size_t(slot)) = nullptr;
}

template<typename T>
T *Interpreter::resource(const QJsonValue &index)
{
    if (index.isNull() || index.toInt() >= int(m_resources.size()))
        return nullptr;
    return std::get_if<T>(&m_resources[std::size_t(index.toInt())]);
}

template<typename Function>
void Interpreter::withLockable(const QJsonValue &index, Function function)
{
    if (auto *lock = resource<Lock>(index))
        function(*lock);
    else if (auto *semaphore = resource<Semaphore>(index))
        function(*semaphore);
    else if (auto *bounded = resource<BoundedSemaphore>(index))
        function(*bounded);
    else if (auto *condition = resource<Condition>(index))
        function(*condition);
}

template<typename Function>
void Interpreter::withQueue(const QJsonValue &index, Function function)
{
    if (auto *fifo = resource<Queue<int>>(index))
        function(*fifo);
    else if (auto *lifo = resource<LifoQueue<int>>(index))
        function(*lifo);
    else if (auto *priority = resource<PriorityQueue<int>>(index))
        function(*priority);
}

bool Interpreter::isThere(const QJsonObject &item) const
{
    return item.contains("fn"_L1) || task(item.value("slot"_L1));
}

Awaitable<Value> Interpreter::awaitable(const QJsonObject &item)
{
    if (item.contains("fn"_L1))
        return call(item.value("fn"_L1).toInt());
    return task(item.value("slot"_L1));
}

QList<Awaitable<Value>> Interpreter::awaitables(const QJsonArray &items)
{
    QList<Awaitable<Value>> result;
    for (const QJsonValue &item : items) {
        if (isThere(item.toObject()))
            result.append(awaitable(item.toObject()));
    }
    return result;
}

// Statements that do not wait ----------------------------------------------------------------------------

void Interpreter::printText(const Statement &statement)
{
    print(statement.at(1).toString());
}

void Interpreter::block(const Statement &statement)
{
    blockingSleep(statement.at(1).toDouble());
}

void Interpreter::readClock(const Statement &statement)
{
    auto &reading = m_clock.at(std::size_t(statement.at(1).toInt()));
    reading = m_loop.time();
    print(reprOf(double(*reading)));
}

void Interpreter::raise(const Statement &statement)
{
    throwError(statement.at(1).toString(), statement.at(2).toString());
}

void Interpreter::spawn(const Statement &statement)
{
    keep(statement.at(1).toInt(), createTask(call(statement.at(2).toInt()), statement.at(3).toString()));
}

void Interpreter::spawnLost(const Statement &statement)
{
    createTask(call(statement.at(1).toInt()));
}

void Interpreter::drop(const Statement &statement)
{
    keep(statement.at(1).toInt(), AnyValue());
}

void Interpreter::collect(const Statement &)
{
    m_loop.collectGarbage();
}

void Interpreter::neverAwaited(const Statement &statement)
{
    call(statement.at(1).toInt());
}

void Interpreter::runNested(const Statement &statement)
{
    const Coroutine<Value> coroutine = call(statement.at(1).toInt());
    try {
        EventLoop::requireNoneRunning();
    } catch (const RuntimeError &) {
        print(reprOfException(std::current_exception()));
    }
}

void Interpreter::cancel(const Statement &statement)
{
    if (const AnyValue future = task(statement.at(1)))
        print(reprOf(future->cancel()));
}

void Interpreter::cancelSelf(const Statement &)
{
    m_loop.currentTask()->cancel();
}

void Interpreter::uncancel(const Statement &)
{
    print(reprOf(m_loop.currentTask()->uncancel()));
}

void Interpreter::cancelling(const Statement &)
{
    print(reprOf(m_loop.currentTask()->cancelling()));
}

void Interpreter::gather(const Statement &statement)
{
    const QList<Awaitable<Value>> items = awaitables(statement.at(2).toArray());
    const Ref<ValueGather> outer = new ValueGather(m_loop, statement.at(3).toBool());
    for (const Awaitable<Value> &item : items) {
        if (!item.coroutine()) {
            outer->addValue(item.ensureFuture(std::source_location::current()));
            continue;
        }
        const auto made = createTask(*item.coroutine());
        made->ignoreDestruction();
        outer->addValue(made);
    }
    outer->begin(0);
    keep(statement.at(1).toInt(), outer);
}

void Interpreter::shield(const Statement &statement)
{
    const QJsonObject item = statement.at(2).toObject();
    if (isThere(item))
        keep(statement.at(1).toInt(), asyncio::shield(awaitable(item)));
}

void Interpreter::putNowait(const Statement &statement)
{
    withQueue(statement.at(1), [&statement](auto &queue) { queue.putNowait(statement.at(2).toInt()); });
}

void Interpreter::getNowait(const Statement &statement)
{
    withQueue(statement.at(1), [this](auto &queue) { print(reprOf(queue.getNowait())); });
}

void Interpreter::taskDone(const Statement &statement)
{
    withQueue(statement.at(1), [](auto &queue) { queue.taskDone(); });
}

void Interpreter::release(const Statement &statement)
{
    withLockable(statement.at(1), [](auto &lock) { lock.release(); });
}

void Interpreter::eventSet(const Statement &statement)
{
    if (auto *event = resource<asyncio::Event>(statement.at(1)))
        event->set();
}

void Interpreter::eventClear(const Statement &statement)
{
    if (auto *event = resource<asyncio::Event>(statement.at(1)))
        event->clear();
}

void Interpreter::notify(const Statement &statement)
{
    if (auto *condition = resource<Condition>(statement.at(1)))
        condition->notify(statement.at(2).toInt());
}

void Interpreter::notifyAll(const Statement &statement)
{
    if (auto *condition = resource<Condition>(statement.at(1)))
        condition->notifyAll();
}

std::function<Value()> Interpreter::job(const QJsonValue &duration, const QJsonValue &outcome) const
{
    return [delay = duration.toDouble(), fails = outcome.toString() == u"error"] {
        if (delay > 0)
            blockingSleep(delay);
        if (fails)
            throw ValueError("job");
        return Value { u"7"_s };
    };
}

void Interpreter::executor(const Statement &statement)
{
    const auto *pool = resource<Ref<ExecutorBase>>(statement.at(2));
    keep(statement.at(1).toInt(),
         runInExecutor(pool ? *pool : Ref<ExecutorBase>(), u"job"_s, job(statement.at(3), statement.at(4))));
}

// What the callbacks of the call_… statements do.
std::function<void()> Interpreter::tick(const QString &text, const QJsonValue &action)
{
    return [this, text, action = action.toArray()] {
        print(text);
        const QString op = action.at(0).toString();
        if (op == u"cancel")
            cancel(action);
        else if (op == u"event_set")
            eventSet(action);
        else if (op == u"future_set")
            futureSet(action);
        else if (op == u"raise")
            raise(action);
    };
}

void Interpreter::callSoon(const Statement &statement)
{
    m_handles.at(std::size_t(statement.at(1).toInt())) = m_loop.callSoon(tick(statement.at(2).toString(),
                                                                              statement.at(3)),
                                                                         u"tick"_s);
}

void Interpreter::callSoonThreadsafe(const Statement &statement)
{
    m_handles.at(std::size_t(statement.at(1).toInt())) = m_loop.callSoonThreadsafe(
        tick(statement.at(2).toString(), statement.at(3)), u"tick"_s);
}

void Interpreter::callLater(const Statement &statement)
{
    m_handles.at(std::size_t(statement.at(1).toInt())) = m_loop.callLater(
        statement.at(2).toDouble(), tick(statement.at(3).toString(), statement.at(4)), u"tick"_s);
}

void Interpreter::callAt(const Statement &statement)
{
    const auto &reading = m_clock.at(std::size_t(statement.at(2).toInt()));
    if (!reading)
        return;
    m_handles.at(std::size_t(statement.at(1).toInt())) = m_loop.callAt(
        *reading + statement.at(3).toDouble(), tick(statement.at(4).toString(), statement.at(5)), u"tick"_s);
}

void Interpreter::cancelHandle(const Statement &statement)
{
    if (const auto &handle = m_handles.at(std::size_t(statement.at(1).toInt())))
        handle->cancel();
}

void Interpreter::addCallback(const Statement &statement)
{
    const AnyValue future = task(statement.at(1));
    if (!future)
        return;
    const QString text = statement.at(2).toString();
    future->addDoneCallback([this, text](FutureBase &) { print(text + u' ' + reprOf(variable.get())); },
                            u"tock"_s);
}

void Interpreter::future(const Statement &statement)
{
    const int slot = statement.at(1).toInt();
    const Ref<Future<Value>> future = new Future<Value>(m_loop);
    keep(slot, future);
    m_plain.at(std::size_t(slot)) = future;
}

void Interpreter::futureSet(const Statement &statement)
{
    const auto &future = m_plain.at(std::size_t(statement.at(1).toInt()));
    if (future && !future->isDone())
        future->setResult(valueOf(statement.at(2)));
}

void Interpreter::futureError(const Statement &statement)
{
    const auto &future = m_plain.at(std::size_t(statement.at(1).toInt()));
    if (!future || future->isDone())
        return;
    try {
        throwError(statement.at(2).toString(), statement.at(3).toString());
    } catch (...) {
        future->setException(std::current_exception());
    }
}

void Interpreter::varSet(const Statement &statement)
{
    variable.set(statement.at(1).toInt());
}

void Interpreter::varPrint(const Statement &)
{
    print(reprOf(variable.get()));
}

void Interpreter::handler(const Statement &statement)
{
    if (!statement.at(1).toBool()) {
        m_loop.setExceptionHandler({});
        return;
    }
    m_loop.setExceptionHandler([this](const ExceptionContext &context) {
        print(u"handler: "_s + context.message.split(u' ').mid(0, 3).join(u' '));
    });
}

// Statements that may wait ------------------------------------------------------------------------------

Interpreter::Task Interpreter::sleep(Statement statement, Scope &)
{
    co_await asyncio::sleep(statement.at(1).toDouble());
    co_return std::nullopt;
}

Interpreter::Task Interpreter::returnValue(Statement statement, Scope &)
{
    co_return valueOf(statement.at(1));
}

Interpreter::Task Interpreter::repeat(Statement statement, Scope &scope)
{
    for (int i = 0; i < statement.at(1).toInt(); ++i) {
        auto running = run(statement.at(2).toArray(), scope);
        const Returned returned = co_await running;
        if (returned)
            co_return returned;
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::tryCatch(Statement statement, Scope &scope)
{
    Returned returned;
    std::exception_ptr error;
    try {
        auto running = run(statement.at(1).toArray(), scope);
        returned = co_await running;
    } catch (...) {
        error = std::current_exception();
    }
    if (error && catches(statement.at(2).toString(), error)) {
        print(reprOfException(error));
        std::exception_ptr handlerError;
        try {
            auto handling = run(statement.at(3).toArray(), scope);
            returned = co_await handling;
        } catch (...) {
            handlerError = std::current_exception();
        }
        error = handlerError;
    }
    if (error && isGeneratorExit(error))
        std::rethrow_exception(error);
    auto finishing = run(statement.at(4).toArray(), scope);
    const Returned instead = co_await finishing;
    if (instead)
        co_return instead;
    if (error)
        std::rethrow_exception(error);
    co_return returned;
}

Interpreter::Task Interpreter::reraise(Statement statement, Scope &scope)
{
    Returned returned;
    std::exception_ptr error;
    try {
        auto running = run(statement.at(1).toArray(), scope);
        returned = co_await running;
    } catch (...) {
        error = std::current_exception();
    }
    if (!error)
        co_return returned;
    if (isGeneratorExit(error))
        std::rethrow_exception(error);
    auto handling = run(statement.at(2).toArray(), scope);
    const Returned instead = co_await handling;
    if (!instead)
        std::rethrow_exception(error);
    co_return instead;
}

Interpreter::Task Interpreter::await(Statement statement, Scope &)
{
    // No variable holds the future meanwhile, as in the Python.
    if (!task(statement.at(1)))
        co_return std::nullopt;
    AnyFutureAwaiter<Value> awaiter(task(statement.at(1)));
    const Value value = co_await awaiter;
    print(value.repr);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::callInline(Statement statement, Scope &)
{
    const Coroutine<Value> coroutine = call(statement.at(1).toInt());
    const Value value = co_await coroutine;
    print(value.repr);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::wait(Statement statement, Scope &)
{
    std::set<int> numbers;
    for (const QJsonValue &slot : statement.at(1).toArray())
        numbers.insert(slot.toInt());
    QList<AnyValue> futures;
    for (const int slot : numbers) {
        if (const AnyValue future = task(slot))
            futures.append(future);
    }
    if (futures.isEmpty())
        co_return std::nullopt;
    const QString when = statement.at(3).toString();
    const ReturnWhen returnWhen = when == u"FIRST_COMPLETED" ? ReturnWhen::FirstCompleted
                                : when == u"FIRST_EXCEPTION" ? ReturnWhen::FirstException
                                                             : ReturnWhen::AllCompleted;
    QString counts;
    {
        // The futures go before their numbers are printed, as in the Python.
        const auto waiting = asyncio::wait(std::exchange(futures, {}), seconds(statement.at(2)), returnWhen);
        const Waited<AnyValue> waited = co_await waiting;
        counts = u"%1 %2"_s.arg(waited.done.size()).arg(waited.pending.size());
    }
    print(counts);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::waitFor(Statement statement, Scope &)
{
    const QJsonObject item = statement.at(1).toObject();
    if (!isThere(item))
        co_return std::nullopt;
    const Coroutine<Value> waiting = asyncio::waitFor(awaitable(item), seconds(statement.at(2)));
    const Value value = co_await waiting;
    print(value.repr);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::asCompleted(Statement statement, Scope &)
{
    auto completed = asyncio::asCompleted(awaitables(statement.at(1).toArray()), seconds(statement.at(2)));
    while (const auto next = completed.next()) {
        const Coroutine<Value> &coroutine = *next;
        const Value value = co_await coroutine;
        print(value.repr);
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::timeout(Statement statement, Scope &scope)
{
    const std::optional<double> delay = seconds(statement.at(1));
    std::optional<Instant> when;
    if (delay)
        when = m_loop.time() + *delay;
    auto running = within(when, statement.at(2).toArray(), scope);
    co_return co_await running;
}

Interpreter::Task Interpreter::timeoutAt(Statement statement, Scope &scope)
{
    auto running = within(m_loop.time() + statement.at(1).toDouble(), statement.at(2).toArray(), scope);
    co_return co_await running;
}

Interpreter::Task Interpreter::within(std::optional<Instant> when, QJsonArray statements, Scope &scope)
{
    asyncio::Timeout limit(when);
    limit.enter();
    scope.timeouts.push_back(&limit);
    Returned returned;
    std::exception_ptr error;
    try {
        auto running = run(statements, scope);
        returned = co_await running;
    } catch (...) {
        error = std::current_exception();
    }
    scope.timeouts.pop_back();
    limit.exit(error);
    co_return returned;
}

Interpreter::Task Interpreter::reschedule(Statement statement, Scope &scope)
{
    if (scope.timeouts.empty() || scope.timeouts.back()->expired())
        co_return std::nullopt;
    const std::optional<double> delay = seconds(statement.at(1));
    std::optional<Instant> when;
    if (delay)
        when = m_loop.time() + *delay;
    scope.timeouts.back()->reschedule(when);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::group(Statement statement, Scope &scope)
{
    TaskGroup group;
    group.enter();
    scope.groups.push_back(&group);
    Returned returned;
    std::exception_ptr error;
    try {
        auto running = run(statement.at(1).toArray(), scope);
        returned = co_await running;
    } catch (...) {
        error = std::current_exception();
    }
    scope.groups.pop_back();
    auto leaving = group.exit(error);
    co_await leaving;
    co_return returned;
}

Interpreter::Task Interpreter::groupSpawn(Statement statement, Scope &scope)
{
    if (!scope.groups.empty()) {
        keep(statement.at(1).toInt(), scope.groups.back()->createTask(call(statement.at(2).toInt())));
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::put(Statement statement, Scope &)
{
    const int value = statement.at(2).toInt();
    if (auto *fifo = resource<Queue<int>>(statement.at(1)))
        co_await fifo->put(value);
    else if (auto *lifo = resource<LifoQueue<int>>(statement.at(1)))
        co_await lifo->put(value);
    else if (auto *priority = resource<PriorityQueue<int>>(statement.at(1)))
        co_await priority->put(value);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::get(Statement statement, Scope &)
{
    int value = 0;
    if (auto *fifo = resource<Queue<int>>(statement.at(1)))
        value = co_await fifo->get();
    else if (auto *lifo = resource<LifoQueue<int>>(statement.at(1)))
        value = co_await lifo->get();
    else if (auto *priority = resource<PriorityQueue<int>>(statement.at(1)))
        value = co_await priority->get();
    else
        co_return std::nullopt;
    print(reprOf(value));
    co_return std::nullopt;
}

Interpreter::Task Interpreter::join(Statement statement, Scope &)
{
    if (auto *fifo = resource<Queue<int>>(statement.at(1)))
        co_await fifo->join();
    else if (auto *lifo = resource<LifoQueue<int>>(statement.at(1)))
        co_await lifo->join();
    else if (auto *priority = resource<PriorityQueue<int>>(statement.at(1)))
        co_await priority->join();
    co_return std::nullopt;
}

// Whether there was something to acquire.
QCoro::Task<bool> Interpreter::acquireResource(int index)
{
    if (auto *lock = resource<Lock>(index))
        co_await lock->acquire();
    else if (auto *semaphore = resource<Semaphore>(index))
        co_await semaphore->acquire();
    else if (auto *bounded = resource<BoundedSemaphore>(index))
        co_await bounded->acquire();
    else if (auto *condition = resource<Condition>(index))
        co_await condition->acquire();
    else
        co_return false;
    co_return true;
}

Interpreter::Task Interpreter::with(Statement statement, Scope &scope)
{
    auto acquiring = acquireResource(statement.at(1).toInt());
    const bool acquired = co_await acquiring;
    if (!acquired)
        co_return std::nullopt;
    Returned returned;
    std::exception_ptr error;
    try {
        auto running = run(statement.at(2).toArray(), scope);
        returned = co_await running;
    } catch (...) {
        error = std::current_exception();
    }
    release(statement);
    if (error)
        std::rethrow_exception(error);
    co_return returned;
}

Interpreter::Task Interpreter::acquire(Statement statement, Scope &)
{
    auto acquiring = acquireResource(statement.at(1).toInt());
    co_await acquiring;
    co_return std::nullopt;
}

Interpreter::Task Interpreter::eventWait(Statement statement, Scope &)
{
    if (auto *event = resource<asyncio::Event>(statement.at(1)))
        co_await event->wait();
    co_return std::nullopt;
}

Interpreter::Task Interpreter::conditionWait(Statement statement, Scope &)
{
    if (auto *condition = resource<Condition>(statement.at(1))) {
        auto waiting = condition->wait();
        co_await waiting;
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::conditionWaitFor(Statement statement, Scope &)
{
    if (auto *condition = resource<Condition>(statement.at(1))) {
        const auto enough = [seen = 0, calls = statement.at(2).toInt()]() mutable { return ++seen >= calls; };
        auto waiting = condition->waitFor(enough);
        co_await waiting;
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::barrierWait(Statement statement, Scope &)
{
    if (auto *barrier = resource<Barrier>(statement.at(1))) {
        const int index = co_await barrier->wait();
        print(reprOf(index));
    }
    co_return std::nullopt;
}

Interpreter::Task Interpreter::barrierAbort(Statement statement, Scope &)
{
    if (auto *barrier = resource<Barrier>(statement.at(1)))
        barrier->abort();
    co_return std::nullopt;
}

Interpreter::Task Interpreter::barrierReset(Statement statement, Scope &)
{
    if (auto *barrier = resource<Barrier>(statement.at(1)))
        barrier->reset();
    co_return std::nullopt;
}

Interpreter::Task Interpreter::toThread(Statement statement, Scope &)
{
    const auto running = runInExecutor(Ref<ExecutorBase>(), u"job"_s, job(statement.at(1), statement.at(2)));
    const Value value = co_await running;
    print(value.repr);
    co_return std::nullopt;
}

Interpreter::Task Interpreter::newFutureAwait(Statement, Scope &)
{
    FutureAwaiter<Future<Value>> awaiter(createFuture<Value>());
    co_await awaiter;
    co_return std::nullopt;
}

QCoro::Task<> Interpreter::numbers(Yield<int> &yield, Interpreter *self, int function, int count)
{
    std::exception_ptr error;
    try {
        for (int value = 0; value < count; ++value) {
            const Coroutine<Value> call = self->call(function);
            co_await call;
            co_await yield(value);
        }
    } catch (...) {
        error = std::current_exception();
    }
    co_await asyncio::sleep(0);
    self->print(u"closed"_s);
    if (error)
        std::rethrow_exception(error);
}

Interpreter::Task Interpreter::generate(Statement statement, Scope &)
{
    auto generator = asyncGenerator<numbers>(this, statement.at(1).toInt(), statement.at(2).toInt());
    int left = statement.at(3).toInt();
    bool more = true;
    while (more) {
        const std::optional<int> item = co_await generator.next();
        more = item && --left > 0;
    }
    if (statement.at(4).toBool()) {
        const Coroutine<void> closing = generator.aclose();
        co_await closing;
    }
    co_return std::nullopt;
}

// The language -----------------------------------------------------------------------------------------

Interpreter::Plain Interpreter::plainOf(const QString &op)
{
    static const QHash<QString, Plain> table = {
        { u"print"_s, &Interpreter::printText },
        { u"block"_s, &Interpreter::block },
        { u"read_clock"_s, &Interpreter::readClock },
        { u"raise"_s, &Interpreter::raise },
        { u"spawn"_s, &Interpreter::spawn },
        { u"spawn_lost"_s, &Interpreter::spawnLost },
        { u"drop"_s, &Interpreter::drop },
        { u"gc"_s, &Interpreter::collect },
        { u"never_awaited"_s, &Interpreter::neverAwaited },
        { u"run_nested"_s, &Interpreter::runNested },
        { u"cancel"_s, &Interpreter::cancel },
        { u"cancel_self"_s, &Interpreter::cancelSelf },
        { u"uncancel"_s, &Interpreter::uncancel },
        { u"cancelling"_s, &Interpreter::cancelling },
        { u"gather"_s, &Interpreter::gather },
        { u"shield"_s, &Interpreter::shield },
        { u"put_nowait"_s, &Interpreter::putNowait },
        { u"get_nowait"_s, &Interpreter::getNowait },
        { u"task_done"_s, &Interpreter::taskDone },
        { u"release"_s, &Interpreter::release },
        { u"event_set"_s, &Interpreter::eventSet },
        { u"event_clear"_s, &Interpreter::eventClear },
        { u"notify"_s, &Interpreter::notify },
        { u"notify_all"_s, &Interpreter::notifyAll },
        { u"executor"_s, &Interpreter::executor },
        { u"call_soon"_s, &Interpreter::callSoon },
        { u"call_soon_threadsafe"_s, &Interpreter::callSoonThreadsafe },
        { u"call_later"_s, &Interpreter::callLater },
        { u"call_at"_s, &Interpreter::callAt },
        { u"cancel_handle"_s, &Interpreter::cancelHandle },
        { u"add_callback"_s, &Interpreter::addCallback },
        { u"future"_s, &Interpreter::future },
        { u"future_set"_s, &Interpreter::futureSet },
        { u"future_error"_s, &Interpreter::futureError },
        { u"var_set"_s, &Interpreter::varSet },
        { u"var_print"_s, &Interpreter::varPrint },
        { u"handler"_s, &Interpreter::handler },
    };
    return table.value(op, nullptr);
}

Interpreter::Awaiting Interpreter::awaitingOf(const QString &op)
{
    static const QHash<QString, Awaiting> table = {
        { u"sleep"_s, &Interpreter::sleep },
        { u"return"_s, &Interpreter::returnValue },
        { u"repeat"_s, &Interpreter::repeat },
        { u"try"_s, &Interpreter::tryCatch },
        { u"reraise_try"_s, &Interpreter::reraise },
        { u"await"_s, &Interpreter::await },
        { u"call"_s, &Interpreter::callInline },
        { u"wait"_s, &Interpreter::wait },
        { u"wait_for"_s, &Interpreter::waitFor },
        { u"as_completed"_s, &Interpreter::asCompleted },
        { u"timeout"_s, &Interpreter::timeout },
        { u"timeout_at"_s, &Interpreter::timeoutAt },
        { u"reschedule"_s, &Interpreter::reschedule },
        { u"group"_s, &Interpreter::group },
        { u"group_spawn"_s, &Interpreter::groupSpawn },
        { u"put"_s, &Interpreter::put },
        { u"get"_s, &Interpreter::get },
        { u"join"_s, &Interpreter::join },
        { u"with"_s, &Interpreter::with },
        { u"acquire"_s, &Interpreter::acquire },
        { u"event_wait"_s, &Interpreter::eventWait },
        { u"cond_wait"_s, &Interpreter::conditionWait },
        { u"cond_wait_for"_s, &Interpreter::conditionWaitFor },
        { u"barrier_wait"_s, &Interpreter::barrierWait },
        { u"barrier_abort"_s, &Interpreter::barrierAbort },
        { u"barrier_reset"_s, &Interpreter::barrierReset },
        { u"to_thread"_s, &Interpreter::toThread },
        { u"new_future_await"_s, &Interpreter::newFutureAwait },
        { u"generate"_s, &Interpreter::generate },
    };
    const Awaiting awaiting = table.value(op, nullptr);
    if (!awaiting)
        qFatal("There is no statement %s", qUtf8Printable(op));
    return awaiting;
}
