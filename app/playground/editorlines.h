#pragma once

#include "playground/linemap.h"
#include "rowmodel.h"

#include <QSet>
#include <QStringList>

#include <optional>

class ProgramDocument;
class Workbench;

/// What stands beside the lines of the program in the editor: await points, breakpoints, and where the tasks
/// of its last run are.
///
/// The run was made with a text that may have been changed since. Tasks are shown on the lines that are still
/// the same; breakpoints move with their lines.
class EditorLines : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The playground owns it.")
    /// Row of the line that the running task executes next, -1 for none.
    Q_PROPERTY(int lineOfInterest READ lineOfInterest NOTIFY lineOfInterestChanged)
    /// Whether the run that is shown was made with another text.
    Q_PROPERTY(bool outdated READ isOutdated NOTIFY outdatedChanged)

public:
    EditorLines(ProgramDocument *document, Workbench *workbench, QObject *parent = nullptr);

    int lineOfInterest() const { return m_lineOfInterest; }
    bool isOutdated() const { return m_outdated; }
    /// The text that the workbench's run was made with; nullopt where it is not one of this program.
    void setRunSource(const std::optional<QString> &source);

    /// Sets or removes the breakpoint on an await point; other rows are ignored.
    Q_INVOKABLE void toggleBreakpoint(int row);
    /// The row of the editor that a line of the run's program has come to; -1 for one that is gone.
    Q_INVOKABLE int rowOfRunLine(int line) const { return m_map.after(line) - 1; }

signals:
    void lineOfInterestChanged();
    void outdatedChanged();

private:
    void takeText();
    void relate();
    void refresh();
    Row rowOf(int number) const;
    void tellBreakpoints();

    ProgramDocument *m_document;
    Workbench *m_workbench;
    QStringList m_lines;
    std::optional<QStringList> m_runLines;
    LineMap m_map; // from the run's lines to those here
    QSet<int> m_awaitPoints;
    QSet<int> m_breakpoints;
    int m_lineOfInterest = -1;
    bool m_outdated = false;
};
