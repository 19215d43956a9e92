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

bool isPlainString(const QString &repr)
{
    return repr.size() > 2 && repr.startsWith('\''_L1) && repr.endsWith('\''_L1) && !repr.contains('\\'_L1);
}

QString valueText(const QString &repr)
{
    return isPlainString(repr) ? repr.mid(1, repr.size() - 2) : repr;
}

bool isJapanese(QChar character)
{
    const QChar::Script script = character.script();
    return script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Han
        || character == QChar(0x30FC);
}

bool isTimeLimit(const QString &label)
{
    return label == "timeout"_L1 || label == "release_waiter"_L1 || label == "as_completed"_L1;
}

QString labelOf(const TaskView &task)
{
    return task.label.isEmpty() ? task.name : task.label;
}

QString labelOf(const Snapshot &snapshot, asyncio::TaskId task)
{
    const TaskView *view = snapshot.task(task);
    return view ? labelOf(*view) : QString();
}

QString stateName(TaskState state)
{
    switch (state) {
    case TaskState::Created:
        return u"created"_s;
    case TaskState::Ready:
        return u"ready"_s;
    case TaskState::Running:
        return u"running"_s;
    case TaskState::Awaiting:
        return u"awaiting"_s;
    case TaskState::Done:
        return u"done"_s;
    case TaskState::Failed:
        return u"failed"_s;
    case TaskState::Cancelled:
        return u"cancelled"_s;
    case TaskState::Blocking:
        return u"blocking"_s;
    case TaskState::Destroyed:
        return u"destroyed"_s;
    case TaskState::Idle:
        return u"idle"_s;
    }
    Q_UNREACHABLE();
}

} // namespace trace
