#pragma once

#include "trace/tracelog.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace trace {

/// Whether a text is meant to be in the Trace Event Format rather than in JSON Lines.
bool looksLikeChromeFormat(const QByteArray &text);

/// Reads what toChromeFormat() wrote: the trace that it was given, event for event. A file may have lost its
/// end behind that. On bad input nullopt, and in error one clear sentence that does not name the file.
std::optional<TraceLog> fromChromeFormat(const QByteArray &text, QString *error);

} // namespace trace
