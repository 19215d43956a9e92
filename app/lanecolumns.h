#pragma once

#include "barstrip.h"
#include "palette.h"
#include "timelinescene.h"

#include <vector>

class QPainter;

/// Part of a task's lane where slices are narrower than a pixel: one column for each pixel.
///
/// A bar says how much of the pixel was steps, by its height; under it lies the band of a wait where the task
/// waited, too. What must not be missed is told whatever its width: a step that fails, one that blocks the
/// loop.
class LaneColumns
{
public:
    /// lane: index of a task of the scene, which must outlive this object.
    LaneColumns(const TimelineScene &scene, qsizetype lane);

    /// Whether a slice begins behind the right edge of the view.
    bool isBehindView(qsizetype slice) const;
    /// Whether a slice is to be drawn in columns. One that ends its task is not: its sign stays.
    bool isNarrow(qsizetype slice) const;
    /// Takes a narrow slice and those that begin in the same pixel; returns the first that does not.
    qsizetype take(qsizetype slice);
    /// Paints what was taken, all at once.
    void paint(QPainter &painter, const Palette &palette) const;

private:
    struct Column
    {
        double x = 0;    // pixels
        double busy = 0; // 0 … 1
        bool waits = false;
        bool blocks = false;
        bool fails = false;
    };

    double beginOf(qsizetype slice) const;
    void paintWaits(QPainter &painter, const QColor &color) const;
    /// slice: as high as a slice of the lane, and where.
    void paintBars(QPainter &painter, const QRectF &slice, const QColor &color) const;
    void paintMarks(QPainter &painter, const QRectF &slice, const QColor &color,
                    const Palette &palette) const;

    const TimelineScene &m_scene;
    const qsizetype m_lane;
    const trace::Slices &m_slices;
    LaneWidths &m_widths;
    std::vector<Column> m_columns;
};
