#include "slicetallies.h"

#include <algorithm>
#include <bit>

using trace::TaskState;

namespace {

/// Bits of so many slices.
constexpr quint32 first(qsizetype slices)
{
    return (quint32(1) << slices) - 1;
}

} // namespace

void SliceTallies::clear()
{
    m_size = 0;
    m_sum = 0;
    m_tallies.assign(1, {});
}

void SliceTallies::append(TaskState state, double width)
{
    Tally &tally = m_tallies.back();
    const auto bit = quint16(quint32(1) << placeOf(m_size));
    if (trace::hasLoop(state)) {
        tally.runs |= bit;
        m_sum += width;
    }
    if (isBar(state))
        tally.bars |= bit;
    if (state == TaskState::Awaiting)
        tally.waits |= bit;
    if (trace::isFinal(state))
        tally.ends |= bit;
    ++m_size;
    if (placeOf(m_size) == 0)
        m_tallies.emplace_back();
    if (m_size % Few == 0)
        m_tallies.back().before[std::size_t(placeOf(m_size) / Few)] = m_sum;
}

void SliceTallies::truncate(qsizetype size, const PlaceRow &edges)
{
    m_size = size;
    m_sum = busyBefore(size, edges);
    m_tallies.resize(std::size_t(size / Size) + 1);
    const auto kept = quint16(first(placeOf(size)));
    Tally &tally = m_tallies.back();
    for (quint16 *bits : { &tally.runs, &tally.bars, &tally.waits, &tally.ends })
        *bits &= kept;
}

// Those of the four before it are added in the order in which they came: so it is the same to the last bit.
// Each is added, as nothing where it does not run: a processor cannot guess which of them do.
double SliceTallies::busyBefore(qsizetype slice, const PlaceRow &edges) const
{
    const Tally &tally = of(slice);
    const qsizetype begin = slice - slice % Few;
    double busy = tally.before[std::size_t(placeOf(slice) / Few)];
    const quint32 runs = (tally.runs & first(placeOf(slice))) >> placeOf(begin);
    for (qsizetype i = 0; i < Few - 1; ++i) {
        const double width = edges.at(begin + i + 1) - edges.at(begin + i);
        const quint64 counts = -quint64(runs >> i & 1);
        busy += std::bit_cast<double>(std::bit_cast<quint64>(width) & counts);
    }
    return busy;
}

bool SliceTallies::anyWaits(qsizetype from, qsizetype to) const
{
    while (from < to) {
        const qsizetype begin = from - placeOf(from);
        const qsizetype end = std::min(begin + Size, to);
        if ((of(from).waits & first(end - begin) & ~first(from - begin)) != 0)
            return true;
        from = end;
    }
    return false;
}
