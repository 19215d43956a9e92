#include "timelinescene.h"

#include "trace/gallop.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using asyncio::EventKind;
using trace::HandleRun;
using trace::Slice;

namespace {

constexpr double RunHeight = 22;
constexpr double OrAlmost = 1 - 1e-9;  // of a width, that rounding must not hide
constexpr qsizetype LeastScrolled = 2; // rows that pinned lanes leave room for

} // namespace

double TimelineScene::snap(double value) const
{
    return std::round(value * pixelRatio) / pixelRatio;
}

qsizetype TimelineScene::rowCount() const
{
    return order ? order->rowCount() : lanes ? lanes->tasks.size() : 0;
}

qsizetype TimelineScene::fixedRows() const
{
    if (!order || order->pinnedCount() == 0)
        return 0;
    const auto room = qsizetype((size.height() - headHeight()) / laneHeight);
    return std::clamp<qsizetype>(room - LeastScrolled, 0, order->pinnedCount());
}

double TimelineScene::rowTop(qsizetype row) const
{
    if (row < 0)
        return -2 * laneHeight;
    return headHeight() + double(row) * laneHeight - (row < fixedRows() ? 0 : scrollY);
}

double TimelineScene::counterTop(qsizetype lane) const
{
    const qsizetype place = order ? order->placeOf(lane) : lane;
    if (place < 0)
        return -2 * CounterHeight;
    return headHeight() + double(rowCount()) * laneHeight - scrollY + double(place) * CounterHeight;
}

QRectF TimelineScene::scrolledView() const
{
    return { 0, fixedHeight(), size.width(), std::max(0.0, size.height() - fixedHeight()) };
}

QRectF TimelineScene::viewOf(qsizetype lane) const
{
    const double top = rowOf(lane) < fixedRows() ? headHeight() : fixedHeight();
    return { 0, top, size.width(), std::max(0.0, size.height() - top) };
}

double TimelineScene::lanesHeight() const
{
    if (!lanes)
        return 0;
    const qsizetype counters = order ? order->counterCount() : lanes->counters.size();
    return double(rowCount()) * laneHeight + double(counters) * CounterHeight;
}

double TimelineScene::lanesBottom() const
{
    return std::min(size.height(), headHeight() + lanesHeight() - scrollY);
}

double TimelineScene::edgeOf(qsizetype event) const
{
    const qsizetype stop = axis->stopOf(std::min(event, log->programEnd() - 1));
    if (event < log->size() && log->kindAt(stop) == EventKind::StepEnd
        && log->timeAt(stop) == log->timeAt(event))
        return axis->rightOf(stop);
    return axis->positionOf(event);
}

TimelineScene::Stretch TimelineScene::placeOfRun(qsizetype run) const
{
    if (busy && busy->loop().knows(*this, run))
        return { busy->loop().begin(run), busy->loop().end(run) };
    return { axis->positionOf(lanes->loop.at(run).begin), runEnd(lanes->loop.at(run)) };
}

TimelineScene::Across TimelineScene::acrossOf(double begin, double end) const
{
    const double left = snap(toX(begin) + 0.5);
    const double right = snap(toX(end) - 0.5);
    return { left, std::max(right - left, 1.0 / pixelRatio) };
}

QRectF TimelineScene::runRect(const HandleRun &run) const
{
    return runRect({ axis->positionOf(run.begin), runEnd(run) });
}

QRectF TimelineScene::runRect(const Stretch &run) const
{
    const Across across = acrossOf(run.begin, run.end);
    return { across.left, rulerHeight + (LoopHeight - RunHeight) / 2, across.width, RunHeight };
}

QRectF TimelineScene::sliceRect(qsizetype lane, double begin, double end) const
{
    const double height = laneHeight < CaptionedLaneHeight ? 22 : 24;
    const Across across = acrossOf(begin, end);
    return { across.left, snap(taskTop(lane) + (laneHeight - height) / 2), across.width, height };
}

QList<qsizetype> TimelineScene::visibleTasks() const
{
    const qsizetype fixed = fixedRows();
    const qsizetype rows = rowCount();
    QList<qsizetype> visible;
    for (qsizetype row = 0; row < fixed; ++row)
        visible.append(laneIn(row));
    const double scrolled = std::max(0.0, scrollY + fixedHeight() - headHeight());
    for (auto row = std::max(fixed, qsizetype(scrolled / laneHeight));
         row < rows && rowTop(row) < size.height(); ++row)
        visible.append(laneIn(row));
    return visible;
}

QList<qsizetype> TimelineScene::visibleCounters() const
{
    const qsizetype counters = order ? order->counterCount() : lanes->counters.size();
    const double top = headHeight() + double(rowCount()) * laneHeight - scrollY;
    QList<qsizetype> visible;
    for (auto place = std::max<qsizetype>(0, qsizetype((fixedHeight() - top) / CounterHeight));
         place < counters && top + double(place) * CounterHeight < size.height(); ++place)
        visible.append(order ? order->counter(place) : place);
    return visible;
}

