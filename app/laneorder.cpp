#include "laneorder.h"

#include "actions/fuzzymatch.h"
#include "timelinescene.h"

#include <QSet>

#include <algorithm>

using trace::Lanes;
using trace::TaskState;

void LaneOrder::update(const trace::TraceLog &log, const Lanes &lanes, const LaneWishes &wishes,
                       qsizetype known)
{
    m_isPlain = wishes.arePlain();
    m_laneCount = lanes.tasks.size();
    m_counterTotal = lanes.counters.size();
    m_events = known;
    m_pinned = m_known = m_hidden = m_hiddenFailures = 0;
    m_rows.clear();
    m_failures.clear();
    m_counters.clear();
    if (m_isPlain)
        return;
    m_rowOf.assign(std::size_t(m_laneCount), -1);
    m_standIn.resize(std::size_t(m_laneCount));
    for (qsizetype lane = 0; lane < m_laneCount; ++lane)
        m_standIn[std::size_t(lane)] = lane;
    takeMatches(lanes, wishes.filter);
    addPinned(lanes, wishes);
    if (wishes.grouped) {
        takeParents(log, lanes);
        addGroups(lanes, wishes);
    } else {
        for (qsizetype lane = 0; lane < m_laneCount; ++lane) {
            if (isKnown(lanes, lane) && m_matches[std::size_t(lane)])
                addRow(lane, 0);
        }
    }
    countFolded(lanes);
    addCounters(lanes);
    count(lanes);
}

qsizetype LaneOrder::rowOf(qsizetype lane) const
{
    if (lane < 0 || lane >= m_laneCount)
        return -1;
    return m_isPlain ? lane : m_rowOf[std::size_t(lane)];
}

qsizetype LaneOrder::rowStandingFor(qsizetype lane) const
{
    if (lane < 0 || lane >= m_laneCount)
        return -1;
    return m_isPlain ? lane : m_rowOf[std::size_t(m_standIn[std::size_t(lane)])];
}

qsizetype LaneOrder::parentOf(qsizetype lane) const
{
    return lane >= 0 && lane < qsizetype(m_parents.size()) ? m_parents[std::size_t(lane)] : -1;
}

qsizetype LaneOrder::groupOf(qsizetype lane) const
{
    const qsizetype row = rowOf(lane);
    return row >= 0 && this->row(row).isGroup ? lane : parentOf(lane);
}

qsizetype LaneOrder::placeOf(qsizetype counter) const
{
    return m_isPlain ? counter : m_counters.indexOf(counter);
}

bool LaneOrder::isKnown(const Lanes &lanes, qsizetype lane) const
{
    return lanes.tasks.at(lane).slices.beginOf(0) < m_events;
}

bool LaneOrder::fails(const Lanes &lanes, qsizetype lane) const
{
    const trace::Slice last = lanes.tasks.at(lane).slices.last();
    return (last.state == TaskState::Failed || last.state == TaskState::Destroyed) && last.begin < m_events;
}

// Who made a task, and its name, stay as they are: of a run that grows only what is new is looked at.
void LaneOrder::takeParents(const trace::TraceLog &log, const Lanes &lanes)
{
    for (auto lane = qsizetype(m_parents.size()); lane < m_laneCount; ++lane) {
        const trace::Event created = log.bareAt(lanes.tasks.at(lane).slices.beginOf(0));
        const qsizetype parent = created.kind == asyncio::EventKind::TaskCreated && created.parent != 0
                                   ? lanes.laneOf(created.parent)
                                   : -1;
        m_parents.push_back(parent < lane ? parent : -1); // a damaged trace may say anything
    }
}

void LaneOrder::takeMatches(const Lanes &lanes, const QString &filter)
{
    if (filter != m_filter)
        m_matches.clear();
    m_filter = filter;
    const QStringList words = FuzzyMatch::wordsOf(filter);
    for (auto lane = qsizetype(m_matches.size()); lane < m_laneCount; ++lane)
        m_matches.push_back(FuzzyMatch::of(words, lanes.tasks.at(lane).label).has_value());
}

void LaneOrder::addRow(qsizetype lane, int depth)
{
    if (m_rowOf[std::size_t(lane)] >= 0)
        return; // it is pinned
    m_rowOf[std::size_t(lane)] = qsizetype(m_rows.size());
    Row row;
    row.lane = lane;
    row.depth = depth;
    m_rows.push_back(row);
}

