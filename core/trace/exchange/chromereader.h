#pragma once

#include "trace/tracelog.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace trace {

/// Whether a text is meant to be in the Trace Event Format rather than in JSON Lines.
bool looksLikeChromeFormat(const QByteArray &text);

/// Reads a trace in the Trace Event Format. What toChromeFormat() wrote gives the trace that it was given,
/// event for event. What another tool wrote gives lanes, slices, counters and flows (ForeignTrace): of its
/// events B and E, X, the instants i, I, R and n, b and e, S and F, the flows s, t and f, the counters C and
/// the names in M. Others, and those that lack what they need, are passed over. An array or a file that ends
/// too early is read up to there. On bad input nullopt, and in error one clear sentence that does not name
/// the file.
std::optional<TraceLog> fromChromeFormat(const QByteArray &text, QString *error);

} // namespace trace
