#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

/// Places that never decrease, made to be searched as one walks over them.
///
/// Beside the places stands the last one of every 16. A search reads those of the way, which lie close
/// together, and one 16 of the places: what a far step passes over is not fetched from memory. It counts
/// instead of halving, since a processor cannot guess how halving goes on. Who looks for a wide gap passes
/// over 16, 256, 4096 … gaps at once that have none.
class PlaceRow
{
public:
    static constexpr std::size_t BlockSize = 16;

    qsizetype size() const { return qsizetype(m_size); }
    bool isEmpty() const { return m_size == 0; }
    double at(qsizetype index) const { return places()[index]; }
    double last() const { return places()[m_size - 1]; }
    void append(double place);
    /// Forgets all but the first so many.
    void truncate(qsizetype size);
    /// The first at `from` or behind it that is not left of a position, or size().
    qsizetype firstFrom(double position, qsizetype from) const;
    /// The same for many positions that do not decrease: what is needed is fetched from memory all at once.
    void firstFrom(const std::vector<double> &positions, qsizetype from, std::vector<qsizetype> &found) const;
    /// The first at `from` or behind it that is at least so far from the next one, or the last one.
    qsizetype wideFrom(double least, qsizetype from) const;
    /// Has what a search would read fetched from memory; returns the first place that it would compare with.
    qsizetype prefetch(double position, qsizetype from) const;

private:
    /// As processors fetch them. Behind the last place all are at infinity.
    struct alignas(64) Block
    {
        std::array<double, BlockSize> places;
    };

    static_assert(sizeof(Block) == BlockSize * sizeof(double)); // so they make one row

    const double *places() const { return reinterpret_cast<const double *>(m_blocks.data()); }
    /// The first of the blocks from one on whose last is not left of a position; or the last one.
    std::size_t blockFrom(double position, std::size_t block) const;
    /// How many places up to there, in that block, are left of it.
    qsizetype leftIn(std::size_t block, double position) const;
    void fetch(std::size_t block) const;

    std::size_t m_size = 0;
    std::vector<Block> m_blocks;
    std::vector<double> m_blockLasts;            // of those that are full
    std::array<std::vector<double>, 5> m_widest; // gap of each 16, 256 … that are there
};
