#pragma once

#include "trace/snapshot.h"
#include "trace/texttable.h"

#include <vector>

namespace trace {

/// What a later snapshot of a run has otherwise than an earlier one, in few bytes.
///
/// A field that has changed takes one byte to three; a task that has slept and slept again takes a dozen,
/// where its TaskView has 200. Texts are numbers of a table. Every field of everything that a snapshot holds
/// is in it: one that is added and forgotten here does not compile.
class SnapshotDelta
{
public:
    using Bytes = std::vector<quint8>;

    /// Appends what changes `from` into `to`, which is the same run's at the same cursor or a later one.
    static void pack(const Snapshot &from, const Snapshot &to, TextTable &texts, Bytes &bytes);
    /// Makes `from` into `to`. The bytes are those that pack() has appended.
    static void apply(Snapshot &from, const quint8 *bytes, const TextTable &texts);
};

} // namespace trace