QString TimelineScene::counterLabel(const trace::CounterLane &counter)
{
    using Kind = trace::CounterLane::Kind;
    switch (counter.kind) {
    case Kind::GatherDone:
        return QCoreApplication::translate("Timeline", "%1: done").arg(counter.label);
    case Kind::QueueLength:
        return counter.label == QLatin1StringView("queue")
                 ? QCoreApplication::translate("Timeline", "Queue length")
                 : QCoreApplication::translate("Timeline", "%1: length").arg(counter.label);
    case Kind::SemaphoreValue:
        return counter.label == QLatin1StringView("semaphore")
                 ? QCoreApplication::translate("Timeline", "Semaphore")
                 : QCoreApplication::translate("Timeline", "%1: free").arg(counter.label);
    case Kind::LockHolder:
    case Kind::Other:
        return counter.label;
    }
    Q_UNREACHABLE();
}

double TimelineScene::sliceEdge(qsizetype lane, qsizetype slice) const
{
    if (LaneWidths *widths = busy ? &busy->of(lane) : nullptr; widths && widths->knows(*this, slice))
        return widths->begin(*this, slice);
    const trace::Slices &slices = lanes->tasks.at(lane).slices;
    return slice < slices.size() ? sliceBegin(slices.at(slice)) : sliceEnd(slices.last());
}

// Where the events at its end stand mostly tells it, and is at hand; runEnd() searches.
qsizetype TimelineScene::runEndingFrom(double position, qsizetype from) const
{
    if (busy && busy->loop().reaches(*this, position))
        return busy->loop().endingFrom(*this, position, from, 0);
    const auto &loop = lanes->loop;
    const auto endsBefore = [&](qsizetype index) {
        const HandleRun &run = loop.at(index);
        const double last = axis->positionOf(run.end - 1);
        const double behind = axis->positionOf(run.end);
        if (last >= position)
            return false;
        return (behind > last && behind < position) || runEnd(run) < position;
    };
    return trace::gallop(from, loop.size(), endsBefore);
}

// What ends at a position is of an event near it: two searches over numbers that are at hand are faster than
// one that asks the axis of each slice.
qsizetype TimelineScene::sliceEndingFrom(const trace::TaskLane &lane, double position, qsizetype from) const
{
    const trace::Slices &slices = lane.slices;
    const qsizetype event = axis->eventAt(position);
    qsizetype slice = std::max(from, slices.firstFrom(event) - 1);
    while (slice > from && sliceEnd(slices.at(slice - 1)) >= position)
        --slice;
    while (slice < slices.size() && sliceEnd(slices.at(slice)) < position)
        ++slice;
    return slice;
}

qsizetype TimelineScene::firstVisibleSlice(qsizetype lane) const
{
    const double left = fromX(0);
    if (LaneWidths *widths = busy ? &busy->of(lane) : nullptr; widths && widths->reaches(*this, left))
        return widths->endingFrom(*this, left, 0);
    return sliceEndingFrom(lanes->tasks.at(lane), left);
}

// Only where runs share a pixel is it worth to know the places of all that come before.
qsizetype TimelineScene::nextRun(qsizetype run, double least) const
{
    const Stretch place = placeOfRun(run);
    const double far = place.begin + least / zoom;
    if (place.end >= far)
        return run + 1;
    if (busy && (place.end - place.begin) * zoom < 1)
        return busy->loop().endingFrom(*this, far, run + 1, least / zoom);
    return runEndingFrom(far, run + 1);
}

qsizetype TimelineScene::nextSlice(qsizetype lane, qsizetype slice, double least) const
{
    const double far = sliceEdge(lane, slice) + least / zoom;
    if (sliceEdge(lane, slice + 1) >= far)
        return slice + 1;
    if (LaneWidths *widths = busy ? &busy->of(lane) : nullptr; widths && widths->reaches(*this, far))
        return widths->endingFrom(*this, far, slice + 1);
    return sliceEndingFrom(lanes->tasks.at(lane), far, slice + 1);
}

// A band and the wait behind it.
qsizetype TimelineScene::nextBand(qsizetype band, double least) const
{
    const auto &bands = axis->bands();
    const double far = bands.at(band).begin + least / zoom;
    if (band + 1 >= bands.size() || bands.at(band + 1).begin >= far)
        return band + 1;
    if (busy && (bands.at(band + 1).begin - bands.at(band).begin) * zoom < 1)
        return busy->loop().bandBehind(*this, far, band + 2) - 1;
    return trace::gallop(band + 2, bands.size(), [&](qsizetype i) { return bands.at(i).begin <= far; }) - 1;
}

qsizetype TimelineScene::nextWideSlice(qsizetype lane, qsizetype slice, double least) const
{
    LaneWidths *widths = busy ? &busy->of(lane) : nullptr;
    if (!widths || !widths->knows(*this, slice + 1) || !widths->reaches(*this, fromX(size.width())))
        return nextSlice(lane, slice, least);
    return widths->taken(*this).wideFrom(least * OrAlmost / zoom, slice + 1);
}

