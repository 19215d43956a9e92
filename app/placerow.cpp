#include "placerow.h"

#include "trace/gallop.h"

#include <algorithm>
#include <limits>

namespace {

constexpr std::size_t Ahead = 32; // positions whose blocks come from memory meanwhile
constexpr double Nowhere = std::numeric_limits<double>::infinity();

/// How many of 16 places are left of a position. All are compared: a processor cannot guess where to stop.
std::size_t leftOf(double position, const double *places)
{
    std::size_t left = 0;
    for (std::size_t i = 0; i < PlaceRow::BlockSize; ++i)
        left += places[i] < position ? 1 : 0;
    return left;
}

} // namespace

void PlaceRow::append(double place)
{
    if (m_size % BlockSize == 0)
        m_blocks.emplace_back().places.fill(Nowhere);
    m_blocks.back().places[m_size % BlockSize] = place;
    ++m_size;
    if (m_size % BlockSize == 0)
        m_blockLasts.push_back(place);
    const std::size_t gaps = m_size - 1;
    if (gaps == 0 || gaps % BlockSize != 0)
        return;
    double widest = 0;
    for (std::size_t i = gaps - BlockSize; i < gaps; ++i)
        widest = std::max(widest, places()[i + 1] - places()[i]);
    for (std::vector<double> &level : m_widest) {
        level.push_back(widest);
        if (level.size() % BlockSize != 0)
            return;
        widest = *std::max_element(level.cend() - BlockSize, level.cend());
    }
}

void PlaceRow::truncate(qsizetype size)
{
    m_size = std::size_t(size);
    m_blocks.resize((m_size + BlockSize - 1) / BlockSize);
    if (m_size % BlockSize != 0)
        std::fill(m_blocks.back().places.begin() + m_size % BlockSize, m_blocks.back().places.end(), Nowhere);
    m_blockLasts.resize(m_size / BlockSize);
    std::size_t gaps = m_size > 0 ? m_size - 1 : 0;
    for (std::vector<double> &level : m_widest)
        level.resize(gaps /= BlockSize);
}

std::size_t PlaceRow::blockFrom(double position, std::size_t block) const
{
    const auto isLeft = [&](qsizetype i) { return m_blockLasts[std::size_t(i)] < position; };
    const std::size_t far = block + BlockSize;
    if (far <= m_blockLasts.size())
        block += leftOf(position, m_blockLasts.data() + block);
    if (block == far || far > m_blockLasts.size())
        block = std::size_t(trace::gallop(qsizetype(block), qsizetype(m_blockLasts.size()), isLeft));
    return std::min(block, m_blocks.size() - 1);
}

qsizetype PlaceRow::leftIn(std::size_t block, double position) const
{
    return qsizetype(block * BlockSize + leftOf(position, m_blocks[block].places.data()));
}

qsizetype PlaceRow::firstFrom(double position, qsizetype from) const
{
    if (from >= size())
        return size();
    return std::max(from, leftIn(blockFrom(position, std::size_t(from) / BlockSize), position));
}

void PlaceRow::firstFrom(const std::vector<double> &positions, qsizetype from,
                         std::vector<qsizetype> &found) const
{
    found.assign(positions.size(), size());
    if (from >= size())
        return;
    std::array<std::size_t, Ahead> coming {}; // blocks
    std::size_t block = std::size_t(from) / BlockSize;
    for (std::size_t i = 0; i < positions.size() + Ahead; ++i) {
        if (i >= Ahead)
            found[i - Ahead] = std::max(from, leftIn(coming[i % Ahead], positions[i - Ahead]));
        if (i < positions.size()) {
            coming[i % Ahead] = block = blockFrom(positions[i], block);
            fetch(block);
        }
    }
}

qsizetype PlaceRow::wideFrom(double least, qsizetype from) const
{
    auto gap = std::size_t(from);
    while (gap + 1 < m_size) {
        std::size_t passed = 0; // the most that begin here and are all narrower
        std::size_t size = BlockSize;
        for (const std::vector<double> &level : m_widest) {
            if (gap % size != 0 || gap / size >= level.size() || level[gap / size] >= least)
                break;
            passed = size;
            size *= BlockSize;
        }
        if (passed == 0 && places()[gap + 1] - places()[gap] >= least)
            break;
        gap += std::max<std::size_t>(passed, 1);
    }
    return qsizetype(gap);
}

qsizetype PlaceRow::prefetch(double position, qsizetype from) const
{
    if (from >= size())
        return size();
    const std::size_t block = blockFrom(position, std::size_t(from) / BlockSize);
    fetch(block);
    return qsizetype(block * BlockSize);
}

void PlaceRow::fetch(std::size_t block) const
{
    const std::array<double, BlockSize> &places = m_blocks[block].places;
    __builtin_prefetch(&places.front());
    __builtin_prefetch(&places.back());
}
