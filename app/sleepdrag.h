#pragma once

#include "lessons/lesson.h"
#include "trace/timeaxis.h"

/// The end of a sleep that is dragged: which value of the knob a place on the axis stands for.
///
/// A pure function of what was there when the drag began. So a pointer that holds still asks for the same
/// value, whatever has been run meanwhile; and as the axis keeps its scale during a drag, the end stays under
/// the pointer.
class SleepDrag
{
public:
    /// end is the event that ends the sleep, grip the place on the axis where the pointer took hold of it,
    /// value the knob's. The axis is elastic or one of time.
    SleepDrag(const trace::TimeAxis &axis, qsizetype end, double grip, const lessons::Knob &knob,
              double value);

    /// A value that the knob can have: in its range, on one of its steps.
    double valueAt(double position) const;

    /// The nearest value that the knob can have.
    static double allowed(const lessons::Knob &knob, double value);

private:
    double timeAt(double position) const;

    trace::TimeAxis m_axis;
    trace::TimeAxis::Band m_end; // the instant at which the sleep ended
    double m_grip = 0;
    lessons::Knob m_knob;
    double m_value = 0;
};
