#pragma once

#include "lessons/program.h"
#include "moment.h"
#include "palette.h"
#include "rowmodel.h"

#include <QSet>

/// The program of the run in one language, line by line, with the place of every task that is alive.
///
/// A suspended or ready task stands on the line of its await; the running task on the line that it
/// executes next, as in a debugger. Line numbers begin at 1, rows at 0.
class SourceModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(int lineOfInterest READ lineOfInterest NOTIFY lineOfInterestChanged)
    Q_PROPERTY(bool hasSource READ hasSource NOTIFY hasSourceChanged)
    /// The line that takes most room in a face of fixed width.
    Q_PROPERTY(QString widestLine READ widestLine NOTIFY widestLineChanged)

public:
    explicit SourceModel(sources::Language language, QObject *parent = nullptr);

    /// Takes the program of another run; forgets where tasks are.
    void setProgram(const sources::Program &program);
    void setPalette(const Palette &palette);
    void setBreakpoints(const QSet<int> &lines);
    void show(const Moment &moment);

    bool hasSource() const { return !m_lines.isEmpty(); }
    /// Row of the line that the running task executes next, or at which a task has just been suspended; -1
    /// for none.
    int lineOfInterest() const { return m_lineOfInterest; }
    QString widestLine() const { return m_widestLine; }
    bool isAwaitPoint(int row) const { return m_lines.value(row).awaitPoint; }

    /// Asks to set or remove the breakpoint on an await point; other rows are ignored.
    Q_INVOKABLE void toggleBreakpoint(int row);

signals:
    void lineOfInterestChanged();
    void hasSourceChanged();
    void widestLineChanged();
    void breakpointToggled(int line);

private:
    struct Line
    {
        QString text;
        QString html;
        bool awaitPoint = false;
    };

    QMap<int, QList<const trace::TaskView *>> tasksByLine(const Moment &moment) const;
    int lineOf(const trace::TaskView &task, const Moment &moment) const;
    int lineOf(const trace::Event &event) const;
    int runningLineOf(const trace::TaskView &task, const Moment &moment) const;
    /// stuck are the tasks that wait for each other.
    QVariantList marksOf(const QList<const trace::TaskView *> &tasks, const QSet<asyncio::TaskId> &stuck,
                         const Moment &moment) const;
    QString noteOf(const trace::TaskView &task, bool alone, const Moment &moment) const;
    void refresh();

    sources::Language m_language;
    const Palette *m_palette;
    QList<Line> m_lines;
    QString m_widestLine;
    QSet<int> m_breakpoints;
    QMap<int, QVariantList> m_marks; // by line number
    int m_currentRow = -1;           // of the running task
    int m_lineOfInterest = -1;
};
