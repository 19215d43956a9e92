#pragma once

#include "trace/tracelog.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace trace {

// A saved trace: JSON Lines. A header line, then one event a line in order; docs/trace-format.md
// documents it, docs/trace.schema.json is its schema.

/// The version that save() writes and the only one that load() reads.
constexpr int FormatVersion = 1;

/// Is told now and then how much of the whole is done: bytes that are read, or events that are written; false
/// gives up.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// The whole trace as text. The same trace gives the same bytes.
QByteArray toJsonLines(const TraceLog &log);

/// Reads what toJsonLines() wrote. On bad input nullopt, and in error one clear sentence that says what
/// is wrong and in which line; it does not name the file.
std::optional<TraceLog> fromJsonLines(const QByteArray &text, QString *error, const Progress &progress = {});

/// A trace from a file: JSON Lines, or in Chrome's Trace Event Format (exchange/chromereader.h). error names
/// the file; it is empty where progress has given up. May be called in any thread.
std::optional<TraceLog> loadTrace(const QString &path, QString *error, const Progress &progress = {});
/// Writes a file whole or not at all. On failure false and a sentence in error; it is empty where progress
/// has given up. May be called in any thread that has the log for itself.
bool saveTrace(const TraceLog &log, const QString &path, QString *error, const Progress &progress = {});

} // namespace trace
