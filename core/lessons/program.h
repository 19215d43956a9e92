#pragma once

#include "lessons/lesson.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace sources {

enum class Language : quint8 { Python, Cpp };

/// A program as it is shown: its Python with the knobs filled in, and its C++ twin.
///
/// Lines are counted from 1, 0 is none. Invariant: lines and label maps speak of the shown text, with
/// marks stripped and dropped lines gone. The same label names the same place in both languages.
class Program
{
public:
    Program() = default;

    /// The lesson's program with these knob values (complete), beside a C++ text with marks.
    static Program of(const lessons::Lesson &lesson, const QVariantMap &values, const QString &cppText);
    /// The same beside the C++ that really runs: the scenario's source file in the resources.
    static Program of(const lessons::Lesson &lesson, const QVariantMap &values);
    /// Texts as a trace has saved them: without marks, so that no line relates to another.
    static Program ofTexts(const QString &python, const QString &cpp);

    /// The lines joined, each with a line feed.
    QString text(Language language) const;
    const QStringList &lines(Language language) const { return source(language).lines; }
    /// The first line that carries a label, 0 where none does (a knob may have dropped it).
    int lineOfLabel(Language language, const QString &label) const;
    QStringList labelsOfLine(Language language, int line) const;

    /// The line of the other language that shares a label with this one; of several labels the first that the
    /// other has. 0 where there is none.
    int pythonLineOf(int cppLine) const;
    int cppLineOf(int pythonLine) const;

    /// Lines on which a task may suspend: those with `await`, `async with`, `async for` or `co_await`,
    /// ascending.
    QList<int> awaitPoints(Language language) const;

private:
    struct Source
    {
        QStringList lines;
        QHash<QString, int> lineOfLabel;
        QHash<int, QStringList> labelsOfLine;

        void append(const QString &line, const QStringList &labels);
    };

    const Source &source(Language language) const { return language == Language::Python ? m_python : m_cpp; }
    static int across(const Source &from, const Source &to, int line);

    Source m_python;
    Source m_cpp;
};

} // namespace sources
