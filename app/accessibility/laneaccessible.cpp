#include "laneaccessible.h"

#include "timelineaccessible.h"
#include "timelineitem.h"

#include <QQuickWindow>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using What = TimelineScene::Hit::What;

LaneAccessible::LaneAccessible(TimelineAccessible *timeline, const Hit &lane)
    : m_timeline(timeline)
    , m_lane(lane)
{
}

bool LaneAccessible::isValid() const
{
    return m_timeline->has(m_lane);
}

QWindow *LaneAccessible::window() const
{
    return m_timeline->item()->window();
}

QAccessibleInterface *LaneAccessible::parent() const
{
    return m_timeline;
}

LaneAccessible::Hit LaneAccessible::slice(qsizetype item) const
{
    return m_lane.what == What::Loop ? Hit { What::Run, -1, item } : Hit { What::Slice, m_lane.lane, item };
}

// Of the slices that have begun at the playhead, how many there are.
qsizetype LaneAccessible::current() const
{
    const TimelineItem *item = m_timeline->item();
    const TimelineScene scene = item->scene();
    const auto begun = [&](const auto &list) -> qsizetype {
        const auto found = std::partition_point(list.cbegin(), list.cend(), [&](const auto &each) {
            return item->isKnown(each.begin) && scene.edgeOf(each.begin) <= item->playhead();
        });
        return found - list.cbegin();
    };
    const trace::Lanes &lanes = item->lanes();
    return m_lane.what == What::Loop ? begun(lanes.loop) : begun(lanes.tasks.at(m_lane.lane).slices);
}

LaneAccessible::Range LaneAccessible::slices() const
{
    if (!isValid() || m_lane.what == What::Counter)
        return {};
    const TimelineItem *item = m_timeline->item();
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
    if (m_lane.what == What::Loop)
        return inView(scene.lanes->loop, scene.firstVisibleRun());
    const trace::TaskLane &lane = scene.lanes->tasks.at(m_lane.lane);
    return inView(lane.slices, scene.firstVisibleSlice(lane));
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
    return m_timeline->interfaceOf(slice(range.first + index));
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const Range range = slices();
    for (qsizetype i = 0; i < range.count; ++i) {
        if (m_timeline->interfaceOf(slice(range.first + i)) == child)
            return int(i);
    }
    return -1;
}

QAccessibleInterface *LaneAccessible::childAt(int x, int y) const
{
    const TimelineItem *item = m_timeline->item();
    const Hit hit = item->scene().hitTest(item->mapFromGlobal(QPointF(x, y)));
    const bool isMine = hit != m_lane && TimelineAccessible::laneOf(hit) == m_lane;
    return isMine ? m_timeline->interfaceOf(hit) : nullptr;
}

QString LaneAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return name();
    case QAccessible::Description:
        return note();
    default:
        return {};
    }
}

QString LaneAccessible::name() const
{
    const TimelineItem *item = m_timeline->item();
    if (m_lane.what == What::Loop)
        return tr("Lane of the event loop");
    if (m_lane.what == What::Lane)
        return tr("Lane %1").arg(item->lanes().tasks.at(m_lane.lane).label);
    const trace::CounterLane &counter = item->lanes().counters.at(m_lane.lane);
    const QString value = counter.kind == trace::CounterLane::Kind::LockHolder ? holder()
                                                                               : item->counterValue(counter);
    return tr("%1, %2", "a number or lock, and its value").arg(TimelineItem::counterLabel(counter), value);
}

// What it is at the playhead.
QString LaneAccessible::note() const
{
    if (m_lane.what == What::Counter)
        return {};
    const Hit now = slice(current() - 1);
    return m_timeline->has(now) ? m_timeline->item()->describe(now).section(u'\n', 0, 0) : QString();
}

// Who holds a lock at the playhead.
QString LaneAccessible::holder() const
{
    const TimelineItem *item = m_timeline->item();
    const TimelineScene scene = item->scene();
    const auto &points = item->lanes().counters.at(m_lane.lane).points;
    const auto next = std::partition_point(points.cbegin(), points.cend(), [&](const auto &point) {
        return item->isKnown(point.event) && scene.axis->positionOf(point.event) <= item->playhead();
    });
    const int task = next == points.cbegin() ? 0 : (next - 1)->value;
    const auto &tasks = item->lanes().tasks;
    const auto lane = std::find_if(tasks.cbegin(), tasks.cend(),
                                   [&](const trace::TaskLane &each) { return int(each.task) == task; });
    return lane == tasks.cend() ? tr("free") : tr("held by %1").arg(lane->label);
}

QRect LaneAccessible::rect() const
{
    if (!isValid())
        return {};
    const TimelineScene scene = m_timeline->item()->scene();
    const double width = scene.size.width();
    switch (m_lane.what) {
    case What::Lane:
        return m_timeline->onScreen({ 0, scene.taskTop(m_lane.lane), width, scene.laneHeight });
    case What::Counter:
        return m_timeline->onScreen(
            { 0, scene.counterTop(m_lane.lane), width, TimelineScene::CounterHeight });
    default:
        return m_timeline->onScreen({ 0, scene.rulerHeight, width, TimelineScene::LoopHeight });
    }
}

QAccessible::Role LaneAccessible::role() const
{
    return m_lane.what == What::Counter ? QAccessible::StaticText : QAccessible::List;
}

QAccessible::State LaneAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.selectable = m_lane.what == What::Lane;
    state.selected = m_lane.what == What::Lane && m_timeline->item()->selectedLane() == m_lane.lane;
    return state;
}

void *LaneAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface && m_lane.what == What::Lane
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
        m_timeline->item()->setSelectedLane(int(m_lane.lane));
}
