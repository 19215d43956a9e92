#pragma once

#include "findings/finding.h"
#include "findings/pythonoutline.h"
#include "trace/event.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace findings {

/// A task that awaits the same coroutine function several times, one after another, though no call needs the
/// result of another and all that they do is wait.
///
/// What belongs together is read from the program (PythonOutline), how long it took from the trace. Calls
/// that take a lock or use a queue are none of it, since they may need their order.
class SequentialAwaits
{
public:
    /// gain is in nanoseconds: less than that is not worth telling.
    explicit SequentialAwaits(qint64 gain)
        : m_gain(gain)
    {
    }

    /// source is the Python program's. Before the first event.
    void begin(const QString &source);
    void take(const trace::Event &event, qsizetype index);
    void report(QList<Finding> *findings) const;

private:
    /// A group, and the lines in which its calls are.
    struct Place
    {
        PythonOutline::Group group;
        QList<PythonOutline::Function> functions;

        bool contains(int line) const;
    };
    /// The calls that a task has made.
    struct Calls
    {
        qsizetype place = 0;
        int firstWait = 0;    // the line in which each call waits first
        qsizetype begin = -1; // event
        qsizetype last = -1;
        qint64 beganAt = 0; // the current call
        qint64 endedAt = 0;
        int count = 0;
        qint64 sum = 0;
        qint64 longest = 0;
        bool isWaiting = false;
        bool onlyWaits = true;
        int cppLine = 0;
    };

    void wait(Calls &calls, const trace::Event &event, qsizetype index) const;
    static void endCall(Calls &calls);

    qint64 m_gain;
    QList<Place> m_places;
    QHash<QString, QList<qsizetype>> m_placesOf; // by caller
    QMap<asyncio::TaskId, QList<Calls>> m_calls;
};

} // namespace findings
