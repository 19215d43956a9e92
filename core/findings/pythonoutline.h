#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace findings {

/// As much of a Python program as is needed to tell whether awaits that come one after another could have
/// been made together.
///
/// It goes by lines and indentation, as Python does, and understands no more than plain statements. What it
/// does not understand is not in the outline, so it leaves out rather than invents.
class PythonOutline
{
public:
    /// `async def` of a function or method: lines from the one behind its head on, from 1.
    struct Function
    {
        QString name;
        int begin = 0;
        int end = 0; ///< the last line
        bool hasLoop = false;
        QSet<QString> calls; ///< names of what it may call

        bool contains(int line) const { return line >= begin && line <= end; }
    };

    /// Awaits of one coroutine function that do not need each other's results: statements that follow each
    /// other, or one in a loop over something.
    struct Group
    {
        QString caller;
        QString callee;
        int line = 0; ///< of the first await
    };

    explicit PythonOutline(const QString &source);

    const QList<Function> &functions() const { return m_functions; }
    /// The only group of each caller and callee; where there are more awaits of the callee, there is none.
    const QList<Group> &groups() const { return m_groups; }
    /// The coroutine functions that run when one of this name is called: it and what it may call in turn.
    QList<Function> reachedFrom(const QString &name) const;

private:
    /// One statement, also over several lines.
    struct Statement
    {
        int line = 0;
        int indent = 0;
        QString text; ///< on one line, the content of literals left out
    };
    /// `targets = await callee(arguments)`, also as an argument of append().
    struct Await
    {
        QString callee;
        QString arguments;
        QString target;
    };

    void readStatements(const QString &source);
    void readFunctions();
    void readGroups(const Function &function, qsizetype begin, qsizetype end);
    bool isGroupOfLoop(qsizetype head, qsizetype end) const;
    qsizetype bodyEnd(qsizetype head) const;
    void keepOnlyGroups(const Function &function, qsizetype begin, qsizetype end);
    static Await awaitIn(const QString &text);
    static bool mentions(const QString &text, const QString &names);

    QList<Statement> m_statements;
    QList<Function> m_functions;
    QList<Group> m_groups;
};

} // namespace findings
