#include "trace/traceformat.h"

#include "trace/jsonlinesreader.h"
#include "trace/jsonlineswriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

// The whole text is read at once.
constexpr qint64 MaximumBytes = qint64(1) << 30;

QString sentence(const char *text)
{
    return QCoreApplication::translate("trace", text);
}

} // namespace

QByteArray toJsonLines(const TraceLog &log)
{
    JsonLinesWriter writer;
    writer.write(log.header, log.size());
    for (qsizetype i = 0; i < log.size(); ++i)
        writer.write(log.at(i), i);
    return writer.text();
}

std::optional<TraceLog> fromJsonLines(const QByteArray &text, QString *error)
{
    JsonLinesReader reader;
    if (reader.read(text))
        return reader.takeLog();
    *error = reader.error();
    return std::nullopt;
}

std::optional<TraceLog> loadTrace(const QString &path, QString *error)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir()) {
        *error = sentence(QT_TRANSLATE_NOOP("trace", "%1 is a folder, not a trace file.")).arg(shown);
        return std::nullopt;
    }
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        *error = sentence(QT_TRANSLATE_NOOP("trace", "%1 is no file that could hold a trace.")).arg(shown);
        return std::nullopt;
    }
    if (info.size() > MaximumBytes) {
        *error = sentence(QT_TRANSLATE_NOOP("trace", "%1 is larger than 1 GiB, too large to open."))
                     .arg(shown);
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = sentence(QT_TRANSLATE_NOOP("trace", "%1 cannot be read: %2."))
                     .arg(shown, file.errorString());
        return std::nullopt;
    }
    QString reason;
    std::optional<TraceLog> log = fromJsonLines(file.readAll(), &reason);
    if (!log)
        *error = u"%1: %2"_s.arg(shown, reason);
    return log;
}

bool saveTrace(const TraceLog &log, const QString &path, QString *error)
{
    QSaveFile file(path);
    const QByteArray text = toJsonLines(log);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    *error = sentence(QT_TRANSLATE_NOOP("trace", "%1 cannot be written: %2."))
                 .arg(QDir::toNativeSeparators(path), file.errorString());
    return false;
}

} // namespace trace
