#include "handlemoves.h"

#include "readymodel.h"

#include <QVariantMap>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using asyncio::HandleKind;
using trace::HandleView;
using trace::Snapshot;
using Place = HandleMove::Place;
using Spot = HandleMove::Spot;

namespace {

bool isIn(const QList<HandleView> &handles, quint32 id)
{
    return std::ranges::find(handles, id, &HandleView::id) != handles.end();
}

/// Where what a handle stands for was before it was queued; a key of 0 with Ready: nowhere.
Spot originOf(const HandleView &handle, const Snapshot &before)
{
    if (handle.kind == HandleKind::Timer) {
        return before.timer(handle.timer) ? Spot { Place::Timers, handle.timer } : Spot {};
    }
    const trace::TaskView *task = handle.kind == HandleKind::Step ? before.task(handle.task) : nullptr;
    if (!task)
        return {};
    if (trace::hasLoop(task->state) && before.running.task == task->id)
        return { Place::Running, 0 }; // it gives way, and queues again
    if (task->state != trace::TaskState::Awaiting)
        return {};
    return before.resources.isInLine(task->awaitedFuture) ? Spot { Place::Line, task->id, task->resource }
                                                          : Spot { Place::Waiting, task->id };
}

QString nameOf(Place place)
{
    switch (place) {
    case Place::Timers:
        return u"timers"_s;
    case Place::Waiting:
        return u"waiting"_s;
    case Place::Line:
        return u"line"_s;
    case Place::Ready:
        return u"ready"_s;
    case Place::Running:
        return u"running"_s;
    }
    Q_UNREACHABLE();
}

QVariantMap mapOf(const Spot &spot)
{
    return { { u"place"_s, nameOf(spot.place) }, { u"key"_s, spot.key }, { u"resource"_s, spot.resource } };
}

QVariantMap mapOf(const HandleMove &move, const Moment &moment)
{
    QVariantMap map = ReadyModel::chipOf(move.handle, moment);
    map.insert(u"from"_s, mapOf(move.from));
    map.insert(u"to"_s, mapOf(move.to));
    return map;
}

} // namespace

QList<HandleMove> handleMoves(const Snapshot &before, const Snapshot &after)
{
    QList<HandleMove> moves;
    const HandleView &running = after.running;
    if (running.id != 0 && running.id != before.running.id) {
        const Spot from = isIn(before.ready, running.id) ? Spot { Place::Ready, running.id }
                                                         : originOf(running, before);
        if (from.key != 0)
            moves.append({ from, { Place::Running, 0 }, running });
    }
    for (const HandleView &handle : after.ready) {
        if (isIn(before.ready, handle.id))
            continue;
        const Spot from = originOf(handle, before);
        if (from != Spot())
            moves.append({ from, { Place::Ready, handle.id }, handle });
    }
    return moves;
}

void HandleMoves::prepare(const Moment &moment, int stop)
{
    const int steps = m_stop == 0 ? 0 : stop - m_stop;
    const Snapshot before = std::exchange(m_before, moment.snapshot);
    m_stop = stop;
    QVariantList moves;
    // The game hides who is where.
    if (std::abs(steps) == 1 && !moment.hidesOrder) {
        const bool goesBack = steps < 0;
        const QList<HandleMove> told = goesBack ? handleMoves(m_before, before)
                                                : handleMoves(before, m_before);
        for (const HandleMove &move : told.first(std::min(told.size(), MostMoves)))
            moves.append(mapOf(goesBack ? move.reversed() : move, moment));
    }
    m_moves = std::move(moves);
    if (!m_moves.isEmpty())
        emit moving();
}

void HandleMoves::forget()
{
    m_stop = 0;
    m_before = {};
    m_moves.clear();
}
