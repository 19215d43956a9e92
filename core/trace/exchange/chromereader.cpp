#include "trace/exchange/chromereader.h"

#include "trace/traceformat.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>
#include <cctype>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;

QString sentence(const char *text)
{
    return QCoreApplication::translate("trace", text);
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
    *error = sentence(QT_TRANSLATE_NOOP("trace", "Awaitscope did not write this trace."));
    return std::nullopt;
}

} // namespace trace
