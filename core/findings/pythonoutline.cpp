#include "findings/pythonoutline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace findings {

namespace {

/// A program with nothing in its texts and comments, line by line as before: what stands in them is no code.
QString withoutLiterals(const QString &source)
{
    static const QRegularExpression literal(
        uR"("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*)"_s);
    QString code;
    qsizetype end = 0;
    for (auto found = literal.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        code.append(QStringView(source).mid(end, match.capturedStart() - end));
        if (!match.captured().startsWith(u'#'))
            code += u"''"_s + QString(match.captured().count(u'\n'), u'\n');
        end = match.capturedEnd();
    }
    return code.append(QStringView(source).mid(end));
}

int depthOf(QStringView line)
{
    int depth = 0;
    for (const QChar c : line)
        depth += u"([{"_s.contains(c) ? 1 : u")]}"_s.contains(c) ? -1 : 0;
    return depth;
}

bool isNestingOrLeaving(const QString &text)
{
    static const QRegularExpression word(uR"(^(?:break|return|continue|raise|yield|global|nonlocal)\b|:$)"_s);
    return word.match(text).hasMatch();
}

QString assignedIn(const QString &text)
{
    static const QRegularExpression assignment(uR"(^([\w\s,.*]+?)\s*[-+*/|&]?=(?!=))"_s);
    return assignment.match(text).captured(1);
}

} // namespace

PythonOutline::PythonOutline(const QString &source)
{
    readStatements(source);
    readFunctions();
}

void PythonOutline::readStatements(const QString &source)
{
    int line = 0;
    int depth = 0;
    for (const QString &text : withoutLiterals(source).split(u'\n')) {
        ++line;
        const QString trimmed = text.trimmed();
        if (trimmed.isEmpty())
            continue;
        if (depth > 0)
            m_statements.last().text += u' ' + trimmed;
        else
            m_statements.append({ line, int(text.indexOf(trimmed)), trimmed });
        depth = std::max(0, depth + depthOf(trimmed));
    }
}

/// Behind the last statement that stands deeper than the one at head.
qsizetype PythonOutline::bodyEnd(qsizetype head) const
{
    qsizetype end = head + 1;
    while (end < m_statements.size() && m_statements.at(end).indent > m_statements.at(head).indent)
        ++end;
    return end;
}

void PythonOutline::readFunctions()
{
    static const QRegularExpression definition(uR"(^async def (\w+)\s*\()"_s);
    static const QRegularExpression call(uR"((\w+)\s*\()"_s);
    static const QRegularExpression loop(uR"(^(?:async for|for|while)\b)"_s);
    for (qsizetype head = 0; head < m_statements.size(); ++head) {
        const QRegularExpressionMatch match = definition.match(m_statements.at(head).text);
        const qsizetype end = bodyEnd(head);
        if (!match.hasMatch() || end == head + 1)
            continue;
        Function function;
        function.name = match.captured(1);
        function.begin = m_statements.at(head + 1).line;
        function.end = m_statements.at(end - 1).line;
        for (qsizetype i = head + 1; i < end; ++i) {
            const QString &text = m_statements.at(i).text;
            function.hasLoop |= loop.match(text).hasMatch();
            for (auto calls = call.globalMatch(text); calls.hasNext();)
                function.calls.insert(calls.next().captured(1));
        }
        m_functions.append(function);
        readGroups(function, head + 1, end);
    }
}

void PythonOutline::readGroups(const Function &function, qsizetype begin, qsizetype end)
{
    static const QRegularExpression loop(uR"(^for\b)"_s);
    for (qsizetype i = begin; i < end; ++i) {
        const Await first = awaitIn(m_statements.at(i).text);
        if (loop.match(m_statements.at(i).text).hasMatch() && isGroupOfLoop(i, bodyEnd(i))) {
            const auto body = std::find_if(m_statements.cbegin() + i + 1, m_statements.cend(),
                                           [](const auto &s) { return !awaitIn(s.text).callee.isEmpty(); });
            m_groups.append({ function.name, awaitIn(body->text).callee, body->line });
        } else if (!first.callee.isEmpty()) {
            QString targets = first.target;
            qsizetype next = i + 1;
            for (; next < end && m_statements.at(next).indent == m_statements.at(i).indent; ++next) {
                const Await await = awaitIn(m_statements.at(next).text);
                if (await.callee != first.callee || mentions(await.arguments, targets))
                    break;
                targets += u' ' + await.target;
            }
            if (next > i + 1)
                m_groups.append({ function.name, first.callee, m_statements.at(i).line });
            i = next - 1;
        }
    }
    keepOnlyGroups(function, begin, end);
}

