#include "consolemodel.h"

#include "trace/printing.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;

namespace {

// Of what the kind rules out the event is not read, which takes much longer.
bool isLine(trace::EventStore::Walk &walk)
{
    switch (walk.kind()) {
    case EventKind::Print:
        return true;
    case EventKind::Exception:
    case EventKind::Warning:
        return trace::isOnStandardError(walk.event());
    default:
        return false;
    }
}

ConsoleModel::Line lineOf(const Event &event, qsizetype index)
{
    using Said = ConsoleModel::Line::Said;
    const Said said = trace::isWarning(event, "deadlock"_L1)   ? Said::Deadlock
                    : trace::isWarning(event, "wall_clock"_L1) ? Said::RealTime
                                                               : Said::Text;
    const bool error = trace::isOnStandardError(event) && said != Said::RealTime;
    return { index, event.time, event.text, error, said, {} };
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
    m_cursor = 0;
    m_events = 0;
    m_open = -1;
    m_lines.clear();
    readOn(log);
    m_known = int(m_lines.size());
    m_hidden = false;
    endResetModel();
    emit countChanged();
    emit pastCountChanged();
}

void ConsoleModel::grow(const trace::TraceLog &log)
{
    const int before = int(m_lines.size());
    const int open = m_open;
    readOn(log);
    if (open >= 0 && open < m_known)
        emit dataChanged(index(open), index(open), { TextRole });
    const int after = int(m_lines.size());
    if (after == before || m_hidden || m_known < before)
        return; // setHorizon() shows them in its time
    beginInsertRows({}, before, after - 1);
    m_known = after;
    endInsertRows();
    emit countChanged();
}

// Takes the lines, and what goes on with the last one, behind the events that have been looked at.
void ConsoleModel::readOn(const trace::TraceLog &log)
{
    trace::EventStore::Walk walk = log.walkFrom(m_events);
    for (; m_events < log.size(); ++m_events) {
        walk.next();
        if (!isLine(walk))
            continue;
        const Event &event = walk.event();
        const bool print = event.kind == EventKind::Print;
        const bool open = trace::goesOn(event);
        const bool goesOn = print && m_open >= 0;
        if (!goesOn)
            m_lines.append(lineOf(event, m_events));
        Line &line = goesOn ? m_lines[m_open] : m_lines.last();
        if (goesOn)
            line.text += event.text;
        if (goesOn || open)
            line.pieces.append({ m_events, line.text.size() });
        if (print)
            m_open = !open ? -1 : goesOn ? m_open : int(m_lines.size()) - 1;
    }
}

void ConsoleModel::setHorizon(qsizetype events, bool hidden)
{
    const auto firstUnknown = std::ranges::lower_bound(m_lines, events, {}, &Line::event);
    const int known = int(firstUnknown - m_lines.begin());
    m_horizon = events;
    if (known == m_known && hidden == m_hidden) {
        if (const int row = firstChanged(known); row < known)
            emit dataChanged(index(row), index(row), { TextRole });
        return;
    }
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
    const auto [from, end] = std::minmax({ past, m_past });
    const bool turns = past != m_past;
    m_past = past;
    m_cursor = moment.snapshot.cursor;
    if (const int first = firstChanged(from); first < end)
        emit dataChanged(index(first), index(end - 1), { PastRole, TextRole });
    if (turns)
        emit pastCountChanged();
}

// The first row that may change with those from this one on: the one before it, if that was written in
// pieces.
int ConsoleModel::firstChanged(int row) const
{
    return row > 0 && !m_lines.at(row - 1).pieces.isEmpty() ? row - 1 : row;
}

QString ConsoleModel::textOf(int row) const
{
    const Line &line = m_lines.at(row);
    if (line.said == Line::Said::Deadlock)
        return tr("Deadlock: nothing is ready, no timer is set. The program would wait for ever.");
    if (line.said == Line::Said::RealTime)
        return tr("The program turns to the world outside: from here on time is real.");
    const bool past = row < m_past;
    if (line.pieces.isEmpty() || (!past && !m_hidden))
        return line.text;
    const auto next = std::ranges::lower_bound(line.pieces, past ? m_cursor : m_horizon, {}, &Piece::event);
    return next == line.pieces.begin() ? QString() : line.text.left(std::prev(next)->end);
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
        return textOf(index.row());
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
