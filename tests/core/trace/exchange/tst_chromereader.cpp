#include "trace/exchange/chromereader.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "trace/exchange/chromewriter.h"
#include "trace/traceformat.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

trace::TraceLog named(trace::TraceLog log)
{
    log.header.program = u"program.py"_s;
    return log;
}

QString errorOf(const QByteArray &text)
{
    QString error;
    return trace::fromChromeFormat(text, &error) ? QString() : error;
}

} // namespace

class TestChromeReader : public QObject
{
    Q_OBJECT

private slots:
    void ownTracesComeBack_data();
    void ownTracesComeBack();
    void ownTraceThatIsCutOff();
    void refuses_data();
    void refuses();
    void isTold_data();
    void isTold();
};

void TestChromeReader::ownTracesComeBack_data()
{
    QTest::addColumn<trace::TraceLog>("log");
    QTest::newRow("states") << named(logs::states());
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        if (lesson.id != "http"_L1) // on the wall clock
            QTest::newRow(qPrintable(lesson.id)) << player::Run::ofLesson(lesson, lesson.defaults())->log();
    }
}

void TestChromeReader::ownTracesComeBack()
{
    QFETCH(trace::TraceLog, log);
    QString error;
    const QByteArray text = trace::toChromeFormat(log);
    QVERIFY(trace::looksLikeChromeFormat(text));
    const auto read = trace::fromChromeFormat(text, &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY(read->header == log.header);
    QVERIFY(read->events() == log.events());
    QCOMPARE(trace::toChromeFormat(*read), text);
}

// Our lines stand before what other tools read: a file that lost its end has them all, or it is refused.
void TestChromeReader::ownTraceThatIsCutOff()
{
    const trace::TraceLog log = named(logs::gather());
    const QByteArray text = trace::toChromeFormat(log);
    const qsizetype events = text.indexOf("\"traceEvents\"");
    QString error;
    const auto read = trace::fromChromeFormat(text.left(events + 2000), &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY(read->events() == log.events());
    QVERIFY(errorOf(text.left(events - 200)).contains(u"cut off"));
}

void TestChromeReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const QString noJson = u"this is not JSON, or it is cut off before its first event."_s;
    const QString other = u"Awaitscope did not write this trace."_s;
    QTest::newRow("empty list") << QByteArray("[]") << other;
    QTest::newRow("of another tool") << QByteArray(R"({"traceEvents":[{"ph":"X","ts":0}]})") << other;
    QTest::newRow("no JSON") << QByteArray("[nonsense") << noJson;
    QTest::newRow("deep") << QByteArray(100'000, '[') << noJson;
}

void TestChromeReader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    QCOMPARE(errorOf(text), error);
}

void TestChromeReader::isTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isChrome");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("JSON lines") << trace::toJsonLines(logs::gather()) << false;
    QTest::newRow("other JSON") << QByteArray(R"({"a":1})") << false;
    QTest::newRow("a program that prints it") << QByteArray(R"({"format":"awaitscope-trace"}
{"seq":0,"kind":"print","text":"traceEvents"})")
                                              << false;
    QTest::newRow("list") << QByteArray("\n [") << true;
    QTest::newRow("compact") << QByteArray(R"({"a":[],"traceEvents":[]})") << true;
    QTest::newRow("ours, compact") << QByteArray(
        R"({"awaitscope":[{"format":"awaitscope-trace"}],"traceEvents":[]})")
                                   << true;
}

void TestChromeReader::isTold()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isChrome);
    QCOMPARE(trace::looksLikeChromeFormat(text), isChrome);
}

QTEST_GUILESS_MAIN(TestChromeReader)
#include "tst_chromereader.moc"
