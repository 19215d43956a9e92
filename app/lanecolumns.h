#pragma once

#include "barstrip.h"
#include "palette.h"
#include "timelinescene.h"

#include <optional>
#include <vector>

class QPainter;

/// Part of a task's lane where slices are narrower than a pixel: one column for each pixel. And those that
/// are so narrow that they are plain bars.
///
/// A column's bar says how much of the pixel was steps, by its height; under it lies the band of a wait where
/// the task waited, too. What must not be missed is told whatever its width: a step that fails, one that
/// blocks the loop.
class LaneColumns
{
public:
    /// lane: index of a task of the scene, which must outlive this object. No other lane's widths may be
    /// asked for meanwhile.
    LaneColumns(const TimelineScene &scene, qsizetype lane);

    /// Whether a slice begins behind the right edge of the view.
    bool isBehindView(qsizetype slice) const { return m_scene.toX(beginOf(slice)) > m_scene.size.width(); }
    /// Whether a slice is to be drawn in columns. One that ends its task is not: its sign stays.
    bool isNarrow(qsizetype slice) const;
    /// Takes a narrow slice and those behind it that share their pixels; returns the first that does not.
    qsizetype take(qsizetype slice);
    /// Whether a slice that is not narrow looks like a bar.
    bool isBar(qsizetype slice) const;
    void takeBar(qsizetype slice) { m_bars.push_back(barOf(slice)); }
    /// Paints what was taken, all at once.
    void paint(QPainter &painter, const Palette &palette) const;

private:
    struct Column
    {
        int x = 0;       // pixels
        double busy = 0; // 0 … 1
        bool waits = false;
        bool blocks = false;
        bool fails = false;
    };

    // Only where narrow slices follow each other is it worth to know the places of all that come before.
    double beginOf(qsizetype slice) const
    {
        return m_taken ? m_taken->edges.at(slice) : m_scene.sliceEdge(m_lane, slice);
    }
    bool isTaken(qsizetype slice) const { return m_taken && slice < m_taken->tallies.size(); }
    bool isFinal(qsizetype slice) const
    {
        return isTaken(slice) ? m_taken->tallies.isFinal(slice) : trace::isFinal(m_slices.stateOf(slice));
    }
    bool fails(qsizetype slice) const
    {
        return slice < m_slices.size() && isFinal(slice)
            && m_slices.stateOf(slice) == trace::TaskState::Failed;
    }
    void prepare(qsizetype slice);
    int pixelOf(qsizetype slice) const;
    qsizetype takeColumn(qsizetype slice, double &busy);
    QRectF barOf(qsizetype slice) const;
    void paintWaits(QPainter &painter, const QColor &color) const;
    void paintColumns(QPainter &painter, const QColor &color) const;
    void paintMarks(QPainter &painter, const QColor &color, const Palette &palette) const;

    const TimelineScene &m_scene;
    const qsizetype m_lane;
    const trace::Slices &m_slices;
    const QRectF m_box; // as high as a slice of the lane, and where
    // From the first column on: what is taken up to the right edge of the view, the first column's pixel, and
    // for each one from there on where it ends, and the first edge that is not in it or left of it.
    std::optional<LaneWidths::Taken> m_taken;
    int m_left = 0;
    std::vector<double> m_ends;
    std::vector<qsizetype> m_behind;
    std::vector<Column> m_columns;
    std::vector<QRectF> m_bars;
};
