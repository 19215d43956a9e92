#include "trace/jsonlinesreader.h"

#include "asyncio/clock.h"
#include "trace/jsonlineswriter.h"
#include "trace/traceformat.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;

namespace {

// So that the sum of two times in nanoseconds fits into 64 bits. Up to 2^51 nanoseconds (26 days) a time in
// a file is exact; beyond, as near as a double comes.
constexpr double MaximumSeconds = 4e9;

// Of a trace that is still being written, in bytes.
constexpr qsizetype LongestLine = qsizetype(64) << 20;

struct RequiredKeys
{
    EventKind kind;
    std::initializer_list<const char *> keys;
};

// What an event of a kind cannot be understood without, beside what every event has.
const RequiredKeys Required[] = {
    { EventKind::TaskCreated, { "task", "name", "label" } },
    { EventKind::HandleReady, { "handle", "handle_kind" } },
    { EventKind::HandleCancelled, { "handle" } },
    { EventKind::StepStart, { "task" } },
    { EventKind::StepEnd, { "task", "outcome" } },
    { EventKind::TimerScheduled, { "timer" } },
    { EventKind::TimerFired, { "timer", "handle" } },
    { EventKind::TimerCancelled, { "timer" } },
    { EventKind::CallbackRun, { "handle" } },
    { EventKind::FutureDone, { "future", "outcome" } },
    { EventKind::GatherCreated, { "future" } },
    { EventKind::QueueCreated, { "resource" } },
    { EventKind::QueuePut, { "resource" } },
    { EventKind::QueueGet, { "resource" } },
    { EventKind::QueueTaskDone, { "resource" } },
    { EventKind::LockCreated, { "resource" } },
    { EventKind::LockAcquire, { "resource" } },
    { EventKind::LockRelease, { "resource" } },
    { EventKind::SemaphoreCreated, { "resource" } },
    { EventKind::SemaphoreAcquire, { "resource" } },
    { EventKind::SemaphoreRelease, { "resource" } },
    { EventKind::EventCreated, { "resource" } },
    { EventKind::EventSet, { "resource" } },
    { EventKind::EventClear, { "resource" } },
    { EventKind::ConditionCreated, { "resource", "lock" } },
    { EventKind::ConditionNotify, { "resource" } },
    { EventKind::BarrierCreated, { "resource", "maxsize" } },
    { EventKind::BarrierChanged, { "resource", "state" } },
    { EventKind::ExecutorCreated, { "resource", "maxsize" } },
    { EventKind::ExecutorSubmit, { "resource", "job", "label" } },
    { EventKind::ExecutorStart, { "resource", "job" } },
    { EventKind::ExecutorDone, { "resource", "job", "outcome" } },
    { EventKind::CancelRequested, { "task" } },
    { EventKind::LaneCreated, { "task", "label" } },
    { EventKind::SliceBegin, { "task", "label" } },
    { EventKind::SliceEnd, { "task", "label" } },
    { EventKind::Counter, { "resource", "label" } },
    { EventKind::FlowBegin, { "task", "future" } },
    { EventKind::FlowEnd, { "task", "future" } },
};

/// The words that a text must be one of.
struct Words
{
    EventKind kind;
    std::initializer_list<QLatin1StringView> words;
};

const Words TextWords[] = {
    { EventKind::QueueCreated, { ""_L1, "lifo"_L1, "priority"_L1 } },
    { EventKind::BarrierChanged, { "filling"_L1, "draining"_L1, "resetting"_L1, "broken"_L1 } },
};

QString sentence(const char *text)
{
    return QCoreApplication::translate("trace", text);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

/// One line, parsed. A getter whose key is there with a wrong type or out of range notes it in problem().
class JsonLinesReader::Line
{
public:
    Line(simdjson::dom::object object, qsizetype number)
        : m_object(object)
        , m_number(number)
    {
    }

    qsizetype number() const { return m_number; }
    const QString &problem() const { return m_problem; }

    /// Notes the keys that are not there.
    void require(std::initializer_list<const char *> keys) const
    {
        for (const char *key : keys) {
            if (!has(key))
                noteMissing(key);
        }
    }
    /// Notes the keys that are not there or empty: 0 is no number of a thing, "" no word.
    void requireValue(std::initializer_list<const char *> keys) const
    {
        for (const char *key : keys) {
            const auto element = m_object[key];
            int64_t number = 1;
            std::string_view text = "text";
            if (!has(key) || (element.get(number) == simdjson::SUCCESS && number == 0)
                || (element.get(text) == simdjson::SUCCESS && text.empty()))
                noteMissing(key);
        }
    }
    bool has(const char *key) const { return m_object[key].error() == simdjson::SUCCESS; }
    QString string(const char *key) const
    {
        std::string_view text;
        return get(key, text) ? toQString(text) : QString();
    }
    template<typename Integer>
    Integer integer(const char *key) const
    {
        int64_t value = 0;
        if (!get(key, value))
            return 0;
        if (value < 0 || value > int64_t(std::numeric_limits<Integer>::max()))
            noteWrong(key);
        return Integer(value);
    }
    qint64 nanoseconds(const char *key) const
    {
        double seconds = 0;
        if (!get(key, seconds))
            return 0;
        if (!(seconds >= 0 && seconds <= MaximumSeconds)) {
            noteWrong(key);
            return 0;
        }
        return asyncio::toNanoseconds(seconds);
    }
    QList<quint32> list(const char *key) const
    {
        QList<quint32> values;
        simdjson::dom::array array;
        if (!get(key, array))
            return values;
        for (const simdjson::dom::element element : array) {
            uint64_t value = 0;
            if (element.get(value) != simdjson::SUCCESS || value > std::numeric_limits<quint32>::max())
                noteWrong(key);
            values.append(quint32(value));
        }
        return values;
    }
    simdjson::dom::object object(const char *key) const
    {
        simdjson::dom::object value;
        get(key, value);
        return value;
    }
    /// A word of an enumeration; a key that is not there is the empty word.
    template<typename Enumeration>
    Enumeration word(const char *key, std::optional<Enumeration> (*parse)(QStringView)) const
    {
        const std::optional<Enumeration> value = parse(string(key));
        if (!value)
            noteWrong(key);
        return value.value_or(Enumeration());
    }
    void noteWrong(const char *key) const
    {
        if (m_problem.isEmpty())
            m_problem = sentence(QT_TRANSLATE_NOOP("trace", "\"%1\" has a value that cannot be there"))
                            .arg(QLatin1StringView(key));
    }

private:
    void noteMissing(const char *key) const
    {
        if (m_problem.isEmpty())
            m_problem = sentence(QT_TRANSLATE_NOOP("trace", "\"%1\" is missing")).arg(QLatin1StringView(key));
    }
    template<typename Value>
    bool get(const char *key, Value &value) const
    {
        const auto element = m_object[key];
        if (element.error() != simdjson::SUCCESS)
            return false;
        if (element.get(value) == simdjson::SUCCESS)
            return true;
        noteWrong(key);
        return false;
    }

    simdjson::dom::object m_object;
    qsizetype m_number;
    mutable QString m_problem;
};

JsonLinesReader::JsonLinesReader()
    : m_parser(std::make_unique<simdjson::dom::parser>())
{
}

JsonLinesReader::~JsonLinesReader() = default;

bool JsonLinesReader::read(const QByteArray &text)
{
    m_log = TraceLog();
    m_lines = m_announced = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype feed = text.indexOf('\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed;
        if (!readLine(text.constData() + begin, end - begin, feed >= 0))
            return false;
        begin = end + 1;
    }
    if (m_lines == 0)
        return fail(1, sentence(QT_TRANSLATE_NOOP("trace", "the file is empty")));
    if (m_log.isEmpty())
        return fail(2, sentence(QT_TRANSLATE_NOOP("trace", "the trace has no events")));
    if (m_announced > 0 && m_log.size() != m_announced) {
        const QString cut = sentence(
            QT_TRANSLATE_NOOP("trace", "the file is cut off here, %1 of %2 events are there"));
        return fail(m_lines + 1, cut.arg(m_log.size()).arg(m_announced));
    }
    return true;
}

bool JsonLinesReader::feed(const QByteArray &piece)
{
    if (!m_error.isEmpty())
        return false;
    qsizetype end = piece.indexOf('\n');
    if (end < 0 && m_rest.size() + piece.size() > LongestLine)
        return fail(m_lines + 1, sentence(QT_TRANSLATE_NOOP("trace", "this line is too long")));
    qsizetype begin = 0;
    for (; end >= 0; end = piece.indexOf('\n', begin)) {
        m_rest.append(piece.constData() + begin, end - begin);
        if (m_rest.isEmpty())
            m_complete = true;
        else if (!readLine(m_rest.constData(), m_rest.size(), true))
            return false;
        m_rest.resize(0); // keeps its room
        begin = end + 1;
    }
    m_rest.append(piece.constData() + begin, piece.size() - begin);
    return true;
}

bool JsonLinesReader::readLine(const char *text, qsizetype length, bool ended)
{
    const qsizetype number = m_lines + 1;
    simdjson::dom::object object;
    const auto error = m_parser->parse(text, std::size_t(length)).get(object);
    if (error != simdjson::SUCCESS && number == 1)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "this is not an Awaitscope trace")));
    if (error != simdjson::SUCCESS && !ended)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "the file is cut off here")));
    if (error != simdjson::SUCCESS)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "this is not a JSON object")));
    const Line line(object, number);
    if (!(number == 1 ? readHeader(line) : readEvent(line)))
        return false;
    m_lines = number;
    return true;
}

