#include "player/liveprogram.h"

#include "asyncio/asyncio.h"
#include "player/run.h"
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

LiveProgram::LiveProgram(const lessons::Lesson &lesson, const QVariantMap &values,
                         const RunSettings &settings, Recorder::Sink sink)
    : m_program(sources::Program::of(lesson, values))
    , m_recorder(m_program,
                 settings.clockOf(lesson) == u"wall" ? Recorder::Threads::Several : Recorder::Threads::One,
                 std::move(sink))
    , m_loop(makeClock(settings.clockOf(lesson)), semanticsOf(settings))
{
    static const QString name = u"main"_s;
    const scenarios::Scenario *scenario = scenarios::find(lesson.scenario);
    Q_ASSERT(scenario);
    const std::function<QCoro::Task<>()> main = [body = scenario->main, knobs = scenarios::Knobs(values)] {
        return body(knobs);
    };
    m_loop.setObserver(&m_recorder);
    m_loop.start(asyncio::coroutineOf(name, name, main));
}

trace::Header LiveProgram::headerOf(const lessons::Lesson &lesson, const QVariantMap &values,
                                    const RunSettings &settings)
{
    const auto program = sources::Program::of(lesson, values);
    trace::Header header;
    header.program = lesson.id;
    header.clock = settings.clockOf(lesson);
    header.semantics = settings.semantics;
    header.knobs = QJsonObject::fromVariantMap(values);
    header.pythonSource = program.text(sources::Language::Python);
    header.cppSource = program.text(sources::Language::Cpp);
    return header;
}

} // namespace player
