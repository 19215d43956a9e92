#pragma once

#include "lessons/markup.h"
#include "palette.h"
#include "trace/explain.h"

#include <QString>

#include <functional>

/// Turns marked-up sentences into the rich text that QML's Text shows: names of tasks in their hue, code in
/// the code font.
class RichText
{
public:
    explicit RichText(const Palette &palette)
        : m_palette(palette)
    {
    }

    /// What stands for the spans of a lesson's text that depend on the run.
    struct Values
    {
        std::function<int(const QString &label)> hueOf;
        std::function<QString(const lessons::Span &span)> textOf; ///< for the rest
    };

    QString html(const trace::Explanation &explanation) const;
    QString html(const QList<lessons::Span> &spans, const Values &values) const;

private:
    QString task(const QString &label, int hue) const;
    static QString code(const QString &text);

    const Palette &m_palette;
};
