#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace lessons {

/// A stretch of a lesson's text in one style. See docs/authoring-lessons.md for the markup.
struct Span
{
    enum class Kind : quint8 {
        Text,      ///< text as it stands
        Task,      ///< [[users]]: text is the label of a task
        EventTask, ///< {task}: the task of the beat's event
        Time,      ///< {time}: when the beat's event happens
        Knob,      ///< {knob:users}: text is the name of a knob; with its unit, without it in code
        Value,     ///< {=total}: text is an expression
        Seconds,   ///< {=total:s}: text is an expression; its value is a time in seconds
    };
    Kind kind = Kind::Text;
    QString text;
    bool bold = false;
    bool code = false;

    bool operator==(const Span &) const = default;
};

/// Splits a text into its spans, in order; none of them is empty. nullopt and a sentence in error
/// (which may be nullptr) where a mark is not closed or a placeholder is not known.
std::optional<QList<Span>> parseMarkup(const QString &text, QString *error = nullptr);

} // namespace lessons
