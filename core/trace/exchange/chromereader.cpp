#include "trace/exchange/chromereader.h"

#include "trace/exchange/foreigntrace.h"
#include "trace/traceformat.h"

#include <QCoreApplication>
#include <QHash>

#include <simdjson.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;
using simdjson::dom::object;

// Times may be those of a calendar: this reaches beyond the year 2060, and their differences fit into 64
// bits.
constexpr double MostMicroseconds = 3e15;

QString sentence(const char *text)
{
    return QCoreApplication::translate("trace", text);
}

QString stringOf(const object &event, std::string_view key)
{
    std::string_view text;
    return event[key].get(text) == SUCCESS ? QString::fromUtf8(text.data(), qsizetype(text.size()))
                                           : QString();
}

/// A name or number that something is known by. Where it is missing "0".
QString idOf(const object &event, std::string_view key)
{
    int64_t number = 0;
    if (const QString text = stringOf(event, key); !text.isEmpty())
        return text;
    return event[key].get(number) == SUCCESS ? QString::number(number) : u"0"_s;
}

/// Microseconds of the file in nanoseconds: whole ones exactly. False where there are none or too many.
bool takeTime(const object &event, std::string_view key, qint64 *nanoseconds)
{
    constexpr qint64 Microsecond = 1000;
    int64_t whole = 0;
    double number = 0;
    if (event[key].get(number) != SUCCESS || !(std::abs(number) <= MostMicroseconds))
        return false;
    *nanoseconds = event[key].get(whole) == SUCCESS ? whole * Microsecond
                                                    : std::llround(number * Microsecond);
    return true;
}

/// The events of a file, brought into the order of their times, and what they say as a ForeignTrace.
class EventReader
{
public:
    /// False, with a sentence in error, where there is nothing to be shown.
    bool read(const simdjson::dom::array &events, QString *error);
    ForeignTrace take() && { return std::move(m_trace); }

private:
    struct Timed
    {
        qint64 time = 0;
        object event;
    };
    struct Open
    {
        QString name;
        qint64 begin = 0;
        ForeignTrace::Track track = 0;
    };
    /// What a file says of a process or a thread.
    struct Name
    {
        QString text;
        qint64 rank = 0;
    };
    struct Thread
    {
        ForeignTrace::Track track = 0;
        QString process; // pid
        QString key;     // of its name
        QString otherName;
    };

    static QString threadKey(const object &event);
    void takeName(const object &event);
    void takeEvent(const object &event, qint64 time);
    void beginSlice(const QString &key, const object &event, ForeignTrace::Track track, qint64 time);
    void endSlice(const QString &key, qint64 time);
    void endAll();
    void takeFlow(const QString &phase, const object &event, qint64 time);
    void takeCounters(const object &event, qint64 time);
    ForeignTrace::Track threadOf(const object &event);
    ForeignTrace::Track categoryOf(const object &event);
    ForeignTrace::Track trackOf(const QString &process, const QString &key, const QString &otherName);
    QString nameOf(const QString &key, const QString &otherName) const;
    void nameTracks();

    ForeignTrace m_trace;
    QHash<QString, Name> m_names; // of processes by pid, of threads by pid/tid
    QList<Thread> m_threads;      // as they were met
    QHash<QString, ForeignTrace::Track> m_tracks;
    QHash<QString, QList<Open>> m_open;
    QHash<QString, quint32> m_flows; // that have begun
    quint32 m_lastFlow = 0;
    QHash<QString, ForeignTrace::Counter> m_counters;
    qint64 m_end = std::numeric_limits<qint64>::min();
};

QString titleOf(const object &event)
{
    const QString name = stringOf(event, "name");
    return name.isEmpty() ? u"unnamed"_s : name;
}

QString asyncKey(const object &event)
{
    const QString process = idOf(event, "pid");
    const QString category = stringOf(event, "cat");
    object scoped;
    if (event["id2"].get(scoped) == SUCCESS)
        return process + u'/' + category + u'/' + idOf(scoped, "local") + u'/' + idOf(scoped, "global");
    return category + u'/' + idOf(event, "id");
}

bool EventReader::read(const simdjson::dom::array &events, QString *error)
{
    std::vector<Timed> timed;
    qsizetype number = 0;
    for (const element item : events) {
        ++number;
        Timed each;
        if (item.get(each.event) != SUCCESS)
            continue;
        if (stringOf(each.event, "ph") == "M"_L1) {
            takeName(each.event);
            continue;
        }
        double microseconds = 0;
        if (each.event["ts"].get(microseconds) != SUCCESS)
            continue;
        if (!takeTime(each.event, "ts", &each.time)) {
            *error = sentence(
                         QT_TRANSLATE_NOOP("trace", "event %1: \"%2\" has a value that cannot be there."))
                         .arg(number)
                         .arg(u"ts"_s);
            return false;
        }
        timed.push_back(each);
    }
    std::ranges::stable_sort(timed, {}, &Timed::time);
    for (const Timed &each : timed)
        takeEvent(each.event, each.time);
    endAll();
    nameTracks();
    if (m_trace.isEmpty())
        *error = sentence(QT_TRANSLATE_NOOP("trace", "there is nothing in it that could be shown."));
    return !m_trace.isEmpty();
}

