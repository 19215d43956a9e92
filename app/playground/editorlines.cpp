#include "playground/editorlines.h"

#include "columns.h"
#include "lessons/program.h"
#include "playground/programdocument.h"
#include "workbench.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isStuck(const QVariantList &marks)
{
    return std::ranges::any_of(marks,
                               [](const QVariant &mark) { return mark.toMap().value(u"stuck"_s).toBool(); });
}

} // namespace

EditorLines::EditorLines(ProgramDocument *document, Workbench *workbench, QObject *parent)
    : RowModel({ "number", "awaitPoint", "breakpoint", "current", "marks", "stuck", "columns" }, parent)
    , m_document(document)
    , m_workbench(workbench)
{
    connect(document, &ProgramDocument::changed, this, &EditorLines::takeText);
    connect(document, &ProgramDocument::replaced, this, [this] { m_breakpoints.clear(); });
    connect(workbench, &Workbench::momentChanged, this, &EditorLines::refresh);
    takeText();
}

void EditorLines::setRunSource(const std::optional<QString> &source)
{
    m_runLines.reset();
    if (source)
        m_runLines = source->split(u'\n');
    relate();
}

void EditorLines::takeText()
{
    QStringList lines = m_document->text().split(u'\n');
    if (lines != m_lines) {
        const LineMap map(m_lines, lines);
        QSet<int> moved;
        for (const int line : std::as_const(m_breakpoints)) {
            if (map.after(line) > 0)
                moved.insert(map.after(line));
        }
        m_breakpoints = moved;
        m_lines = std::move(lines);
        const QList<int> points = sources::Program::ofTexts(m_document->text(), {})
                                      .awaitPoints(sources::Language::Python);
        m_awaitPoints = QSet<int>(points.begin(), points.end());
    }
    relate();
}

void EditorLines::relate()
{
    m_map = m_runLines ? LineMap(*m_runLines, m_lines) : LineMap();
    const bool outdated = m_runLines && *m_runLines != m_lines;
    if (m_outdated != outdated) {
        m_outdated = outdated;
        emit outdatedChanged();
    }
    tellBreakpoints();
    refresh();
}

void EditorLines::toggleBreakpoint(int row)
{
    const int line = row + 1;
    if (!m_breakpoints.remove(line) && m_awaitPoints.contains(line))
        m_breakpoints.insert(line);
    tellBreakpoints();
    refresh();
}

void EditorLines::tellBreakpoints()
{
    if (!m_runLines)
        return;
    QSet<int> lines;
    for (const int line : std::as_const(m_breakpoints)) {
        if (m_map.before(line) > 0)
            lines.insert(m_map.before(line));
    }
    m_workbench->setBreakpoints(lines);
}

void EditorLines::refresh()
{
    const int line = m_map.after(m_workbench->python()->lineOfInterest() + 1) - 1;
    const bool moved = line != m_lineOfInterest;
    m_lineOfInterest = line;
    QList<Row> rows;
    for (int number = 1; number <= m_lines.size(); ++number)
        rows.append(rowOf(number));
    setRows(rows);
    if (moved)
        emit lineOfInterestChanged();
}

RowModel::Row EditorLines::rowOf(int number) const
{
    const int ofRun = m_map.before(number);
    const SourceModel *source = m_workbench->python();
    const QVariantList marks = ofRun > 0 ? source->value(ofRun - 1, u"marks"_s).toList() : QVariantList();
    const bool isCurrent = ofRun > 0 && source->value(ofRun - 1, u"current"_s).toBool();
    return { quint64(number),
             { number, m_awaitPoints.contains(number), m_breakpoints.contains(number), isCurrent, marks,
               isStuck(marks), columnsOf(m_lines.at(number - 1)) } };
}
