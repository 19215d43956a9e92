#pragma once

#include "lessons/expression.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace sources {

/// A program with marks and, in Python, with places to fill in.
///
/// - `{{knob}}` stands for the value of a knob as a Python literal;
/// - `#?{knob >= 4} ` at the begin of a line keeps the line only where the expression is true;
/// - `#@label` (in C++ `//@label`) at the end of a line names it. A line may have several labels, and in
///   C++ several lines may have the same, where one line of Python takes several.
class Template
{
public:
    struct Line
    {
        QString text; ///< without condition and marks
        QStringList labels;
        std::optional<lessons::Expression> condition; ///< over knobs; without one the line always stays
    };

    /// nullopt and a sentence in error (which may be nullptr) where a condition or mark is wrong.
    static std::optional<Template> parse(const QString &text, QString *error = nullptr);

    const QList<Line> &lines() const { return m_lines; }
    /// Names of the knobs that are filled in, in order of appearance, each once.
    QStringList placeholders() const;
    /// Names of the knobs that decide about lines, each once.
    QStringList deciders() const;
    /// The labels of all lines, in order.
    QStringList labels() const;

    /// A line's text with its places filled in.
    static QString fill(const QString &text, const std::function<QString(const QString &knob)> &literal);

private:
    QList<Line> m_lines;
};

} // namespace sources
