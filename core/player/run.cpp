#include "player/run.h"

#include "asyncio/asyncio.h"
#include "lessons/program.h"
#include "player/recorder.h"
#include "scenarios/scenario.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace player {

namespace {

std::unique_ptr<asyncio::Clock> makeClock(const QString &name)
{
    if (name == u"wall")
        return std::make_unique<asyncio::WallClock>();
    return std::make_unique<asyncio::VirtualClock>();
}

} // namespace

/// A scenario's program in an event loop of its own.
class Run::Live
{
public:
    Live(const scenarios::Scenario &scenario, const QVariantMap &values, const QString &clock,
         sources::Program program, Recorder::Sink sink)
        : m_program(std::move(program))
        , m_recorder(m_program, std::move(sink))
        , m_loop(makeClock(clock))
    {
        const QString name = u"main"_s;
        const auto main = [body = scenario.main, knobs = scenarios::Knobs(values)] { return body(knobs); };
        m_loop.setObserver(&m_recorder);
        m_loop.start(asyncio::Coroutine<void>(name, name, main));
    }

    asyncio::EventLoop &loop() { return m_loop; }

private:
    sources::Program m_program;
    Recorder m_recorder;
    asyncio::EventLoop m_loop;
};

Run::Run() = default;
Run::~Run() = default;

std::unique_ptr<Run> Run::ofLesson(const lessons::Lesson &lesson, const QVariantMap &values,
                                   const RunSettings &settings)
{
    const scenarios::Scenario *scenario = scenarios::find(lesson.scenario);
    Q_ASSERT(scenario);
    const auto program = sources::Program::of(lesson, values);

    std::unique_ptr<Run> run(new Run);
    trace::Header &header = run->m_log.header;
    header.program = lesson.id;
    header.clock = settings.clock;
    header.semantics = settings.semantics;
    header.knobs = QJsonObject::fromVariantMap(values);
    header.pythonSource = program.text(sources::Language::Python);
    header.cppSource = program.text(sources::Language::Cpp);

    const auto rehearse = [&log = run->m_log, &watcher = settings.watcher](const asyncio::Event &event) {
        log.append(event);
        if (watcher)
            watcher(event);
    };
    Live(*scenario, values, settings.clock, program, rehearse).loop().run();
    if (settings.clock == u"wall") {
        run->m_frontier = run->m_log.size();
    } else {
        const auto take = [self = run.get()](const asyncio::Event &event) { self->take(event); };
        run->m_live = std::make_unique<Live>(*scenario, values, settings.clock, program, take);
    }
    return run;
}

std::unique_ptr<Run> Run::ofTrace(trace::TraceLog log)
{
    std::unique_ptr<Run> run(new Run);
    run->m_log = std::move(log);
    run->m_frontier = run->m_log.size();
    return run;
}

void Run::reach(qsizetype cursor)
{
    if (!m_live)
        return;
    while (m_frontier < cursor && !m_diverged && m_live->loop().runHandle()) {}
    if (m_live->loop().hasFinished() || m_diverged)
        m_live.reset();
}

void Run::take(const asyncio::Event &event)
{
    if (m_frontier < m_log.size() && m_log.at(m_frontier) == event) {
        ++m_frontier;
    } else if (!m_diverged) {
        m_diverged = true;
        qCritical("The run of %s differs from its rehearsal at event %lld",
                  qUtf8Printable(m_log.header.program), qlonglong(m_frontier));
    }
}

} // namespace player
