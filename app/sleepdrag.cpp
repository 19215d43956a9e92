#include "sleepdrag.h"

#include <algorithm>
#include <cmath>

using trace::AxisMode;
using trace::TimeAxis;

namespace {

constexpr double Second = 1e9; // in nanoseconds

} // namespace

SleepDrag::SleepDrag(const TimeAxis &axis, qsizetype end, double grip, const lessons::Knob &knob,
                     double value)
    : m_axis(axis)
    , m_end(axis.bands().at(axis.bandAt(axis.positionOf(end))))
    , m_grip(grip)
    , m_knob(knob)
    , m_value(value)
{
}

double SleepDrag::valueAt(double position) const
{
    const double end = timeAt(m_end.begin + position - m_grip);
    return allowed(m_knob, m_value + (end - double(m_end.time)) / Second);
}

double SleepDrag::allowed(const lessons::Knob &knob, double value)
{
    if (knob.step > 0)
        value = knob.minimum + std::round((value - knob.minimum) / knob.step) * knob.step;
    value = std::clamp(value, knob.minimum, knob.maximum);
    return std::round(value * Second) / Second; // without what adding up steps leaves behind
}

// What happens as the sleep ends moves along with it: to the right of the end its room is not there.
double SleepDrag::timeAt(double position) const
{
    const TimeAxis::Band &first = m_axis.bands().constFirst();
    const TimeAxis::Band &last = m_axis.bands().constLast();
    if (m_axis.mode() == AxisMode::Time)
        return double(first.time) + (position - first.begin) / m_axis.scale() * Second;
    if (position > m_end.begin)
        position += m_end.end - m_end.begin;
    if (position > last.end)
        return double(last.time) + (position - last.end) / m_axis.scale() * Second;
    return double(m_axis.timeAt(position));
}
