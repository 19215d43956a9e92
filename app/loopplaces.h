#pragma once

#include "placerow.h"

#include <QtGlobal>

#include <vector>

struct TimelineScene;

/// Where the runs of the loop and the bands of the axis are: at hand, where many of them share a pixel.
///
/// Kept for each run (16 bytes) and each band (8 bytes), as far as somebody has looked where they are narrow.
/// What the axis may still move (TimeAxis::settled) is forgotten when the log has grown. Holds for one trace
/// at one scale of its axis; the scene that is asked for must be of that trace.
class LoopPlaces
{
public:
    /// Whether it is at hand where a run is.
    bool knows(const TimelineScene &scene, qsizetype run);
    /// Where a run that is at hand begins and ends: TimelineScene::runEnd().
    double begin(qsizetype run) const { return m_begins[std::size_t(run)]; }
    double end(qsizetype run) const { return m_ends.at(run); }
    /// The first run at or behind `from` that ends at or behind a position, or the number of runs. step: how
    /// far behind the position the next one will be asked for, 0: nobody knows.
    qsizetype endingFrom(const TimelineScene &scene, double position, qsizetype from, double step);
    /// Whether that is at hand.
    bool reaches(const TimelineScene &scene, double position);
    /// The first band at or behind `from` that begins behind a position, or the number of bands.
    qsizetype bandBehind(const TimelineScene &scene, double position, qsizetype from);
    /// The first band at or behind `from` that takes at least so much with the wait behind it. Where there is
    /// none that begins left of `until` or there: one behind it, or the last one.
    qsizetype wideBand(const TimelineScene &scene, double least, qsizetype from, double until);

private:
    /// Forgets what the axis may have moved, if the log has grown.
    void follow(const TimelineScene &scene);
    /// Has the run fetched that will be asked for after the next ones.
    void fetchAhead(double position, qsizetype from) const;
    bool takeRun(const TimelineScene &scene);
    bool takeBand(const TimelineScene &scene);

    qsizetype m_events = -1; // of the log when it was last asked for
    qsizetype m_settledRuns = 0;
    qsizetype m_settledBands = 0;
    std::vector<double> m_begins; // as many as ends
    PlaceRow m_ends;
    PlaceRow m_bands; // where they begin
};
