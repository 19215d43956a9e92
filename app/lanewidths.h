#pragma once

#include <QtGlobal>

#include <vector>

struct TimelineScene;

/// Where the slices of one task's lane are, and how much of them is steps: at hand, for a lane whose slices
/// are narrower than a pixel.
///
/// An edge and a sum are kept for each slice (16 bytes), as far as somebody has looked. What the axis may
/// still move (TimeAxis::settled) is forgotten when the log has grown. Holds for one trace at one scale of
/// its axis. The scene that is asked for must be of that trace; positions and widths are in axis units.
class LaneWidths
{
public:
    /// lane: index of a task of the scene.
    explicit LaneWidths(qsizetype lane)
        : m_lane(lane)
    {
    }

    /// Where a slice begins, TimelineScene::sliceBegin(); of the number of slices, where the last one ends.
    double begin(const TimelineScene &scene, qsizetype slice);
    /// The first slice at or behind `from` that ends at or behind a position, or the number of slices.
    qsizetype endingFrom(const TimelineScene &scene, double position, qsizetype from);
    /// Whether it is at hand where a slice begins, and whether endingFrom() a position is.
    bool knows(const TimelineScene &scene, qsizetype slice);
    bool reaches(const TimelineScene &scene, double position);
    /// How much of slices [from, to) runs or blocks the loop.
    double busy(const TimelineScene &scene, qsizetype from, qsizetype to);
    /// Whether one of slices [from, to) blocks the loop.
    bool blocks(const TimelineScene &scene, qsizetype from, qsizetype to);

private:
    qsizetype taken() const { return qsizetype(m_sums.size()) - 1; }
    /// Forgets what the axis may have moved, if the log has grown.
    void follow(const TimelineScene &scene);
    /// Takes the next slice; false where there is none.
    bool takeNext(const TimelineScene &scene);
    /// Takes what there is up to a slice.
    void reach(const TimelineScene &scene, qsizetype slice);

    qsizetype m_lane;
    qsizetype m_events = -1; // of the log when it was last asked for
    qsizetype m_settled = 0; // slices that stay where they are
    // Invariant: both are empty, or as long as each other. The last edge is the end of the last slice taken.
    std::vector<double> m_edges;
    std::vector<double> m_sums;        // busy widths before a slice
    std::vector<qsizetype> m_blocking; // slices, ascending
};
