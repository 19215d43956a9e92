#pragma once

#include "trace/snapshot.h"

#include <QString>

namespace trace {

/// Seconds without a unit, one to three digits behind the point: "1.0", "0.25".
QString seconds(qint64 nanoseconds);
/// Seconds with the unit of the interface's language: "1.0 s".
QString secondsWithUnit(qint64 nanoseconds);
/// Whether the repr of a value is that of a string that reads well without its quotes.
bool isPlainString(const QString &repr);
/// A value as a person reads it: a plain string without its quotes, anything else as its repr.
QString valueText(const QString &repr);
/// Kana, kanji or the long vowel mark: between two of them there is no space, and a line could break there.
bool isJapanese(QChar character);
/// Whether the timer of this label ends a wait before its time.
bool isTimeLimit(const QString &label);
/// The word for a state in files, and in the names of icons: "created", "ready", …
QString stateName(TaskState state);
/// What a person calls the task: its label, else its name.
QString labelOf(const TaskView &task);
/// The same for a task's number; empty for one that there is not.
QString labelOf(const Snapshot &snapshot, asyncio::TaskId task);

} // namespace trace
