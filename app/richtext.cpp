#include "richtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

using trace::Explanation;

namespace {

/// A number stays on one line with its unit.
QString joined(QString value)
{
    const qsizetype space = value.lastIndexOf(u' ');
    if (space > 0 && value.at(space - 1).isDigit())
        value[space] = QChar::Nbsp;
    return value;
}

} // namespace

QString RichText::html(const Explanation &explanation) const
{
    QString html;
    for (const Explanation::Span &span : explanation.spans) {
        switch (span.kind) {
        case Explanation::Span::Kind::Task:
            html += task(span.text, Palette::hueOf(span.task));
            break;
        case Explanation::Span::Kind::Code:
            html += code(span.text);
            break;
        case Explanation::Span::Kind::Text:
            html += span.text.toHtmlEscaped();
            break;
        }
    }
    return html;
}

QString RichText::html(const QList<lessons::Span> &spans, const Values &values) const
{
    using Kind = lessons::Span::Kind;
    QString html;
    for (const lessons::Span &span : spans) {
        const bool isTask = span.kind == Kind::Task || span.kind == Kind::EventTask;
        const bool isFixed = span.kind == Kind::Text || span.kind == Kind::Task;
        const QString text = isFixed ? span.text : joined(values.textOf(span));
        QString part = isTask ? task(text, values.hueOf(text)) : span.code ? code(text) : escaped(text);
        if (span.bold && !isTask)
            part = u"<b>%1</b>"_s.arg(part);
        html += part;
    }
    return html;
}

// Qt's reader of HTML makes a plain space of every other one, at which a line may break.
QString RichText::escaped(const QString &text) const
{
    constexpr QChar NarrowNoBreakSpace(0x202F);
    const QString html = text.toHtmlEscaped();
    return m_form == Form::Page ? html : QString(html).replace(NarrowNoBreakSpace, QChar::Nbsp);
}

QString RichText::task(const QString &label, int hue) const
{
    if (m_form == Form::Page)
        return u"<b class=\"task h%1\">%2</b>"_s.arg(std::max(hue, 0)).arg(label.toHtmlEscaped());
    return u"<b><font color=\"%1\">%2</font></b>"_s.arg(m_palette.task(hue).text.name(),
                                                        label.toHtmlEscaped());
}

// A line does not break behind the slash of a path, nor within a few words.
QString RichText::code(const QString &text) const
{
    if (m_form == Form::Page)
        return u"<code>%1</code>"_s.arg(text.toHtmlEscaped());
    constexpr QChar WordJoiner(0x2060);
    constexpr qsizetype FewWords = 20; // characters
    QString html = text.toHtmlEscaped();
    html.replace(u'/', QString(u'/') + WordJoiner);
    if (text.size() <= FewWords)
        html.replace(u' ', QChar::Nbsp);
    return u"<font face=\"JetBrains Mono\">%1</font>"_s.arg(html);
}
