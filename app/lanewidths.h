#pragma once

#include "placerow.h"
#include "slicetallies.h"

#include <QtGlobal>

#include <vector>

struct TimelineScene;

/// Where the slices of one task's lane are, and how much of them is steps: at hand, for a lane whose slices
/// are narrower than a pixel.
///
/// An edge is kept for each slice (8 bytes), and a byte for what it is, as far as somebody has looked. What
/// the axis may still move (TimeAxis::settled) is forgotten when the log has grown. Holds for one trace at
/// one scale of its axis. The scene that is asked for must be of that trace; positions and widths are in axis
/// units.
class LaneWidths
{
public:
    /// Of slices that have been taken: up to those that begin at a position. Valid until more are taken.
    struct Taken
    {
        const PlaceRow &edges; ///< where they begin, and where the last one ends
        const SliceTallies &tallies;
        const std::vector<qsizetype> &blocking;

        /// The first slice at or behind `from` that ends at or behind a position, or the number of them.
        qsizetype endingFrom(double position, qsizetype from) const
        {
            return edges.firstFrom(position, from + 1) - 1;
        }
        /// The first at or behind `from` that is at least so wide, or the number of them.
        qsizetype wideFrom(double least, qsizetype from) const { return edges.wideFrom(least, from); }
        /// How much of the slices before one, or of all, runs or blocks the loop.
        double busyBefore(qsizetype slice) const { return tallies.busyBefore(slice, edges); }
        /// Whether one of slices [from, to) blocks the loop.
        bool blocks(qsizetype from, qsizetype to) const;
    };

    /// lane: index of a task of the scene.
    explicit LaneWidths(qsizetype lane)
        : m_lane(lane)
    {
    }

    /// Takes what begins up to a position.
    Taken upTo(const TimelineScene &scene, double position);
    /// What is taken already.
    Taken taken(const TimelineScene &scene);
    /// Where a slice begins, TimelineScene::sliceBegin(); of the number of slices, where the last one ends.
    double begin(const TimelineScene &scene, qsizetype slice);
    /// The first slice at or behind `from` that ends at or behind a position, or the number of slices.
    qsizetype endingFrom(const TimelineScene &scene, double position, qsizetype from);
    /// Whether it is at hand where a slice begins, and whether endingFrom() a position is.
    bool knows(const TimelineScene &scene, qsizetype slice);
    bool reaches(const TimelineScene &scene, double position);

private:
    qsizetype count() const { return m_edges.size() - 1; }
    Taken all() const { return { m_edges, m_tallies, m_blocking }; }
    /// Forgets what the axis may have moved, if the log has grown.
    void follow(const TimelineScene &scene);
    /// Takes the next slice; false where there is none.
    bool takeNext(const TimelineScene &scene);
    /// Takes what there is up to a slice.
    void reach(const TimelineScene &scene, qsizetype slice);

    qsizetype m_lane;
    qsizetype m_events = -1; // of the log when it was last asked for
    qsizetype m_settled = 0; // slices that stay where they are
    PlaceRow m_edges;        // the last one is the end of the last slice taken
    SliceTallies m_tallies;
    std::vector<qsizetype> m_blocking; // slices, ascending
};
