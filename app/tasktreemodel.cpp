#include "tasktreemodel.h"

#include "palette.h"
#include "taskmodel.h"
#include "trace/circle.h"
#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::TaskId;
using trace::TaskView;

TaskTreeModel::TaskTreeModel(QObject *parent)
    : RowModel({ "task", "label", "hue", "taskState", "note", "line", "guides", "last", "inCircle", "spoken",
                 "why" },
               parent)
{
}

Workbench *TaskTreeModel::workbench() const
{
    return m_workbench;
}

void TaskTreeModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->disconnect(this);
    m_workbench = workbench;
    if (workbench)
        connect(workbench, &Workbench::momentChanged, this, &TaskTreeModel::update);
    emit workbenchChanged();
    update();
}

void TaskTreeModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    update();
}

void TaskTreeModel::update()
{
    if (!m_active || !m_workbench || !m_workbench->run())
        return;
    const trace::TraceLog &log = m_workbench->run()->log();
    const trace::Snapshot snapshot = log.snapshotAt(m_workbench->player()->cursor());
    show({ log, snapshot, m_workbench->player()->currentEvent(), m_workbench->hidesOrder() });
}

void TaskTreeModel::show(const Moment &moment)
{
    collect(moment.snapshot);
    QList<Row> rows;
    m_hidden = int(moment.snapshot.tasks.size());
    add(0, {}, moment, rows);
    setRows(rows);
    emit shown();
}

void TaskTreeModel::collect(const trace::Snapshot &snapshot)
{
    m_children.clear();
    for (const TaskView &task : snapshot.tasks)
        m_children[snapshot.task(task.parent) && task.parent < task.id ? task.parent : 0].append(task.id);
    m_stuck.clear();
    for (const trace::Circle &circle : trace::allCircles(snapshot))
        m_stuck += circle;
}

QList<TaskTreeModel::Branch> TaskTreeModel::branchesOf(TaskId parent, const trace::Snapshot &snapshot) const
{
    const bool merges = qsizetype(snapshot.tasks.size()) > MostSingles;
    const auto likenessOf = [&](TaskId id) {
        const TaskView task = snapshot.tasks.value(id);
        const bool isAlone = !merges || m_children.contains(id) || m_stuck.contains(id)
                          || trace::hasLoop(task.state);
        return isAlone ? QString()
                       : u"%1 %2 %3"_s.arg(task.coroutine).arg(int(task.state)).arg(int(task.wait));
    };
    QHash<QString, QList<TaskId>> alike;
    const QList<TaskId> children = m_children.value(parent);
    for (const TaskId id : children)
        alike[likenessOf(id)].append(id);
    QList<Branch> branches;
    for (const TaskId id : children) {
        const QString likeness = likenessOf(id);
        const QList<TaskId> &group = alike[likeness];
        if (likeness.isEmpty() || group.size() < LeastAlike)
            branches.append(Branch { id, {} });
        else if (group.constFirst() == id)
            branches.append(Branch { id, group.sliced(1) });
    }
    return branches;
}

// Depth first: a branch is followed by what its task has made. Nothing is so deep that it has no row.
void TaskTreeModel::add(TaskId parent, const QList<bool> &guides, const Moment &moment, QList<Row> &rows)
{
    const QList<Branch> branches = branchesOf(parent, moment.snapshot);
    for (qsizetype i = 0; i < branches.size() && rows.size() < MostRows; ++i) {
        const Branch &branch = branches.at(i);
        const bool isLast = i + 1 == branches.size();
        rows.append(rowOf(branch, guides, isLast, moment, rows.size() < Moment::MostTold));
        m_hidden -= 1 + int(branch.alike.size());
        add(branch.task, guides + QList<bool> { !isLast }, moment, rows);
    }
}

TaskTreeModel::Row TaskTreeModel::rowOf(const Branch &branch, const QList<bool> &guides, bool last,
                                        const Moment &moment, bool tellsWhy) const
{
    const TaskView task = moment.snapshot.tasks.value(branch.task);
    const qsizetype count = 1 + branch.alike.size();
    const bool isOne = count == 1;
    const bool isStuck = m_stuck.contains(task.id);
    const QString note = TaskModel::noteOf(task, moment.snapshot);
    const QString label = isOne ? moment.labelOf(task.id) : u"%1 × %2"_s.arg(count).arg(task.coroutine);
    QString spoken = isOne ? tr("Task %1, %2").arg(label, note)
                           : tr("%1 tasks %2, %3").arg(QString::number(count), task.coroutine, note);
    if (task.parent != 0)
        spoken = tr("%1, made by %2").arg(spoken, moment.labelOf(task.parent));
    if (isStuck)
        spoken = tr("%1, part of a deadlock").arg(spoken);
    QVariantList lines;
    for (const bool goesOn : guides)
        lines.append(goesOn);
    return { task.id,
             { task.id, label, isOne ? Palette::hueOf(task.id) : Palette::NoHue, trace::stateName(task.state),
               note, task.line, lines, last, isStuck, spoken,
               isOne && tellsWhy ? moment.explainer().task(task.id).plain() : QString() } };
}