qsizetype TimelineScene::nextWideBand(qsizetype band, double least) const
{
    const auto &bands = axis->bands();
    if (!busy || band + 1 >= bands.size() || (bands.at(band + 1).begin - bands.at(band).begin) * zoom >= 1)
        return nextBand(band, least);
    return busy->loop().wideBand(*this, least * OrAlmost / zoom, band + 1, fromX(size.width()));
}

// A value holds from its point up to the next one.
qsizetype TimelineScene::nextPoint(const trace::CounterLane &lane, qsizetype point, double least) const
{
    const double far = axis->positionOf(lane.points.at(point).event) + least / zoom;
    const qsizetype behind = lane.firstFrom(axis->eventAt(far) + 1);
    return std::max(point + 1, behind - 1);
}

qsizetype TimelineScene::firstFlow(double position, qsizetype from) const
{
    const auto &flows = lanes->flows;
    return trace::gallop(from, flows.size(),
                         [&](qsizetype i) { return axis->positionOf(flows.at(i).to) < position; });
}

qsizetype TimelineScene::firstVisiblePoint(const QList<trace::CounterLane::Point> &points) const
{
    constexpr double Margin = 10; // of marks and line ends
    const double left = fromX(-Margin);
    const auto point = std::partition_point(points.cbegin(), points.cend(),
                                            [&](const trace::CounterLane::Point &each) {
                                                return axis->positionOf(each.event) < left;
                                            });
    return std::max<qsizetype>(0, point - points.cbegin() - 1);
}

qsizetype TimelineScene::firstVisibleBand() const
{
    const double left = fromX(0);
    const auto &bands = axis->bands();
    const auto band = std::partition_point(bands.cbegin(), bands.cend(),
                                           [&](const trace::TimeAxis::Band &each) {
                                               return each.begin < left;
                                           });
    return std::max<qsizetype>(0, band - bands.cbegin() - 1);
}

TimelineScene::Hit TimelineScene::hitTest(QPointF point) const
{
    Hit hit;
    if (isEmpty() || !QRectF(QPointF(), size).contains(point))
        return hit;
    const double position = fromX(point.x());
    if (point.y() < rulerHeight) {
        hit.what = Hit::What::Ruler;
    } else if (point.y() < headHeight()) {
        hit.what = Hit::What::Loop;
        const qsizetype run = firstVisibleRun();
        for (qsizetype i = run;
             i < lanes->loop.size() && axis->positionOf(lanes->loop.at(i).begin) <= position; ++i) {
            if (position < runEnd(lanes->loop.at(i)))
                return { Hit::What::Run, -1, i };
        }
    }
    return point.y() < headHeight() ? hit : hitLane(point.y(), position);
}

TimelineScene::Hit TimelineScene::hitLane(double top, double position) const
{
    Hit hit;
    const double scrolled = top < fixedHeight() ? 0 : scrollY;
    const double y = top - headHeight() + scrolled; // of all lanes
    if (const auto row = qsizetype(y / laneHeight); row < rowCount()) {
        hit.what = Hit::What::Lane;
        hit.lane = laneIn(row);
        const auto &slices = lanes->tasks.at(hit.lane).slices;
        const auto after = std::partition_point(slices.cbegin(), slices.cend(), [&](const Slice &each) {
            return sliceBegin(each) <= position;
        });
        if (after != slices.cbegin() && position <= axis->length()) {
            hit.what = Hit::What::Slice;
            hit.item = after - slices.cbegin() - 1;
        }
    } else if (y < lanesHeight()) {
        hit.what = Hit::What::Counter;
        const auto place = qsizetype((y - double(rowCount()) * laneHeight) / CounterHeight);
        hit.lane = order ? order->counter(place) : place;
    }
    return hit;
}

int TimelineScene::decimalsOf(const trace::TimeAxis &axis, qsizetype fromBand)
{
    constexpr int Most = 6;
    constexpr int OfRealTime = 3;
    int decimals = 1;
    qint64 unit = 100'000'000; // of the last decimal place, in nanoseconds
    for (qsizetype i = fromBand; i < axis.bands().size() && decimals < Most; ++i) {
        if (axis.bands().at(i).time % 1000 != 0)
            return OfRealTime; // who programs a delay does not ask for nanoseconds
        while (decimals < Most && axis.bands().at(i).time % unit != 0) {
            unit /= 10;
            ++decimals;
        }
    }
    return decimals;
}

QString TimelineScene::number(qint64 nanoseconds, int decimals)
{
    return QString::number(double(nanoseconds) * 1e-9, 'f', decimals);
}

QString TimelineScene::seconds(qint64 nanoseconds, int decimals)
{
    return QCoreApplication::translate("Timeline", "%1 s").arg(number(nanoseconds, decimals));
}
