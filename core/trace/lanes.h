#pragma once

#include "trace/snapshot.h"
#include "trace/tracelog.h"

#include <QList>
#include <QStringList>

#include <iterator>
#include <vector>

namespace trace {

/// A stretch of one lane in one state: events [begin, end).
struct Slice
{
    TaskState state = TaskState::Created;
    qsizetype begin = 0; ///< index of the event that begins it
    qsizetype end = 0;   ///< index of the event that ends it; log.size() while it lasts

    bool operator==(const Slice &) const = default;
};

/// What a slice is about: "sleep(2.0)" while awaiting; what blocks the loop; the name of another tool's
/// slice. Else empty.
QString labelOf(const TraceLog &log, const Slice &slice);

/// The slices of one lane, in order and without gaps: four bytes each.
class Slices
{
public:
    /// Events that a lane can tell apart.
    static constexpr qsizetype MostEvents = qsizetype(1) << 28;

    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Slice;
        using difference_type = qsizetype;
        using pointer = const Slice *;
        using reference = Slice;

        const_iterator() = default;
        const_iterator(const Slices *slices, qsizetype index)
            : m_slices(slices)
            , m_index(index)
        {
        }

        Slice operator*() const { return m_slices->at(m_index); }
        Slice operator[](qsizetype distance) const { return m_slices->at(m_index + distance); }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this += -1; }
        const_iterator operator++(int) { return { m_slices, m_index++ }; }
        const_iterator operator--(int) { return { m_slices, m_index-- }; }
        const_iterator &operator+=(qsizetype distance)
        {
            m_index += distance;
            return *this;
        }
        const_iterator &operator-=(qsizetype distance) { return *this += -distance; }
        const_iterator operator+(qsizetype distance) const { return { m_slices, m_index + distance }; }
        const_iterator operator-(qsizetype distance) const { return { m_slices, m_index - distance }; }
        qsizetype operator-(const_iterator other) const { return m_index - other.m_index; }
        auto operator<=>(const const_iterator &other) const { return m_index <=> other.m_index; }
        bool operator==(const const_iterator &other) const { return m_index == other.m_index; }

    private:
        const Slices *m_slices = nullptr;
        qsizetype m_index = 0;
    };

    const_iterator begin() const { return { this, 0 }; }
    const_iterator end() const { return { this, size() }; }
    const_iterator cbegin() const { return begin(); }
    const_iterator cend() const { return end(); }

    qsizetype size() const { return qsizetype(m_packed.size()); }
    bool isEmpty() const { return m_packed.empty(); }
    Slice at(qsizetype index) const
    {
        const quint32 packed = m_packed[std::size_t(index)];
        return { TaskState(packed & StateMask), qsizetype(packed >> StateBits),
                 index + 1 < size() ? beginOf(index + 1) : m_end };
    }
    qsizetype beginOf(qsizetype index) const { return m_packed[std::size_t(index)] >> StateBits; }
    TaskState stateOf(qsizetype index) const { return TaskState(m_packed[std::size_t(index)] & StateMask); }
    Slice first() const { return at(0); }
    Slice last() const { return at(size() - 1); }
    /// The first slice that begins at or behind an event, or size().
    qsizetype firstFrom(qsizetype event) const;

    /// Ends the slice before it. event must not be before that one's begin.
    void append(TaskState state, qsizetype event)
    {
        m_packed.push_back(quint32(event) << StateBits | quint32(state));
    }
    /// The last slice lasts up to there.
    void setEnd(qsizetype event) { m_end = event; }

private:
    static constexpr int StateBits = 4;
    static constexpr quint32 StateMask = 0x0F;
    static_assert(quint32(TaskState::Idle) <= StateMask);

    std::vector<quint32> m_packed; // state and begin
    qsizetype m_end = 0;
};

struct TaskLane
{
    asyncio::TaskId task = 0;
    QString label;
    Slices slices; ///< from creation to the end of the trace
};

/// One run of a handle in the event loop lane: events [begin, end).
struct HandleRun
{
    asyncio::HandleKind kind = asyncio::HandleKind::None;
    asyncio::TaskId task = 0; ///< 0 for a callback that is no task's
    qint32 begin = 0;         ///< StepStart, TimerFired or CallbackRun
    qint32 end = 0;           ///< first event behind it
    qint32 cause = -1;        ///< index of the HandleReady that queued the handle
    qint32 name = 0;          ///< in Lanes::names; see Lanes::labelOf()
};

enum class FlowKind : quint8 { Creates, Wakes, Awaits, Returns, Cancels };

/// An arrow between two instants: cause first.
struct Flow
{
    FlowKind kind = FlowKind::Wakes;
    qint32 from = 0;              ///< index of the causing event
    asyncio::TaskId fromTask = 0; ///< 0: the event loop lane
    qint32 to = 0;                ///< index of the event caused (HandleReady, or StepStart of an eager step)
    asyncio::TaskId toTask = 0;
};

/// Number of something over time, as a step plot, or who holds a lock: value holds from event on.
struct CounterLane
{
    struct Point
    {
        qint32 event = 0;
        int value = 0;
    };
    /// Of a LockHolder the values are tasks, 0 while the lock is free. Other: of another tool's trace.
    enum class Kind : quint8 {
        QueueLength,
        GatherDone,
        SemaphoreValue,
        LockHolder,
        Other
    } kind = Kind::QueueLength;
    quint32 id = 0; ///< queue, semaphore or lock, or outer future of the gather
    QString label;  ///< "queue", "gather", "semaphore", or what a person calls the lock
    int limit = 0;  ///< maxsize, number of children, or the value that a semaphore began with; 0: none
    int most = 0;   ///< the greatest value of all
    QList<Point> points;
    QList<Point> arrivals; ///< of a lock: the task that has to wait for it, from that event on

    struct Range
    {
        int least = 0;
        int most = 0;
    };
    void append(qsizetype event, int value);
    /// Of points [from, to), which are some. Takes one step for each 64 of them.
    Range rangeOf(qsizetype from, qsizetype to) const;
    /// The first point at or behind an event, or the number of points.
    qsizetype firstFrom(qsizetype event) const;

private:
    static constexpr qsizetype BlockPoints = 64;

    QList<Range> m_blocks; // of 64 points each, the last perhaps of fewer
};

/// Everything that the timeline draws, in events; a pure function of the trace (see LaneBuilder). What run()
/// does by itself after main has ended is left out.
struct Lanes
{
    QList<TaskLane> tasks; ///< in creation order, so by ascending number
    QList<HandleRun> loop;
    QList<Flow> flows; ///< ordered by `to`
    QList<CounterLane> counters;
    QStringList names; ///< of callbacks and timers; the first is empty

    static Lanes of(const TraceLog &log);

    /// Index of a task's lane, or -1.
    qsizetype laneOf(asyncio::TaskId task) const;
    /// What a person calls what runs: the task's lane, or the callback: "gather".
    QString labelOf(const HandleRun &run) const;
    /// The run that holds or last held the loop at a cursor (events applied), or -1.
    qsizetype runAt(qsizetype cursor) const;
    /// The flow that made the handle of loop[run] ready, or -1.
    qsizetype causeOf(qsizetype run) const;
};

} // namespace trace
