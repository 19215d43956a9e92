#include "sleepknobs.h"

#include "lessons/sleepknob.h"
#include "trace/wording.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

void SleepKnobs::show(const lessons::Lesson *lesson, const sources::Program &program,
                      const QVariantMap &values, const QString &language)
{
    m_lesson = lesson;
    m_program = program;
    m_values = values;
    m_language = language;
}

const lessons::Knob *SleepKnobs::knobOf(const trace::TraceLog &log, const trace::TaskLane &lane,
                                        const trace::Slice &slice) const
{
    if (!m_lesson || slice.state != trace::TaskState::Awaiting || slice.end >= log.size())
        return nullptr;
    const lessons::Knob *knob = lessons::knobOfSleep(*m_lesson, m_program, log.at(slice.begin), lane.label);
    const qint64 slept = log.timeAt(slice.end) - log.timeAt(slice.begin);
    return knob && slept >= std::llround(valueOf(*knob) * 1e9) ? knob : nullptr;
}

QString SleepKnobs::text(const lessons::Knob &knob) const
{
    return u"%1 %2"_s.arg(knob.label.value(m_language),
                          trace::secondsWithUnit(std::llround(valueOf(knob) * 1e9)));
}

void SleepKnobs::change(const lessons::Knob &knob, double value, bool goesOn)
{
    if (value != valueOf(knob))
        emit changed(knob.name, value, goesOn);
}
