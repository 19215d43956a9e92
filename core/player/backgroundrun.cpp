#include "player/backgroundrun.h"

#include "network/session.h"
#include "player/liveprogram.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThreadPool>

#include <utility>

namespace player {

namespace {

/// Threads that stay: what a loop's objects are made of belongs to its thread and is used again by the next
/// program there.
class Threads
{
public:
    Threads()
    {
        m_pool.setExpiryTimeout(-1);
        m_pool.setMaxThreadCount(64); // a program that has no thread would not run
    }
    QThreadPool &pool() { return m_pool; }

private:
    QThreadPool m_pool;
};

QThreadPool &pool()
{
    static Threads threads;
    return threads.pool();
}

} // namespace

BackgroundRun::BackgroundRun(const lessons::Lesson &lesson, const QVariantMap &values,
                             const RunSettings &settings, QObject *parent)
    : QObject(parent)
{
    if (QCoreApplication *application = QCoreApplication::instance())
        connect(application, &QCoreApplication::aboutToQuit, this, &BackgroundRun::stop);
    pool().start([this, &lesson, values, settings] {
        run(lesson, values, settings);
        m_done.release(); // the last thing that touches this object
    });
}

BackgroundRun::~BackgroundRun()
{
    stop();
}

void BackgroundRun::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        if (m_loop)
            m_loop->post([] {}); // it may be waiting
    }
    wait();
}

void BackgroundRun::run(const lessons::Lesson &lesson, const QVariantMap &values, const RunSettings &settings)
{
    const auto sink = [this, &settings](const asyncio::Observation &observation) {
        put(observation);
        if (settings.watcher)
            settings.watcher(trace::eventOf(observation));
    };
    network::prepare();
    {
        LiveProgram program(lesson, values, settings, sink);
        {
            const std::lock_guard lock(m_mutex);
            m_loop = &program.loop();
        }
        while (!m_stop && program.loop().runHandle()) {}
        const std::lock_guard lock(m_mutex);
        m_loop = nullptr;
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the thread has no loop of Qt's
    const std::lock_guard lock(m_mutex);
    m_over = true;
    tell();
}

void BackgroundRun::put(const asyncio::Observation &observation)
{
    const std::lock_guard lock(m_mutex);
    m_events.push_back(trace::eventOf(observation));
    tell();
}

// With the mutex held.
void BackgroundRun::tell()
{
    if (!std::exchange(m_told, true))
        QMetaObject::invokeMethod(this, &BackgroundRun::arrived, Qt::QueuedConnection);
}

std::vector<trace::Event> BackgroundRun::take()
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    return std::exchange(m_events, {});
}

bool BackgroundRun::feed(Run &run)
{
    for (const trace::Event &event : take())
        run.append(event);
    const bool over = hasEnded();
    if (over)
        run.end();
    return over;
}

bool BackgroundRun::hasEnded() const
{
    const std::lock_guard lock(m_mutex);
    return m_over && m_events.empty();
}

void BackgroundRun::wait()
{
    m_done.acquire();
    m_done.release();
}

} // namespace player
