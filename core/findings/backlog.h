#pragma once

#include "findings/finding.h"
#include "trace/event.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace findings {

/// Queues without a bound that fill faster than they are emptied.
///
/// Looked at is the time from the first item that is taken to the last one that is put, in four parts: the
/// queue grows if even its shortest moment of each part is longer than that of the part before. So a heap
/// of work that was there at first is no finding, nor is a queue that runs empty now and then, nor work that
/// makes more work: whoever puts must not be whoever takes.
class Backlog
{
public:
    void take(const trace::Event &event, qsizetype index);
    void report(QList<Finding> *findings) const;

private:
    struct Queue
    {
        bool isBounded = false;
        int line = 0;
        int cppLine = 0;
        qsizetype created = -1; // event
        bool isTaken = false;   // from it, at least once
        QList<int> sizes;       // after each change since then
        qsizetype lastPut = -1; // in sizes
        qint64 begin = 0;
        qint64 end = 0;
        int most = 0;
        qsizetype fullest = -1; // event
        QHash<asyncio::TaskId, int> puts;
        QHash<asyncio::TaskId, int> gets;
    };

    void takePut(Queue &queue, const trace::Event &event, qsizetype index);
    static bool grows(const Queue &queue);
    static Finding findingOf(quint32 resource, const Queue &queue);

    QMap<quint32, Queue> m_queues;
};

} // namespace findings
