#include "trace/eventplaces.h"

#include "trace/gallop.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <ranges>

namespace trace {

namespace {

constexpr quint8 OddRoom = std::numeric_limits<quint8>::max(); // code of a room that has none

/// The first number in [begin, end) for which a predicate no longer holds, or end.
template<typename Predicate>
qsizetype firstNot(qsizetype begin, qsizetype end, Predicate holds)
{
    return *std::ranges::partition_point(std::views::iota(begin, end), holds);
}

quint64 upTo(int bit)
{
    return ~quint64(0) >> (63 - bit);
}

int highest(quint64 bits)
{
    return 63 - std::countl_zero(bits);
}

} // namespace

void EventPlaces::truncate(qsizetype events, qsizetype bands)
{
    m_size = events;
    m_blocks.resize((events + BlockEvents - 1) >> BlockBits);
    if (const int kept = bitOf(events)) {
        m_blocks.last().stops &= upTo(kept - 1);
        m_blocks.last().bands &= upTo(kept - 1);
    }
    while (!m_oddRooms.isEmpty() && m_oddRooms.constLast().first >= events)
        m_oddRooms.removeLast();
    m_bands.resize(bands);
    m_squeezes.resize(std::clamp<qsizetype>(bands - 1, 0, m_squeezes.size()));
    m_beginsBand = bands > 0;
    m_right = m_stop = bands > 0 ? m_bands.constLast().begin : 0;
}

void EventPlaces::reserve(qsizetype events)
{
    const qsizetype blocks = (events + BlockEvents - 1) >> BlockBits;
    if (m_blocks.capacity() < blocks) // by a quarter more, so that they are not copied at each growth
        m_blocks.reserve(blocks + m_blocks.size() / 4);
}

void EventPlaces::beginBand(qint64 time, double begin)
{
    m_bands.append({ time, begin, begin });
    m_right = m_stop = begin;
    m_beginsBand = true;
}

void EventPlaces::squeezeBand(double limit)
{
    if (m_right <= limit)
        return;
    const double begin = m_bands.constLast().begin;
    m_squeezes.resize(m_bands.size() - 1);
    m_squeezes.append((limit - begin) / (m_right - begin));
    m_right = limit;
}

void EventPlaces::append(double room)
{
    const int bit = bitOf(m_size);
    if (bit == 0) {
        Block block;
        block.right = m_right;
        block.stop = m_stop;
        block.band = qint32(m_bands.size() - 1 - qsizetype(m_beginsBand));
        m_blocks.append(block);
    }
    Block &block = m_blocks.last();
    block.bands |= quint64(m_beginsBand) << bit;
    m_beginsBand = false;
    block.rooms[std::size_t(bit)] = codeOf(room);
    if (room > 0) {
        block.stops |= quint64(1) << bit;
        m_stop = m_right;
        m_right += room;
    }
    ++m_size;
}

quint8 EventPlaces::codeOf(double room)
{
    if (room == 0)
        return 0;
    quint8 &recent = m_recentCodes[std::bit_cast<quint64>(room) * 0x9E37'79B9'7F4A'7C15 >> RecentShift];
    if (m_rooms.at(recent) == room)
        return recent;
    const auto known = m_codes.constFind(room);
    if (known != m_codes.cend())
        return recent = *known;
    if (m_rooms.size() == OddRoom) {
        m_oddRooms.append({ m_size, room });
        return OddRoom;
    }
    m_rooms.append(room);
    return recent = *m_codes.insert(room, quint8(m_rooms.size() - 1));
}

EventPlaces::Standing EventPlaces::standing(const Block &block, int bit)
{
    Standing here;
    here.bands = block.bands & upTo(bit);
    here.first = here.bands != 0 ? highest(here.bands) : 0;
    here.stops = block.stops & upTo(bit) & ~quint64(0) << here.first;
    here.band = block.band + std::popcount(here.bands);
    return here;
}

double EventPlaces::at(qsizetype event) const
{
    const Block &block = blockOf(event);
    const Standing here = standing(block, bitOf(event));
    const bool isBegunHere = here.bands != 0;
    if (here.stops == 0)
        return isBegunHere ? m_bands.at(here.band).begin : squeezed(block.stop, here.band);
    double place = isBegunHere ? m_bands.at(here.band).begin : block.right;
    for (int bit = here.first, stop = highest(here.stops); bit < stop; ++bit)
        place += roomOf(block, bit);
    return squeezed(place, here.band);
}

inline double EventPlaces::roomOf(const Block &block, int bit) const
{
    const quint8 code = block.rooms[std::size_t(bit)];
    return code != OddRoom ? m_rooms.constData()[code] : oddRoomOf(block, bit);
}

double EventPlaces::oddRoomOf(const Block &block, int bit) const
{
    const qsizetype event = (&block - m_blocks.constData()) * BlockEvents + bit;
    return std::ranges::lower_bound(m_oddRooms, event, {}, &std::pair<qsizetype, double>::first)->second;
}

inline double EventPlaces::squeezed(double place, qsizetype band) const
{
    const double squeeze = band < m_squeezes.size() ? m_squeezes.at(band) : 0;
    if (squeeze == 0)
        return place;
    const double begin = m_bands.at(band).begin;
    return begin + (place - begin) * squeeze;
}

double EventPlaces::rightOf(qsizetype event, double tail) const
{
    const Block &block = blockOf(event);
    const int bit = bitOf(event);
    const Standing here = standing(block, bit);
    const double end = m_bands.at(here.band).end - tail;
    const quint64 behind = ~upTo(bit);
    const quint64 nextBand = block.bands & behind;
    quint64 stops = block.stops & behind & (nextBand != 0 ? (nextBand & -nextBand) - 1 : ~quint64(0));
    const bool isOnStop = here.stops != 0 || (here.bands == 0 && block.right > block.stop);
    if (!isOnStop)
        stops &= stops - 1; // the room is that of the stop that comes
    if (stops != 0)
        return at(event - bit + std::countr_zero(stops));
    return std::max(at(event), nextBand != 0 ? end : std::min(nextBehind(event), end));
}

/// The next place that is not an event's.
double EventPlaces::nextBehind(qsizetype event) const
{
    const double place = at(event);
    const qsizetype next = gallop(event + 1, m_size, [&](qsizetype each) { return at(each) <= place; });
    return next < m_size ? at(next) : std::numeric_limits<double>::infinity();
}

qsizetype EventPlaces::firstBehind(double position) const
{
    if (m_size == 0)
        return 0;
    const qsizetype next = firstNot(1, m_blocks.size(), [&](qsizetype block) {
        const Block &each = m_blocks.at(block);
        const bool beginsBand = (each.bands & 1) != 0; // then it stands there, else the event before it
        return (beginsBand ? each.stop : squeezed(each.stop, each.band)) <= position;
    });
    return firstNot((next - 1) << BlockBits, std::min(next << BlockBits, m_size),
                    [&](qsizetype event) { return at(event) <= position; });
}

qsizetype EventPlaces::firstAt(qsizetype event) const
{
    const double place = at(event);
    const qsizetype back = gallop(1, event + 1, [&](qsizetype each) { return at(event - each) >= place; });
    return event + 1 - back;
}

} // namespace trace
