#include "lessons/template.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sources {

namespace {

const QRegularExpression &conditionPattern()
{
    static const QRegularExpression pattern(u"^#\\?\\{([^{}]*)\\} (.*)$"_s);
    return pattern;
}

const QRegularExpression &marksPattern()
{
    static const QRegularExpression pattern(u"\\s*((?:(?:#|//)@[\\w.-]+\\s*)+)$"_s);
    return pattern;
}

const QRegularExpression &placePattern()
{
    static const QRegularExpression pattern(u"\\{\\{(\\w+)\\}\\}"_s);
    return pattern;
}

QStringList labelsIn(const QString &marks)
{
    static const QRegularExpression label(u"(?:#|//)@([\\w.-]+)"_s);
    QStringList labels;
    for (auto it = label.globalMatch(marks); it.hasNext();)
        labels.append(it.next().captured(1));
    return labels;
}

/// Takes the marks off the line's text. False where one is left that is not at the end or has no name.
bool takeMarks(Template::Line *line)
{
    const QRegularExpressionMatch match = marksPattern().match(line->text);
    if (match.hasMatch()) {
        line->labels = labelsIn(match.captured(1));
        line->text.truncate(match.capturedStart());
    }
    return !line->text.contains("#@"_L1) && !line->text.contains("//@"_L1);
}

/// Takes the condition off the line's text. False and a sentence where there is something like one that is
/// none.
bool takeCondition(Template::Line *line, QString *error)
{
    if (!line->text.startsWith("#?"_L1))
        return true;
    *error = u"the condition is not of the form \"#?{expression} \""_s;
    const QRegularExpressionMatch match = conditionPattern().match(line->text);
    if (!match.hasMatch())
        return false;
    line->condition = lessons::Expression::parse(match.captured(1), error);
    line->text = match.captured(2);
    return line->condition.has_value();
}

std::optional<Template::Line> readLine(const QString &text, QString *error)
{
    Template::Line line;
    line.text = text;
    if (!takeCondition(&line, error))
        return std::nullopt;
    if (!takeMarks(&line)) {
        *error = u"a mark stands in the middle of the line or has no name"_s;
        return std::nullopt;
    }
    return line;
}

} // namespace

std::optional<Template> Template::parse(const QString &text, QString *error)
{
    Template result;
    QStringList texts = text.split(u'\n');
    if (texts.last().isEmpty())
        texts.removeLast();
    for (const QString &lineText : std::as_const(texts)) {
        QString problem;
        const std::optional<Line> line = readLine(lineText, &problem);
        if (!line) {
            if (error)
                *error = u"line %1: %2"_s.arg(result.m_lines.size() + 1).arg(problem);
            return std::nullopt;
        }
        result.m_lines.append(*line);
    }
    return result;
}

QStringList Template::placeholders() const
{
    QStringList names;
    for (const Line &line : m_lines) {
        for (auto it = placePattern().globalMatch(line.text); it.hasNext();)
            names.append(it.next().captured(1));
    }
    names.removeDuplicates();
    return names;
}

QStringList Template::deciders() const
{
    QStringList names;
    for (const Line &line : m_lines) {
        if (line.condition)
            names += line.condition->names();
    }
    names.removeDuplicates();
    return names;
}

QStringList Template::labels() const
{
    QStringList labels;
    for (const Line &line : m_lines)
        labels += line.labels;
    return labels;
}

QString Template::fill(const QString &text, const std::function<QString(const QString &)> &literal)
{
    QString filled;
    qsizetype from = 0;
    for (auto it = placePattern().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(text).mid(from, match.capturedStart() - from);
        filled += literal(match.captured(1));
        from = match.capturedEnd();
    }
    filled += QStringView(text).mid(from);
    return filled;
}

} // namespace sources
