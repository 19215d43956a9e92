#pragma once

#include "lessons/markup.h"
#include "palette.h"
#include "trace/explain.h"

#include <QString>

#include <functional>

/// Turns marked-up sentences into rich text: names of tasks in their hue, code in the code font.
class RichText
{
public:
    /// Window: what QML's Text shows, colours in it. Page: HTML that says what a word is (`<code>`, and
    /// `<b class="task h2">` for a task of hue 2) and leaves its looks to a style sheet.
    enum class Form : quint8 { Window, Page };

    explicit RichText(const Palette &palette, Form form = Form::Window)
        : m_palette(palette)
        , m_form(form)
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
    QString code(const QString &text) const;
    QString escaped(const QString &text) const;

    const Palette &m_palette;
    Form m_form;
};
