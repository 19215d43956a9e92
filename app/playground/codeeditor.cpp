#include "playground/codeeditor.h"

#include "playground/codehighlighter.h"
#include "theme.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype indentationOf(const QString &line)
{
    const auto code = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); });
    return code - line.begin();
}

/// One step of undo from its beginning to its end.
class Edit
{
public:
    Edit(QTextDocument *document, int position)
        : cursor(document)
    {
        cursor.setPosition(position);
        cursor.beginEditBlock();
    }
    ~Edit() { cursor.endEditBlock(); }
    Edit(const Edit &) = delete;
    Edit &operator=(const Edit &) = delete;

    void remove(int count)
    {
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, count);
        cursor.removeSelectedText();
    }

    QTextCursor cursor;
};

bool hasCapital(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isUpper(); });
}

// Whether nothing of the block can follow behind a statement.
bool endsBlock(const QString &statement)
{
    static const QStringList words { u"return"_s, u"pass"_s, u"break"_s, u"continue"_s, u"raise"_s };
    return words.contains(statement.section(u' ', 0, 0));
}

} // namespace

CodeEditor::CodeEditor(QObject *parent)
    : QObject(parent)
{
    connect(Theme::instance(), &Theme::changed, this, &CodeEditor::refreshPalette);
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    m_highlighter = std::make_unique<CodeHighlighter>(textDocument());
    refreshPalette();
    connect(textDocument(), &QTextDocument::contentsChanged, this, [this] {
        if (m_program && !m_loading)
            m_program->take(text());
    });
    load();
    emit documentChanged();
}

void CodeEditor::setProgram(ProgramDocument *program)
{
    if (m_program == program)
        return;
    if (m_program)
        m_program->disconnect(this);
    m_program = program;
    connect(program, &ProgramDocument::replaced, this, &CodeEditor::load);
    load();
    emit programChanged();
}

QTextDocument *CodeEditor::textDocument() const
{
    return m_document->textDocument();
}

