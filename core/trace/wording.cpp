#include "trace/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace trace {

QString seconds(qint64 nanoseconds)
{
    QString text = QString::number(double(nanoseconds) / 1e9, 'f', 3);
    while (text.endsWith('0'_L1) && !text.endsWith(".0"_L1))
        text.chop(1);
    return text;
}

QString secondsWithUnit(qint64 nanoseconds)
{
    return QCoreApplication::translate("Wording", "%1 s").arg(seconds(nanoseconds));
}

QString labelOf(const Snapshot &snapshot, asyncio::TaskId task)
{
    const TaskView *view = snapshot.task(task);
    if (!view)
        return {};
    return view->label.isEmpty() ? view->name : view->label;
}

} // namespace trace
