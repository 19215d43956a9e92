#include "timelinescene.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using asyncio::EventKind;
using trace::HandleRun;
using trace::Slice;

namespace {

constexpr double RunHeight = 22;

} // namespace

double TimelineScene::snap(double value) const
{
    return std::round(value * pixelRatio) / pixelRatio;
}

double TimelineScene::counterTop(qsizetype lane) const
{
    return taskTop(lanes->tasks.size()) + double(lane) * CounterHeight;
}

double TimelineScene::lanesHeight() const
{
    if (!lanes)
        return 0;
    return double(lanes->tasks.size()) * laneHeight + double(lanes->counters.size()) * CounterHeight;
}

double TimelineScene::edgeOf(qsizetype event) const
{
    qsizetype stop = std::min(event, log->size() - 1);
    while (stop > 0 && !trace::isStop(*log, stop))
        --stop;
    if (event < log->size() && log->kindAt(stop) == EventKind::StepEnd
        && log->timeAt(stop) == log->timeAt(event))
        return axis->rightOf(stop);
    return axis->positionOf(event);
}

QRectF TimelineScene::runRect(const HandleRun &run) const
{
    const double left = snap(toX(axis->positionOf(run.begin)) + 0.5);
    const double right = snap(toX(runEnd(run)) - 0.5);
    const double top = rulerHeight + (LoopHeight - RunHeight) / 2;
    return { left, top, std::max(right - left, 1.0 / pixelRatio), RunHeight };
}

QRectF TimelineScene::sliceRect(qsizetype lane, double begin, double end) const
{
    const double height = laneHeight < CaptionedLaneHeight ? 22 : 24;
    const double left = snap(toX(begin) + 0.5);
    const double right = snap(toX(end) - 0.5);
    const double top = snap(taskTop(lane) + (laneHeight - height) / 2);
    return { left, top, std::max(right - left, 1.0 / pixelRatio), height };
}

qsizetype TimelineScene::firstVisibleRun() const
{
    const double left = fromX(0);
    const auto run = std::partition_point(lanes->loop.cbegin(), lanes->loop.cend(),
                                          [&](const HandleRun &each) { return runEnd(each) < left; });
    return run - lanes->loop.cbegin();
}

qsizetype TimelineScene::firstVisibleSlice(const trace::TaskLane &lane) const
{
    const double left = fromX(0);
    const auto slice = std::partition_point(lane.slices.cbegin(), lane.slices.cend(),
                                            [&](const Slice &each) { return sliceEnd(each) < left; });
    return slice - lane.slices.cbegin();
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
    } else if (point.y() < counterTop(0)) {
        hit.what = Hit::What::Lane;
        hit.lane = std::min(qsizetype((point.y() - taskTop(0)) / laneHeight), lanes->tasks.size() - 1);
        const auto &slices = lanes->tasks.at(hit.lane).slices;
        const auto after = std::partition_point(slices.cbegin(), slices.cend(), [&](const Slice &each) {
            return sliceBegin(each) <= position;
        });
        if (after != slices.cbegin() && position <= axis->length()) {
            hit.what = Hit::What::Slice;
            hit.item = after - slices.cbegin() - 1;
        }
    } else if (point.y() < taskTop(0) + lanesHeight()) {
        hit.what = Hit::What::Counter;
        hit.lane = qsizetype((point.y() - counterTop(0)) / CounterHeight);
    }
    return hit;
}

int TimelineScene::decimalsOf(const trace::TimeAxis &axis)
{
    constexpr int Most = 6;
    int decimals = 1;
    qint64 unit = 100'000'000; // of the last decimal place, in nanoseconds
    for (const trace::TimeAxis::Band &band : axis.bands()) {
        while (decimals < Most && band.time % unit != 0) {
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
