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
constexpr qsizetype LabelMaximum = 14; // longer names are elided
constexpr int LabelledSteps = 2;       // instants with more steps than this show names only when zoomed in

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

/// Gives each stop its room. One pass; the room of a run is settled when it ends, that of the names of
/// an instant when the instant ends.
class Rooms
{
public:
    Rooms(const TraceLog &log, AxisMode mode)
        : m_log(log)
        , m_mode(mode)
        , m_rooms(log.size(), 0.0)
    {
        for (qsizetype i = 0; i < log.programEnd(); ++i)
            take(i);
        endRun(log.programEnd());
        endInstant();
    }

    QList<double> rooms() && { return std::move(m_rooms); }

private:
    struct Run
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        double width = 0;
    };

    void take(qsizetype index)
    {
        const Event event = m_log.at(index);
        const bool isEager = m_run >= 0 && event.kind == EventKind::StepStart && event.handle == 0;
        if (event.kind == EventKind::LoopIteration || (beginsRun(event.kind) && !isEager))
            endRun(index);
        if (index > 0 && event.time != m_log.timeAt(index - 1) && m_run < 0)
            endInstant();
        if (createsLane(event.kind))
            m_labels.insert(event.task, std::min(m_log.taskLabel(event).size(), LabelMaximum));
        if (isEager)
            ++m_eager;
        else if (beginsRun(event.kind))
            m_run = index;
        if (isStop(m_log, index))
            m_rooms[index] = roomOf(event);
        if (event.kind == EventKind::StepEnd && m_eager > 0)
            --m_eager;
        else if (event.kind == EventKind::StepEnd)
            endRun(index + 1);
    }

    double roomOf(const Event &event) const
    {
        if (event.kind == EventKind::LoopIteration)
            return m_mode == AxisMode::Time ? TickOutside : IterationRoom;
        if (m_run < 0)
            return m_mode == AxisMode::Time ? TickOutside : OutsideRoom;
        return beginsRun(event.kind) ? StartRoom : StopRoom;
    }

    void endRun(qsizetype end)
    {
        m_eager = 0;
        if (m_run < 0)
            return;
        Run run { m_run, end, 0.0 };
        m_run = -1;
        for (qsizetype i = run.begin; i < run.end; ++i)
            run.width += m_rooms.at(i);
        if (run.width == 0)
            return; // nobody stops in it
        const bool isStep = m_log.kindAt(run.begin) == EventKind::StepStart;
        switch (m_mode) {
        case AxisMode::Elastic:
            stretch(run, std::max(run.width, isStep ? StepMinimum : CallbackMinimum));
            if (isStep)
                m_steps.append(run);
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
    void endInstant()
    {
        if (m_steps.size() <= LabelledSteps) {
            for (Run &run : m_steps) {
                const qsizetype letters = m_labels.value(m_log.at(run.begin).task);
                stretch(run, std::max(run.width, double(letters) * LabelCharacter + LabelPadding));
            }
        }
        m_steps.clear();
    }

    void stretch(Run &run, double width)
    {
        if (run.width == width)
            return;
        for (qsizetype i = run.begin; i < run.end; ++i)
            m_rooms[i] *= width / run.width;
        run.width = width;
    }

    const TraceLog &m_log;
    const AxisMode m_mode;
    QList<double> m_rooms;
    qsizetype m_run = -1;
    int m_eager = 0;    // steps that run within it
    QList<Run> m_steps; // of the current instant
    QHash<asyncio::TaskId, qsizetype> m_labels;
};

struct Waits
{
    double total = 0; // nanoseconds
    double least = std::numeric_limits<double>::infinity();
};

Waits waitsOf(const TraceLog &log)
{
    Waits waits;
    for (qsizetype i = 1; i < log.programEnd(); ++i) {
        const double wait = double(log.timeAt(i) - log.timeAt(i - 1));
        if (wait <= 0)
            continue;
        waits.total += wait;
        waits.least = std::min(waits.least, wait);
    }
    return waits;
}

/// Axis units per nanosecond.
double elasticScale(const Waits &waits, double steps)
{
    if (waits.total <= 0)
        return 0;
    const double room = std::max(steps, WaitMinimum);
    const double fair = WaitShare * room / waits.total;
    const double most = WaitShareAtMost * room / waits.total;
    return std::clamp(WaitMinimum / waits.least, fair, most);
}

double sumOf(const QList<double> &rooms)
{
    double sum = 0;
    for (double room : rooms)
        sum += room;
    return sum;
}

} // namespace

TimeAxis::TimeAxis(const TraceLog &log, AxisMode mode)
    : m_mode(mode)
{
    if (log.isEmpty())
        return;
    const Waits waits = waitsOf(log);
    QList<double> rooms = Rooms(log, AxisMode::Elastic).rooms();
    const double elasticSum = sumOf(rooms);
    double scale = elasticScale(waits, elasticSum);
    if (mode != AxisMode::Elastic)
        rooms = Rooms(log, mode).rooms();
    if (mode == AxisMode::Time && waits.total > 0)
        scale += elasticSum / waits.total; // about as long as the elastic axis
    build(log, rooms, scale);
}