void EventReader::takeName(const object &event)
{
    const QString what = stringOf(event, "name");
    object arguments;
    if (event["args"].get(arguments) != SUCCESS)
        return;
    const QString process = idOf(event, "pid");
    const QString thread = process + u'/' + idOf(event, "tid");
    int64_t rank = 0;
    if (what == "process_name"_L1)
        m_names[process].text = stringOf(arguments, "name");
    else if (what == "thread_name"_L1)
        m_names[thread].text = stringOf(arguments, "name");
    else if (arguments["sort_index"].get(rank) != SUCCESS)
        return;
    else if (what == "process_sort_index"_L1)
        m_names[process].rank = rank;
    else if (what == "thread_sort_index"_L1)
        m_names[thread].rank = rank;
}

void EventReader::takeEvent(const object &event, qint64 time)
{
    const QString phase = stringOf(event, "ph");
    m_end = std::max(m_end, time);
    const auto isOneOf = [&phase](QLatin1StringView phases) {
        return phase.size() == 1 && phases.contains(phase.front());
    };
    qint64 duration = 0;
    if (phase == "X"_L1) {
        if (!takeTime(event, "dur", &duration) || duration < 0)
            duration = 0;
        m_end = std::max(m_end, time + duration);
        m_trace.addSlice(threadOf(event), titleOf(event), time, time + duration);
    } else if (phase == "B"_L1) {
        beginSlice(threadKey(event), event, threadOf(event), time);
    } else if (phase == "E"_L1) {
        endSlice(threadKey(event), time);
    } else if (isOneOf("bS"_L1)) {
        beginSlice(asyncKey(event), event, categoryOf(event), time);
    } else if (isOneOf("eF"_L1)) {
        endSlice(asyncKey(event), time);
    } else if (isOneOf("iIR"_L1)) {
        m_trace.addSlice(threadOf(event), titleOf(event), time, time);
    } else if (phase == "n"_L1) {
        m_trace.addSlice(categoryOf(event), titleOf(event), time, time);
    } else if (isOneOf("stf"_L1)) {
        takeFlow(phase, event, time);
    } else if (phase == "C"_L1) {
        takeCounters(event, time);
    }
}

void EventReader::beginSlice(const QString &key, const object &event, ForeignTrace::Track track, qint64 time)
{
    m_open[key].append({ titleOf(event), time, track });
}

// One that has not begun is passed over.
void EventReader::endSlice(const QString &key, qint64 time)
{
    const auto open = m_open.find(key);
    if (open == m_open.end() || open->isEmpty())
        return;
    const Open slice = open->takeLast();
    m_trace.addSlice(slice.track, slice.name, slice.begin, time);
}

void EventReader::endAll()
{
    QStringList keys = m_open.keys();
    keys.sort(); // a hash has another order every time
    for (const QString &key : std::as_const(keys)) {
        while (!m_open.value(key).isEmpty())
            endSlice(key, m_end);
    }
}

void EventReader::takeFlow(const QString &phase, const object &event, qint64 time)
{
    const QString key = stringOf(event, "cat") + u'/' + idOf(event, "id");
    if (phase != "s"_L1) {
        if (const auto flow = m_flows.constFind(key); flow != m_flows.cend())
            m_trace.addFlow(threadOf(event), flow.value(), time, false);
        m_flows.remove(key);
    }
    if (phase != "f"_L1) {
        m_flows.insert(key, ++m_lastFlow);
        m_trace.addFlow(threadOf(event), m_lastFlow, time, true);
    }
}

void EventReader::takeCounters(const object &event, qint64 time)
{
    object series;
    if (event["args"].get(series) != SUCCESS)
        return;
    const QString name = titleOf(event);
    const QString key = idOf(event, "pid") + u'/' + name + u'/' + idOf(event, "id") + u'/';
    for (const simdjson::dom::key_value_pair field : series) {
        double value = 0;
        if (field.value.get(value) != SUCCESS)
            continue;
        const QString one = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        auto counter = m_counters.find(key + one);
        if (counter == m_counters.end()) {
            const QString label = series.size() == 1 ? name : name + u' ' + one;
            counter = m_counters.insert(key + one, m_trace.addCounter(label));
        }
        constexpr double Most = std::numeric_limits<int>::max();
        m_trace.addSample(*counter, time, int(std::lround(std::clamp(value, 0.0, Most))));
    }
}

