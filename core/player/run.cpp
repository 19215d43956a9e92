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

asyncio::Semantics semanticsOf(const RunSettings &settings)
{
    const std::optional<asyncio::Semantics> semantics = asyncio::semanticsOf(settings.semantics);
    Q_ASSERT(semantics);
    return semantics.value_or(asyncio::Semantics::Python313);
}

} // namespace

/// A scenario's program in an event loop of its own.
class Run::Live
{
public:
    Live(const scenarios::Scenario &scenario, const QVariantMap &values, const RunSettings &settings,
         sources::Program program, Recorder::Sink sink)
        : m_program(std::move(program))
        , m_recorder(m_program,
                     settings.clock == u"wall" ? Recorder::Threads::Several : Recorder::Threads::One,
                     std::move(sink))
        , m_loop(makeClock(settings.clock), semanticsOf(settings))
    {
        static const QString name = u"main"_s;
        const std::function<QCoro::Task<>()> main = [body = scenario.main, knobs = scenarios::Knobs(values)] {
            return body(knobs);
        };
        m_loop.setObserver(&m_recorder);
        m_loop.start(asyncio::coroutineOf(name, name, main));
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

    const auto rehearse = [&log = run->m_log,
                           &watcher = settings.watcher](const asyncio::Observation &observation) {
        log.append(observation);
        if (watcher)
            watcher(trace::eventOf(observation));
    };
    Live(*scenario, values, settings, program, rehearse).loop().run();
    if (settings.clock == u"wall") {
        run->m_frontier = run->m_log.size();
    } else {
        const auto take = [self = run.get()](const asyncio::Observation &observation) {
            self->take(observation);
        };
        run->m_live = std::make_unique<Live>(*scenario, values, settings, program, take);
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
