#pragma once

#include "trace/event.h"
#include "trace/texttable.h"

#include <QHash>

#include <array>
#include <bit>
#include <vector>

namespace trace {

/// Events in little room: append-only, read by index.
///
/// An event takes a byte or two that say which fields it has, one to five bytes for each of these, two bytes
/// beside them for where it stands, and six for each instant (time and iteration) that is new. Texts and
/// lists are kept aside, a text that repeats once. They stand in chunks that are never moved. A chunk stands
/// for itself: its places, its instants and the numbers that grow count from its begin, so that they are
/// small.
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
    class Walk;

    // The fields that readers look for first; cheaper than at().
    asyncio::EventKind kindAt(qsizetype index) const;
    qint64 timeAt(qsizetype index) const { return instantAt(index).time; }
    quint32 iterationAt(qsizetype index) const { return instantAt(index).iteration; }
    /// Cheap where it has none.
    QString labelAt(qsizetype index) const;

private:
    static constexpr int ChunkBits = 9;
    static constexpr qsizetype ChunkEvents = qsizetype(1) << ChunkBits;
    static constexpr int WordBits = 6;
    static constexpr std::size_t ChunkWords = ChunkEvents >> WordBits;
    static constexpr std::size_t Kinds = 64; // as many as a shape has room for

    struct Instant
    {
        qint64 time = 0;
        quint32 iteration = 0;

        bool operator==(const Instant &) const = default;
    };
    /// What numbers of a chunk's events count from: asyncio gives these in ascending order.
    struct Bases
    {
        quint32 handle = 0;
        quint32 timer = 0;
        quint32 future = 0;
    };
    /// Invariant: the bytes of an event stand together; there are as many places as the chunk may have
    /// events. Its instants are in one of two lists: in the second where all events have come, and they are
    /// near enough to the first of them.
    struct Chunk
    {
        std::vector<quint8> bytes;                   // while events are still to come, more than are used
        std::vector<quint16> places;                 // in the bytes, of the events
        std::array<quint64, ChunkWords> begins {};   // bits: which events begin an instant
        std::array<quint16, ChunkWords> instants {}; // that have begun before these 64 events
        std::vector<Instant> wide;
        std::vector<quint16> near; // of each instant: time, in two of them, and iteration, since the first
        Instant first;
        Bases bases;

        /// By number.
        Instant instant(std::size_t number) const
        {
            if (near.empty())
                return wide[number];
            const quint16 *const since = near.data() + 3 * number;
            return { first.time + (since[0] | qint64(since[1]) << 16), first.iteration + since[2] };
        }
        /// Instants that have begun up to an event, and with it.
        std::size_t instantsUpTo(std::size_t place) const
        {
            const std::size_t word = place >> WordBits;
            const quint64 upTo = begins[word] << (63 - (place & 63));
            return instants[word] + std::size_t(std::popcount(upTo));
        }
        bool beginsInstant(std::size_t place) const
        {
            return (begins[place >> WordBits] >> (place & 63) & 1) != 0;
        }
    };

    void beginChunk();
    void closeChunk();
    void growChunk();
    void takeInstant(Chunk &chunk, std::size_t place, const Instant &instant);
    quint32 shapeOf(quint32 head, asyncio::EventKind kind);
    quint32 wordOf(const asyncio::Text &text);
    QString textOf(quint32 word) const;
    quint8 *writeRest(const asyncio::Observation &event, quint8 *end);
    enum class Texts : bool { Leave, Read };
    template<Texts texts>
    Event read(qsizetype index) const;
    template<Texts texts>
    void readFields(Event &event, quint32 head, const quint8 *begin, const Bases &bases) const;
    template<Texts texts>
    void readRest(Event &event, const quint8 *begin) const;
    const Chunk &chunkOf(qsizetype index) const { return m_chunks[std::size_t(index >> ChunkBits)]; }
    static std::size_t placeIn(qsizetype index) { return std::size_t(index & (ChunkEvents - 1)); }
    const quint8 *bytesOf(qsizetype index) const
    {
        const Chunk &chunk = chunkOf(index);
        return chunk.bytes.data() + chunk.places[placeIn(index)];
    }
    Instant instantAt(qsizetype index) const
    {
        const Chunk &chunk = chunkOf(index);
        return chunk.instant(chunk.instantsUpTo(placeIn(index)) - 1);
    }

    std::vector<Chunk> m_chunks;
    std::size_t m_usedBytes = 0; // of the last chunk
    qsizetype m_size = 0;
    std::vector<quint8> m_spareBytes; // of the chunk before, for the next one
    std::vector<Instant> m_spareInstants;
    Bases m_last;                                 // numbers that were given last
    Instant m_instant;                            // of the last event
    std::vector<quint32> m_shapes;                // heads
    std::array<quint32, Kinds> m_recentShapes {}; // by kind, the last
    QHash<quint32, quint32> m_shapeOfHead;
    TextTable m_texts;
    std::vector<QList<quint32>> m_lists;
};

/// Events one after another, each read over the one before it: cheaper than at() for each. Holds until the
/// store changes.
class EventStore::Walk
{
public:
    /// The first next() goes to this event.
    Walk(const EventStore &store, qsizetype first)
        : m_store(store)
        , m_index(first - 1)
    {
    }

    /// Goes to the next event, of which there must be one; returns its kind.
    asyncio::EventKind next();
    // Of the event; only behind a next().
    asyncio::EventKind kind() const { return m_kind; }
    qint64 time() const { return m_instant.time; }
    /// It; holds until it is asked for again.
    const Event &event();
    /// It without its texts and lists; cheaper, and holds as long.
    const Event &bare();

private:
    /// What the last event that was read has left, over which the next one is read.
    struct Room
    {
        Event event;
        bool isClean = true;
    };

    template<Texts texts>
    const Event &read(Room &room) const;

    const EventStore &m_store;
    qsizetype m_index;
    const Chunk *m_chunk = nullptr;
    std::size_t m_instants = 0; // of the chunk, up to the event
    Instant m_instant;
    quint32 m_head = 0;
    asyncio::EventKind m_kind {};
    const quint8 *m_fields = nullptr;
    Room m_whole;
    Room m_bare;
};

} // namespace trace
