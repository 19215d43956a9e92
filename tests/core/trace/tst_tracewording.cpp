#include "support/logbuilder.h"
#include "trace/wording.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestTraceWording : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seconds_data();
    void seconds();
    void values_data();
    void values();
    void labelElseName();
};

void TestTraceWording::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTraceWording::seconds_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64(0) << u"0.0"_s;
    QTest::newRow("whole") << 2 * LogBuilder::Second << u"2.0"_s;
    QTest::newRow("ten") << 10 * LogBuilder::Second << u"10.0"_s;
    QTest::newRow("quarter") << LogBuilder::Second / 4 << u"0.25"_s;
    QTest::newRow("milliseconds") << LogBuilder::Second / 8 << u"0.125"_s;
    QTest::newRow("finer than is shown") << qint64(300'000'001) << u"0.3"_s;
}

void TestTraceWording::seconds()
{
    QFETCH(const qint64, nanoseconds);
    QFETCH(const QString, expected);
    QCOMPARE(trace::seconds(nanoseconds), expected);
    QCOMPARE(trace::secondsWithUnit(nanoseconds), expected + u" s"_s);
}

void TestTraceWording::values_data()
{
    QTest::addColumn<QString>("repr");
    QTest::addColumn<QString>("expected");
    QTest::newRow("string") << u"'item-5'"_s << u"item-5"_s;
    QTest::newRow("none") << u"None"_s << u"None"_s;
    QTest::newRow("empty string") << u"''"_s << u"''"_s;
    QTest::newRow("escapes") << u"'a\\n'"_s << u"'a\\n'"_s;
    QTest::newRow("list") << u"['a']"_s << u"['a']"_s;
}

void TestTraceWording::values()
{
    QFETCH(const QString, repr);
    QFETCH(const QString, expected);
    QCOMPARE(trace::valueText(repr), expected);
}

void TestTraceWording::labelElseName()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    const auto nameless = builder.create(main, QString());
    const trace::Snapshot snapshot = builder.log.snapshotAt(builder.log.size());
    QCOMPARE(trace::labelOf(snapshot, main), u"main"_s);
    QCOMPARE(trace::labelOf(snapshot, nameless), u"Task-2"_s);
    QCOMPARE(trace::labelOf(snapshot, 9), QString());
}

QTEST_GUILESS_MAIN(TestTraceWording)
#include "tst_tracewording.moc"
