#pragma once

#include "player/run.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <mutex>
#include <semaphore>
#include <vector>

namespace asyncio {
class EventLoop;
struct Observation;
} // namespace asyncio

namespace player {

/// A lesson's program that runs in a thread of its own, as one on the wall clock must: nobody else waits
/// while it waits.
///
/// What happens is collected; arrived() says that there is something to take(), not once for each event.
/// Destroying it ends the program wherever it is, and so does the end of the application: the frames unwind
/// in their thread, which is waited for.
class BackgroundRun : public QObject
{
    Q_OBJECT

public:
    /// Starts it. The lesson must outlive this object; settings.watcher is called in the other thread.
    BackgroundRun(const lessons::Lesson &lesson, const QVariantMap &values, const RunSettings &settings,
                  QObject *parent = nullptr);
    ~BackgroundRun() override;

    /// What has happened since it was last asked, in order.
    std::vector<trace::Event> take();
    /// The same into a recording, which ends with the program. Whether it has. Then tell the player.
    bool feed(Run &run);
    /// Whether the program has ended, and take() has given everything.
    bool hasEnded() const;
    /// Blocks until the program has ended.
    void wait();

signals:
    /// Something has happened, or the program has ended.
    void arrived();

private:
    void stop();
    void run(const lessons::Lesson &lesson, const QVariantMap &values, const RunSettings &settings);
    void put(const asyncio::Observation &observation);
    void tell();

    mutable std::mutex m_mutex;
    std::vector<trace::Event> m_events;
    asyncio::EventLoop *m_loop = nullptr; // while it runs
    bool m_told = false;                  // that there is something to take
    bool m_over = false;
    std::atomic<bool> m_stop = false;
    std::binary_semaphore m_done { 0 };
};

} // namespace player
