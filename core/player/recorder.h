#pragma once

#include "asyncio/observer.h"
#include "lessons/program.h"

#include <QString>

#include <functional>
#include <mutex>
#include <vector>

namespace player {

/// Observes a loop that runs a lesson's program and completes each observation with its lines.
///
/// The scheduler knows C++ lines only, and none where a coroutine begins or returns. Marks in the two
/// sources relate their lines: the label of a line, and by convention "<coroutine>.start" and
/// "<coroutine>.return".
///
/// On the wall clock an executor's threads report too, whenever they like: then each waits for its turn, and
/// none goes back behind what has been told already.
class Recorder : public asyncio::Observer
{
public:
    using Sink = std::function<void(const asyncio::Observation &observation)>;

    enum class Threads : bool { One, Several };

    Recorder(const sources::Program &program, Threads threads, Sink sink);

    void observe(const asyncio::Observation &observation) override;

private:
    struct Place
    {
        QString coroutine;
        int line = 0;
        int cppLine = 0;
    };

    Place &placeOf(asyncio::TaskId task);
    int pythonLineOf(int cppLine) const;
    void keepOrder(asyncio::Observation &observation);
    void complete(asyncio::Observation &observation);
    void toLabel(Place &place, QLatin1StringView suffix) const;
    void completeStep(asyncio::Observation &observation);

    const sources::Program &m_program;
    const Threads m_threads;
    Sink m_sink;
    std::mutex m_mutex; // with several threads
    qint64 m_time = 0;  // of the last observation, likewise
    quint32 m_iteration = 0;
    std::vector<int> m_pythonLines; // by C++ line
    std::vector<Place> m_places;    // where each task stands, by its number
};

} // namespace player
