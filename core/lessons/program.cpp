#include "lessons/program.h"

#include "lessons/template.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sources {

namespace {

bool keeps(const Template::Line &line, const QVariantMap &values)
{
    return !line.condition
        || line.condition->isTrue([&values](const QString &name) { return values.value(name); });
}

/// Code without its comment and with its strings emptied, so that no word in them counts.
QString bare(const QString &line, Language language)
{
    static const QRegularExpression strings(u"\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"_s);
    static const QRegularExpression pythonComment(u"#.*$"_s);
    static const QRegularExpression cppComment(u"//.*$"_s);
    QString code = line;
    code.remove(strings);
    code.remove(language == Language::Python ? pythonComment : cppComment);
    return code;
}

} // namespace

void Program::Source::append(const QString &line, const QStringList &labels)
{
    lines.append(line);
    const int number = int(lines.size());
    for (const QString &label : labels) {
        if (!lineOfLabel.contains(label))
            lineOfLabel.insert(label, number);
    }
    if (!labels.isEmpty())
        labelsOfLine.insert(number, labels);
}

Program Program::of(const lessons::Lesson &lesson, const QVariantMap &values, const QString &cppText)
{
    const auto literal = [&](const QString &name) {
        const lessons::Knob *knob = lesson.knob(name);
        return knob ? knob->literal(values.value(name)) : QString();
    };
    Program program;
    const Template python = Template::parse(lesson.pythonTemplate).value_or(Template());
    for (const Template::Line &line : python.lines()) {
        if (keeps(line, values))
            program.m_python.append(Template::fill(line.text, literal), line.labels);
    }
    const Template cpp = Template::parse(cppText).value_or(Template());
    for (const Template::Line &line : cpp.lines())
        program.m_cpp.append(line.text, line.labels);
    return program;
}

Program Program::of(const lessons::Lesson &lesson, const QVariantMap &values)
{
    QFile file(u":/scenarios/%1.cpp"_s.arg(lesson.scenario));
    const bool open = file.open(QIODevice::ReadOnly);
    return of(lesson, values, open ? QString::fromUtf8(file.readAll()) : QString());
}

Program Program::ofTexts(const QString &python, const QString &cpp)
{
    const auto fill = [](Source *source, const QString &text) {
        if (text.isEmpty())
            return;
        source->lines = text.split(u'\n');
        if (source->lines.last().isEmpty())
            source->lines.removeLast();
    };
    Program program;
    fill(&program.m_python, python);
    fill(&program.m_cpp, cpp);
    return program;
}

QString Program::text(Language language) const
{
    const QStringList &all = lines(language);
    return all.isEmpty() ? QString() : all.join(u'\n') + u'\n';
}

int Program::lineOfLabel(Language language, const QString &label) const
{
    return source(language).lineOfLabel.value(label);
}

QStringList Program::labelsOfLine(Language language, int line) const
{
    return source(language).labelsOfLine.value(line);
}

int Program::across(const Source &from, const Source &to, int line)
{
    const QStringList labels = from.labelsOfLine.value(line);
    for (const QString &label : labels) {
        if (const int found = to.lineOfLabel.value(label))
            return found;
    }
    return 0;
}

int Program::pythonLineOf(int cppLine) const
{
    return across(m_cpp, m_python, cppLine);
}

int Program::cppLineOf(int pythonLine) const
{
    return across(m_python, m_cpp, pythonLine);
}

QList<int> Program::awaitPoints(Language language) const
{
    static const QRegularExpression python(u"\\bawait\\b|\\basync\\s+(?:with|for)\\b"_s);
    // A generator that hands an item over waits for nothing; in Python it is a plain yield.
    static const QRegularExpression cpp(u"\\bco_await\\b(?! yield\\()"_s);
    const QRegularExpression &pattern = language == Language::Python ? python : cpp;
    QList<int> points;
    const QStringList &all = lines(language);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (bare(all.at(i), language).contains(pattern))
            points.append(int(i + 1));
    }
    return points;
}

} // namespace sources
