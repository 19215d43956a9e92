#include "course/programcheck.h"

#include "lessons/program.h"
#include "lessons/template.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace course {

namespace {

using sources::Language;
using sources::Program;

const QString PythonFile = u"program.py"_s;

QStringList labelsOf(const QString &text)
{
    const auto program = sources::Template::parse(text);
    QStringList labels = program ? program->labels() : QStringList();
    labels.removeDuplicates();
    return labels;
}

/// Labels of the lines on which a task may suspend.
QStringList awaitLabels(const Program &program, Language language)
{
    QStringList labels;
    const QList<int> lines = program.awaitPoints(language);
    for (const int line : lines)
        labels += program.labelsOfLine(language, line);
    return labels;
}

/// The lesson's program with all its lines, whatever the knobs say.
Program wholeProgram(const lessons::Lesson &lesson, const QString &cppText)
{
    static const QRegularExpression condition(u"^#\\?\\{[^{}]*\\} "_s, QRegularExpression::MultilineOption);
    lessons::Lesson whole = lesson;
    whole.pythonTemplate.remove(condition);
    return Program::of(whole, whole.defaults(), cppText);
}

} // namespace

ProgramCheck::ProgramCheck(const lessons::Lesson &lesson, const QString &cppText, Findings *findings)
    : m_lesson(lesson)
    , m_cppText(cppText)
    , m_findings(findings)
{
}

void ProgramCheck::check()
{
    checkLabels();
    checkSleeps();
    checkAwaits();
    checkCoAwaits();
    checkKnobs();
}

void ProgramCheck::checkLabels()
{
    const QStringList python = labelsOf(m_lesson.pythonTemplate);
    const QStringList cpp = labelsOf(m_cppText);
    if (python.isEmpty())
        m_findings->add(PythonFile, u"#@"_s, u"names no line"_s);
    for (const QString &label : python) {
        if (!cpp.contains(label))
            m_findings->add(PythonFile, label, u"names a line here, but none of the scenario in C++"_s);
    }
    for (const QString &label : cpp) {
        if (!python.contains(label))
            m_findings->add(PythonFile, label, u"names a line of the scenario in C++, but none here"_s);
    }
}

void ProgramCheck::checkSleeps()
{
    const QStringList labels = labelsOf(m_lesson.pythonTemplate);
    for (const lessons::Knob &knob : m_lesson.knobs) {
        for (const QString &label : knob.sleeps) {
            if (!labels.contains(label))
                m_findings->add(u"lesson.json"_s, u"knobs.%1.sleeps"_s.arg(knob.name),
                                u"names \"%1\", which is no line of the program"_s.arg(label));
        }
    }
}

void ProgramCheck::checkAwaits()
{
    const Program program = wholeProgram(m_lesson, m_cppText);
    const QStringList cpp = awaitLabels(program, Language::Cpp);
    const QList<int> lines = program.awaitPoints(Language::Python);
    for (const int line : lines) {
        const QStringList labels = program.labelsOfLine(Language::Python, line);
        if (labels.isEmpty())
            m_findings->add(PythonFile, program.lines(Language::Python).at(line - 1).trimmed(),
                            u"awaits, but the line has no label"_s);
        else if (std::ranges::none_of(labels, [&](const QString &label) { return cpp.contains(label); }))
            m_findings->add(PythonFile, labels.first(),
                            u"awaits here, but has no co_await in the scenario in C++"_s);
    }
}

// A co_await alone, such as one of a helper that Python does not need, is not looked at.
void ProgramCheck::checkCoAwaits()
{
    const Program program = wholeProgram(m_lesson, m_cppText);
    const QStringList python = awaitLabels(program, Language::Python);
    const QList<int> lines = program.awaitPoints(Language::Cpp);
    for (const int line : lines) {
        const QStringList labels = program.labelsOfLine(Language::Cpp, line);
        if (!labels.isEmpty()
            && std::ranges::none_of(labels, [&](const QString &label) { return python.contains(label); }))
            m_findings->add(PythonFile, labels.first(),
                            u"does not await here, but does in the scenario in C++"_s);
    }
}

void ProgramCheck::checkKnobs()
{
    static const QRegularExpression read(u"\\.(number|integer|boolean|text)\\(\\s*u\"(\\w+)\"_s\\s*\\)"_s);
    QStringList used;
    for (auto it = read.globalMatch(m_cppText); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        used.append(match.captured(2));
        if (const lessons::Knob *knob = m_lesson.knob(used.last())) {
            checkKnobType(*knob, match.captured(1));
            continue;
        }
        m_canRun = false;
        m_findings->add(u"lesson.json"_s, u"knobs"_s,
                        u"lacks \"%1\", which the scenario in C++ asks for"_s.arg(used.last()));
    }
    for (const lessons::Knob &knob : m_lesson.knobs) {
        if (!used.contains(knob.name))
            m_findings->add(u"lesson.json"_s, u"knobs."_s + knob.name,
                            u"is not used by the scenario in C++"_s);
    }
}

void ProgramCheck::checkKnobType(const lessons::Knob &knob, const QString &reader)
{
    const QString type = knob.type == lessons::KnobType::Choice ? u"text"_s
                                                                : QString(lessons::nameOf(knob.type));
    if (type != reader)
        m_findings->add(u"lesson.json"_s, u"knobs.%1.type"_s.arg(knob.name),
                        u"does not fit the scenario in C++, which reads it as %1"_s.arg(reader));
}

} // namespace course
