#include "player/recorder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace player {

using asyncio::EventKind;
using asyncio::Observation;
using asyncio::Outcome;
using sources::Language;

Recorder::Recorder(const sources::Program &program, Threads threads, Sink sink)
    : m_program(program)
    , m_threads(threads)
    , m_sink(std::move(sink))
{
    const int lines = int(program.lines(Language::Cpp).size());
    for (int line = 0; line <= lines; ++line)
        m_pythonLines.push_back(program.pythonLineOf(line));
}

Recorder::Place &Recorder::placeOf(asyncio::TaskId task)
{
    if (task >= m_places.size())
        m_places.resize(task + 1);
    return m_places[task];
}

int Recorder::pythonLineOf(int cppLine) const
{
    return std::size_t(cppLine) < m_pythonLines.size() ? m_pythonLines[std::size_t(cppLine)] : 0;
}

void Recorder::toLabel(Place &place, QLatin1StringView suffix) const
{
    const QString label = place.coroutine + suffix;
    if (const int line = m_program.lineOfLabel(Language::Python, label))
        place.line = line;
    if (const int line = m_program.lineOfLabel(Language::Cpp, label))
        place.cppLine = line;
}

void Recorder::observe(const Observation &observation)
{
    Observation completed = observation;
    if (m_threads == Threads::One) {
        complete(completed);
        m_sink(completed);
        return;
    }
    const std::lock_guard lock(m_mutex);
    keepOrder(completed);
    complete(completed);
    m_sink(completed);
}

// A thread may have read the clock before another that has reported since.
void Recorder::keepOrder(Observation &observation)
{
    observation.time = m_time = std::max(m_time, observation.time);
    observation.iteration = m_iteration = std::max(m_iteration, observation.iteration);
}

void Recorder::complete(Observation &observation)
{
    if (observation.cppLine > 0)
        observation.line = pythonLineOf(observation.cppLine);
    if (observation.kind == EventKind::TaskCreated)
        placeOf(observation.task).coroutine = observation.text.toString();
    else if (observation.kind == EventKind::StepStart || observation.kind == EventKind::StepEnd)
        completeStep(observation);
}

void Recorder::completeStep(Observation &observation)
{
    Place &place = placeOf(observation.task);
    if (observation.kind == EventKind::StepStart && place.line == 0)
        toLabel(place, ".start"_L1);
    else if (observation.outcome == Outcome::Result)
        toLabel(place, ".return"_L1);
    else if (observation.outcome == Outcome::Exception)
        toLabel(place, ".raise"_L1);
    else if (observation.outcome == Outcome::Cancelled)
        toLabel(place, ".cancel"_L1);
    if (observation.cppLine > 0) {
        place.line = observation.line;
        place.cppLine = observation.cppLine;
    }
    observation.line = place.line;
    observation.cppLine = place.cppLine;
}

} // namespace player
