#include "laneaccessible.h"

#include "timelineaccessible.h"
#include "timelineitem.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using What = TimelineScene::Hit::What;

LaneAccessible::LaneAccessible(TimelineAccessible *timeline, const Hit &lane)
    : PartAccessible(timeline, lane)
{
}

QAccessibleInterface *LaneAccessible::parent() const
{
    return timeline();
}

LaneAccessible::Hit LaneAccessible::slice(qsizetype item) const
{
    return part().what == What::Loop ? Hit { What::Run, -1, item } : Hit { What::Slice, part().lane, item };
}

// Of the slices that have begun at the playhead, how many there are.
qsizetype LaneAccessible::current() const
{
    const TimelineItem *item = timeline()->item();
    const TimelineScene scene = item->scene();
    const auto begun = [&](const auto &list) -> qsizetype {
        const auto found = std::partition_point(list.cbegin(), list.cend(), [&](const auto &each) {
            return item->isKnown(each.begin) && scene.edgeOf(each.begin) <= item->playhead();
        });
        return found - list.cbegin();
    };
    const trace::Lanes &lanes = item->lanes();
    return part().what == What::Loop ? begun(lanes.loop) : begun(lanes.tasks.at(part().lane).slices);
}

LaneAccessible::Range LaneAccessible::slices() const
{
    if (!isValid() || part().what == What::Counter)
        return {};
    const TimelineItem *item = timeline()->item();
    const TimelineScene scene = item->scene();
    const double right = scene.fromX(scene.size.width());
    const auto inView = [&](const auto &list, qsizetype first) -> Range {
        const auto behind = std::partition_point(list.cbegin(), list.cend(), [&](const auto &each) {
            return item->isKnown(each.begin) && scene.edgeOf(each.begin) <= right;
        });
        const qsizetype end = behind - list.cbegin();
        if (end - first <= MostSlices)
            return { first, std::max<qsizetype>(0, end - first) };
        return { std::clamp(current() - MostSlices / 2, first, end - MostSlices), MostSlices };
    };
    if (part().what == What::Loop)
        return inView(scene.lanes->loop, scene.firstVisibleRun());
    const trace::TaskLane &lane = scene.lanes->tasks.at(part().lane);
    return inView(lane.slices, scene.firstVisibleSlice(part().lane));
}

int LaneAccessible::childCount() const
{
    return int(slices().count);
}

QAccessibleInterface *LaneAccessible::child(int index) const
{
    const Range range = slices();
    if (index < 0 || index >= range.count)
        return nullptr;
    return timeline()->interfaceOf(slice(range.first + index));
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const Range range = slices();
    for (qsizetype i = 0; i < range.count; ++i) {
        if (timeline()->interfaceOf(slice(range.first + i)) == child)
            return int(i);
    }
    return -1;
}

QAccessibleInterface *LaneAccessible::childAt(int x, int y) const
{
    const TimelineItem *item = timeline()->item();
    const Hit hit = item->scene().hitTest(item->mapFromGlobal(QPointF(x, y)));
    const bool isMine = hit != part() && TimelineAccessible::laneOf(hit) == part();
    return isMine ? timeline()->interfaceOf(hit) : nullptr;
}

QString LaneAccessible::name() const
{
    const TimelineItem *item = timeline()->item();
    if (part().what == What::Loop)
        return tr("Lane of the event loop");
    if (part().what == What::Lane)
        return taskName();
    const trace::CounterLane &counter = item->lanes().counters.at(part().lane);
    const QString value = counter.kind == trace::CounterLane::Kind::LockHolder ? holder()
                                                                               : item->counterValue(counter);
    return tr("%1, %2", "a number or lock, and its value").arg(TimelineScene::counterLabel(counter), value);
}

// What is folded into it is said with its name, what fails of it above all.
QString LaneAccessible::taskName() const
{
    const TimelineItem *item = timeline()->item();
    const QString name = tr("Lane %1").arg(item->lanes().tasks.at(part().lane).label);
    const TimelineScene scene = item->scene();
    const qsizetype row = scene.rowOf(part().lane);
    if (!scene.order || row < 0)
        return name;
    const LaneOrder::Row place = scene.order->row(row);
    QStringList parts { name };
    if (place.isPinned)
        parts.append(tr("pinned"));
    if (place.folded > 0)
        parts.append(TimelineItem::foldedText(place));
    return parts.join(tr(", ", "between what is said of a lane"));
}

// What it is at the playhead.
QString LaneAccessible::note() const
{
    if (part().what == What::Counter)
        return {};
    const Hit now = slice(current() - 1);
    return timeline()->has(now) ? timeline()->item()->describe(now).section(u'\n', 0, 0) : QString();
}

// Who holds a lock at the playhead.
QString LaneAccessible::holder() const
{
    const TimelineItem *item = timeline()->item();
    const TimelineScene scene = item->scene();
    const auto &points = item->lanes().counters.at(part().lane).points;
    const auto next = std::partition_point(points.cbegin(), points.cend(), [&](const auto &point) {
        return item->isKnown(point.event) && scene.axis->positionOf(point.event) <= item->playhead();
    });
    const int task = next == points.cbegin() ? 0 : (next - 1)->value;
    const qsizetype lane = item->lanes().laneOf(asyncio::TaskId(task));
    return lane < 0 ? tr("free") : tr("held by %1").arg(item->lanes().tasks.at(lane).label);
}

QRect LaneAccessible::rect() const
{
    if (!isValid())
        return {};
    const TimelineScene scene = timeline()->item()->scene();
    const double width = scene.size.width();
    switch (part().what) {
    case What::Lane:
        return timeline()->onScreen({ 0, scene.taskTop(part().lane), width, scene.laneHeight });
    case What::Counter:
        return timeline()->onScreen(
            { 0, scene.counterTop(part().lane), width, TimelineScene::CounterHeight });
    default:
        return timeline()->onScreen({ 0, scene.rulerHeight, width, TimelineScene::LoopHeight });
    }
}

QAccessible::Role LaneAccessible::role() const
{
    return part().what == What::Counter ? QAccessible::StaticText : QAccessible::List;
}

QAccessible::State LaneAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.selectable = part().what == What::Lane;
    state.selected = part().what == What::Lane && timeline()->item()->selectedLane() == part().lane;
    return state;
}

void *LaneAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface && part().what == What::Lane
             ? static_cast<QAccessibleActionInterface *>(this)
             : nullptr;
}

QStringList LaneAccessible::actionNames() const
{
    return { pressAction() };
}

void LaneAccessible::doAction(const QString &name)
{
    if (name == pressAction() && isValid())
        timeline()->item()->setSelectedLane(int(part().lane));
}
