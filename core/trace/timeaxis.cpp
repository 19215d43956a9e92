#include "trace/timeaxis.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>

namespace trace {

using asyncio::EventKind;

namespace {

// Room of the stops on the elastic axis.
constexpr double StartRoom = 12.0;
constexpr double StopRoom = 6.0;
constexpr double IterationRoom = 6.0;
constexpr double OutsideRoom = 8.0; // of a stop that is in no run
constexpr double StepMinimum = 22.0;
constexpr double CallbackMinimum = 14.0;
constexpr double LabelCharacter = 6.7; // a little more than a letter takes at 11 px
constexpr double LabelPadding = 17.0;
constexpr qsizetype LabelMaximum = 14;   // longer names are elided
constexpr std::size_t LabelledSteps = 2; // instants with more steps than this show names only when zoomed in

// Waits on the elastic axis: all of them together against all stops, and the least of them.
constexpr double WaitShare = 0.6;
constexpr double WaitShareAtMost = 2.0;
constexpr double WaitMinimum = 40.0;

// The other axes.
constexpr double TickWidth = 5.0;
constexpr double TickOutside = 1.0; // of a stop that is in no run
constexpr double TickShare = 0.8;   // of the distance to the next instant that ticks may fill
constexpr double EvenWidth = 30.0;
constexpr double EvenGap = 12.0;

bool beginsRun(EventKind kind)
{
    return kind == EventKind::StepStart || kind == EventKind::TimerFired || kind == EventKind::CallbackRun;
}

} // namespace

/// Goes from group to group of a log, and gives the stops of each their room. That of a run is settled when
/// it ends, that of the names of an instant when the group does.
class TimeAxis::Rooms
{
public:
    using Letters = QHash<asyncio::TaskId, qint8>;

    /// The first group begins with an event.
    Rooms(const TraceLog &log, AxisMode mode, Letters &letters, qsizetype begin)
        : m_log(log)
        , m_mode(mode)
        , m_letters(letters)
        , m_end(begin)
        , m_walk(log.walkFrom(begin))
    {
        if (!isAtEnd())
            m_walk.next();
    }

    /// Whether no group is left.
    bool isAtEnd() const { return m_end >= m_log.programEnd(); }
    /// Takes the next group.
    void take()
    {
        m_begin = m_end;
        m_time = m_walk.time();
        m_rooms.clear();
        m_instants.clear();
        m_steps.clear();
        for (; !isAtEnd(); goOn()) {
            const EventKind kind = m_walk.kind();
            const bool isEager = m_run >= 0 && kind == EventKind::StepStart && m_walk.bare().handle == 0;
            if (kind == EventKind::LoopIteration || (beginsRun(kind) && !isEager))
                endRun(m_end);
            if (m_walk.time() != m_time) {
                if (m_run < 0)
                    break;
                m_time = m_walk.time();
                m_instants.push_back({ m_end, m_time });
            }
            takeEvent(kind, isEager);
        }
        endRun(m_end);
        giveNamesRoom();
    }

    // Of the group.
    qsizetype begin() const { return m_begin; }
    /// By event; 0 where there is no stop.
    const std::vector<double> &rooms() const { return m_rooms; }
    /// Those of its instants that begin within it, the first one left out.
    const std::vector<Instant> &instants() const { return m_instants; }

private:
    struct Run
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        double width = 0;
    };

    void goOn()
    {
        ++m_end;
        if (!isAtEnd())
            m_walk.next();
    }

    void takeEvent(EventKind kind, bool isEager)
    {
        if (createsLane(kind)) {
            const Event &created = m_walk.event();
            m_letters.insert(created.task, qint8(std::min(m_log.taskLabel(created).size(), LabelMaximum)));
        }
        if (isEager)
            ++m_eager;
        else if (beginsRun(kind))
            m_run = m_end;
        m_rooms.push_back(isStop(m_log, m_walk) ? roomOf(kind) : 0);
        if (kind == EventKind::StepEnd && m_eager > 0)
            --m_eager;
        else if (kind == EventKind::StepEnd)
            endRun(m_end + 1);
    }

    double roomOf(EventKind kind) const
    {
        if (kind == EventKind::LoopIteration)
            return m_mode == AxisMode::Time ? TickOutside : IterationRoom;
        if (m_run < 0)
            return m_mode == AxisMode::Time ? TickOutside : OutsideRoom;
        return beginsRun(kind) ? StartRoom : StopRoom;
    }

    double &room(qsizetype event) { return m_rooms[std::size_t(event - m_begin)]; }

    void endRun(qsizetype end)
    {
        m_eager = 0;
        if (m_run < 0)
            return;
        Run run { m_run, end, 0.0 };
        m_run = -1;
        for (qsizetype i = run.begin; i < run.end; ++i)
            run.width += room(i);
        if (run.width == 0)
            return; // nobody stops in it
        const bool isStep = m_log.kindAt(run.begin) == EventKind::StepStart;
        switch (m_mode) {
        case AxisMode::Elastic:
            stretch(run, std::max(run.width, isStep ? StepMinimum : CallbackMinimum));
            if (isStep)
                m_steps.push_back(run);
            break;
        case AxisMode::Time:
            stretch(run, TickWidth);
            break;
        case AxisMode::Steps:
            stretch(run, EvenWidth);
            break;
        }
    }

