#include "player/run.h"

#include "player/backgroundrun.h"
#include "player/liveprogram.h"

using namespace Qt::Literals::StringLiterals;

namespace player {

Run::Run() = default;
Run::~Run() = default;

std::unique_ptr<Run> Run::ofLesson(const lessons::Lesson &lesson, const QVariantMap &values,
                                   const RunSettings &settings)
{
    trace::Header header = LiveProgram::headerOf(lesson, values, settings);
    if (header.clock == u"wall") {
        std::unique_ptr<Run> run = ofRecording(std::move(header));
        BackgroundRun background(lesson, values, settings);
        background.wait();
        background.feed(*run);
        return run;
    }
    std::unique_ptr<Run> run(new Run);
    run->m_log.header = std::move(header);
    const auto rehearse = [&log = run->m_log,
                           &watcher = settings.watcher](const asyncio::Observation &observation) {
        log.append(observation);
        if (watcher)
            watcher(trace::eventOf(observation));
    };
    LiveProgram(lesson, values, settings, rehearse).loop().run();
    const auto take = [self = run.get()](const asyncio::Observation &observation) {
        self->take(observation);
    };
    run->m_live = std::make_unique<LiveProgram>(lesson, values, settings, take);
    return run;
}

std::unique_ptr<Run> Run::ofTrace(trace::TraceLog log)
{
    std::unique_ptr<Run> run(new Run);
    run->m_log = std::move(log);
    run->m_frontier = run->m_log.size();
    return run;
}

std::unique_ptr<Run> Run::ofRecording(trace::Header header)
{
    std::unique_ptr<Run> run(new Run);
    run->m_log.header = std::move(header);
    run->m_goesOn = true;
    return run;
}

void Run::append(const asyncio::Observation &event)
{
    Q_ASSERT(m_goesOn);
    m_log.append(event);
    m_frontier = m_log.size();
}

void Run::reach(qsizetype cursor)
{
    if (!m_live)
        return;
    if (cursor >= m_log.programEnd())
        cursor = m_log.size();
    while (m_frontier < cursor && !m_diverged && m_live->loop().runHandle()) {}
    if (m_live->loop().hasFinished() || m_diverged)
        m_live.reset();
}

void Run::take(const asyncio::Observation &observation)
{
    if (m_frontier < m_log.size() && m_log.at(m_frontier) == trace::eventOf(observation)) {
        ++m_frontier;
    } else if (!m_diverged) {
        m_diverged = true;
        qCritical("The run of %s differs from its rehearsal at event %lld",
                  qUtf8Printable(m_log.header.program), qlonglong(m_frontier));
    }
}

} // namespace player