TimeAxis TimeAxis::toScale(const TraceLog &log, AxisMode mode, double unitsPerSecond)
{
    TimeAxis axis;
    axis.m_mode = mode;
    if (!log.isEmpty())
        axis.build(log, Rooms(log, mode).rooms(), unitsPerSecond * 1e-9);
    return axis;
}

void TimeAxis::build(const TraceLog &log, const QList<double> &rooms, double scale)
{
    m_scale = scale;
    if (m_mode == AxisMode::Elastic)
        m_tail = IterationRoom;
    m_positions.reserve(log.size() + 1);
    double right = 0; // edge of the room that has been given away
    double stop = 0;  // where the last stop stands
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        const qint64 time = log.timeAt(i);
        if (i == 0 || time != m_bands.last().time) {
            if (i > 0) {
                const double wait = double(time - m_bands.last().time) * scale;
                if (m_mode == AxisMode::Time)
                    squeezeBand(right, m_bands.last().begin + TickShare * wait);
                m_bands.last().end = right + m_tail;
                stop = m_mode == AxisMode::Time
                         ? m_bands.last().begin + wait
                         : m_bands.last().end + (m_mode == AxisMode::Steps ? EvenGap : wait);
                right = stop;
            }
            m_bands.append({ time, stop, stop });
        }
        if (rooms.at(i) > 0) {
            stop = right;
            right += rooms.at(i);
        }
        m_positions.append(stop);
    }
    m_bands.last().end = right + m_tail;
    m_positions.resize(log.size() + 1, m_bands.last().end);
}

void TimeAxis::squeezeBand(double &right, double limit)
{
    const double begin = m_bands.last().begin;
    if (right <= limit)
        return;
    const double factor = (limit - begin) / (right - begin);
    for (qsizetype i = m_positions.size() - 1; i >= 0 && m_positions.at(i) > begin; --i)
        m_positions[i] = begin + (m_positions.at(i) - begin) * factor;
    right = limit;
}

double TimeAxis::length() const
{
    return m_positions.isEmpty() ? 0 : m_positions.last();
}

double TimeAxis::positionOf(qsizetype event) const
{
    if (m_positions.isEmpty())
        return 0;
    return m_positions.at(std::clamp<qsizetype>(event, 0, m_positions.size() - 1));
}

double TimeAxis::rightOf(qsizetype event) const
{
    if (m_positions.isEmpty())
        return 0;
    const double position = positionOf(event);
    const double next = *std::min(std::upper_bound(m_positions.cbegin(), m_positions.cend(), position),
                                  m_positions.cend() - 1);
    const Band &band = m_bands.at(bandAt(position));
    return std::max(position, std::min(next, band.end - m_tail));
}

double TimeAxis::positionOfTime(qint64 nanoseconds) const
{
    const auto after = std::upper_bound(m_bands.cbegin(), m_bands.cend(), nanoseconds,
                                        [](qint64 time, const Band &band) { return time < band.time; });
    if (after == m_bands.cbegin())
        return 0;
    const Band &band = *(after - 1);
    if (band.time == nanoseconds)
        return band.begin;
    if (after == m_bands.cend())
        return length();
    const double share = double(nanoseconds - band.time) / double(after->time - band.time);
    return band.end + share * (after->begin - band.end);
}

qint64 TimeAxis::timeAt(double position) const
{
    if (m_bands.isEmpty())
        return 0;
    const qsizetype index = bandAt(position);
    const Band &band = m_bands.at(index);
    if (position <= band.end || index + 1 == m_bands.size())
        return band.time;
    const Band &next = m_bands.at(index + 1);
    const double share = (position - band.end) / (next.begin - band.end);
    return band.time + qint64(share * double(next.time - band.time));
}

qsizetype TimeAxis::eventAt(double position) const
{
    if (m_positions.isEmpty())
        return 0;
    const auto end = m_positions.cend() - 1; // the length is no event
    const auto after = std::upper_bound(m_positions.cbegin(), end, position);
    return std::max<qsizetype>(0, after - m_positions.cbegin() - 1);
}

qsizetype TimeAxis::bandAt(double position) const
{
    const auto after = std::upper_bound(m_bands.cbegin(), m_bands.cend(), position,
                                        [](double value, const Band &band) { return value < band.begin; });
    return std::max<qsizetype>(0, after - m_bands.cbegin() - 1);
}

double samePlace(double position, const TimeAxis &from, const TimeAxis &to)
{
    if (from.isEmpty() || to.isEmpty())
        return 0;
    const qsizetype event = from.eventAt(position);
    const auto marks = [event](const TimeAxis &axis) {
        const double begin = axis.positionOf(event);
        const double next = axis.positionOf(event + 1);
        const double instantEnd = std::min(next, axis.bands().at(axis.bandAt(begin)).end);
        return std::array { begin, axis.rightOf(event), instantEnd, next };
    };
    const auto here = marks(from);
    const auto there = marks(to);
    for (std::size_t i = 1; i < here.size(); ++i) {
        if (position > here[i] && i + 1 < here.size())
            continue;
        const double width = here[i] - here[i - 1];
        const double share = width > 0 ? std::clamp((position - here[i - 1]) / width, 0.0, 1.0) : 0.0;
        return there[i - 1] + share * (there[i] - there[i - 1]);
    }
    return there.back();
}

} // namespace trace
