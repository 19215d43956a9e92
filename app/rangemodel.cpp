#include "rangemodel.h"

#include "timelinescene.h"

#include "trace/wording.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using trace::TaskState;

namespace {

constexpr qsizetype MostNames = 3;

// Steps on the wall clock may take less than what is shown of seconds.
QString durationText(qint64 nanoseconds)
{
    constexpr qint64 Millisecond = 1'000'000;
    if (nanoseconds == 0 || nanoseconds >= Millisecond)
        return trace::secondsWithUnit(nanoseconds);
    return RangeModel::tr("%1 ms").arg(double(nanoseconds) / double(Millisecond), 0, 'f', 3);
}

/// The states in which a task has not ended, in the order in which it goes through them.
const QList<TaskState> &shownStates()
{
    static const QList<TaskState> states { TaskState::Created,  TaskState::Ready,    TaskState::Running,
                                           TaskState::Blocking, TaskState::Awaiting, TaskState::Idle };
    return states;
}

QString nameOf(TaskState state)
{
    switch (state) {
    case TaskState::Created:
        return RangeModel::tr("Created");
    case TaskState::Ready:
        return RangeModel::tr("Ready");
    case TaskState::Running:
        return RangeModel::tr("Running");
    case TaskState::Blocking:
        return RangeModel::tr("Blocking");
    case TaskState::Awaiting:
        return RangeModel::tr("Awaiting");
    default:
        return RangeModel::tr("Idle");
    }
}

} // namespace

RangeModel::RangeModel(QObject *parent)
    : QObject(parent)
{
}

void RangeModel::setView(TimelineView *view)
{
    if (view == m_view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (view) {
        connect(view, &TimelineView::traceChanged, this, &RangeModel::takeTrace);
        connect(view, &TimelineView::spanChanged, this, &RangeModel::takeSpan);
    }
    emit viewChanged();
    m_log = nullptr;
    takeTrace();
}

void RangeModel::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    refresh();
}

// What is kept holds while the run grows; another one has no selection yet.
void RangeModel::takeTrace()
{
    if (m_view && m_view->log() == m_log && m_view->hasSpan())
        return;
    m_log = m_view ? m_view->log() : nullptr;
    m_times.clear();
    takeSpan();
}

void RangeModel::takeSpan()
{
    m_isShown = m_view && m_view->hasSpan() && !m_view->isSelecting() && m_view->log();
    if (m_isShown)
        m_summary = trace::RangeSummary::of(*m_view->log(), m_view->lanes(), m_times, m_view->spanRange());
    refresh();
}

// Words ------------------------------------------------------------------------------------------

void RangeModel::refresh()
{
    m_title.clear();
    m_states.clear();
    m_facts.clear();
    if (m_isShown) {
        const int decimals = m_view->decimals();
        const trace::LogRange &range = m_summary.range;
        const QString begin = TimelineScene::seconds(range.begin, decimals);
        m_title = range.begin == range.end
                    ? tr("At %1").arg(begin)
                    : tr("%1 to %2").arg(begin, TimelineScene::seconds(range.end, decimals));
        addStates();
        addCounts();
        addWait();
        addHold();
        addEnded(m_summary.failed, tr("Failed"), u"state-failed"_s);
        addEnded(m_summary.cancelled, tr("Cancelled"), u"state-cancelled"_s);
    }
    emit changed();
}

void RangeModel::addStates()
{
    const auto timeIn = [this](TaskState state) { return m_summary.times[std::size_t(state)]; };
    const auto &states = shownStates();
    const auto sum = std::accumulate(states.cbegin(), states.cend(), qint64(0),
                                     [&](qint64 before, TaskState state) { return before + timeIn(state); });
    for (const TaskState state : states) {
        if (timeIn(state) == 0)
            continue;
        m_states.append(QVariantMap { { u"state"_s, trace::stateName(state) },
                                      { u"name"_s, nameOf(state) },
                                      { u"time"_s, durationText(timeIn(state)) },
                                      { u"share"_s, double(timeIn(state)) / double(sum) } });
    }
}

