#pragma once

#include "trace/event.h"
#include "trace/texttable.h"

#include <vector>

namespace trace {

/// Events in little room: append-only, read by index.
///
/// An event takes two bytes for each field that has a value (four from 32,768 on), eight beside them, and 16
/// for each instant (time and iteration) that is new. Texts and lists are kept aside, a text that repeats
/// once. They stand in chunks that are never moved. A chunk stands for itself: its places and instants count
/// from its begin, so that two bytes are enough for either.
class EventStore
{
public:
    /// Must not go back in time or iteration.
    void append(const asyncio::Observation &event);
    void clear() { *this = EventStore(); }

    qsizetype size() const { return m_size; }
    Event at(qsizetype index) const;
    /// The event without its texts and lists; cheaper than at().
    Event bareAt(qsizetype index) const;

    // The fields that readers look for first; cheaper than at().
    asyncio::EventKind kindAt(qsizetype index) const;
    qint64 timeAt(qsizetype index) const { return instantAt(index).time; }
    quint32 iterationAt(qsizetype index) const { return instantAt(index).iteration; }

private:
    static constexpr int ChunkBits = 9;
    static constexpr qsizetype ChunkEvents = qsizetype(1) << ChunkBits;

    struct Place
    {
        quint16 unit = 0; // where the event begins
        quint16 instant = 0;
    };
    struct Instant
    {
        qint64 time = 0;
        quint32 iteration = 0;
    };
    /// Invariant: the units of an event stand together; there are as many places as the chunk may have
    /// events.
    struct Chunk
    {
        std::vector<quint16> units; // while events are still to come, more than are used
        std::vector<Place> places;
        std::vector<Instant> instants;
    };

    void beginChunk();
    void growChunk();
    quint32 wordOf(const asyncio::Text &text);
    QString textOf(quint32 word) const;
    quint16 *writeRest(const asyncio::Observation &event, quint16 *end);
    enum class Texts : bool { Leave, Read };
    template<Texts texts>
    Event read(qsizetype index) const;
    template<Texts texts>
    void readRest(Event &event, const quint16 *begin) const;
    const Chunk &chunkOf(qsizetype index) const { return m_chunks[std::size_t(index >> ChunkBits)]; }
    const Place &placeOf(qsizetype index) const
    {
        return chunkOf(index).places[std::size_t(index & (ChunkEvents - 1))];
    }
    const Instant &instantAt(qsizetype index) const
    {
        return chunkOf(index).instants[placeOf(index).instant];
    }

    std::vector<Chunk> m_chunks;
    std::size_t m_usedUnits = 0; // of the last chunk
    qsizetype m_size = 0;
    TextTable m_texts;
    std::vector<QList<quint32>> m_lists;
};

} // namespace trace
