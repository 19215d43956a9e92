#include "handout/handoutpdf.h"

#include "handout/codehtml.h"
#include "handout/pdfoutline.h"
#include "highlighter.h"
#include "palette.h"
#include "timelinepainter.h"

#include "lessons/phrases.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DotsPerInch = 1200; // of the file; what is laid out has 96
constexpr double Millimetre = 96 / 25.4;
constexpr double PointsPerPixel = 72.0 / 96;
constexpr QSizeF Page { 210 * Millimetre, 297 * Millimetre };
constexpr double Left = 20 * Millimetre;
constexpr double Top = 22 * Millimetre;
constexpr double Bottom = 20 * Millimetre;
constexpr double Width = Page.width() - 2 * Left;
constexpr double Height = Page.height() - Top - Bottom;

constexpr double SectionGap = 8; // below the title of a section
constexpr double LineGap = 26;
constexpr double Indent = 26;
constexpr double BoxSize = 11;
constexpr double CodeIndent = 38;

constexpr int LinesForAReason = 1;
constexpr int LinesForABeat = 3;

QString escaped(const QString &plain)
{
    return plain.toHtmlEscaped();
}

QString paragraph(const QString &className, const QString &html)
{
    return u"<p class=\"%1\">%2</p>"_s.arg(className, html);
}

void draw(QPainter &painter, const QTextDocument &document, const QColor &color)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, color);
    document.documentLayout()->draw(&painter, context);
}

} // namespace

HandoutPdf::HandoutPdf(const Handout &handout, const Palette &palette, std::function<void()> afterPicture)
    : m_handout(handout)
    , m_palette(palette)
    , m_afterPicture(std::move(afterPicture))
    , m_flow(Height)
{
    addCover();
    addBeats();
    if (m_handout.make)
        addMake();
    if (!m_handout.tasks.isEmpty())
        addTasks();
    if (!m_handout.findings.isEmpty())
        addFindings();
    if (!m_handout.code.isEmpty())
        addCode();
    if (!m_handout.console.isEmpty())
        addConsole();
}

QByteArray HandoutPdf::file() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(DotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(Handout::withoutMarks(m_handout.title));
    writer.setCreator(u"Awaitscope"_s);
    QPainter painter(&writer);
    painter.scale(DotsPerInch / 96.0, DotsPerInch / 96.0);
    const QList<QList<PageFlow::Placed>> pages = m_flow.pages();
    QList<PdfOutline::Entry> outline;
    for (int page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        paintFurniture(painter, page + 1, int(pages.size()));
        for (const PageFlow::Placed &placed : pages.at(page)) {
            const QString title = m_flow.block(placed.block).title;
            if (!title.isEmpty())
                outline.append({ Handout::withoutMarks(title), page, (Top + placed.top) * PointsPerPixel });
            painter.save();
            m_flow.block(placed.block).paint(painter, QPointF(Left, Top + placed.top));
            painter.restore();
        }
    }
    painter.end();
    buffer.close();
    return PdfOutline::addedTo(bytes, outline, m_handout.language, Page.height() * PointsPerPixel);
}

void HandoutPdf::paintFurniture(QPainter &painter, int page, int pages) const
{
    painter.setFont(TimelinePainter::sans(11));
    painter.setPen(m_palette.text2);
    const QRectF head(Left, Top - 36, Width, 18);
    if (page > 1)
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                         Handout::withoutMarks(m_handout.kicker + u" · "_s + m_handout.title));
    const QRectF foot(Left, Page.height() - Bottom + 22, Width, 18);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, u"Awaitscope"_s);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     Handout::tr("Page %1 of %2").arg(page).arg(pages));
}

// Blocks ---------------------------------------------------------------------------------------------

QString HandoutPdf::styles() const
{
    QString css = uR"(
p { margin: 0; line-height: 135%; }
h1 { font-size: 27px; font-weight: 700; margin: 0; }
h2 { font-size: 18px; font-weight: 700; margin: 0; }
h3 { font-size: 15px; font-weight: 600; margin: 0; }
.goal { font-size: 15px; }
.small, .code, .number { font-size: 11px; }
.label { font-size: 12px; font-weight: 600; color: %1; }
.quiet, .number { color: %1; }
.await { font-weight: 700; text-decoration: underline; }
code, .code, .number { font-family: "JetBrains Mono", "Noto Sans CJK JP"; }
)"_s.arg(m_palette.text2.name());
    for (int hue = 0; hue < Palette::Hues; ++hue)
        css += u".h%1 { color: %2; }\n"_s.arg(hue).arg(m_palette.task(hue).text.name());
    return css;
}

