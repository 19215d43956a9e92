#pragma once

#include "trace/tracelog.h"

#include <QList>
#include <QString>

#include <optional>

namespace trace {

/// What another tool has recorded, to be made a log: tracks with slices on them, counters, flows.
///
/// Slices of a track may come in any order, nest and overlap; they stand on as many lanes as that takes, so
/// that none is cut, those within others below them. A slice without length is an instant. Times are
/// nanoseconds, from anywhere: the earliest becomes 0.
class ForeignTrace
{
public:
    using Track = quint32;
    using Counter = quint32;

    /// What a trace can have: lanes, and nanoseconds, as in JSON Lines.
    static constexpr qsizetype MostLanes = 1024;
    static constexpr qint64 LongestTime = 4'000'000'000'000'000'000;

    /// Tracks are shown by rank, those of one rank in the order in which they were added. owner: what the
    /// track belongs to, where there are several; may be empty.
    Track addTrack();
    void describe(Track track, const QString &label, const QString &owner, qint64 rank);
    Counter addCounter(const QString &label);

    /// end is not before begin.
    void addSlice(Track track, const QString &name, qint64 begin, qint64 end);
    void addSample(Counter counter, qint64 time, int value);
    /// One end of an arrow; both have its number.
    void addFlow(Track track, quint32 number, qint64 time, bool begins);

    /// Whether there is nothing that could be shown.
    bool isEmpty() const { return m_slices.isEmpty() && m_samples.isEmpty(); }
    /// Nullopt where it is too large, with a sentence in error.
    std::optional<TraceLog> toLog(QString *error);

private:
    struct TrackInfo
    {
        QString label;
        QString owner;
        qint64 rank = 0;
        asyncio::TaskId firstLane = 0; // once they are laid out
        quint32 lanes = 0;
    };
    struct Slice
    {
        Track track = 0;
        QString name;
        qint64 begin = 0;
        qint64 end = 0;
        asyncio::TaskId lane = 0; // of its track from 0, once they are laid out
    };
    struct Sample
    {
        Counter counter = 0;
        qint64 time = 0;
        int value = 0;
    };
    struct Flow
    {
        Track track = 0;
        quint32 number = 0;
        qint64 time = 0;
        bool begins = false;
    };
    /// An event of the log in the making. Of those of one time, ends come first, flows last.
    struct Mark
    {
        enum class Kind : quint8 { End, Begin, Sample, Flow } kind = Kind::Begin;
        qint64 time = 0;
        qsizetype item = 0; // index of the slice, sample or flow
        int order = 0;
    };

    void layOut();
    bool numberLanes();
    QList<Mark> marks() const;
    void appendLanes(TraceLog &log) const;
    static QString labelOf(const TrackInfo &track, quint32 lane);
    Event eventOf(const Mark &mark) const;
    asyncio::TaskId laneOf(const Slice &slice) const;

    QList<TrackInfo> m_tracks;
    QList<Track> m_order; // as they are shown
    QList<QString> m_counters;
    QList<Slice> m_slices;
    QList<Sample> m_samples;
    QList<Flow> m_flows;
};

} // namespace trace
