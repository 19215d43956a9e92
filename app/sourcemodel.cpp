#include "sourcemodel.h"

#include "columns.h"
#include "highlighter.h"
#include "trace/circle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;
using trace::TaskState;
using trace::TaskView;

namespace {

QString stateName(TaskState state)
{
    switch (state) {
    case TaskState::Running:
    case TaskState::Blocking:
        return u"running"_s;
    case TaskState::Awaiting:
        return u"awaiting"_s;
    default:
        return u"ready"_s;
    }
}

} // namespace

SourceModel::SourceModel(sources::Language language, QObject *parent)
    : RowModel({ "number", "text", "html", "awaitPoint", "breakpoint", "current", "marks" }, parent)
    , m_language(language)
    , m_palette(&Palette::light())
{
}

void SourceModel::setProgram(const sources::Program &program)
{
    const bool had = hasSource();
    m_lines.clear();
    m_widestLine.clear();
    m_marks.clear();
    m_currentRow = -1;
    m_lineOfInterest = -1;
    const Highlighter highlighter(m_language, *m_palette);
    const QList<int> awaitPoints = program.awaitPoints(m_language);
    int open = Highlighter::Nothing;
    int widest = 0;
    for (const QString &line : program.lines(m_language)) {
        const int number = int(m_lines.size()) + 1;
        m_lines.append({ line, highlighter.html(line, &open), awaitPoints.contains(number) });
        if (const int columns = columnsOf(line); columns > widest) {
            widest = columns;
            m_widestLine = line;
        }
    }
    refresh();
    emit lineOfInterestChanged();
    emit widestLineChanged();
    if (had != hasSource())
        emit hasSourceChanged();
}

void SourceModel::setPalette(const Palette &palette)
{
    m_palette = &palette;
    const Highlighter highlighter(m_language, palette);
    int open = Highlighter::Nothing;
    for (Line &line : m_lines)
        line.html = highlighter.html(line.text, &open);
    refresh();
}

void SourceModel::setBreakpoints(const QSet<int> &lines)
{
    m_breakpoints = lines;
    refresh();
}

void SourceModel::toggleBreakpoint(int row)
{
    if (isAwaitPoint(row))
        emit breakpointToggled(row + 1);
}

void SourceModel::show(const Moment &moment)
{
    m_marks.clear();
    QSet<asyncio::TaskId> stuck;
    for (const trace::Circle &circle : trace::allCircles(moment.snapshot))
        stuck.unite(QSet<asyncio::TaskId>(circle.cbegin(), circle.cend()));
    m_currentRow = -1;
    for (const auto &[line, tasks] : tasksByLine(moment).asKeyValueRange()) {
        m_marks.insert(line, marksOf(tasks, stuck, moment));
        for (const TaskView *task : tasks) {
            if (task == moment.snapshot.runningTask())
                m_currentRow = line - 1;
        }
    }
    int lineOfInterest = m_currentRow;
    if (m_currentRow < 0 && moment.event >= 0 && moment.log.kindAt(moment.event) == EventKind::StepEnd)
        lineOfInterest = lineOf(moment.log.at(moment.event)) - 1;
    const bool moved = std::exchange(m_lineOfInterest, lineOfInterest) != lineOfInterest;
    refresh();
    if (moved)
        emit lineOfInterestChanged();
}

QMap<int, QList<const TaskView *>> SourceModel::tasksByLine(const Moment &moment) const
{
    QMap<int, QList<const TaskView *>> lines;
    for (const TaskView *task : moment.snapshot.aliveTasks()) {
        const int line = lineOf(*task, moment);
        if (line > 0 && line <= m_lines.size())
            lines[line].append(task);
    }
    return lines;
}

int SourceModel::lineOf(const TaskView &task, const Moment &moment) const
{
    if (&task == moment.snapshot.runningTask())
        return runningLineOf(task, moment);
    return m_language == sources::Language::Python ? task.line : task.cppLine;
}

int SourceModel::lineOf(const Event &event) const
{
    return m_language == sources::Language::Python ? event.line : event.cppLine;
}

// The line of what the stop shows; where a step begins, the line that it does first.
int SourceModel::runningLineOf(const TaskView &task, const Moment &moment) const
{
    const Event stop = moment.log.at(moment.event);
    if (stop.kind != EventKind::StepStart && lineOf(stop) > 0)
        return lineOf(stop);
    for (qsizetype i = moment.snapshot.cursor; i < moment.log.size(); ++i) {
        const Event event = moment.log.at(i);
        if (trace::isStop(moment.log, i) && lineOf(event) > 0)
            return lineOf(event);
        if (event.kind == EventKind::StepEnd)
            break;
    }
    return m_language == sources::Language::Python ? task.line : task.cppLine;
}

QVariantList SourceModel::marksOf(const QList<const TaskView *> &tasks, const QSet<asyncio::TaskId> &stuck,
                                  const Moment &moment) const
{
    QVariantList marks;
    for (const TaskView *task : tasks) {
        const auto alike = std::ranges::count_if(tasks, [task](const TaskView *other) {
            return other->state == task->state && other->wait == task->wait;
        });
        QVariantMap mark = moment.chipOf(task->id);
        mark.insert(u"state"_s, stateName(task->state));
        mark.insert(u"note"_s, noteOf(*task, alike == 1, moment));
        mark.insert(u"stuck"_s, stuck.contains(task->id));
        marks.append(mark);
    }
    return marks;
}

QString SourceModel::noteOf(const TaskView &task, bool alone, const Moment &moment) const
{
    switch (task.state) {
    case TaskState::Running:
        return tr("is here");
    case TaskState::Blocking:
        return tr("blocks here");
    case TaskState::Awaiting:
        if (task.wait == asyncio::WaitKind::Gather) {
            const qsizetype children = moment.snapshot.gathers.value(task.awaitedFuture).children.size();
            if (children == 1)
                return tr("waits for it");
            return children == 3 ? tr("waits for all three") : tr("waits for all %1").arg(children);
        }
        return alone ? tr("waits here") : tr("wait here");
    default:
        return task.awaitEvent < 0 ? tr("ready to start") : tr("ready to resume");
    }
}

void SourceModel::refresh()
{
    QList<Row> rows;
    for (int row = 0; row < m_lines.size(); ++row) {
        const Line &line = m_lines.at(row);
        rows.append({ quint64(row),
                      { row + 1, line.text, line.html, line.awaitPoint, m_breakpoints.contains(row + 1),
                        row == m_currentRow, m_marks.value(row + 1) } });
    }
    setRows(rows);
}