void LaneOrder::addPinned(const Lanes &lanes, const LaneWishes &wishes)
{
    for (const asyncio::TaskId task : wishes.pinned) {
        const qsizetype lane = lanes.laneOf(task);
        if (lane >= 0 && isKnown(lanes, lane))
            addRow(lane, 0);
    }
    m_pinned = qsizetype(m_rows.size());
    for (Row &row : m_rows)
        row.isPinned = true;
}

// Children in the order in which they were made, which is that of lanes.
void LaneOrder::link()
{
    m_firstChild.assign(std::size_t(m_laneCount), -1);
    m_nextSibling.assign(std::size_t(m_laneCount), -1);
    for (qsizetype lane = m_laneCount - 1; lane >= 0; --lane) {
        const qsizetype parent = m_parents[std::size_t(lane)];
        if (parent < 0)
            continue;
        m_nextSibling[std::size_t(lane)] = m_firstChild[std::size_t(parent)];
        m_firstChild[std::size_t(parent)] = lane;
    }
}

// Down the tree without recursion: tasks may make tasks that make tasks, thousands deep.
void LaneOrder::addGroups(const Lanes &lanes, const LaneWishes &wishes)
{
    struct Visit
    {
        qsizetype lane;
        int depth;
        qsizetype foldedInto; // lane, -1: none
    };
    link();
    const QSet<asyncio::TaskId> folded(wishes.folded.cbegin(), wishes.folded.cend());
    std::vector<Visit> toVisit;
    for (qsizetype lane = m_laneCount - 1; lane >= 0; --lane) {
        if (m_parents[std::size_t(lane)] < 0)
            toVisit.push_back({ lane, 0, -1 });
    }
    std::vector<qsizetype> children;
    while (!toVisit.empty()) {
        const Visit here = toVisit.back();
        toVisit.pop_back();
        if (!isKnown(lanes, here.lane))
            continue; // nor is what it makes
        const bool isPinned = m_rowOf[std::size_t(here.lane)] >= 0;
        const bool isFolded = here.foldedInto >= 0;
        if (isFolded && !isPinned)
            m_standIn[std::size_t(here.lane)] = here.foldedInto;
        const bool hasRow = !isPinned && !isFolded && m_matches[std::size_t(here.lane)];
        if (hasRow)
            addRow(here.lane, here.depth);
        const bool folds = m_filter.isEmpty() && folded.contains(lanes.tasks.at(here.lane).task);
        const qsizetype into = isFolded ? here.foldedInto : folds ? here.lane : -1;
        children.clear();
        for (qsizetype child = m_firstChild[std::size_t(here.lane)]; child >= 0;
             child = m_nextSibling[std::size_t(child)])
            children.push_back(child);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            toVisit.push_back({ *child, here.depth + (hasRow ? 1 : 0), into });
    }
    for (Row &row : m_rows) {
        const qsizetype child = m_firstChild[std::size_t(row.lane)];
        row.isGroup = child >= 0 && isKnown(lanes, child);
    }
}

void LaneOrder::countFolded(const Lanes &lanes)
{
    for (qsizetype lane = 0; lane < m_laneCount; ++lane) {
        const qsizetype into = m_standIn[std::size_t(lane)];
        if (into == lane)
            continue;
        const qsizetype row = m_rowOf[std::size_t(into)];
        ++m_rows[std::size_t(row)].folded;
        if (!fails(lanes, lane))
            continue;
        ++m_rows[std::size_t(row)].failures;
        m_failures[row].append(lanes.tasks.at(lane).slices.last().begin);
    }
    for (QList<qsizetype> &events : m_failures)
        std::ranges::sort(events);
}

// As a program calls it, and as its lane is called.
void LaneOrder::addCounters(const Lanes &lanes)
{
    const QStringList words = FuzzyMatch::wordsOf(m_filter);
    for (qsizetype i = 0; i < m_counterTotal; ++i) {
        const trace::CounterLane &counter = lanes.counters.at(i);
        if (counter.points.constFirst().event < m_events
            && (FuzzyMatch::of(words, counter.label)
                || FuzzyMatch::of(words, TimelineScene::counterLabel(counter))))
            m_counters.append(i);
    }
}

void LaneOrder::count(const Lanes &lanes)
{
    for (qsizetype lane = 0; lane < m_laneCount; ++lane) {
        if (!isKnown(lanes, lane))
            continue;
        ++m_known;
        if (rowStandingFor(lane) >= 0)
            continue;
        ++m_hidden;
        if (fails(lanes, lane))
            ++m_hiddenFailures;
    }
    const auto counters = std::ranges::count_if(lanes.counters, [this](const trace::CounterLane &counter) {
        return counter.points.constFirst().event < m_events;
    });
    m_known += counters;
    m_hidden += counters - m_counters.size();
}