bool JsonLinesReader::readHeader(const Line &line)
{
    if (line.string("format") != u"awaitscope-trace")
        return fail(line.number(), sentence(QT_TRANSLATE_NOOP("trace", "this is not an Awaitscope trace")));
    if (line.integer<int>("version") != FormatVersion) {
        return fail(line.number(),
                    sentence(QT_TRANSLATE_NOOP("trace", "this version of the format is not known")));
    }
    m_announced = line.integer<qint64>("events");
    Header &header = m_log.header;
    header.program = line.string("program");
    header.clock = line.string("clock");
    header.semantics = line.string("semantics");
    line.require({ "program", "clock", "knobs", "source" });
    line.object("knobs");
    line.object("source");
    if (header.clock != u"virtual" && header.clock != u"wall")
        line.noteWrong("clock");
    if (!line.problem().isEmpty())
        return fail(line.number(), line.problem());
    const std::string knobs = simdjson::minify(line.object("knobs"));
    header.knobs = QJsonDocument::fromJson(QByteArray::fromStdString(knobs)).object();
    const Line source(line.object("source"), line.number());
    header.pythonSource = source.string("python");
    header.cppSource = source.string("cpp");
    return source.problem().isEmpty() || fail(line.number(), source.problem());
}

bool JsonLinesReader::readEvent(const Line &line)
{
    Event event;
    event.kind = line.word("kind", asyncio::eventKindOf);
    event.handleKind = line.word("handle_kind", asyncio::handleKindOf);
    event.wait = line.word("wait", asyncio::waitKindOf);
    event.outcome = line.word("outcome", asyncio::outcomeOf);
    event.iteration = line.integer<quint32>("iteration");
    event.time = line.nanoseconds("time");
    event.task = line.integer<quint32>("task");
    event.parent = line.integer<quint32>("parent");
    event.awaited = line.integer<quint32>("awaited_task");
    event.handle = line.integer<quint32>("handle");
    event.timer = line.integer<quint32>("timer");
    event.future = line.integer<quint32>("future");
    event.resource = line.integer<quint32>("resource");
    event.job = line.integer<quint32>("job");
    event.lock = line.integer<quint32>("lock");
    event.due = line.nanoseconds("due");
    event.duration = line.nanoseconds("duration");
    event.size = line.integer<int>("size");
    event.maxsize = line.integer<int>("maxsize");
    event.line = line.integer<int>("line");
    event.cppLine = line.integer<int>("cpp_line");
    event.name = line.string("name");
    event.label = line.string("label");
    event.text = line.string(textKeyOf(event.kind));
    event.tasks = line.list("tasks");
    line.require({ "seq", "time", "iteration" });
    for (const auto &[kind, keys] : Required) {
        if (kind == event.kind)
            line.requireValue(keys);
    }
    checkWord(event, line);
    if (line.integer<qint64>("seq") != m_log.size())
        line.noteWrong("seq");
    if (!m_log.isEmpty() && event.time < m_log.timeAt(m_log.size() - 1))
        line.noteWrong("time");
    if (!m_log.isEmpty() && event.iteration < m_log.iterationAt(m_log.size() - 1))
        line.noteWrong("iteration");
    if (!line.problem().isEmpty())
        return fail(line.number(), line.problem());
    m_log.append(event);
    return true;
}

void JsonLinesReader::checkWord(const Event &event, const Line &line)
{
    for (const auto &[kind, words] : TextWords) {
        if (kind == event.kind && std::ranges::find(words, event.text) == words.end())
            line.noteWrong(textKeyOf(kind));
    }
}

bool JsonLinesReader::fail(qsizetype lineNumber, const QString &reason)
{
    m_error = sentence(QT_TRANSLATE_NOOP("trace", "line %1: %2.")).arg(lineNumber).arg(reason);
    return false;
}

} // namespace trace
