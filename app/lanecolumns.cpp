#include "lanecolumns.h"

#include "timelineshapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using trace::TaskState;

namespace {

constexpr double LeastBar = 4;    // pixels, where anything runs
constexpr double WaitHeight = 10; // as of a wide slice
constexpr qsizetype MostLookedAt = 16;

} // namespace

LaneColumns::LaneColumns(const TimelineScene &scene, qsizetype lane)
    : m_scene(scene)
    , m_lane(lane)
    , m_slices(scene.lanes->tasks.at(lane).slices)
    , m_widths(scene.busy->of(lane))
{
}

// Only where narrow slices follow each other is it worth to know the places of all that come before.
double LaneColumns::beginOf(qsizetype slice) const
{
    return m_columns.empty() ? m_scene.sliceEdge(m_lane, slice) : m_widths.begin(m_scene, slice);
}

bool LaneColumns::isBehindView(qsizetype slice) const
{
    return m_scene.toX(beginOf(slice)) > m_scene.size.width();
}

bool LaneColumns::isNarrow(qsizetype slice) const
{
    return !trace::isFinal(m_slices.stateOf(slice))
        && (beginOf(slice + 1) - beginOf(slice)) * m_scene.zoom < 1;
}

qsizetype LaneColumns::take(qsizetype slice)
{
    Column column;
    column.x = std::floor(m_scene.toX(beginOf(slice)));
    const double end = m_scene.fromX(column.x + 1);
    qsizetype next = m_widths.endingFrom(m_scene, end, slice + 1);
    // The one that ends its task is not passed over, though the trace may end in this pixel as well.
    if (next == m_slices.size() && trace::isFinal(m_slices.stateOf(next - 1)))
        --next;
    // One that goes on in the next pixel belongs to this one, unless it is wide enough to be seen itself.
    if (next < m_slices.size() && isNarrow(next) && beginOf(next) < end)
        ++next;
    column.busy = std::min(1.0, m_widths.busy(m_scene, slice, next) * m_scene.zoom);
    column.blocks = m_widths.blocks(m_scene, slice, next);
    column.fails = next < m_slices.size() && m_slices.stateOf(next) == TaskState::Failed;
    for (qsizetype i = slice; i < std::min(next, slice + MostLookedAt) && !column.waits; ++i)
        column.waits = m_slices.stateOf(i) == TaskState::Awaiting;
    m_columns.push_back(column);
    return next;
}

void LaneColumns::paint(QPainter &painter, const Palette &palette) const
{
    if (m_columns.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor color = palette.task(Palette::hueOf(m_scene.lanes->tasks.at(m_lane).task)).fill;
    const QRectF slice = m_scene.sliceRect(m_lane, 0, 0);
    paintWaits(painter, color);
    paintBars(painter, slice, color);
    paintMarks(painter, slice, color, palette); // over all bars, so that none hides what fails
    painter.restore();
}

// Columns that stand beside each other have one band.
void LaneColumns::paintWaits(QPainter &painter, const QColor &color) const
{
    const double top = m_scene.snap(m_scene.taskTop(m_lane) + (m_scene.laneHeight - WaitHeight) / 2);
    std::vector<QRectF> bands;
    for (auto column = m_columns.cbegin(); column != m_columns.cend();) {
        const auto first = column;
        while (column != m_columns.cend() && column->waits && column->x - first->x <= double(column - first))
            ++column;
        if (column == first) {
            ++column;
            continue;
        }
        bands.emplace_back(first->x, top, std::prev(column)->x + 1 - first->x, WaitHeight);
    }
    timelineshapes::hatchRow(painter, bands, color);
}

// Those beside each other that are as high make one rectangle.
void LaneColumns::paintBars(QPainter &painter, const QRectF &slice, const QColor &color) const
{
    const auto heightOf = [&](const Column &column) {
        return column.busy > 0 ? std::round(std::max(LeastBar, slice.height() * column.busy) / 2) * 2 : 0;
    };
    BarStrip bars;
    for (auto column = m_columns.cbegin(); column != m_columns.cend();) {
        const auto first = column;
        const double height = heightOf(*first);
        while (++column != m_columns.cend() && column->x == std::prev(column)->x + 1
               && heightOf(*column) == height) {}
        if (height > 0)
            bars.add(QRectF(first->x, slice.center().y() - height / 2, std::prev(column)->x + 1 - first->x,
                            height),
                     color);
    }
    bars.paint(painter);
}

void LaneColumns::paintMarks(QPainter &painter, const QRectF &slice, const QColor &color,
                             const Palette &palette) const
{
    BarStrip strip;
    for (const QRectF &part : timelineshapes::blockingParts(slice)) {
        for (const Column &column : m_columns) {
            if (column.blocks)
                strip.add(QRectF(column.x, part.top(), 1, part.height()),
                          part.height() > slice.height() ? color : palette.panel);
        }
        strip.paint(painter);
    }
    for (const Column &column : m_columns) {
        if (column.fails)
            painter.fillRect(QRectF(column.x - 1, slice.top(), 3, slice.height()), palette.danger);
    }
}
