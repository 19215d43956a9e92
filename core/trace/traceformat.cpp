#include "trace/traceformat.h"

#include "files/readfile.h"
#include "files/writefile.h"
#include "trace/exchange/chromereader.h"
#include "trace/jsonlinesreader.h"
#include "trace/jsonlineswriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

// The whole text is read at once.
constexpr qint64 MaximumBytes = qint64(1) << 30;
// How much is written at once.
constexpr qsizetype PieceEvents = 4096;

bool flush(JsonLinesWriter &writer, QIODevice &file)
{
    const QByteArray text = writer.takeText();
    return file.write(text) == text.size();
}

bool writePieces(const TraceLog &log, QIODevice &file, const Progress &progress)
{
    JsonLinesWriter writer;
    writer.write(log.header, log.size());
    for (qsizetype i = 0; i < log.size();) {
        for (const qsizetype end = std::min(i + PieceEvents, log.size()); i < end; ++i)
            writer.write(log.at(i), i);
        if (!flush(writer, file) || (progress && !progress(i, log.size())))
            return false;
    }
    return flush(writer, file);
}

} // namespace

QByteArray toJsonLines(const TraceLog &log)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePieces(log, buffer, {});
    return buffer.data();
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

bool saveTrace(const TraceLog &log, const QString &path, QString *error, const Progress &progress)
{
    QString reason;
    if (files::write(
            path, [&](QIODevice &file) { return writePieces(log, file, progress); }, &reason))
        return true;
    *error = reason.isEmpty() ? QString()
                              : QCoreApplication::translate("trace", "%1 cannot be written: %2.")
                                    .arg(QDir::toNativeSeparators(path), reason);
    return false;
}

} // namespace trace