// Not toPlainText(), which makes other spaces of some.
QString CodeEditor::text() const
{
    return textDocument()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

// Undo must not lead to another program, nor to rows of another height.
void CodeEditor::load()
{
    if (!m_document || !m_program)
        return;
    m_loading = true;
    QTextDocument *document = textDocument();
    document->setUndoRedoEnabled(false);
    document->setPlainText(m_program->text());
    QTextBlockFormat format;
    format.setLineHeight(Row, QTextBlockFormat::FixedHeight);
    QTextCursor all(document);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    document->setUndoRedoEnabled(true);
    m_loading = false;
    emit replaced();
}

void CodeEditor::refreshPalette()
{
    if (m_highlighter)
        m_highlighter->setPalette(Theme::instance()->palette());
}

// Editing --------------------------------------------------------------------------------------------

void CodeEditor::newLine(int from, int to)
{
    Edit edit(textDocument(), from);
    edit.remove(to - from);
    const QString before = edit.cursor.block().text().left(edit.cursor.positionInBlock());
    const QString statement = before.trimmed();
    qsizetype indentation = indentationOf(before);
    if (statement.endsWith(u':'))
        indentation += Indentation;
    else if (endsBlock(statement))
        indentation = std::max<qsizetype>(0, indentation - Indentation);
    edit.cursor.insertText(u'\n' + QString(indentation, u' '));
}

// The blocks that a selection touches; one that ends at the start of a line does not touch it.
std::pair<int, int> CodeEditor::blocks(int from, int to) const
{
    const int first = textDocument()->findBlock(from).blockNumber();
    const QTextBlock last = textDocument()->findBlock(to);
    return { first, to > from && to == last.position() ? last.blockNumber() - 1 : last.blockNumber() };
}

void CodeEditor::indent(int from, int to)
{
    Edit edit(textDocument(), from);
    const auto [first, last] = blocks(from, to);
    if (from == to || (first == last && to < endOf(first + 1))) {
        edit.remove(to - from);
        const int column = edit.cursor.positionInBlock();
        edit.cursor.insertText(QString(Indentation - column % Indentation, u' '));
        return;
    }
    for (int number = first; number <= last; ++number) {
        const QTextBlock block = textDocument()->findBlockByNumber(number);
        if (block.text().isEmpty())
            continue;
        edit.cursor.setPosition(block.position());
        edit.cursor.insertText(QString(Indentation, u' '));
    }
}

void CodeEditor::unindent(int from, int to)
{
    Edit edit(textDocument(), from);
    const auto [first, last] = blocks(from, to);
    for (int number = first; number <= last; ++number) {
        const QTextBlock block = textDocument()->findBlockByNumber(number);
        edit.cursor.setPosition(block.position());
        edit.remove(int(std::min<qsizetype>(Indentation, indentationOf(block.text()))));
    }
}

void CodeEditor::backspace(int position)
{
    if (position == 0)
        return;
    Edit edit(textDocument(), position);
    const int column = edit.cursor.positionInBlock();
    const QString before = edit.cursor.block().text().left(column);
    const bool indentation = column > 0 && before == QString(column, u' ');
    const int count = indentation ? (column - 1) % Indentation + 1 : 1;
    if (!indentation) {
        edit.cursor.deletePreviousChar(); // which may be two halves
        return;
    }
    edit.cursor.setPosition(position - count);
    edit.remove(count);
}

void CodeEditor::toggleComment(int from, int to)
{
    const QList<QTextBlock> lines = codeLines(from, to);
    const bool comments = std::ranges::all_of(lines, [](const QTextBlock &line) {
        return line.text().trimmed().startsWith(u'#');
    });
    qsizetype column = ProgramDocument::LongestProgram;
    for (const QTextBlock &line : lines)
        column = std::min(column, indentationOf(line.text()));
    Edit edit(textDocument(), from);
    for (const QTextBlock &line : lines) {
        const QString text = line.text();
        const int mark = comments ? int(text.indexOf(u'#')) : int(column);
        edit.cursor.setPosition(line.position() + mark);
        if (comments)
            edit.remove(text.mid(mark, 2) == "# "_L1 ? 2 : 1);
        else
            edit.cursor.insertText(u"# "_s);
    }
}

// The lines that a selection touches, without empty ones.
QList<QTextBlock> CodeEditor::codeLines(int from, int to) const
{
    QList<QTextBlock> lines;
    const auto [first, last] = blocks(from, to);
    for (int number = first; number <= last; ++number) {
        const QTextBlock line = textDocument()->findBlockByNumber(number);
        if (!line.text().trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

// Looking --------------------------------------------------------------------------------------------

int CodeEditor::find(const QString &text, int from, bool backwards) const
{
    if (text.isEmpty())
        return -1;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, hasCapital(text));
    flags.setFlag(QTextDocument::FindBackward, backwards);
    QTextCursor found = textDocument()->find(text, from, flags);
    if (found.isNull())
        found = textDocument()->find(text, backwards ? textDocument()->characterCount() - 1 : 0, flags);
    return found.isNull() ? -1 : found.selectionStart();
}

int CodeEditor::homeOf(int position) const
{
    const QTextBlock line = textDocument()->findBlock(position);
    const int code = line.position() + int(indentationOf(line.text()));
    return position == code ? line.position() : code;
}

int CodeEditor::count(const QString &text) const
{
    if (text.isEmpty())
        return 0;
    return int(this->text().count(text, hasCapital(text) ? Qt::CaseSensitive : Qt::CaseInsensitive));
}

int CodeEditor::lineOf(int position) const
{
    return textDocument()->findBlock(position).blockNumber() + 1;
}

int CodeEditor::startOf(int line) const
{
    return textDocument()->findBlockByNumber(line - 1).position();
}

int CodeEditor::endOf(int line) const
{
    const QTextBlock block = textDocument()->findBlockByNumber(line - 1);
    return block.position() + block.length() - 1;
}
