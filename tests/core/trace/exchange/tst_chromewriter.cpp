#include "trace/exchange/chromewriter.h"

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

class TestChromeWriter : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryLane();
    void slicesOfALaneDoNotOverlap();
    void awaitingTakesItsTime();
    void theLoopIsIdleWhileItWaits();
    void flowsComeInPairs();
    void countsQueues();
    void emptyTraceIsADocument();
};

void TestChromeWriter::namesEveryLane()
{
    QStringList names;
    for (const QJsonObject &event : ofPhase(eventsOf(logs::gather()), u"M"_s)) {
        if (event.value(u"name"_s) == "thread_name"_L1)
            names.append(event.value(u"args"_s).toObject().value(u"name"_s).toString());
    }
    QCOMPARE(names, QStringList({ u"event loop"_s, u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
}

// Each begin has its end behind it, and the next begin is not before that.
void TestChromeWriter::slicesOfALaneDoNotOverlap()
{
    for (const trace::TraceLog &log : { logs::gather(), logs::queue(), logs::states() }) {
        QHash<int, bool> isOpen;
        QHash<int, double> last;
        int slices = 0;
        for (const QJsonObject &event : eventsOf(log)) {
            const QString phase = event.value(u"ph"_s).toString();
            if (phase != "B"_L1 && phase != "E"_L1)
                continue;
            const int lane = event.value(u"tid"_s).toInt();
            const double time = event.value(u"ts"_s).toDouble();
            QCOMPARE(isOpen.value(lane), phase == "E"_L1);
            QVERIFY(phase == "B"_L1 ? time >= last.value(lane) : time > last.value(lane));
            isOpen[lane] = phase == "B"_L1;
            last[lane] = time;
            ++slices;
        }
        QVERIFY(slices > 0);
        QVERIFY(!isOpen.values().contains(true));
    }
}

void TestChromeWriter::awaitingTakesItsTime()
{
    const QList<QJsonObject> events = eventsOf(logs::gather());
    double longest = 0;
    for (qsizetype i = 0; i + 1 < events.size(); ++i) {
        if (events.at(i).value(u"ph"_s) == "B"_L1
            && events.at(i).value(u"name"_s) == "awaiting sleep(2.0)"_L1) {
            QCOMPARE(events.at(i + 1).value(u"ph"_s).toString(), u"E"_s);
            longest = qMax(longest, events.at(i + 1).value(u"ts"_s).toDouble()
                                        - events.at(i).value(u"ts"_s).toDouble());
        }
    }
    QVERIFY(qAbs(longest - 2'000'000) < 1);
}

// The loop is idle while it waits: nothing runs there then.
void TestChromeWriter::theLoopIsIdleWhileItWaits()
{
    double begin = 0;
    for (const QJsonObject &event : eventsOf(logs::gather())) {
        if (event.value(u"tid"_s).toInt() != 0)
            continue;
        const double time = event.value(u"ts"_s).toDouble();
        if (event.value(u"ph"_s) == "B"_L1)
            begin = time;
        else if (event.value(u"ph"_s) == "E"_L1)
            QVERIFY(time - begin < 1);
    }
}

void TestChromeWriter::flowsComeInPairs()
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

void TestChromeWriter::countsQueues()
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

void TestChromeWriter::emptyTraceIsADocument()
{
    QVERIFY(QJsonDocument::fromJson(trace::toChromeFormat({})).isObject());
}

QTEST_GUILESS_MAIN(TestChromeWriter)
#include "tst_chromewriter.moc"