/// Whether a loop does nothing but wait for a coroutine once a turn and use its result, and no turn needs the
/// one before.
bool PythonOutline::isGroupOfLoop(qsizetype head, qsizetype end) const
{
    static const QRegularExpression loop(uR"(^for (.+?) in\b.*:$)"_s);
    const QString variables = loop.match(m_statements.at(head).text).captured(1);
    QString assigned;
    QString arguments;
    int awaits = 0;
    for (qsizetype i = head + 1; i < end; ++i) {
        const QString &text = m_statements.at(i).text;
        const Await await = awaitIn(text);
        if (isNestingOrLeaving(text) || (await.callee.isEmpty() && text.contains("await"_L1)))
            return false;
        if (!await.callee.isEmpty()) {
            ++awaits;
            arguments = await.arguments;
        }
        assigned += u' ' + (await.callee.isEmpty() ? assignedIn(text) : await.target);
    }
    return awaits == 1 && mentions(arguments, variables) && !mentions(arguments, assigned);
}

/// Which calls of a coroutine belong to a group can be told only where nothing else awaits it, or another
/// one.
void PythonOutline::keepOnlyGroups(const Function &function, qsizetype begin, qsizetype end)
{
    m_groups.removeIf([&](const Group &group) {
        if (group.caller != function.name)
            return false;
        const QRegularExpression other(uR"(\bawait\s+(?:[\w.]+\.)?%1\s*\()"_s.arg(group.callee));
        int outside = 0;
        bool isInGroup = false;
        for (qsizetype i = begin; i < end; ++i) {
            const Await await = awaitIn(m_statements.at(i).text);
            isInGroup = m_statements.at(i).line == group.line || (isInGroup && await.callee == group.callee);
            if (!isInGroup && other.match(m_statements.at(i).text).hasMatch())
                ++outside;
        }
        return outside > 0;
    });
}

QList<PythonOutline::Function> PythonOutline::reachedFrom(const QString &name) const
{
    QList<Function> reached;
    QSet<QString> known { name };
    QStringList next { name };
    while (!next.isEmpty()) {
        const QString current = next.takeLast();
        for (const Function &function : m_functions) {
            if (function.name != current)
                continue;
            reached.append(function);
            for (const QString &called : function.calls) {
                if (known.contains(called))
                    continue;
                known.insert(called);
                next.append(called);
            }
        }
    }
    return reached;
}

PythonOutline::Await PythonOutline::awaitIn(const QString &text)
{
    static const QRegularExpression plain(
        uR"(^(?:([\w\s,.]+?)\s*=\s*)?await\s+(?:[A-Za-z_][\w.]*\.)?(\w+)\s*\((.*)\)$)"_s);
    static const QRegularExpression kept(
        uR"(^[\w.]+\.append\(\s*await\s+(?:[A-Za-z_][\w.]*\.)?(\w+)\s*\((.*)\)\s*\)$)"_s);
    const QRegularExpressionMatch match = plain.match(text);
    if (match.hasMatch() && !match.captured(3).contains("await"_L1))
        return { match.captured(2), match.captured(3), match.captured(1) };
    const QRegularExpressionMatch append = kept.match(text);
    if (append.hasMatch() && !append.captured(2).contains("await"_L1))
        return { append.captured(1), append.captured(2), {} };
    return {};
}

/// Whether a text has one of these words in it.
bool PythonOutline::mentions(const QString &text, const QString &names)
{
    static const QRegularExpression word(uR"([A-Za-z_]\w*)"_s);
    QSet<QString> words;
    for (auto found = word.globalMatch(names); found.hasNext();)
        words.insert(found.next().captured());
    for (auto found = word.globalMatch(text); found.hasNext();) {
        if (words.contains(found.next().captured()))
            return true;
    }
    return false;
}

} // namespace findings
