#include "asyncio/asyncio.h"
#include "trace/tracelog.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

// Times one program on the scheduler: bench_scheduler PROGRAM [--trace] [--seconds S]
//
// Prints a line of JSON. The same programs in Python are in scheduler.py; compare.py runs both.

using asyncio::coroutine;
using asyncio::EventLoop;
using asyncio::Ref;
using Tasks = std::vector<Ref<asyncio::Task<void>>>;

namespace {

constexpr double DefaultSeconds = 0.5;
constexpr int LeastYields = 200'000;
constexpr int YieldsEach = 10; // at the least
constexpr int QueueItems = 200'000;
constexpr int ManyTasks = 100'000;
constexpr int TimerCount = 1'000'000;
constexpr int TimerFactor = 7919;       // spreads the delays, in no order, …
constexpr int TimerModulus = 1'000'003; // … over a second
constexpr double LongTime = 3600;

/// What a program has measured of itself, of one run or of several.
struct Measurement
{
    qint64 operations = 0;
    double seconds = 0;   // of CPU time
    qint64 memory = 0;    // bytes, by which the peak has grown
    qsizetype events = 0; // in the trace
};

/// CPU time from its construction on.
class Stopwatch
{
public:
    double seconds() const { return double(std::clock() - m_begin) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_begin = std::clock();
};

/// Records everything, as the application does.
class TraceObserver final : public asyncio::Observer
{
public:
    void observe(const asyncio::Observation &observation) override { m_log.append(observation); }
    const trace::TraceLog &log() const { return m_log; }

private:
    trace::TraceLog m_log;
};

// The highest resident size so far, in bytes.
qint64 peakMemory()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    qint64 kilobytes = 0;
    while (status >> word) {
        if (word == "VmHWM:") {
            status >> kilobytes;
            break;
        }
    }
    return kilobytes * 1024;
}

// The programs ----------------------------------------------------------------------------------------

QCoro::Task<> yielder(int count)
{
    for (int i = 0; i < count; ++i)
        co_await asyncio::sleep(0);
}

QCoro::Task<> yields(Measurement &result, int tasks)
{
    const int each = std::max(LeastYields / tasks, YieldsEach);
    const Stopwatch stopwatch;
    Tasks all;
    for (int i = 0; i < tasks; ++i)
        all.push_back(asyncio::createTask(coroutine<yielder>(each)));
    for (const auto &task : all)
        co_await task;
    result.seconds = stopwatch.seconds();
    result.operations = qint64(tasks) * each;
}

QCoro::Task<> producer(asyncio::Queue<int> &queue, int items)
{
    for (int i = 0; i < items; ++i)
        co_await queue.put(i);
}

QCoro::Task<> consumer(asyncio::Queue<int> &queue, int items)
{
    for (int i = 0; i < items; ++i)
        co_await queue.get();
}

QCoro::Task<> queuePairs(Measurement &result, int maxsize, int consumers)
{
    const Stopwatch stopwatch;
    asyncio::Queue<int> queue(maxsize);
    Tasks all;
    all.push_back(asyncio::createTask(coroutine<producer>(std::ref(queue), QueueItems)));
    for (int i = 0; i < consumers; ++i)
        all.push_back(asyncio::createTask(coroutine<consumer>(std::ref(queue), QueueItems / consumers)));
    for (const auto &task : all)
        co_await task;
    result.seconds = stopwatch.seconds();
    result.operations = QueueItems;
}

QCoro::Task<int> trivial(int number)
{
    co_return number;
}

QCoro::Task<> gathering(Measurement &result)
{
    const Stopwatch stopwatch;
    QList<asyncio::Coroutine<int>> all;
    for (int i = 0; i < ManyTasks; ++i)
        all << coroutine<trivial>(i);
    co_await asyncio::gather(all);
    result.seconds = stopwatch.seconds();
    result.operations = ManyTasks;
}

QCoro::Task<> timers(Measurement &result)
{
    std::vector<double> delays;
    for (int i = 0; i < TimerCount; ++i)
        delays.push_back(double(qint64(i) * TimerFactor % TimerModulus) / TimerModulus);
    const Ref<asyncio::Future<void>> end = asyncio::createFuture<void>();
    int left = TimerCount / 2;
    const auto fire = [&end, &left] {
        if (--left == 0)
            end->setResult({});
    };

    const Stopwatch stopwatch;
    EventLoop &loop = EventLoop::running();
    std::vector<Ref<asyncio::Timer>> handles;
    for (const double delay : delays)
        handles.push_back(loop.callLater(delay, fire));
    for (std::size_t i = 0; i < handles.size(); i += 2)
        handles[i]->cancel();
    co_await end;
    result.seconds = stopwatch.seconds();
    result.operations = TimerCount;
}

QCoro::Task<> sleeper()
{
    co_await asyncio::sleep(LongTime);
}

Tasks makeSleepers()
{
    Tasks all;
    for (int i = 0; i < ManyTasks; ++i)
        all.push_back(asyncio::createTask(coroutine<sleeper>()));
    return all;
}

QCoro::Task<> cancelling(Measurement &result)
{
    const Tasks all = makeSleepers();
    co_await asyncio::sleep(0);

    const Stopwatch stopwatch;
    for (const auto &task : all)
        task->cancel();
    co_await asyncio::sleep(0);
    result.seconds = stopwatch.seconds();
    for (const auto &task : all)
        result.operations += task->isCancelled() ? 1 : 0;
}

QCoro::Task<> memory(Measurement &result)
{
    const qint64 before = peakMemory();
    const Stopwatch stopwatch;
    const Tasks all = makeSleepers();
    co_await asyncio::sleep(0);
    result.seconds = stopwatch.seconds();
    result.memory = peakMemory() - before;
    result.operations = ManyTasks;
    for (const auto &task : all)
        task->cancel();
}

// -----------------------------------------------------------------------------------------------------

struct Program
{
    const char *name;
    asyncio::Coroutine<> (*make)(Measurement &result);
};

template<int Tasks>
asyncio::Coroutine<> makeYields(Measurement &result)
{
    return coroutine<yields>(std::ref(result), Tasks);
}

template<int Maxsize, int Consumers>
asyncio::Coroutine<> makeQueue(Measurement &result)
{
    return coroutine<queuePairs>(std::ref(result), Maxsize, Consumers);
}

template<auto Function>
asyncio::Coroutine<> make(Measurement &result)
{
    return coroutine<Function>(std::ref(result));
}

constexpr std::array Programs = {
    Program { "yield-1", makeYields<1> },
    Program { "yield-10", makeYields<10> },
    Program { "yield-100", makeYields<100> },
    Program { "yield-1000", makeYields<1000> },
    Program { "yield-100000", makeYields<100'000> },
    Program { "queue-unbounded", makeQueue<0, 1> },
    Program { "queue-1", makeQueue<1, 1> },
    Program { "queue-5", makeQueue<5, 2> },
    Program { "gather", make<gathering> },
    Program { "timers", make<timers> },
    Program { "cancel", make<cancelling> },
    Program { "memory", make<memory> },
};

Measurement runOnce(const Program &program, bool trace)
{
    Measurement result;
    TraceObserver observer;
    EventLoop loop;
    if (trace)
        loop.setObserver(&observer);
    loop.start(program.make(result));
    loop.run();
    result.events = observer.log().size();
    return result;
}

// Runs the program as often as it takes, in a new loop each time.
Measurement run(const Program &program, bool trace, double seconds)
{
    Measurement sum;
    do {
        const Measurement result = runOnce(program, trace);
        sum.operations += result.operations;
        sum.seconds += result.seconds;
        sum.memory += result.memory;
        sum.events += result.events;
    } while (sum.memory == 0 && sum.seconds < seconds);
    return sum;
}

const Program *findProgram(const std::string &name)
{
    for (const Program &program : Programs) {
        if (name == program.name)
            return &program;
    }
    return nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    const Program *program = argc > 1 ? findProgram(argv[1]) : nullptr;
    bool trace = false;
    double seconds = DefaultSeconds;
    for (int i = 2; i < argc; ++i) {
        const std::string option = argv[i];
        if (option == "--trace")
            trace = true;
        else if (option == "--seconds" && i + 1 < argc)
            seconds = std::atof(argv[++i]);
        else
            program = nullptr;
    }
    if (!program) {
        std::fputs("usage: bench_scheduler PROGRAM [--trace] [--seconds S]\nprograms:", stderr);
        for (const Program &each : Programs)
            std::fprintf(stderr, " %s", each.name);
        std::fputs("\n", stderr);
        return 2;
    }
    const Measurement result = run(*program, trace, seconds);
    std::printf("{\"program\": \"%s\", \"operations\": %lld, \"seconds\": %.6f, \"memory\": %lld, "
                "\"events\": %lld}\n",
                program->name, static_cast<long long>(result.operations), result.seconds,
                static_cast<long long>(result.memory), static_cast<long long>(result.events));
    return 0;
}
