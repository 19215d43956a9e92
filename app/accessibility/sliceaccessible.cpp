#include "sliceaccessible.h"

#include "timelineaccessible.h"
#include "timelineitem.h"

#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using What = TimelineScene::Hit::What;

SliceAccessible::SliceAccessible(TimelineAccessible *timeline, const Hit &slice)
    : m_timeline(timeline)
    , m_slice(slice)
{
}

bool SliceAccessible::isValid() const
{
    return m_timeline->has(m_slice);
}

QWindow *SliceAccessible::window() const
{
    return m_timeline->item()->window();
}

QAccessibleInterface *SliceAccessible::parent() const
{
    return m_timeline->interfaceOf(TimelineAccessible::laneOf(m_slice));
}

QString SliceAccessible::text(QAccessible::Text kind) const
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

// "Slice users, awaiting sleep(2.0), from 0.0 s to 2.0 s"
QString SliceAccessible::name() const
{
    const TimelineItem *item = m_timeline->item();
    const QString what = item->describe(m_slice).section(u'\n', 0, 0);
    const QString when = item->describe(m_slice).section(u'\n', 1, 1);
    if (m_slice.what == What::Run)
        return tr("%1, %2", "what the loop runs, and when").arg(what, when);
    if (what.isEmpty())
        return tr("Slice %1, idle").arg(item->lanes().tasks.at(m_slice.lane).label);
    return when.isEmpty() ? tr("Slice %1").arg(what) : tr("Slice %1, %2").arg(what, when);
}

// At which step it begins, and what ends it.
QString SliceAccessible::note() const
{
    const TimelineItem *item = m_timeline->item();
    const QString end = item->describe(m_slice).section(u'\n', 2);
    const player::Player *player = item->view()->player();
    if (item->track() || !player)
        return end;
    const bool isRun = m_slice.what == What::Run;
    const qsizetype begin = isRun ? item->lanes().loop.at(m_slice.item).begin
                                  : item->lanes().tasks.at(m_slice.lane).slices.at(m_slice.item).begin;
    const QString step = tr("step %1").arg(player->stopOf(begin));
    return end.isEmpty() ? step : tr("%1, %2", "when it begins, what ends it").arg(step, end);
}

QRectF SliceAccessible::box() const
{
    const TimelineScene scene = m_timeline->item()->scene();
    if (m_slice.what == What::Run)
        return scene.runRect(scene.lanes->loop.at(m_slice.item));
    const trace::Slice &slice = scene.lanes->tasks.at(m_slice.lane).slices.at(m_slice.item);
    QRectF box = scene.sliceRect(m_slice.lane, scene.sliceBegin(slice), scene.sliceEnd(slice));
    box.setRight(std::min(box.right(), scene.size.width())); // nothing is told of what a veil covers
    return box;
}

QRect SliceAccessible::rect() const
{
    return isValid() ? m_timeline->onScreen(box()) : QRect();
}

QAccessible::State SliceAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.focusable = true;
    state.selectable = true;
    state.offscreen = !state.invalid && rect().isEmpty();
    state.selected = m_timeline->item()->chosenSlice() == m_slice;
    state.focused = state.selected && m_timeline->item()->hasActiveFocus();
    return state;
}

void *SliceAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList SliceAccessible::actionNames() const
{
    return { pressAction(), setFocusAction() };
}

void SliceAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == setFocusAction())
        m_timeline->item()->forceActiveFocus(Qt::OtherFocusReason);
    m_timeline->item()->chooseSlice(m_slice);
}
