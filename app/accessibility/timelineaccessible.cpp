#include "timelineaccessible.h"

#include "laneaccessible.h"
#include "sliceaccessible.h"
#include "timelineitem.h"

#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickWindow>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using What = TimelineScene::Hit::What;

namespace {

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != "TimelineItem"_L1)
        return nullptr;
    return new TimelineAccessible(static_cast<TimelineItem *>(object));
}

bool isSlice(const TimelineScene::Hit &hit)
{
    return hit.what == What::Slice || hit.what == What::Run;
}

} // namespace

void TimelineAccessible::install()
{
    QAccessible::installFactory(make);
}

TimelineAccessible::TimelineAccessible(TimelineItem *item)
    : QAccessibleObject(item)
{
    QObject::connect(item, &TimelineItem::lanesChanged, &m_context, [this] { takeTrace(); });
    QObject::connect(item, &TimelineItem::playheadMoved, &m_context, [this] { takeView(); });
    QObject::connect(item, &TimelineItem::chosenSliceChanged, &m_context, [this] { takeSlice(); });
}

TimelineAccessible::~TimelineAccessible()
{
    drop([](const Hit &) { return true; });
}

TimelineItem *TimelineAccessible::item() const
{
    return static_cast<TimelineItem *>(object());
}

// What there is -----------------------------------------------------------------------------------

QList<TimelineAccessible::Hit> TimelineAccessible::lanes() const
{
    const TimelineScene scene = item()->scene();
    if (scene.isEmpty())
        return {};
    QList<Hit> lanes { { What::Loop, -1, -1 } };
    for (const qsizetype lane : scene.visibleTasks())
        lanes.append({ What::Lane, lane, -1 });
    for (const qsizetype lane : scene.visibleCounters())
        lanes.append({ What::Counter, lane, -1 });
    lanes.removeIf([this](const Hit &lane) { return !has(lane); });
    return lanes;
}

// What lies in the timeline and has a name: the veil.
QList<QQuickItem *> TimelineAccessible::items() const
{
    QList<QQuickItem *> items;
    for (QQuickItem *each : item()->childItems()) {
        QAccessibleInterface *interface = each->isVisible() ? QAccessible::queryAccessibleInterface(each)
                                                            : nullptr;
        if (interface && !interface->text(QAccessible::Name).isEmpty())
            items.append(each);
    }
    return items;
}

bool TimelineAccessible::has(const Hit &hit) const
{
    return isValid() && item()->has(hit);
}

TimelineAccessible::Hit TimelineAccessible::laneOf(const Hit &hit)
{
    if (hit.what == What::Run)
        return { What::Loop, -1, -1 };
    return hit.what == What::Slice ? Hit { What::Lane, hit.lane, -1 } : hit;
}

QAccessibleInterface *TimelineAccessible::interfaceOf(const Hit &hit)
{
    if (!has(hit))
        return nullptr;
    const std::tuple key(int(hit.what), hit.lane, hit.item);
    if (const auto found = m_ids.find(key); found != m_ids.end())
        return QAccessible::accessibleInterface(found->second);
    QAccessibleInterface *made = nullptr; // QAccessible owns it once it is registered
    if (isSlice(hit))
        made = new SliceAccessible(this, hit);
    else
        made = new LaneAccessible(this, hit);
    m_ids.emplace(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

template<typename Unwanted>
void TimelineAccessible::drop(Unwanted isUnwanted)
{
    for (auto each = m_ids.begin(); each != m_ids.end();) {
        const auto [what, lane, item] = each->first;
        if (isUnwanted(Hit { What(what), lane, item })) {
            QAccessible::deleteAccessibleInterface(each->second);
            each = m_ids.erase(each);
        } else {
            ++each;
        }
    }
}

// What changes ------------------------------------------------------------------------------------

void TimelineAccessible::takeTrace()
{
    drop([this](const Hit &hit) { return !has(hit); });
    QAccessibleEvent reordered(item(), QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
}

void TimelineAccessible::takeView()
{
    if (qsizetype(m_ids.size()) <= MostKept)
        return;
    drop([this](const Hit &hit) { return isSlice(hit) && hit != item()->chosenSlice(); });
}

void TimelineAccessible::takeSlice()
{
    QAccessibleInterface *slice = interfaceOf(item()->chosenSlice());
    if (!slice || !item()->hasActiveFocus())
        return;
    QAccessibleEvent focused(slice, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

// The tree ----------------------------------------------------------------------------------------

QAccessibleInterface *TimelineAccessible::parent() const
{
    for (QQuickItem *around = item()->parentItem(); around; around = around->parentItem()) {
        if (QAccessibleInterface *found = QAccessible::queryAccessibleInterface(around))
            return found;
    }
    return QAccessible::queryAccessibleInterface(item()->window());
}

int TimelineAccessible::childCount() const
{
    return isValid() ? int(lanes().size() + items().size()) : 0;
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (!isValid() || index < 0)
        return nullptr;
    const QList<Hit> lanes = this->lanes();
    if (index < lanes.size())
        return const_cast<TimelineAccessible *>(this)->interfaceOf(lanes.at(index));
    return QAccessible::queryAccessibleInterface(items().value(index - lanes.size()));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPointF point = item()->mapFromGlobal(QPointF(x, y));
    return const_cast<TimelineAccessible *>(this)->interfaceOf(laneOf(item()->scene().hitTest(point)));
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    if (!item()->hasActiveFocus())
        return nullptr;
    QAccessibleInterface *slice = const_cast<TimelineAccessible *>(this)->interfaceOf(item()->chosenSlice());
    return slice ? slice : const_cast<TimelineAccessible *>(this);
}

// What it says ------------------------------------------------------------------------------------

// The views name the item, as any other.
QString TimelineAccessible::attached(const QString &property) const
{
    return QQmlProperty::read(item(), u"Accessible."_s + property, qmlContext(item())).toString();
}

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name:
        return attached(u"name"_s);
    case QAccessible::Description:
        return attached(u"description"_s);
    default:
        return {};
    }
}

QRect TimelineAccessible::onScreen(const QRectF &box) const
{
    const QRectF seen = box.intersected(QRectF(QPointF(), item()->size()));
    if (!item()->window() || seen.isEmpty())
        return {};
    return QRectF(item()->mapToGlobal(seen.topLeft()), seen.size()).toAlignedRect();
}

QRect TimelineAccessible::rect() const
{
    return onScreen(QRectF(QPointF(), item()->size()));
}

QAccessible::Role TimelineAccessible::role() const
{
    return QAccessible::Chart;
}

QAccessible::State TimelineAccessible::state() const
{
    QAccessible::State state;
    state.focusable = item()->activeFocusOnTab();
    state.focused = item()->hasActiveFocus() && !has(item()->chosenSlice());
    state.invisible = !item()->isVisible();
    return state;
}

void *TimelineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList TimelineAccessible::actionNames() const
{
    return { setFocusAction() };
}

void TimelineAccessible::doAction(const QString &name)
{
    if (name == setFocusAction())
        item()->forceActiveFocus(Qt::OtherFocusReason);
}
