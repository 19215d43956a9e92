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
    , m_box(scene.sliceRect(lane, 0, 0))
{
}

bool LaneColumns::isNarrow(qsizetype slice) const
{
    return !trace::isFinal(m_slices.stateOf(slice))
        && (beginOf(slice + 1) - beginOf(slice)) * m_scene.zoom < 1;
}

void LaneColumns::prepare(qsizetype slice)
{
    const double width = m_scene.size.width();
    m_taken.emplace(m_scene.busy->of(m_lane).upTo(m_scene, m_scene.fromX(width + 2)));
    m_left = int(std::floor(m_scene.toX(m_taken->edges.at(slice))));
    std::vector<double> ends;
    for (int x = m_left; x <= width; ++x)
        ends.push_back(m_scene.fromX(x + 1));
    m_taken->edges.firstFrom(ends, slice + 1, m_behind);
    for (const qsizetype behind : m_behind) {
        m_taken->prefetch(behind - 1);
        m_slices.prefetch(behind - 1);
    }
}

qsizetype LaneColumns::take(qsizetype slice)
{
    if (!m_taken)
        prepare(slice);
    do {
        slice = takeColumn(slice);
    } while (slice < m_slices.size() && !isBehindView(slice) && isNarrow(slice));
    return slice;
}

qsizetype LaneColumns::takeColumn(qsizetype slice)
{
    Column column;
    column.x = int(std::floor(m_scene.toX(m_taken->edges.at(slice))));
    const double end = m_scene.fromX(column.x + 1);
    qsizetype next = std::max(slice + 1, m_behind[std::size_t(column.x - m_left)] - 1);
    // The one that ends its task is not passed over, though the trace may end in this pixel as well.
    if (next == m_slices.size() && trace::isFinal(m_slices.stateOf(next - 1)))
        --next;
    // One that goes on in the next pixel belongs to this one, unless it is wide enough to be seen itself.
    if (next < m_slices.size() && m_taken->edges.at(next) < end && isNarrow(next))
        ++next;
    column.busy = std::min(1.0, m_taken->busy(slice, next) * m_scene.zoom);
    column.blocks = m_taken->blocks(slice, next);
    column.fails = next < m_slices.size() && m_slices.stateOf(next) == TaskState::Failed;
    column.waits = waitsIn(slice, std::min(next, slice + MostLookedAt));
    m_columns.push_back(column);
    return next;
}

bool LaneColumns::waitsIn(qsizetype from, qsizetype to) const
{
    for (qsizetype i = from; i < to; ++i) {
        if (m_slices.stateOf(i) == TaskState::Awaiting)
            return true;
    }
    return false;
}

// Not one that fails: its cap is to be seen.
bool LaneColumns::isBar(qsizetype slice) const
{
    const TaskState state = m_slices.stateOf(slice);
    if (state != TaskState::Ready && state != TaskState::Running)
        return false;
    const bool fails = slice + 1 < m_slices.size() && m_slices.stateOf(slice + 1) == TaskState::Failed;
    return !fails && timelineshapes::isPlain(barOf(slice));
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
