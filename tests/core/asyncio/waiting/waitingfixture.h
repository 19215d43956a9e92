#pragma once

#include "support/loopfixture.h"

#include <QTest>

#include <exception>
#include <memory>
#include <stdexcept>

// What the tests of wait(), wait_for() and their like share.

/// A column "semantics" with a row for every version of Python.
inline void addSemantics()
{
    QTest::addColumn<asyncio::Semantics>("semantics");
    QTest::newRow("3.11") << asyncio::Semantics::Python311;
    QTest::newRow("3.12") << asyncio::Semantics::Python312;
    QTest::newRow("3.13") << asyncio::Semantics::Python313;
}

/// Runs a program on a virtual clock; deals with the loop before it goes.
template<auto Main, typename... Arguments>
EventList runOn(asyncio::Semantics semantics, Arguments... arguments)
{
    EventList list;
    asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), semantics);
    loop.setObserver(&list);
    loop.start(asyncio::coroutine<Main>(std::move(arguments)...));
    loop.run();
    return list;
}

/// The same with what the data row says.
template<auto Main, typename... Arguments>
EventList runRow(Arguments... arguments)
{
    QFETCH_GLOBAL(asyncio::Semantics, semantics);
    return runOn<Main>(semantics, std::move(arguments)...);
}

/// Runs the first handles of a program, then destroys its loop.
template<auto Main>
void runHalfWay(asyncio::Semantics semantics, int handles)
{
    asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), semantics);
    loop.start(asyncio::coroutine<Main>());
    for (int i = 0; i < handles; ++i)
        loop.runHandle();
}

/// Whether it is one that must go on. No await is possible any more.
inline bool isGeneratorExit(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const asyncio::GeneratorExit &) {
        return true;
    } catch (...) {
        return false;
    }
}

inline void printError(const std::exception_ptr &error)
{
    if (isGeneratorExit(error))
        std::rethrow_exception(error);
    asyncio::print(asyncio::reprOfException(error));
}

inline double seconds()
{
    return asyncio::EventLoop::running().time();
}

inline quint32 iteration()
{
    return asyncio::EventLoop::running().iteration();
}

inline asyncio::TaskBase &currentTask()
{
    return *asyncio::EventLoop::running().currentTask();
}

inline QCoro::Task<> nop()
{
    co_return;
}

/// Gives the value after some time.
inline QCoro::Task<int> value(double delay, int result)
{
    co_await asyncio::sleep(delay);
    co_return result;
}

/// Fails after some time.
inline QCoro::Task<int> fails(double delay, QString text)
{
    co_await asyncio::sleep(delay);
    throw asyncio::ValueError(text.toStdString());
}

/// Prints what a coroutine gives or throws.
inline QCoro::Task<> outcome(asyncio::Coroutine<int> body)
{
    std::exception_ptr error;
    try {
        const int result = co_await body;
        asyncio::print(result);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        printError(error);
}

/// The same for one that gives nothing.
inline QCoro::Task<> end(asyncio::Coroutine<void> body)
{
    std::exception_ptr error;
    try {
        co_await body;
        asyncio::print(QStringLiteral("ended"));
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        printError(error);
}

/// The same for a future.
template<asyncio::FutureType F>
QCoro::Task<> endOf(asyncio::Ref<F> future)
{
    std::exception_ptr error;
    try {
        co_await future;
        asyncio::print(QStringLiteral("ended"));
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        printError(error);
}

/// Prints how many iterations a coroutine takes.
inline QCoro::Task<> countIterations(asyncio::Coroutine<void> body)
{
    const quint32 before = iteration();
    co_await body;
    asyncio::print(int(iteration() - before));
}

inline QCoro::Task<> awaitCoroutine(asyncio::Coroutine<void> body)
{
    co_await body;
}

/// A finished task.
inline QCoro::Task<asyncio::Ref<asyncio::Task<void>>> finished()
{
    auto task = asyncio::createTask(asyncio::coroutine<nop>());
    co_await task;
    co_return task;
}
