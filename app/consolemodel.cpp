#include "consolemodel.h"

#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;

namespace {

bool isError(const Event &event)
{
    return event.kind == EventKind::Exception || event.kind == EventKind::Warning;
}

} // namespace

ConsoleModel::ConsoleModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ConsoleModel::setLog(const trace::TraceLog &log)
{
    beginResetModel();
    m_past = 0;
    m_events = 0;
    m_lines = newLines(log);
    m_known = int(m_lines.size());
    m_hidden = false;
    endResetModel();
    emit countChanged();
    emit pastCountChanged();
}

void ConsoleModel::grow(const trace::TraceLog &log)
{
    const QList<Line> lines = newLines(log);
    if (lines.isEmpty())
        return;
    if (m_hidden || m_known < m_lines.size()) {
        m_lines.append(lines); // setHorizon() shows them in its time
        return;
    }
    beginInsertRows({}, m_known, m_known + int(lines.size()) - 1);
    m_lines.append(lines);
    m_known = int(m_lines.size());
    endInsertRows();
    emit countChanged();
}

// Those behind the events that have been looked at.
QList<ConsoleModel::Line> ConsoleModel::newLines(const trace::TraceLog &log)
{
    QList<Line> lines;
    for (; m_events < log.size(); ++m_events) {
        const Event event = log.at(m_events);
        if (event.kind == EventKind::Print || isError(event))
            lines.append(
                { m_events, event.time, event.text, isError(event), trace::isWarning(event, "deadlock"_L1) });
    }
    return lines;
}

void ConsoleModel::setHorizon(qsizetype events, bool hidden)
{
    const auto firstUnknown = std::ranges::lower_bound(m_lines, events, {}, &Line::event);
    const int known = int(firstUnknown - m_lines.begin());
    if (known == m_known && hidden == m_hidden)
        return;
    beginResetModel();
    m_known = known;
    m_past = std::min(m_past, known);
    m_hidden = hidden;
    endResetModel();
    emit countChanged();
}

void ConsoleModel::show(const Moment &moment)
{
    const auto firstFuture = std::ranges::lower_bound(m_lines, moment.snapshot.cursor, {}, &Line::event);
    const int past = std::min(int(firstFuture - m_lines.begin()), m_known);
    if (past == m_past)
        return;
    const auto [first, end] = std::minmax({ past, m_past });
    m_past = past;
    emit dataChanged(index(first), index(end - 1), { PastRole });
    emit pastCountChanged();
}

void ConsoleModel::retranslate()
{
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), { TextRole });
}

int ConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case TimeRole:
        return trace::seconds(line.time);
    case TextRole:
        return line.deadlock
                 ? tr("Deadlock: nothing is ready, no timer is set. The program would wait for ever.")
                 : line.text;
    case PastRole:
        return index.row() < m_past;
    case ErrorRole:
        return line.error;
    }
    return {};
}

QHash<int, QByteArray> ConsoleModel::roleNames() const
{
    return { { TimeRole, "time" }, { TextRole, "text" }, { PastRole, "past" }, { ErrorRole, "error" } };
}
