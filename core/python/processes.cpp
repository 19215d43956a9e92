#include "python/processes.h"

#include <QDir>
#include <QFile>

#include <sys/sysinfo.h>

using namespace Qt::Literals::StringLiterals;

namespace python {

QList<qint64> processesWith(const QByteArray &entry)
{
    QList<qint64> found;
    for (const QString &name :
         QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Unsorted)) {
        bool isProcess = false;
        const qint64 process = name.toLongLong(&isProcess);
        QFile environment(u"/proc/%1/environ"_s.arg(name));
        if (isProcess && environment.open(QIODevice::ReadOnly)
            && environment.readAll().split('\0').contains(entry))
            found.append(process);
    }
    return found;
}

int threadsOnMachine()
{
    struct sysinfo info;
    return ::sysinfo(&info) == 0 ? info.procs : 0;
}

} // namespace python
