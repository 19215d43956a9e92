#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace lessons {

/// The value behind a name in an expression: a number (double or int), text or bool; invalid for None.
using Values = std::function<QVariant(const QString &name)>;

/// A formula over knobs and measures, written as in Python; see docs/authoring-lessons.md. A cheap value;
/// immutable once parsed.
class Expression
{
public:
    /// Always None.
    Expression() = default;

    /// nullopt and a sentence in error (which may be nullptr) where the text is not an expression.
    static std::optional<Expression> parse(const QString &text, QString *error = nullptr);

    /// The names that it asks for, each once, in order of appearance.
    QStringList names() const;
    /// Its value; invalid (None) where something in it has none or cannot be computed, as 1 / 0.
    QVariant value(const Values &values) const;
    /// Whether the value is there and neither False, 0 nor an empty text.
    bool isTrue(const Values &values) const;

private:
    struct Node;

    std::shared_ptr<const Node> m_root;
};

} // namespace lessons
