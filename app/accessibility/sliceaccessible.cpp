#include "sliceaccessible.h"

#include "timelineaccessible.h"
#include "timelineitem.h"

using namespace Qt::Literals::StringLiterals;
using What = TimelineScene::Hit::What;

SliceAccessible::SliceAccessible(TimelineAccessible *timeline, const Hit &slice)
    : PartAccessible(timeline, slice)
{
}

QAccessibleInterface *SliceAccessible::parent() const
{
    return timeline()->interfaceOf(TimelineAccessible::laneOf(part()));
}

// "Slice users, awaiting sleep(2.0), from 0.0 s to 2.0 s"
QString SliceAccessible::name() const
{
    const TimelineItem *item = timeline()->item();
    const QString what = item->describe(part()).section(u'\n', 0, 0);
    const QString when = item->describe(part()).section(u'\n', 1, 1);
    if (part().what == What::Run)
        return tr("%1, %2", "what the loop runs, and when").arg(what, when);
    if (what.isEmpty())
        return tr("Slice %1, idle").arg(item->lanes().tasks.at(part().lane).label);
    return when.isEmpty() ? tr("Slice %1").arg(what) : tr("Slice %1, %2").arg(what, when);
}

// At which step it begins, what ends it, and why it is there.
QString SliceAccessible::note() const
{
    QStringList notes { place(), timeline()->item()->why(part()) };
    notes.removeAll(QString());
    return notes.join(u'\n');
}

QString SliceAccessible::place() const
{
    const TimelineItem *item = timeline()->item();
    const QString end = item->describe(part()).section(u'\n', 2);
    const player::Player *player = item->view()->player();
    if (item->track() || !player)
        return end;
    const bool isRun = part().what == What::Run;
    const qsizetype begin = isRun ? item->lanes().loop.at(part().item).begin
                                  : item->lanes().tasks.at(part().lane).slices.at(part().item).begin;
    const QString step = tr("step %1").arg(player->stopOf(begin));
    return end.isEmpty() ? step : tr("%1, %2", "when it begins, what ends it").arg(step, end);
}

QRectF SliceAccessible::box() const
{
    const TimelineScene scene = timeline()->item()->scene();
    if (part().what == What::Run)
        return scene.runRect(scene.lanes->loop.at(part().item));
    const trace::Slice &slice = scene.lanes->tasks.at(part().lane).slices.at(part().item);
    QRectF box = scene.sliceRect(part().lane, scene.sliceBegin(slice), scene.sliceEnd(slice));
    box.setRight(std::min(box.right(), scene.size.width())); // nothing is told of what a veil covers
    return box;
}

QRect SliceAccessible::rect() const
{
    return isValid() ? timeline()->onScreen(box()) : QRect();
}

QAccessible::State SliceAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.focusable = true;
    state.selectable = true;
    state.offscreen = !state.invalid && rect().isEmpty();
    state.selected = timeline()->item()->chosenSlice() == part();
    state.focused = state.selected && timeline()->item()->hasActiveFocus();
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
        timeline()->item()->forceActiveFocus(Qt::OtherFocusReason);
    timeline()->item()->chooseSlice(part());
}
