#include "richtext.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using trace::Explanation;

namespace {

RichText::Values values()
{
    return { [](const QString &label) { return label == "users"_L1 ? 1 : Palette::NoHue; },
             [](const lessons::Span &span) {
                 return span.kind == lessons::Span::Kind::EventTask ? u"users"_s : u"2.0 s"_s;
             } };
}

QString html(const QString &markup)
{
    return RichText(Palette::light()).html(*lessons::parseMarkup(markup), values());
}

QString users()
{
    return u"<b><font color=\"%1\">users</font></b>"_s.arg(Palette::light().task(1).text.name());
}

} // namespace

class TestRichText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lessonMarkup();
    void placeholders();
    void japaneseGapsDoNotBreak();
    void pathsDoNotBreak();
    void pagesLeaveTheLooksToAStyleSheet();
    void whatIsMarkupInHtmlIsText();
    void explanation();
    void themesDiffer();
};

void TestRichText::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestRichText::lessonMarkup()
{
    QCOMPARE(html(u"[[users]] is **done**"_s), users() + u" is <b>done</b>"_s);
    QCOMPARE(html(u"`await x`"_s), u"<font face=\"JetBrains Mono\">await\u00A0x</font>"_s);
}

void TestRichText::pagesLeaveTheLooksToAStyleSheet()
{
    const RichText page(Palette::light(), RichText::Form::Page);
    QCOMPARE(page.html(*lessons::parseMarkup(u"[[users]] has `<x>` at **{time}**"_s), values()),
             u"<b class=\"task h1\">users</b> has <code>&lt;x&gt;</code> at <b>2.0\u00A0s</b>"_s);
}

void TestRichText::pathsDoNotBreak()
{
    QCOMPARE(html(u"asks for `/users`"_s), u"asks for <font face=\"JetBrains Mono\">/\u2060users</font>"_s);
}

void TestRichText::japaneseGapsDoNotBreak()
{
    QCOMPARE(html(u"\u540C\u3058\u202F3\u202F\u4EF6"_s), u"\u540C\u3058\u00A03\u00A0\u4EF6"_s);
    QTextDocument document;
    document.setHtml(html(u"3\u202F\u4EF6"_s));
    QCOMPARE(document.firstBlock().text(), u"3\u00A0\u4EF6"_s);
}

void TestRichText::placeholders()
{
    QCOMPARE(html(u"{task} at **{time}**"_s), users() + u" at <b>2.0\u00A0s</b>"_s);
    QCOMPARE(html(u"`sleep({knob:users})`"_s),
             u"<font face=\"JetBrains Mono\">sleep(</font><font face=\"JetBrains Mono\">2.0\u00A0s</font>"
             "<font face=\"JetBrains Mono\">)</font>"_s);
}

void TestRichText::whatIsMarkupInHtmlIsText()
{
    QCOMPARE(html(u"a < b & `<i>`"_s), u"a &lt; b &amp; <font face=\"JetBrains Mono\">&lt;i&gt;</font>"_s);
}

void TestRichText::explanation()
{
    Explanation explanation;
    explanation.spans = { { Explanation::Span::Kind::Task, u"users"_s, 2 },
                          { Explanation::Span::Kind::Text, u" < "_s, 0 },
                          { Explanation::Span::Kind::Code, u"<b>"_s, 0 } };
    QCOMPARE(RichText(Palette::light()).html(explanation),
             users() + u" &lt; <font face=\"JetBrains Mono\">&lt;b&gt;</font>"_s);
}

void TestRichText::themesDiffer()
{
    const auto spans = *lessons::parseMarkup(u"[[users]]"_s);
    QVERIFY(RichText(Palette::light()).html(spans, values())
            != RichText(Palette::dark()).html(spans, values()));
}

QTEST_GUILESS_MAIN(TestRichText)
#include "tst_richtext.moc"
