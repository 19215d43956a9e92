#include "trace/traceformat.h"

#include "files/readfile.h"
#include "files/writefile.h"
#include "trace/exchange/chromereader.h"
#include "trace/jsonlinesreader.h"
#include "trace/jsonlineswriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

// The whole text is read at once.
constexpr qint64 MaximumBytes = qint64(1) << 30;

} // namespace

QByteArray toJsonLines(const TraceLog &log)
{
    JsonLinesWriter writer;
    writer.write(log.header, log.size());
    for (qsizetype i = 0; i < log.size(); ++i)
        writer.write(log.at(i), i);
    return writer.text();
}

std::optional<TraceLog> fromJsonLines(const QByteArray &text, QString *error, const Progress &progress)
{
    JsonLinesReader reader;
    if (reader.read(text, progress))
        return reader.takeLog();
    *error = reader.error();
    return std::nullopt;
}

std::optional<TraceLog> loadTrace(const QString &path, QString *error, const Progress &progress)
{
    static constexpr files::Reading Trace {
        "trace",
        MaximumBytes,
        QT_TRANSLATE_NOOP("trace", "%1 is a folder, not a trace file."),
        QT_TRANSLATE_NOOP("trace", "%1 is no file that could hold a trace."),
        QT_TRANSLATE_NOOP("trace", "%1 is larger than 1 GiB, too large to open."),
        QT_TRANSLATE_NOOP("trace", "%1 cannot be read: %2."),
    };
    const std::optional<QByteArray> text = files::read(path, Trace, error);
    if (!text)
        return std::nullopt;
    QString reason;
    std::optional<TraceLog> log = looksLikeChromeFormat(*text) ? fromChromeFormat(*text, &reason)
                                                               : fromJsonLines(*text, &reason, progress);
    if (!log && reason.isEmpty())
        error->clear();
    else if (!log)
        *error = u"%1: %2"_s.arg(QDir::toNativeSeparators(path), reason);
    else if (log->header.program.isEmpty())
        log->header.program = QFileInfo(path).fileName(); // another tool's trace does not say
    return log;
}

bool saveTrace(const TraceLog &log, const QString &path, QString *error)
{
    QString reason;
    if (files::write(path, toJsonLines(log), &reason))
        return true;
    *error = QCoreApplication::translate("trace", "%1 cannot be written: %2.")
                 .arg(QDir::toNativeSeparators(path), reason);
    return false;
}

} // namespace trace
