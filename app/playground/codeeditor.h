#pragma once

#include "playground/programdocument.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <utility>

class CodeHighlighter;

/// Makes a text area an editor of the playground's program: colours, rows of one height, indentation, search.
///
/// The text area keeps the keyboard, the caret and undo. Each function that changes the text is one step of
/// undo. Positions are in characters from 0, lines are counted from 1.
class CodeEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Of the text area.
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(ProgramDocument *program READ program WRITE setProgram NOTIFY programChanged REQUIRED)
    /// Pixels from one line to the next, whatever characters stand there.
    Q_PROPERTY(int row READ row CONSTANT)

public:
    static constexpr int Row = 20;
    static constexpr int Indentation = 4;

    explicit CodeEditor(QObject *parent = nullptr);
    ~CodeEditor() override;

    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    ProgramDocument *program() const { return m_program; }
    void setProgram(ProgramDocument *program);
    int row() const { return Row; }

    /// Begins a line behind a position that is indented as the code goes on there.
    Q_INVOKABLE void newLine(int from, int to);
    /// The next stop of indentation; with several lines selected all of them move.
    Q_INVOKABLE void indent(int from, int to);
    Q_INVOKABLE void unindent(int from, int to);
    /// Removes what is before the caret: a character, or in the indentation spaces back to the stop before.
    Q_INVOKABLE void backspace(int position);
    /// Makes comments of lines, or code again where all of them are comments.
    Q_INVOKABLE void toggleComment(int from, int to);

    /// Where a text is found next from a position on, or before it; goes round. -1: nowhere. Case counts only
    /// where the text has a capital letter.
    Q_INVOKABLE int find(const QString &text, int from, bool backwards) const;
    /// How often it is there.
    Q_INVOKABLE int count(const QString &text) const;
    Q_INVOKABLE int lineOf(int position) const;
    Q_INVOKABLE int startOf(int line) const;
    Q_INVOKABLE int endOf(int line) const;
    /// Where Home goes from a position: before the code of its line, from there to the line's start.
    Q_INVOKABLE int homeOf(int position) const;

signals:
    void documentChanged();
    void programChanged();
    /// Another text has come in: the caret belongs to its start.
    void replaced();

private:
    QString text() const;
    QTextDocument *textDocument() const;
    void load();
    void refreshPalette();
    std::pair<int, int> blocks(int from, int to) const;
    QList<QTextBlock> codeLines(int from, int to) const;

    QPointer<QQuickTextDocument> m_document;
    QPointer<ProgramDocument> m_program;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    bool m_loading = false;
};
