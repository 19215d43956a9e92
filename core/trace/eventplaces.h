#pragma once

#include <QHash>
#include <QList>

#include <array>
#include <utility>

namespace trace {

/// Where the events of an axis stand, in some 1.6 bytes an event: of each there is a code for the room that
/// it takes, and for every 64 events where they begin.
///
/// A place is that of its band's begin, and the rooms between added to it one by one, in the order in which
/// they were given: so it is the same to the last bit, whenever it is asked for. An event without room stands
/// where the one before it does, the first of a band at its begin.
///
/// Only the last band may still be squeezed, and the last events be taken back.
class EventPlaces
{
public:
    struct Band
    {
        qint64 time = 0;  ///< nanoseconds
        double begin = 0; ///< axis units
        double end = 0;
    };

    qsizetype size() const { return m_size; }
    const QList<Band> &bands() const { return m_bands; }
    /// Edge of the room that has been given away.
    double right() const { return m_right; }

    /// Goes back to so many events and bands. The last of these bands begins with the next event; there is
    /// none without events.
    void truncate(qsizetype events, qsizetype bands);
    /// Room for so many events.
    void reserve(qsizetype events);
    /// The next event is the first at a time, and stands at begin.
    void beginBand(qint64 time, double begin);
    void endBand(double end) { m_bands.last().end = end; }
    /// Makes the rooms of the last band end at limit where they would go past it.
    void squeezeBand(double limit);
    /// The next event, with the room that it takes, or 0.
    void append(double room);

    /// Left edge; event in [0, size()).
    double at(qsizetype event) const;
    /// Right edge of the room in which an event stands, which is the end of its band less `tail` for the
    /// last.
    double rightOf(qsizetype event, double tail) const;
    /// The first event right of a position, or size(). O(log n), as what follows.
    qsizetype firstBehind(double position) const;
    /// The first event that stands where an event does.
    qsizetype firstAt(qsizetype event) const;

private:
    static constexpr int BlockBits = 6;
    static constexpr qsizetype BlockEvents = qsizetype(1) << BlockBits;

    /// What 64 events have. `band`, `right` and `stop` are of what comes before the first of them.
    struct Block
    {
        double right = 0;
        double stop = 0;   // of the last event, or of the band that begins here; before it was squeezed
        quint64 stops = 0; // bits: who takes room
        quint64 bands = 0; // who begins one
        qint32 band = 0;
        std::array<quint8, BlockEvents> rooms {};
    };
    /// An event within its block.
    struct Standing
    {
        quint64 stops = 0; // of its band, up to it
        quint64 bands = 0; // up to it
        int first = 0;     // of its band
        qsizetype band = 0;
    };

    static int bitOf(qsizetype event) { return int(event & (BlockEvents - 1)); }
    const Block &blockOf(qsizetype event) const { return m_blocks.at(event >> BlockBits); }
    static Standing standing(const Block &block, int bit);
    double roomOf(const Block &block, int bit) const;
    double oddRoomOf(const Block &block, int bit) const;
    double squeezed(double place, qsizetype band) const;
    quint8 codeOf(double room);
    double nextBehind(qsizetype event) const;

    qsizetype m_size = 0;
    double m_right = 0;
    double m_stop = 0;
    bool m_beginsBand = false; // the next event does
    QList<Block> m_blocks;
    QList<Band> m_bands;
    QList<double> m_squeezes; // by band, what its rooms are multiplied by, or 0; none behind the last
    QList<double> m_rooms { 0 };
    QHash<double, quint8> m_codes;
    static constexpr int RecentShift = 58;
    std::array<quint8, 64> m_recentCodes {}; // by a room's bits, multiplied (Knuth), to be looked at first
    QList<std::pair<qsizetype, double>> m_oddRooms; // of events, ascending, for which no code was left
};

} // namespace trace
