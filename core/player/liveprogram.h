#pragma once

#include "asyncio/eventloop.h"
#include "lessons/lesson.h"
#include "lessons/program.h"
#include "player/recorder.h"
#include "trace/tracelog.h"

#include <QString>
#include <QVariantMap>

namespace player {

struct RunSettings;

/// A lesson's program in an event loop of its own. Lives in one thread.
class LiveProgram
{
public:
    /// values must be complete and in range. sink is told what happens, with the lines of both programs.
    LiveProgram(const lessons::Lesson &lesson, const QVariantMap &values, const RunSettings &settings,
                Recorder::Sink sink);

    asyncio::EventLoop &loop() { return m_loop; }

    /// What stands at the head of the trace of such a run.
    static trace::Header headerOf(const lessons::Lesson &lesson, const QVariantMap &values,
                                  const RunSettings &settings);

private:
    const sources::Program m_program;
    Recorder m_recorder;
    asyncio::EventLoop m_loop;
};

} // namespace player
