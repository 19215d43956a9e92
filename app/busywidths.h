#pragma once

#include <QHash>
#include <QList>

#include <vector>

struct TimelineScene;

/// How much of a lane's width is steps: what a lane shows where its slices are narrower than a pixel.
///
/// Sums are kept for the lanes that were asked for, one for each four slices, as far as somebody has looked:
/// a range of any length then takes a few steps. What the axis may still move (TimeAxis::settled) is added up
/// each time. Holds for one trace at one scale of its axis, as it grows; clear() before another one.
class BusyWidths
{
public:
    /// Axis units for which slices [from, to) of a task's lane run or block the loop.
    double of(const TimelineScene &scene, qsizetype lane, qsizetype from, qsizetype to);
    /// Whether one of them blocks the loop.
    bool blocks(const TimelineScene &scene, qsizetype lane, qsizetype from, qsizetype to);
    void clear() { m_lanes.clear(); }

private:
    static constexpr qsizetype SampleSlices = 4;
    static constexpr qsizetype MostLanes = 512;

    struct Lane
    {
        std::vector<double> sums { 0.0 }; // before every fourth slice
        std::vector<qsizetype> blocking;  // slices, ascending
        qsizetype taken = 0;              // slices
        double sum = 0;                   // of those taken
    };

    Lane &laneUpTo(const TimelineScene &scene, qsizetype lane, qsizetype slice);
    double before(const TimelineScene &scene, qsizetype lane, qsizetype slice);

    QHash<qsizetype, Lane> m_lanes;
};
