#include "player/recorder.h"

using namespace Qt::Literals::StringLiterals;

namespace player {

using asyncio::Event;
using asyncio::EventKind;
using asyncio::Outcome;
using sources::Language;

void Recorder::toLabel(Place &place, QLatin1StringView suffix) const
{
    const QString label = place.coroutine + suffix;
    if (const int line = m_program.lineOfLabel(Language::Python, label))
        place.line = line;
    if (const int line = m_program.lineOfLabel(Language::Cpp, label))
        place.cppLine = line;
}

void Recorder::observe(const Event &event)
{
    Event completed = event;
    if (event.cppLine > 0)
        completed.line = m_program.pythonLineOf(event.cppLine);
    if (event.kind == EventKind::TaskCreated) {
        m_places[event.task].coroutine = event.text;
    } else if (event.kind == EventKind::StepStart || event.kind == EventKind::StepEnd) {
        Place &place = m_places[event.task];
        if (event.kind == EventKind::StepStart && place.line == 0)
            toLabel(place, ".start"_L1);
        else if (event.outcome == Outcome::Result)
            toLabel(place, ".return"_L1);
        if (event.cppLine > 0)
            place = { place.coroutine, completed.line, completed.cppLine };
        completed.line = place.line;
        completed.cppLine = place.cppLine;
    }
    m_sink(completed);
}

} // namespace player
