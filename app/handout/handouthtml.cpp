#include "handout/handouthtml.h"

#include "handout/codehtml.h"
#include "highlighter.h"
#include "palette.h"
#include "svgwriter.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

QString element(const QString &name, const QString &html, const QString &className = {})
{
    const QString attribute = className.isEmpty() ? QString() : u" class=\"%1\""_s.arg(className);
    return u"<%1%2>%3</%1>\n"_s.arg(name, attribute, html);
}

QString text(const QString &name, const QString &plain, const QString &className = {})
{
    return element(name, plain.toHtmlEscaped(), className);
}

/// A value, or a line to write it on.
QString valueOrLine(const QString &value)
{
    return value.isEmpty() ? u"<span class=\"blank\">&nbsp;</span>"_s : value.toHtmlEscaped();
}

QString lines(int count)
{
    return QString(u"<p class=\"line\">&nbsp;</p>\n"_s).repeated(count);
}

constexpr int LinesForAReason = 1;
constexpr int LinesForABeat = 2;

} // namespace

HandoutHtml::HandoutHtml(const Handout &handout, const Palette &palette, std::function<void()> afterPicture)
    : m_handout(handout)
    , m_palette(palette)
    , m_afterPicture(std::move(afterPicture))
{
}

QByteArray HandoutHtml::page()
{
    const QString head = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<title>%2</title>\n<style>\n%3</style>\n</head>\n<body>\n"_s.arg(
                             m_handout.language, Handout::withoutMarks(m_handout.title).toHtmlEscaped(),
                             styles());
    QString body = cover() + u"<main>\n"_s + beats();
    if (m_handout.make)
        body += make();
    if (!m_handout.tasks.isEmpty())
        body += tasks();
    if (!m_handout.findings.isEmpty())
        body += findings();
    body.replace(Handout::LineMayBreak,
                 u"<wbr>"_s); // the character would stand in what is searched and copied
    if (!m_handout.code.isEmpty())
        body += code();
    if (!m_handout.console.isEmpty())
        body += console();
    return (head + body + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

QString HandoutHtml::styles() const
{
    QString css = uR"(@page { size: A4; margin: 18mm 18mm 20mm; }
:root { color-scheme: light; }
body { background: #fff; color: %1; font: 1rem/1.55 Inter, "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
  margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem; line-break: strict; }
:lang(ja) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: .1em 0 .4em; }
h2 { border-top: 1px solid %3; font-size: 1.3rem; margin: 2em 0 .6em; padding-top: .8em; }
h3 { font-size: 1.08rem; margin: 0 0 .3em; }
h4 { color: %2; font-size: .85rem; margin: 0 0 .2em; }
p { margin: 0 0 .7em; }
.kicker { color: %2; font-weight: 600; margin: 0; }
.goal { font-size: 1.1rem; }
.name { display: flex; gap: 2rem; margin: 1.5rem 0; }
.name span { border-bottom: 1px solid %2; flex: 1; padding-top: 1rem; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.cards section { flex: 1 1 14rem; }
.cards h2 { border: 0; font-size: 1rem; margin: 1em 0 .3em; padding: 0; }
dl { display: grid; gap: .25em 0; grid-template-columns: 1fr auto; margin: 0; }
dt, dd { border-bottom: 1px solid %3; margin: 0; padding-bottom: .2em; }
dd { font-variant-numeric: tabular-nums; text-align: right; }
.blank { border-bottom: 1px solid %2; display: inline-block; width: 7em; }
.line { border-bottom: 1px solid %2; height: 1.6em; margin: 0 0 .2em; }
.beat { break-inside: avoid; margin: 0 0 2rem; }
.number { border: 1.5px solid %1; border-radius: 1em; display: inline-block; font-size: .85rem;
  line-height: 1.45em; margin-right: .55em; min-width: 1.5em; text-align: center; }
.picture { border: 1px solid %3; margin: .6em 0 0; }
.picture svg { display: block; height: auto; width: 100%; }
.question { border: 1px solid %3; border-left: 4px solid %1; break-inside: avoid; margin: 0 0 2rem;
  padding: .7rem 1rem; }
.question ul, .conditions { list-style: none; margin: 0; padding: 0; }
.question li, .conditions li { margin: .35em 0; padding-left: 1.8em; position: relative; }
.question li::before, .conditions li::before { border: 1.5px solid %1; content: ""; height: .8em; left: .1em;
  position: absolute; top: .3em; width: .8em; }
.right::before { background: %1; }
.reply { color: %2; }
summary { cursor: pointer; font-weight: 600; }
code, pre { font-family: "JetBrains Mono", "Noto Sans Mono CJK JP", monospace; font-variant-ligatures: none; }
code { font-size: .92em; }
pre { counter-reset: line; font-size: .8rem; line-height: 1.5; margin: 0; white-space: pre-wrap;
  word-break: normal; }
.code span.l { counter-increment: line; display: block; padding-left: 3.6em; text-indent: -3.6em; }
.code span.l::before { color: %2; content: counter(line); display: inline-block; margin-right: 1.1em;
  text-align: right; text-indent: 0; width: 2.5em; }
.await { font-weight: 700; text-decoration: underline; }
.quiet { color: %2; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { border-bottom: 1px solid %3; padding: .3em .6em .3em 0; text-align: left; }
tr { break-inside: avoid; }
h2, h3, h4 { break-after: avoid; }
@media print { body { font-size: 10pt; max-width: none; padding: 0; }
  details::details-content { content-visibility: visible; display: block; } }
)"_s;
    css = css.arg(m_palette.text1.name(), m_palette.text2.name(), m_palette.line2.name());
    for (int hue = 0; hue < Palette::Hues; ++hue)
        css += u".h%1 { color: %2; }\n"_s.arg(hue).arg(m_palette.task(hue).text.name());
    return css;
}

QString HandoutHtml::cover() const
{
    QString html = text(u"p"_s, m_handout.kicker, u"kicker"_s) + text(u"h1"_s, m_handout.title);
    if (!m_handout.goalHtml.isEmpty())
        html += element(u"p"_s, m_handout.goalHtml, u"goal"_s);
    if (m_handout.isLesson && !m_handout.hasAnswers)
        html += element(u"div"_s,
                        u"<span>%1</span><span>%2</span>"_s.arg(Handout::tr("Name").toHtmlEscaped(),
                                                                Handout::tr("Date").toHtmlEscaped()),
                        u"name"_s);
    QString cards;
    if (!m_handout.knobs.isEmpty())
        cards += facts(Handout::tr("Parameters of this run"), m_handout.knobs);
    if (!m_handout.figures.isEmpty())
        cards += facts(Handout::tr("Figures"), m_handout.figures);
    return element(u"header"_s, html + element(u"div"_s, cards, u"cards"_s));
}

QString HandoutHtml::facts(const QString &title, const QList<Handout::Fact> &facts) const
{
    QString rows;
    for (const Handout::Fact &fact : facts)
        rows += text(u"dt"_s, fact.label) + element(u"dd"_s, valueOrLine(fact.value));
    return element(u"section"_s, text(u"h2"_s, title) + element(u"dl"_s, rows));
}

// Beats ----------------------------------------------------------------------------------------------

QString HandoutHtml::beats()
{
    QString html = text(u"h2"_s,
                        m_handout.isLesson ? Handout::tr("The run, beat by beat") : Handout::tr("Timeline"));
    for (const Handout::Beat &shown : m_handout.beats)
        html += beat(shown);
    return html;
}

QString HandoutHtml::beat(const Handout::Beat &beat)
{
    QString title = beat.title.toHtmlEscaped();
    if (beat.isHidden())
        title = Handout::tr("What do you see here, and why?").toHtmlEscaped();
    if (beat.number > 0)
        title = u"<span class=\"number\">%1</span>"_s.arg(beat.number) + title;
    QString html = element(u"h3"_s, title);
    if (beat.isHidden())
        html += lines(LinesForABeat);
    else
        html += element(u"p"_s, beat.html);
    if (beat.picture)
        html += picture(*beat.picture);
    html = element(u"section"_s, html, u"beat"_s);
    for (const Handout::Question &asked : beat.questions)
        html += question(asked);
    return html;
}

QString HandoutHtml::picture(const Handout::Picture &picture)
{
    SvgWriter writer(picture.size, Handout::withoutMarks(picture.alt), u"p%1"_s.arg(++m_pictures));
    QPainter painter(&writer);
    picture.paint(painter);
    painter.end();
    m_afterPicture();
    return element(u"figure"_s, writer.element(), u"picture"_s);
}

QString HandoutHtml::question(const Handout::Question &question)
{
    QString options;
    QString answers;
    for (const Handout::Option &option : question.options) {
        options += element(u"li"_s, option.html);
        if (m_handout.hasAnswers)
            answers += element(u"li"_s,
                               (option.right ? element(u"strong"_s, Handout::tr("Right:")) : QString())
                                   + option.html + u"<br>"_s
                                   + element(u"span"_s, option.replyHtml, u"reply"_s),
                               option.right ? u"right"_s : QString());
    }
    QString html = text(u"h4"_s, Handout::tr("Prediction %1").arg(++m_questions))
                 + element(u"p"_s, question.html) + element(u"ul"_s, options);
    if (m_handout.hasAnswers)
        html += element(u"details"_s, text(u"summary"_s, Handout::tr("Answer")) + element(u"ul"_s, answers));
    else
        html += text(u"p"_s, Handout::tr("Because")) + lines(LinesForAReason);
    return element(u"section"_s, html, u"question"_s);
}

QString HandoutHtml::make() const
{
    QString conditions;
    for (const QString &condition : m_handout.make->conditions)
        conditions += text(u"li"_s, condition);
    QString html = text(u"h2"_s, Handout::tr("Your turn")) + element(u"p"_s, m_handout.make->html)
                 + element(u"ul"_s, conditions, u"conditions"_s);
    if (m_handout.hasAnswers) {
        QString solution;
        for (const Handout::Fact &knob : m_handout.make->solution)
            solution += text(u"dt"_s, knob.label) + text(u"dd"_s, knob.value);
        html += element(u"details"_s,
                        text(u"summary"_s, Handout::tr("One way to do it")) + element(u"dl"_s, solution));
    } else {
        html += text(u"p"_s, Handout::tr("My parameters")) + lines(LinesForABeat);
    }
    return element(u"section"_s, html);
}

// The program and what it did ------------------------------------------------------------------------

QString HandoutHtml::code() const
{
    QString html;
    int open = Highlighter::Nothing;
    // A line that is empty is as high as another.
    for (const QString &line : m_handout.code)
        html += u"<span class=\"l\">%1</span>"_s.arg(line.isEmpty() ? u"&#8203;"_s : codeHtml(line, &open));
    return element(u"section"_s, text(u"h2"_s, m_handout.codeName) + element(u"pre"_s, html, u"code"_s));
}

QString HandoutHtml::tasks() const
{
    QString head;
    for (const QString &title : Handout::taskColumns())
        head += u"<th scope=\"col\">%1</th>"_s.arg(title.toHtmlEscaped());
    QString rows;
    for (const Handout::Task &task : m_handout.tasks) {
        QString cells = u"<th scope=\"row\" class=\"h%1\">%2</th>"_s.arg(std::max(task.hue, 0))
                            .arg(task.label.toHtmlEscaped());
        for (const QString &cell : { task.coroutine, task.begin, task.end, task.state })
            cells += text(u"td"_s, cell);
        rows += element(u"tr"_s, cells);
    }
    QString html = text(u"h2"_s, Handout::tr("Tasks"))
                 + element(u"table"_s,
                           element(u"thead"_s, element(u"tr"_s, head)) + element(u"tbody"_s, rows));
    if (m_handout.moreTasks > 0)
        html += text(u"p"_s, Handout::tr("and %1 more").arg(m_handout.moreTasks));
    return element(u"section"_s, html);
}

QString HandoutHtml::console() const
{
    QString html = text(u"h2"_s, Handout::tr("What it prints"))
                 + text(u"pre"_s, m_handout.console.join(u'\n'));
    if (m_handout.moreConsole > 0)
        html += text(u"p"_s, Handout::tr("and %1 more lines").arg(m_handout.moreConsole));
    return element(u"section"_s, html);
}

QString HandoutHtml::findings() const
{
    QString html = text(u"h2"_s, Handout::tr("Findings"));
    for (const Handout::Finding &finding : m_handout.findings)
        html += text(u"h3"_s, finding.title) + element(u"p"_s, finding.html)
              + element(u"p"_s, finding.wayOutHtml);
    return element(u"section"_s, html);
}
