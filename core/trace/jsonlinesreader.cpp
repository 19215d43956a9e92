#include "trace/jsonlinesreader.h"

#include "trace/eventfields.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

constexpr qsizetype LinesBetweenProgress = 8192;
// Of a trace that is still being written, in bytes.
constexpr qsizetype LongestLine = qsizetype(64) << 20;

QString sentence(const char *text)
{
    return QCoreApplication::translate("trace", text);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

/// The first line, parsed. A getter whose key is there with a wrong type or out of range notes it in
/// problem().
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
    simdjson::dom::object object(const char *key) const
    {
        simdjson::dom::object value;
        get(key, value);
        return value;
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

bool JsonLinesReader::read(const QByteArray &text, const Progress &progress)
{
    m_log = TraceLog();
    m_lines = m_announced = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype feed = text.indexOf('\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed;
        if (!readLine(text.constData() + begin, end - begin, feed >= 0))
            return false;
        begin = end + 1;
        if (progress && m_lines % LinesBetweenProgress == 0 && !progress(begin, text.size()))
            return false;
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
    if (number > 1 && readPlainEvent(text, length)) {
        m_lines = number;
        return true;
    }
    simdjson::dom::object object;
    const auto error = m_parser->parse(text, std::size_t(length)).get(object);
    if (error != simdjson::SUCCESS && number == 1)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "this is not an Awaitscope trace")));
    if (error != simdjson::SUCCESS && !ended)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "the file is cut off here")));
    if (error != simdjson::SUCCESS)
        return fail(number, sentence(QT_TRANSLATE_NOOP("trace", "this is not a JSON object")));
    if (!(number == 1 ? readHeader(Line(object, number)) : readEvent(object, number)))
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

bool JsonLinesReader::readEvent(simdjson::dom::object object, qsizetype number)
{
    EventFields fields(m_texts);
    fields.read(object);
    if (!isNext(fields))
        return fail(number, fields.problem());
    m_log.append(fields.event());
    return true;
}

// Whatever is not plain, or wrong, is left to readEvent().
bool JsonLinesReader::readPlainEvent(const char *text, qsizetype length)
{
    EventFields fields(m_texts);
    if (!fields.readPlain({ text, std::size_t(length) }) || !isNext(fields))
        return false;
    m_log.append(fields.event());
    return true;
}

bool JsonLinesReader::isNext(EventFields &fields) const
{
    const Event &event = fields.event();
    fields.requireForKind();
    if (fields.seq() != m_log.size())
        fields.noteWrong("seq");
    if (!m_log.isEmpty() && event.time < m_log.timeAt(m_log.size() - 1))
        fields.noteWrong("time");
    if (!m_log.isEmpty() && event.iteration < m_log.iterationAt(m_log.size() - 1))
        fields.noteWrong("iteration");
    return fields.problem().isEmpty();
}

bool JsonLinesReader::fail(qsizetype lineNumber, const QString &reason)
{
    m_error = sentence(QT_TRANSLATE_NOOP("trace", "line %1: %2.")).arg(lineNumber).arg(reason);
    return false;
}

} // namespace trace
