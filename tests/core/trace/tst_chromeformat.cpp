#include "trace/chromeformat.h"

#include "support/logbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QJsonObject> eventsOf(const trace::TraceLog &log)
{
    const QJsonDocument document = QJsonDocument::fromJson(trace::toChromeFormat(log));
    QList<QJsonObject> events;
    const QJsonArray array = document.object().value(u"traceEvents"_s).toArray();
    for (const QJsonValue &value : array)
        events.append(value.toObject());
    return events;
}

QList<QJsonObject> ofPhase(const QList<QJsonObject> &events, const QString &phase)
{
    QList<QJsonObject> found;
    for (const QJsonObject &event : events) {
        if (event.value(u"ph"_s) == phase)
            found.append(event);
    }
    return found;
}

} // namespace

class TestChromeFormat : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryLane();
    void slicesOfALaneDoNotOverlap();
    void awaitingTakesItsTime();
    void flowsComeInPairs();
    void countsQueues();
    void emptyTraceIsADocument();
};

void TestChromeFormat::namesEveryLane()
{
    QStringList names;
    for (const QJsonObject &event : ofPhase(eventsOf(logs::gather()), u"M"_s)) {
        if (event.value(u"name"_s) == "thread_name"_L1)
            names.append(event.value(u"args"_s).toObject().value(u"name"_s).toString());
    }
    QCOMPARE(names, QStringList({ u"event loop"_s, u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
}

void TestChromeFormat::slicesOfALaneDoNotOverlap()
{
    for (const trace::TraceLog &log : { logs::gather(), logs::queue(), logs::states() }) {
        QHash<int, double> endOf;
        int slices = 0;
        for (const QJsonObject &event : ofPhase(eventsOf(log), u"X"_s)) {
            const int lane = event.value(u"tid"_s).toInt();
            const double begin = event.value(u"ts"_s).toDouble();
            const double duration = event.value(u"dur"_s).toDouble();
            QVERIFY(duration > 0);
            QVERIFY(begin >= endOf.value(lane) - 1e-6);
            endOf.insert(lane, begin + duration);
            ++slices;
        }
        QVERIFY(slices > 0);
    }
}

void TestChromeFormat::awaitingTakesItsTime()
{
    double longest = 0;
    for (const QJsonObject &event : ofPhase(eventsOf(logs::gather()), u"X"_s)) {
        if (event.value(u"name"_s) == "awaiting sleep(2.0)"_L1)
            longest = qMax(longest, event.value(u"dur"_s).toDouble());
    }
    QVERIFY(qAbs(longest - 2'000'000) < 1);
}

void TestChromeFormat::flowsComeInPairs()
{
    const QList<QJsonObject> events = eventsOf(logs::gather());
    const QList<QJsonObject> begins = ofPhase(events, u"s"_s);
    const QList<QJsonObject> ends = ofPhase(events, u"f"_s);
    QVERIFY(!begins.isEmpty());
    QCOMPARE(begins.size(), ends.size());
    for (qsizetype i = 0; i < begins.size(); ++i) {
        QCOMPARE(begins.at(i).value(u"id"_s), ends.at(i).value(u"id"_s));
        QVERIFY(begins.at(i).value(u"ts"_s).toDouble() <= ends.at(i).value(u"ts"_s).toDouble());
    }
}

void TestChromeFormat::countsQueues()
{
    const trace::TraceLog log = logs::queue();
    QList<int> lengths { 0 }; // when it is made
    for (const trace::Event &event : log.events()) {
        if (event.kind == asyncio::EventKind::QueuePut || event.kind == asyncio::EventKind::QueueGet)
            lengths.append(event.size);
    }
    QList<int> counted;
    for (const QJsonObject &event : ofPhase(eventsOf(log), u"C"_s)) {
        if (event.value(u"name"_s).toString().endsWith("length"_L1))
            counted.append(event.value(u"args"_s).toObject().value(u"length"_s).toInt());
    }
    QCOMPARE(counted, lengths);
}

void TestChromeFormat::emptyTraceIsADocument()
{
    QVERIFY(QJsonDocument::fromJson(trace::toChromeFormat({})).isObject());
}

QTEST_GUILESS_MAIN(TestChromeFormat)
#include "tst_chromeformat.moc"