std::shared_ptr<QTextDocument> HandoutPdf::documentOf(const QString &html, double width) const
{
    auto document = std::make_shared<QTextDocument>();
    document->setUseDesignMetrics(true);
    document->setDocumentMargin(0);
    document->setDefaultFont(TimelinePainter::sans(13));
    document->setDefaultStyleSheet(styles());
    document->setHtml(lessons::joinPhrases(html));
    document->setTextWidth(width);
    return document;
}

void HandoutPdf::addText(const QString &html, double gap, double left)
{
    const auto document = documentOf(html, Width - left);
    const auto paint = [document, left, color = m_palette.text1](QPainter &painter, QPointF at) {
        painter.translate(at + QPointF(left, 0));
        draw(painter, *document, color);
    };
    m_flow.add({ gap, document->size().height(), false, paint });
}

void HandoutPdf::addSection(const QString &title)
{
    const auto paint = [color = m_palette.line2](QPainter &painter, QPointF at) {
        painter.fillRect(QRectF(at, QSizeF(Width, 1)), color);
    };
    m_flow.add({ 26, 1, true, paint });
    addText(u"<h2>%1</h2>"_s.arg(escaped(title)), 10);
    m_flow.nameLast(title);
    m_flow.keepLast();
}

void HandoutPdf::addLines(int count)
{
    const auto paint = [color = m_palette.text3](QPainter &painter, QPointF at) {
        painter.fillRect(QRectF(at + QPointF(0, LineGap - 1), QSizeF(Width, 0.75)), color);
    };
    for (int i = 0; i < count; ++i)
        m_flow.add({ 0, LineGap, i < count - 1, paint });
}

// An option with room to tick it. What is right is ticked, so that it shows in black and white, too.
void HandoutPdf::addBox(const QString &html, bool ticked)
{
    const auto document = documentOf(html, Width - Indent);
    const auto paint = [document, ticked, color = m_palette.text1](QPainter &painter, QPointF at) {
        const QRectF box(at + QPointF(2, 3), QSizeF(BoxSize, BoxSize));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1));
        painter.drawRect(box);
        if (ticked) {
            painter.setPen(QPen(color, 2));
            painter.drawPolyline(
                QPolygonF({ box.topLeft() + QPointF(2, 5.5), box.topLeft() + QPointF(4.5, 8.5),
                            box.topLeft() + QPointF(9.5, 2) }));
        }
        painter.translate(at + QPointF(Indent, 0));
        draw(painter, *document, color);
    };
    m_flow.add({ 6, document->size().height(), true, paint });
}

void HandoutPdf::addRow(const QList<Cell> &cells)
{
    double height = 0;
    QList<std::shared_ptr<QTextDocument>> documents;
    for (const Cell &cell : cells) {
        const QString align = cell.atRight ? u" align=\"right\""_s : QString();
        documents.append(documentOf(u"<p%1>%2</p>"_s.arg(align, cell.html), cell.width - 8));
        height = std::max(height, documents.last()->size().height());
    }
    const auto paint = [cells, documents, height, line = m_palette.line2,
                        color = m_palette.text1](QPainter &painter, QPointF at) {
        painter.translate(at);
        double width = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            draw(painter, *documents.at(i), color);
            painter.translate(cells.at(i).width, 0);
            width += cells.at(i).width;
        }
        painter.fillRect(QRectF(-width, height + 3, width, 0.75), line);
    };
    m_flow.add({ 3, height + 4, false, paint });
}

// Cover ----------------------------------------------------------------------------------------------