void RangeModel::addCounts()
{
    const qint64 lasts = m_summary.range.end - m_summary.range.begin;
    m_facts.append({ tr("Lasts"), durationText(lasts), u"wait-sleep"_s });
    if (m_summary.iterations == 0)
        return; // of another tool, which knows no event loop
    m_facts.append({ tr("Steps"),
                     m_summary.iterations == 1
                         ? tr("%1 in one iteration").arg(m_summary.steps)
                         : tr("%1 in %2 iterations").arg(m_summary.steps).arg(m_summary.iterations),
                     u"iteration"_s });
}

void RangeModel::addWait()
{
    const trace::RangeSummary::Wait &wait = m_summary.longestWait;
    if (wait.lane < 0)
        return;
    const trace::TaskLane &lane = m_view->lanes().tasks.at(wait.lane);
    const trace::Slice slice = lane.slices.at(wait.slice);
    const QString label = trace::labelOf(*m_view->log(), slice);
    const QString duration = durationText(wait.duration);
    m_facts.append({ tr("Longest wait"),
                     label.isEmpty()
                         ? tr("%1: %2", "task, how long").arg(lane.label, duration)
                         : tr("%1, %2: %3", "task, for what, how long").arg(lane.label, label, duration),
                     u"state-awaiting"_s, slice.begin, wait.lane });
}

void RangeModel::addHold()
{
    const trace::RangeSummary::Hold &hold = m_summary.longestHold;
    if (m_summary.iterations == 0)
        return;
    if (hold.run < 0) {
        m_facts.append({ tr("Loop held longest"), tr("by nobody"), u"state-running"_s });
        return;
    }
    const trace::HandleRun &run = m_view->lanes().loop.at(hold.run);
    const QString label = m_view->lanes().labelOf(run);
    const bool blocks = m_summary.times[std::size_t(TaskState::Blocking)] > 0;
    m_facts.append({ tr("Loop held longest"),
                     tr("%1: %2", "task, how long")
                         .arg(label.isEmpty() ? tr("a callback") : label, durationText(hold.duration)),
                     blocks ? u"state-blocking"_s : u"state-running"_s, run.begin,
                     m_view->lanes().laneOf(run.task) });
}

// One leads to the other: the first is gone to.
void RangeModel::addEnded(const QList<qsizetype> &lanes, const QString &name, const QString &icon)
{
    if (lanes.isEmpty())
        return;
    const auto &tasks = m_view->lanes().tasks;
    QStringList names;
    for (const qsizetype lane : lanes.first(std::min(MostNames, lanes.size())))
        names.append(tasks.at(lane).label);
    QString text = names.join(tr(", ", "between names"));
    if (lanes.size() > MostNames)
        text = tr("%1 and %2 more", "names of tasks, and how many").arg(text).arg(lanes.size() - MostNames);
    m_facts.append({ name, text, icon, tasks.at(lanes.first()).slices.last().begin, lanes.first() });
}

QVariantList RangeModel::facts() const
{
    QVariantList facts;
    for (const Fact &fact : m_facts)
        facts.append(QVariantMap { { u"name"_s, fact.name },
                                   { u"text"_s, fact.text },
                                   { u"icon"_s, fact.icon },
                                   { u"goes"_s, fact.event >= 0 } });
    return facts;
}

QString RangeModel::sentence() const
{
    QStringList parts { m_title };
    for (const Fact &fact : m_facts)
        parts.append(tr("%1: %2", "what, its value").arg(fact.name, fact.text));
    for (const QVariant &state : m_states)
        parts.append(
            tr("%1: %2", "what, its value")
                .arg(state.toMap().value(u"name"_s).toString(), state.toMap().value(u"time"_s).toString()));
    return m_isShown ? parts.join(tr(". ", "between sentences")) : QString();
}

void RangeModel::goTo(int fact)
{
    if (fact < 0 || fact >= m_facts.size() || m_facts.at(fact).event < 0 || !m_view || !m_view->player())
        return;
    const Fact &there = m_facts.at(fact);
    m_view->player()->seekEvent(there.event);
    if (there.lane >= 0)
        m_view->setLane(int(there.lane));
}