    // A task that wakes (almost) alone has the eye to itself: its name should fit.
    void giveNamesRoom()
    {
        if (m_steps.size() > LabelledSteps)
            return;
        for (Run &run : m_steps) {
            const int letters = m_letters.value(m_log.bareAt(run.begin).task);
            stretch(run, std::max(run.width, double(letters) * LabelCharacter + LabelPadding));
        }
    }

    void stretch(Run &run, double width)
    {
        if (run.width == width)
            return;
        for (qsizetype i = run.begin; i < run.end; ++i)
            room(i) *= width / run.width;
        run.width = width;
    }

    const TraceLog &m_log;
    const AxisMode m_mode;
    Letters &m_letters;
    std::vector<double> m_rooms;
    std::vector<Instant> m_instants;
    qsizetype m_begin = 0;
    qsizetype m_end = 0; // where the walk is, unless that is at the end of all
    EventStore::Walk m_walk;
    qint64 m_time = 0; // of the event before
    qsizetype m_run = -1;
    int m_eager = 0;          // steps that run within it
    std::vector<Run> m_steps; // of the group
};

TimeAxis::TimeAxis(const TraceLog &log, AxisMode mode)
    : m_mode(mode)
{
    grow(log);
}

TimeAxis TimeAxis::toScale(const TraceLog &log, AxisMode mode, double unitsPerSecond)
{
    TimeAxis axis;
    axis.m_mode = mode;
    axis.m_scale = unitsPerSecond * 1e-9;
    axis.m_hasOwnScale = true;
    axis.grow(log);
    return axis;
}

void TimeAxis::grow(const TraceLog &log)
{
    if (log.isEmpty())
        return;
    if (m_hasOwnScale) {
        place(log, Pass::Place);
    } else if (m_mode == AxisMode::Elastic && !isEmpty()) {
        // The rooms that are measured are those that are placed: both at once, at the scale of before.
        m_extent = m_settled;
        place(log, Pass::MeasureAndPlace);
        if (fitScale())
            place(log, Pass::Place);
    } else {
        measure(log);
        fitScale();
        place(log, Pass::Place);
    }
}

/// Adds up rooms and waits of the groups that are new, or have changed.
void TimeAxis::measure(const TraceLog &log)
{
    m_extent = m_settled;
    for (Rooms group(log, AxisMode::Elastic, m_letters, m_measured); !group.isAtEnd();) {
        group.take();
        measureGroup(log, group);
    }
}

/// Of the last group it may be said again, as it grows.
void TimeAxis::measureGroup(const TraceLog &log, const Rooms &group)
{
    m_settled = m_extent;
    m_measured = group.begin();
    for (const double room : group.rooms())
        m_extent.rooms += room;
    qint64 time = log.timeAt(group.begin());
    if (group.begin() > 0)
        measureWait(time - log.timeAt(group.begin() - 1));
    for (const Instant &instant : group.instants()) {
        measureWait(instant.time - time);
        time = instant.time;
    }
}

void TimeAxis::measureWait(qint64 nanoseconds)
{
    const auto wait = double(nanoseconds);
    m_extent.waits += wait;
    m_extent.leastWait = m_extent.leastWait < 0 ? wait : std::min(m_extent.leastWait, wait);
}

/// Takes the scale that suits the trace, where there is none or that of before is far from it. Then all is to
/// be placed anew.
bool TimeAxis::fitScale()
{
    constexpr double MostOff = 2; // times
    const double fitting = fittingScale();
    if (!isEmpty() && fitting <= m_scale * MostOff && fitting * MostOff >= m_scale)
        return false;
    m_scale = fitting;
    m_last = {};
    return true;
}

double TimeAxis::fittingScale() const
{
    if (m_extent.waits <= 0)
        return 0;
    const double room = std::max(m_extent.rooms, WaitMinimum);
    const double fair = WaitShare * room / m_extent.waits;
    const double most = WaitShareAtMost * room / m_extent.waits;
    const double elastic = std::clamp(WaitMinimum / m_extent.leastWait, fair, most);
    // The time axis is about as long as the elastic one.
    return m_mode == AxisMode::Time ? elastic + m_extent.rooms / m_extent.waits : elastic;
}

void TimeAxis::place(const TraceLog &log, Pass pass)
{
    m_tail = m_mode == AxisMode::Elastic ? IterationRoom : 0;
    m_events = log.size();
    m_places.truncate(m_last.begin, m_last.bands);
    m_places.reserve(log.programEnd());
    for (Rooms group(log, m_mode, m_letters, m_last.begin); !group.isAtEnd();) {
        group.take();
        if (group.begin() > m_last.begin || bands().isEmpty()) {
            beginBand(log.timeAt(group.begin()));
            m_last = { group.begin(), bands().size() };
        }
        if (pass == Pass::MeasureAndPlace)
            measureGroup(log, group);
        placeGroup(group);
    }
    m_places.endBand(m_places.right() + m_tail);
}

