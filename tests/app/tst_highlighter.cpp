#include "highlighter.h"

#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;
using sources::Language;

namespace {

QString html(Language language, const QString &line)
{
    int open = Highlighter::Nothing;
    return Highlighter(language, Palette::light()).html(line, &open);
}

QString subdued(const QString &text)
{
    return u"<font color=\"%1\">%2</font>"_s.arg(Palette::light().text2.name(), text);
}

QString awaiting(const QString &text)
{
    return u"<u><b><font color=\"%1\">%2</font></b></u>"_s.arg(Palette::light().accent.name(), text);
}

} // namespace

class TestHighlighter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lines_data();
    void lines();
    void stringsOverSeveralLines();
    void textIsKept_data();
    void textIsKept();
};

void TestHighlighter::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHighlighter::lines_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const QString gap = u"&nbsp;"_s;

    QTest::newRow("keyword") << Language::Python << u"import asyncio"_s
                             << u"<b>import</b>%1asyncio"_s.arg(gap);
    QTest::newRow("call") << Language::Python << u"print(x)"_s << u"<b>print</b>(x)"_s;
    QTest::newRow("member") << Language::Python << u"asyncio.run(main())"_s
                            << u"asyncio.run(<b>main</b>())"_s;
    QTest::newRow("scope") << Language::Cpp << u"asyncio::sleep(1)"_s << u"asyncio::sleep(1)"_s;
    QTest::newRow("await") << Language::Python << u"await f(x)"_s
                           << awaiting(u"await"_s) + gap + u"<b>f</b>(x)"_s;
    QTest::newRow("async with") << Language::Python << u"async with a:"_s
                                << awaiting(u"async"_s + gap + u"with"_s) + gap + u"a:"_s;
    QTest::newRow("async def") << Language::Python << u"async def f():"_s
                               << u"<b>async</b>%1<b>def</b>%1<b>f</b>():"_s.arg(gap);
    QTest::newRow("string") << Language::Python << u"x = f\"{a} await\""_s
                            << u"x%1=%1"_s.arg(gap) + subdued(u"f&quot;{a}%1await&quot;"_s.arg(gap));
    QTest::newRow("comment") << Language::Python << u"x # await"_s
                             << u"x"_s + gap + subdued(u"#%1await"_s.arg(gap));
    QTest::newRow("indent") << Language::Python << u"    x"_s << gap.repeated(4) + u"x"_s;
    QTest::newRow("not a word") << Language::Python << u"awaited"_s << u"awaited"_s;
    QTest::newRow("escape") << Language::Python << u"a < b"_s << u"a%1&lt;%1b"_s.arg(gap);
    QTest::newRow("co_await") << Language::Cpp << u"co_await f();"_s
                              << awaiting(u"co_await"_s) + gap + u"<b>f</b>();"_s;
    QTest::newRow("literal") << Language::Cpp << u"g(u\"x\"_s) // y"_s
                             << u"<b>g</b>("_s + subdued(u"u&quot;x&quot;_s"_s) + u")"_s + gap
                                    + subdued(u"//%1y"_s.arg(gap));
    QTest::newRow("empty") << Language::Python << QString() << QString();
}

void TestHighlighter::lines()
{
    QFETCH(const Language, language);
    QFETCH(const QString, line);
    QFETCH(const QString, expected);
    QCOMPARE(html(language, line), expected);
}

void TestHighlighter::stringsOverSeveralLines()
{
    const Highlighter highlighter(Language::Python, Palette::light());
    const QString quotes(3, u'"');
    const QString escaped = quotes.toHtmlEscaped();
    int open = Highlighter::Nothing;
    QCOMPARE(highlighter.html(u"x="_s + quotes + u"await"_s, &open), u"x="_s + subdued(escaped + u"await"_s));
    QCOMPARE(open, int(Highlighter::TripleDouble));
    QCOMPARE(highlighter.html(u"def\\"_s + quotes, &open), subdued(u"def\\"_s + escaped));
    QCOMPARE(open, int(Highlighter::TripleDouble));
    QCOMPARE(highlighter.html(quotes + u";if"_s, &open), subdued(escaped) + u";<b>if</b>"_s);
    QCOMPARE(open, int(Highlighter::Nothing));
}

void TestHighlighter::textIsKept_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("python") << u"    results = await asyncio.gather(*[fetch(\"a\", 1.0)])  # all & <done>"_s;
    QTest::newRow("open string") << u"x = \"never closed"_s;
    QTest::newRow("lone signs") << u"@ $ ? \\ ` ~ |"_s;
    QTest::newRow("japanese") << u"print(\"待機中\")  # コメント"_s;
}

void TestHighlighter::textIsKept()
{
    QFETCH(const QString, line);
    for (const Language language : { Language::Python, Language::Cpp }) {
        const QString text = QTextDocumentFragment::fromHtml(html(language, line)).toPlainText();
        QCOMPARE(QString(text).replace(QChar::Nbsp, ' '_L1), line);
    }
}

QTEST_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
