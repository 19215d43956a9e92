#include "lanecolumns.h"

#include "timelineshapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr double LeastBar = 4;    // pixels, where anything runs
constexpr double WaitHeight = 10; // as of a wide slice
constexpr qsizetype MostLookedAt = 16;

} // namespace

LaneColumns::LaneColumns(const TimelineScene &scene, qsizetype lane)
    : m_scene(scene)
    , m_lane(lane)
    , m_slices(scene.lanes->tasks.at(lane).slices)
    , m_box(scene.sliceRect(lane, 0, 0))
{
}

bool LaneColumns::isNarrow(qsizetype slice) const
{
    return !isFinal(slice) && (beginOf(slice + 1) - beginOf(slice)) * m_scene.zoom < 1;
}

void LaneColumns::prepare(qsizetype slice)
{
    const double width = m_scene.size.width();
    m_taken.emplace(m_scene.busy->of(m_lane).upTo(m_scene, m_scene.fromX(width + 2)));
    m_left = int(std::floor(m_scene.toX(m_taken->edges.at(slice))));
    for (int x = m_left; x <= width; ++x)
        m_ends.push_back(m_scene.fromX(x + 1));
    m_taken->edges.firstFrom(m_ends, slice + 1, m_behind);
    for (const qsizetype behind : m_behind)
        m_taken->tallies.prefetch(behind - 1);
}

qsizetype LaneColumns::take(qsizetype slice)
{
    if (!m_taken)
        prepare(slice);
    double busy = m_taken->busyBefore(slice);
    do {
        slice = takeColumn(slice, busy);
    } while (slice < m_slices.size() && !isBehindView(slice) && isNarrow(slice));
    return slice;
}

// Mostly the one behind the last. To look whether that is so is faster than to count: what comes next need
// not wait for it.
int LaneColumns::pixelOf(qsizetype slice) const
{
    const double x = m_scene.toX(m_taken->edges.at(slice));
    const int next = m_columns.empty() ? m_left : m_columns.back().x + 1;
    return x >= next && x < next + 1 ? next : int(std::floor(x));
}

// busy: how much of all slices before the column is steps; then also of those in it.
qsizetype LaneColumns::takeColumn(qsizetype slice, double &busy)
{
    Column column;
    column.x = pixelOf(slice);
    const auto index = std::size_t(column.x - m_left);
    qsizetype next = std::max(slice + 1, m_behind[index] - 1);
    // The one that ends its task is not passed over, though the trace may end in this pixel as well.
    if (next == m_slices.size() && isFinal(next - 1))
        --next;
    // One that goes on in the next pixel belongs to this one, unless it is wide enough to be seen itself.
    if (next < m_slices.size() && m_taken->edges.at(next) < m_ends[index] && isNarrow(next))
        ++next;
    const double before = std::exchange(busy, m_taken->busyBefore(next));
    column.busy = std::min(1.0, (busy - before) * m_scene.zoom);
    column.blocks = m_taken->blocks(slice, next);
    column.fails = fails(next);
    column.waits = m_taken->tallies.anyWaits(slice, std::min(next, slice + MostLookedAt));
    m_columns.push_back(column);
    return next;
}

// Not one that fails: its cap is to be seen.
bool LaneColumns::isBar(qsizetype slice) const
{
    const bool looksSo = isTaken(slice) ? m_taken->tallies.isBar(slice)
                                        : SliceTallies::isBar(m_slices.stateOf(slice));
    return looksSo && !fails(slice + 1) && timelineshapes::isPlain(barOf(slice));
}

QRectF LaneColumns::barOf(qsizetype slice) const
{
    const TimelineScene::Across across = m_scene.acrossOf(beginOf(slice), beginOf(slice + 1));
    return { across.left, m_box.top(), across.width, m_box.height() };
}

void LaneColumns::paint(QPainter &painter, const Palette &palette) const
{
    if (m_columns.empty() && m_bars.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor color = palette.task(Palette::hueOf(m_scene.lanes->tasks.at(m_lane).task)).fill;
    BarStrip bars;
    for (const QRectF &bar : m_bars)
        bars.add(bar, color);
    bars.paint(painter);
    paintWaits(painter, color);
    paintColumns(painter, color);
    paintMarks(painter, color, palette); // over all bars, so that none hides what fails
    painter.restore();
}

// Columns that stand beside each other have one band.
void LaneColumns::paintWaits(QPainter &painter, const QColor &color) const
{
    const double top = m_scene.snap(m_scene.taskTop(m_lane) + (m_scene.laneHeight - WaitHeight) / 2);
    std::vector<QRectF> bands;
    for (auto column = m_columns.cbegin(); column != m_columns.cend();) {
        const auto first = column;
        while (column != m_columns.cend() && column->waits && column->x - first->x <= column - first)
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
void LaneColumns::paintColumns(QPainter &painter, const QColor &color) const
{
    const auto heightOf = [&](const Column &column) {
        return column.busy > 0 ? std::round(std::max(LeastBar, m_box.height() * column.busy) / 2) * 2 : 0;
    };
    BarStrip bars;
    for (auto column = m_columns.cbegin(); column != m_columns.cend();) {
        const auto first = column;
        const double height = heightOf(*first);
        while (++column != m_columns.cend() && column->x == std::prev(column)->x + 1
               && heightOf(*column) == height) {}
        if (height > 0)
            bars.add(QRectF(first->x, m_box.center().y() - height / 2, std::prev(column)->x + 1 - first->x,
                            height),
                     color);
    }
    bars.paint(painter);
}

void LaneColumns::paintMarks(QPainter &painter, const QColor &color, const Palette &palette) const
{
    std::vector<int> blocking;
    for (const Column &column : m_columns) {
        if (column.blocks)
            blocking.push_back(column.x);
    }
    BarStrip strip;
    for (const QRectF &part : timelineshapes::blockingParts(m_box)) {
        for (const int x : blocking)
            strip.add(QRectF(x, part.top(), 1, part.height()),
                      part.height() > m_box.height() ? color : palette.panel);
        strip.paint(painter);
    }
    for (const Column &column : m_columns) {
        if (column.fails)
            painter.fillRect(QRectF(column.x - 1, m_box.top(), 3, m_box.height()), palette.danger);
    }
}
