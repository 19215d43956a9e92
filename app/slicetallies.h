#pragma once

#include "placerow.h"
#include "trace/snapshot.h"

#include <QtGlobal>

#include <array>
#include <vector>

/// Of the slices of a lane: how much of them is steps, and what they are as far as columns show it.
///
/// A sum is kept for four slices, and four bits for each of them: 2.5 bytes a slice. The sum before any slice
/// comes from that and from the edges beside it, which who asks for it has just read.
class SliceTallies
{
public:
    SliceTallies() { clear(); }

    qsizetype size() const { return m_size; }
    void clear();
    /// Another slice, which is so wide.
    void append(trace::TaskState state, double width);
    /// Forgets all but the first so many. edges: where slices begin, as in what follows.
    void truncate(qsizetype size, const PlaceRow &edges);

    /// How much of the slices before one, which may be the number of them, runs or blocks the loop.
    double busyBefore(qsizetype slice, const PlaceRow &edges) const;
    /// Whether one of slices [from, to) waits.
    bool anyWaits(qsizetype from, qsizetype to) const;
    /// Whether a slice ends its task.
    bool isFinal(qsizetype slice) const { return has(of(slice).ends, slice); }
    /// Whether a slice is a bar where it is narrow: it runs, or is ready to.
    bool isBar(qsizetype slice) const { return has(of(slice).bars, slice); }
    static bool isBar(trace::TaskState state)
    {
        return state == trace::TaskState::Running || state == trace::TaskState::Ready;
    }
    /// Has what is known of a slice fetched from memory, which will be asked for.
    void prefetch(qsizetype slice) const
    {
        __builtin_prefetch(&of(slice).before);
        __builtin_prefetch(&of(slice).ends);
    }

private:
    static constexpr qsizetype Size = PlaceRow::BlockSize; // of a tally, in slices
    static constexpr qsizetype Few = 4;

    /// Of 16 slices.
    struct Tally
    {
        std::array<double, Size / Few> before {}; // each four: how much of all slices before them is steps
        quint16 runs = 0;                         // a bit each
        quint16 bars = 0;
        quint16 waits = 0;
        quint16 ends = 0;
    };

    static qsizetype placeOf(qsizetype slice) { return slice & (Size - 1); } // within its tally
    static bool has(quint16 bits, qsizetype slice) { return (bits >> placeOf(slice) & 1) != 0; }
    const Tally &of(qsizetype slice) const { return m_tallies[std::size_t(slice) / Size]; }

    qsizetype m_size = 0;
    double m_sum = 0;             // of all
    std::vector<Tally> m_tallies; // of each 16, the last of none to 15
};
