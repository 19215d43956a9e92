#include "placerow.h"

#include "trace/gallop.h"

#include <algorithm>
#include <limits>

namespace {

constexpr std::size_t NearBlocks = 16; // further ones are searched for by halves
constexpr double Nowhere = std::numeric_limits<double>::infinity();

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
        widest = std::max(widest, this->place(i + 1) - this->place(i));
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
    const std::size_t near = std::min(block + NearBlocks, m_blockLasts.size());
    while (block < near && m_blockLasts[block] < position)
        ++block;
    if (block == near && near < m_blockLasts.size())
        block = std::size_t(trace::gallop(qsizetype(block), qsizetype(m_blockLasts.size()), [&](qsizetype i) {
            return m_blockLasts[std::size_t(i)] < position;
        }));
    return std::min(block, m_blocks.size() - 1);
}

qsizetype PlaceRow::leftIn(std::size_t block, double position) const
{
    qsizetype left = 0;
    for (const double place : m_blocks[block].places)
        left += place < position ? 1 : 0;
    return qsizetype(block * BlockSize) + left;
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
    std::vector<std::size_t> blocks(positions.size());
    std::size_t block = std::size_t(from) / BlockSize;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        blocks[i] = block = blockFrom(positions[i], block);
        fetch(block);
    }
    for (std::size_t i = 0; i < positions.size(); ++i)
        found[i] = std::max(from, leftIn(blocks[i], positions[i]));
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
        if (passed == 0 && place(gap + 1) - place(gap) >= least)
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