void HandoutPdf::addCover()
{
    addText(paragraph(u"label"_s, escaped(m_handout.kicker)), 0);
    addText(u"<h1>%1</h1>"_s.arg(escaped(m_handout.title)), 2);
    if (!m_handout.goalHtml.isEmpty())
        addText(paragraph(u"goal"_s, m_handout.goalHtml), 8);
    if (m_handout.isLesson && !m_handout.hasAnswers) {
        const auto paint = [color = m_palette.text2](QPainter &painter, QPointF at) {
            painter.setFont(TimelinePainter::sans(12));
            painter.setPen(color);
            const double half = Width * 0.62;
            painter.drawText(QPointF(at.x(), at.y() + 22), Handout::tr("Name"));
            painter.drawText(QPointF(at.x() + half + 16, at.y() + 22), Handout::tr("Date"));
            painter.fillRect(QRectF(at.x(), at.y() + 27, half, 0.75), color);
            painter.fillRect(QRectF(at.x() + half + 16, at.y() + 27, Width - half - 16, 0.75), color);
        };
        m_flow.add({ 14, 28, false, paint });
    }
    addFacts(Handout::tr("Parameters of this run"), m_handout.knobs);
    addFacts(Handout::tr("Figures"), m_handout.figures);
}

void HandoutPdf::addFacts(const QString &title, const QList<Handout::Fact> &facts)
{
    if (facts.isEmpty())
        return;
    addText(u"<h3>%1</h3>"_s.arg(escaped(title)), 16);
    m_flow.keepLast();
    for (const Handout::Fact &fact : facts)
        addRow({ { escaped(fact.label), Width * 0.6, false }, { escaped(fact.value), Width * 0.4, true } });
}

// Beats ----------------------------------------------------------------------------------------------

void HandoutPdf::addBeats()
{
    addSection(m_handout.isLesson ? Handout::tr("The run, beat by beat") : Handout::tr("Timeline"));
    for (const Handout::Beat &beat : m_handout.beats)
        addBeat(beat);
}

void HandoutPdf::addBeat(const Handout::Beat &beat)
{
    const QString title = beat.isHidden() ? Handout::tr("What do you see here, and why?") : beat.title;
    const QString number = beat.number > 0 ? u"%1.&nbsp; "_s.arg(beat.number) : QString();
    addText(u"<h3>%1%2</h3>"_s.arg(number, escaped(title)), 18);
    m_flow.nameLast(beat.number > 0 ? u"%1. %2"_s.arg(beat.number).arg(title) : title);
    m_flow.keepLast();
    if (beat.isHidden())
        addLines(LinesForABeat);
    else if (!beat.html.isEmpty())
        addText(u"<p>%1</p>"_s.arg(beat.html), 3);
    if (beat.picture) {
        m_flow.keepLast();
        addPicture(*beat.picture);
    }
    for (const Handout::Question &question : beat.questions)
        addQuestion(question);
}

void HandoutPdf::addPicture(const Handout::Picture &picture)
{
    const double scale = Width / picture.size.width();
    const double height = picture.size.height() * scale;
    const auto paint = [this, &picture, scale, height](QPainter &painter, QPointF at) {
        painter.save();
        painter.translate(at);
        painter.scale(scale, scale);
        painter.setClipRect(QRectF(QPointF(), picture.size));
        picture.paint(painter);
        painter.restore();
        painter.setPen(QPen(m_palette.line2, 0.75));
        painter.drawRect(QRectF(at, QSizeF(Width, height)));
        m_afterPicture();
    };
    m_flow.add({ 8, height, false, paint });
}

void HandoutPdf::addQuestion(const Handout::Question &question)
{
    addText(paragraph(u"label"_s, escaped(Handout::tr("Prediction %1").arg(++m_questions))), 14);
    m_flow.keepLast();
    addText(u"<p><b>%1</b></p>"_s.arg(question.html), 2);
    m_flow.keepLast();
    for (const Handout::Option &option : question.options)
        addOption(option);
    if (!m_handout.hasAnswers) {
        addText(paragraph(u"label"_s, escaped(Handout::tr("Because"))), 8);
        m_flow.keepLast();
        addLines(LinesForAReason);
    } else {
        addText(u"<p></p>"_s, 0); // the end of what stays together
    }
}

void HandoutPdf::addOption(const Handout::Option &option)
{
    QString html = u"<p>%1</p>"_s.arg(option.right ? u"<b>%1</b>"_s.arg(option.html) : option.html);
    if (!option.replyHtml.isEmpty())
        html += paragraph(u"quiet"_s, option.replyHtml);
    addBox(html, option.right);
}

