#pragma once

#include "asyncio/observer.h"
#include "lessons/program.h"

#include <QHash>
#include <QString>

#include <functional>

namespace player {

/// Observes a loop that runs a lesson's program and completes each event with its lines.
///
/// The scheduler knows C++ lines only, and none where a coroutine begins or returns. Marks in the two
/// sources relate their lines: the label of a line, and by convention "<coroutine>.start" and
/// "<coroutine>.return".
class Recorder : public asyncio::Observer
{
public:
    using Sink = std::function<void(const asyncio::Event &event)>;

    Recorder(const sources::Program &program, Sink sink)
        : m_program(program)
        , m_sink(std::move(sink))
    {
    }

    void observe(const asyncio::Event &event) override;

private:
    struct Place
    {
        QString coroutine;
        int line = 0;
        int cppLine = 0;
    };

    void toLabel(Place &place, QLatin1StringView suffix) const;

    const sources::Program &m_program;
    Sink m_sink;
    QHash<asyncio::TaskId, Place> m_places; // where each task stands
};

} // namespace player