void TimeAxis::placeGroup(const Rooms &group)
{
    auto instant = group.instants().cbegin();
    qsizetype event = group.begin();
    for (const double room : group.rooms()) {
        if (instant != group.instants().cend() && instant->event == event)
            beginBand(instant++->time);
        m_places.append(room);
        ++event;
    }
}

void TimeAxis::beginBand(qint64 time)
{
    if (bands().isEmpty()) {
        m_places.beginBand(time, 0);
        return;
    }
    const Band before = bands().constLast();
    const double wait = double(time - before.time) * m_scale;
    if (m_mode == AxisMode::Time)
        m_places.squeezeBand(before.begin + TickShare * wait);
    const double end = m_places.right() + m_tail;
    m_places.endBand(end);
    m_places.beginBand(time, m_mode == AxisMode::Time ? before.begin + wait
                                                      : end + (m_mode == AxisMode::Steps ? EvenGap : wait));
}

double TimeAxis::length() const
{
    return isEmpty() ? 0 : bands().constLast().end;
}

double TimeAxis::positionOf(qsizetype event) const
{
    return event < m_places.size() ? m_places.at(std::max<qsizetype>(event, 0)) : length();
}

qsizetype TimeAxis::stopOf(qsizetype event) const
{
    if (event < m_places.size())
        return m_places.firstAt(std::max<qsizetype>(event, 0));
    const qsizetype last = m_places.size() - 1; // it may stand at the end as well, where it has no room
    return positionOf(last) < length() ? m_places.size() : m_places.firstAt(last);
}

double TimeAxis::rightOf(qsizetype event) const
{
    return event < m_places.size() ? m_places.rightOf(std::max<qsizetype>(event, 0), m_tail) : length();
}

double TimeAxis::positionOfTime(qint64 nanoseconds) const
{
    const auto after = std::upper_bound(bands().cbegin(), bands().cend(), nanoseconds,
                                        [](qint64 time, const Band &band) { return time < band.time; });
    if (after == bands().cbegin())
        return 0;
    const Band &band = *(after - 1);
    if (band.time == nanoseconds)
        return band.begin;
    if (after == bands().cend())
        return length();
    const double share = double(nanoseconds - band.time) / double(after->time - band.time);
    return band.end + share * (after->begin - band.end);
}

qint64 TimeAxis::timeAt(double position) const
{
    if (bands().isEmpty())
        return 0;
    const qsizetype index = bandAt(position);
    const Band &band = bands().at(index);
    if (position <= band.end || index + 1 == bands().size())
        return band.time;
    const Band &next = bands().at(index + 1);
    const double share = (position - band.end) / (next.begin - band.end);
    return band.time + qint64(share * double(next.time - band.time));
}

qsizetype TimeAxis::eventAt(double position) const
{
    const qsizetype behind = position < length() ? m_places.firstBehind(position) : m_events;
    return std::max<qsizetype>(0, behind - 1);
}

qsizetype TimeAxis::bandAt(double position) const
{
    const auto after = std::upper_bound(bands().cbegin(), bands().cend(), position,
                                        [](double value, const Band &band) { return value < band.begin; });
    return std::max<qsizetype>(0, after - bands().cbegin() - 1);
}

namespace {

/// Where the parts of an event begin, and where the last of them ends.
std::array<double, 4> partsOf(const TimeAxis &axis, qsizetype event)
{
    const double begin = axis.positionOf(event);
    const double next = axis.positionOf(event + 1);
    const double instantEnd = std::min(next, axis.bands().at(axis.bandAt(begin)).end);
    return { begin, axis.rightOf(event), instantEnd, next };
}

} // namespace

AxisPlace placeOf(const TimeAxis &axis, double position)
{
    if (axis.isEmpty())
        return {};
    AxisPlace place { axis.eventAt(position), 0, 0 };
    const auto parts = partsOf(axis, place.event);
    while (place.part < 2 && position > parts[std::size_t(place.part) + 1])
        ++place.part;
    const double begin = parts[std::size_t(place.part)];
    const double width = parts[std::size_t(place.part) + 1] - begin;
    place.share = width > 0 ? std::clamp((position - begin) / width, 0.0, 1.0) : 0.0;
    return place;
}

double positionOf(const TimeAxis &axis, const AxisPlace &place)
{
    if (axis.isEmpty())
        return 0;
    const auto parts = partsOf(axis, place.event);
    const double begin = parts[std::size_t(place.part)];
    return begin + place.share * (parts[std::size_t(place.part) + 1] - begin);
}

double samePlace(double position, const TimeAxis &from, const TimeAxis &to)
{
    return from.isEmpty() ? 0 : positionOf(to, placeOf(from, position));
}

} // namespace trace