void HandoutPdf::addMake()
{
    const Handout::Make &make = *m_handout.make;
    addSection(Handout::tr("Your turn"));
    addText(u"<p>%1</p>"_s.arg(make.html), SectionGap);
    m_flow.keepLast();
    for (const QString &condition : make.conditions)
        addBox(escaped(condition), false);
    const QString title = m_handout.hasAnswers ? Handout::tr("One way to do it")
                                               : Handout::tr("My parameters");
    addText(paragraph(u"label"_s, escaped(title)), 8);
    m_flow.keepLast();
    if (!m_handout.hasAnswers)
        addLines(LinesForAReason);
    for (const Handout::Fact &knob : make.solution)
        addRow({ { escaped(knob.label), Width * 0.6, false }, { escaped(knob.value), Width * 0.4, true } });
}

// The program and what it did ------------------------------------------------------------------------

void HandoutPdf::addCode()
{
    addSection(m_handout.codeName);
    int open = Highlighter::Nothing;
    for (int i = 0; i < m_handout.code.size(); ++i)
        addCodeLine(codeHtml(m_handout.code.at(i), &open), QString::number(i + 1), i == 0);
}

// Lines stay together, if a page holds them.
void HandoutPdf::addCodeLine(const QString &html, const QString &number, bool isFirst)
{
    m_flow.keepLast();
    const QString line = u"<p class=\"code\" style=\"white-space: pre-wrap;\">%1&#8203;</p>"_s.arg(html);
    const auto document = documentOf(line, Width - CodeIndent);
    const auto paint = [document, number, quiet = m_palette.text2, color = m_palette.text1](QPainter &painter,
                                                                                            QPointF at) {
        painter.setFont(TimelinePainter::mono(11));
        painter.setPen(quiet);
        painter.drawText(QRectF(at.x(), at.y(), CodeIndent - 14, 18), Qt::AlignRight | Qt::AlignTop, number);
        painter.translate(at + QPointF(CodeIndent, 0));
        draw(painter, *document, color);
    };
    m_flow.add({ isFirst ? SectionGap : 0, document->size().height(), false, paint });
}

void HandoutPdf::addTasks()
{
    const QList<double> parts { 0.28, 0.24, 0.14, 0.14, 0.2 };
    const auto row = [&parts](const QStringList &htmls) {
        QList<Cell> cells;
        for (qsizetype i = 0; i < htmls.size(); ++i)
            cells.append({ htmls.at(i), parts.at(i) * Width, false });
        return cells;
    };
    addSection(Handout::tr("Tasks"));
    QStringList head;
    for (const QString &title : Handout::taskColumns())
        head.append(u"<b>%1</b>"_s.arg(escaped(title)));
    addRow(row(head));
    m_flow.keepLast();
    for (const Handout::Task &task : m_handout.tasks) {
        const QString label = u"<b class=\"h%1\">%2</b>"_s.arg(std::max(task.hue, 0))
                                  .arg(escaped(task.label));
        addRow(row(
            { label, escaped(task.coroutine), escaped(task.begin), escaped(task.end), escaped(task.state) }));
    }
    if (m_handout.moreTasks > 0)
        addText(paragraph(u"quiet"_s, escaped(Handout::tr("and %1 more").arg(m_handout.moreTasks))), 6);
}

void HandoutPdf::addConsole()
{
    addSection(Handout::tr("What it prints"));
    for (qsizetype i = 0; i < m_handout.console.size(); ++i)
        addCodeLine(escaped(m_handout.console.at(i)), {}, i == 0);
    if (m_handout.moreConsole > 0)
        addText(paragraph(u"quiet"_s, escaped(Handout::tr("and %1 more lines").arg(m_handout.moreConsole))),
                6);
}

void HandoutPdf::addFindings()
{
    addSection(Handout::tr("Findings"));
    for (const Handout::Finding &finding : m_handout.findings) {
        addText(u"<h3>%1</h3>"_s.arg(escaped(finding.title)), 10);
        m_flow.keepLast();
        addText(u"<p>%1</p>"_s.arg(finding.html), 2);
        m_flow.keepLast();
        addText(u"<p>%1</p>"_s.arg(finding.wayOutHtml), 4);
    }
}