QString EventReader::threadKey(const object &event)
{
    return idOf(event, "pid") + u'/' + idOf(event, "tid");
}

ForeignTrace::Track EventReader::threadOf(const object &event)
{
    return trackOf(idOf(event, "pid"), threadKey(event), u"thread "_s + idOf(event, "tid"));
}

ForeignTrace::Track EventReader::categoryOf(const object &event)
{
    const QString category = stringOf(event, "cat");
    return trackOf(idOf(event, "pid"), idOf(event, "pid") + u"//"_s + category,
                   category.isEmpty() ? u"async"_s : category);
}

ForeignTrace::Track EventReader::trackOf(const QString &process, const QString &key, const QString &otherName)
{
    const auto known = m_tracks.constFind(key);
    if (known != m_tracks.cend())
        return known.value();
    const ForeignTrace::Track track = m_trace.addTrack();
    m_threads.append({ track, process, key, otherName });
    m_tracks.insert(key, track);
    return track;
}

QString EventReader::nameOf(const QString &key, const QString &otherName) const
{
    const QString name = m_names.value(key).text;
    return name.isEmpty() ? otherName : name;
}

// Processes stand together, in the order that the file asks for, else as they were met; so do their threads.
void EventReader::nameTracks()
{
    QStringList processes;
    for (const Thread &thread : std::as_const(m_threads)) {
        if (!processes.contains(thread.process))
            processes.append(thread.process);
    }
    std::ranges::stable_sort(m_threads, {}, [&](const Thread &thread) {
        return std::tuple(m_names.value(thread.process).rank, processes.indexOf(thread.process),
                          m_names.value(thread.key).rank);
    });
    qint64 rank = 0;
    for (const Thread &thread : std::as_const(m_threads)) {
        m_trace.describe(thread.track, nameOf(thread.key, thread.otherName),
                         processes.size() > 1 ? nameOf(thread.process, u"process "_s + thread.process)
                                              : QString(),
                         rank++);
    }
}

// An array may end without its bracket, and a program that dies leaves what it has written: the text up to
// the last whole object of the outer list, closed. Empty where there is none.
QByteArray closed(const QByteArray &text)
{
    QByteArray open; // brackets
    QByteArray openThen;
    qsizetype end = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            open.append(c);
        } else if (c == ']' || c == '}') {
            open.chop(1);
            if (c == '}' && (open == "[" || open == "{[")) {
                end = i + 1;
                openThen = open;
            }
        }
    }
    return end == 0 ? QByteArray() : text.left(end) + (openThen == "[" ? "]" : "]}");
}

/// Without the byte order mark that some programs put first.
QByteArray withoutMark(const QByteArray &text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
}

/// The trace that the Chrome writer has put into a file beside its events.
std::optional<TraceLog> ownTrace(const simdjson::dom::array &lines, QString *error)
{
    QByteArray text;
    for (const element line : lines)
        text += QByteArray::fromStdString(simdjson::minify(line)) + '\n';
    return fromJsonLines(text, error);
}

std::optional<TraceLog> foreignTrace(const simdjson::dom::array &events, QString *error)
{
    EventReader reader;
    if (!reader.read(events, error))
        return std::nullopt;
    return std::move(reader).take().toLog(error);
}

} // namespace

bool looksLikeChromeFormat(const QByteArray &text)
{
    const QByteArray events = "\"traceEvents\"";
    const QByteArray json = withoutMark(text);
    const auto begin = std::find_if_not(json.cbegin(), json.cend(),
                                        [](char c) { return std::isspace(uchar(c)); });
    if (begin == json.cend() || *begin != '{')
        return begin != json.cend() && *begin == '[';
    const qsizetype end = json.indexOf('\n', begin - json.cbegin());
    const QByteArray line = json.first(end < 0 ? json.size() : end);
    return line.contains(events) || (!line.contains("\"awaitscope-trace\"") && json.contains(events));
}

std::optional<TraceLog> fromChromeFormat(const QByteArray &text, QString *error)
{
    simdjson::dom::parser parser;
    element document;
    const auto parse = [&](const QByteArray &json) {
        return parser.parse(json.constData(), std::size_t(json.size())).get(document) == SUCCESS;
    };
    const QByteArray whole = withoutMark(text);
    if (!parse(whole) && !parse(closed(whole))) {
        *error = sentence(
            QT_TRANSLATE_NOOP("trace", "this is not JSON, or it is cut off before its first event."));
        return std::nullopt;
    }
    simdjson::dom::array events;
    if (document["awaitscope"].get(events) == SUCCESS)
        return ownTrace(events, error);
    if (document.get(events) == SUCCESS || document["traceEvents"].get(events) == SUCCESS)
        return foreignTrace(events, error);
    *error = sentence(QT_TRANSLATE_NOOP("trace", "\"traceEvents\" is not a list."));
    return std::nullopt;
}

} // namespace trace
