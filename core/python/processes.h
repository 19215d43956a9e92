#pragma once

#include <QByteArray>
#include <QList>
#include <QtGlobal>

namespace python {

/// The processes of this user that were started with an entry NAME=VALUE in their environment, by their ids.
///
/// What a process starts has its environment, unless it is given another: so an entry that nobody else has
/// finds all that came of a process, whatever group, session or parent it has by now.
QList<qint64> processesWith(const QByteArray &entry);

/// Threads on the whole machine; quick, where one only wants to know whether there are more than there were.
int threadsOnMachine();

} // namespace python
