#include "support/logbuilder.h"
#include "trace/lanes.h"
#include "trace/timeaxis.h"
#include "trace/tracelog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::AxisMode;
using trace::TimeAxis;
using trace::TraceLog;

namespace {

/// main, which sleeps and ends; the loop stops.
LogBuilder sleeper()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.sleep(main, 1.0);
    builder.iteration(LogBuilder::Second);
    builder.fire(main);
    builder.iteration();
    builder.start(main);
    builder.finish(main);
    builder.callbackReady(main);
    builder.iteration();
    builder.callback(main, u"stop"_s);
    return builder;
}

QList<qsizetype> stopsOf(const TraceLog &log)
{
    QList<qsizetype> stops;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (trace::isStop(log, i))
            stops.append(i);
    }
    return stops;
}

} // namespace

class TestShutdown : public QObject
{
    Q_OBJECT

private slots:
    void whichTasksAreRuns_data()
    {
        QTest::addColumn<quint32>("task");
        QTest::addColumn<quint32>("parent");
        QTest::addColumn<QString>("coroutine");
        QTest::addColumn<bool>("own");
        QTest::newRow("asyncgens") << 2u << 0u << u"shutdown_asyncgens"_s << true;
        QTest::newRow("executor") << 2u << 0u << u"shutdown_default_executor"_s << true;
        QTest::newRow("main") << 1u << 0u << u"shutdown_asyncgens"_s << false;
        QTest::newRow("the program calls it") << 2u << 1u << u"shutdown_asyncgens"_s << false;
        QTest::newRow("another name") << 2u << 0u << u"shutdown"_s << false;
    }

    void whichTasksAreRuns()
    {
        QFETCH(const quint32, task);
        QFETCH(const quint32, parent);
        QFETCH(const QString, coroutine);
        trace::Event event;
        event.kind = EventKind::TaskCreated;
        event.task = task;
        event.parent = parent;
        event.text = coroutine;
        QTEST(trace::Shutdown::makesOwnTask(event), "own");
    }

    void nothingIsToBeSeenOfIt()
    {
        LogBuilder builder = sleeper();
        const TraceLog plain = builder.log;
        builder.shutDown();
        const TraceLog &log = builder.log;
        QVERIFY(log.size() > plain.size());
        QCOMPARE(log.programEnd(), plain.size());
        QCOMPARE(plain.programEnd(), plain.size());
        QCOMPARE(stopsOf(log), stopsOf(plain));
        QCOMPARE(trace::cursorOfStop(log, stopsOf(log).last()), plain.size());
        QCOMPARE(trace::Lanes::of(log).tasks.size(), 1);
        QCOMPARE(trace::Lanes::of(log).loop.size(), trace::Lanes::of(plain).loop.size());
        QCOMPARE(trace::Lanes::of(log).flows.size(), trace::Lanes::of(plain).flows.size());
    }

    void takesNoRoomAndNoTime()
    {
        LogBuilder builder = sleeper();
        const TraceLog plain = builder.log;
        builder.shutDown();
        builder.iteration(LogBuilder::Second); // waits for its threads
        QCOMPARE(builder.log.duration(), plain.duration());
        for (const AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis(builder.log, mode);
            QCOMPARE(axis.length(), TimeAxis(plain, mode).length());
            QCOMPARE(axis.positionOf(builder.log.size()), axis.length());
            QCOMPARE(axis.positionOf(plain.size() - 1), TimeAxis(plain, mode).positionOf(plain.size() - 1));
            QCOMPARE(axis.bands().size(), TimeAxis(plain, mode).bands().size());
        }
    }

    // What a program still does then counts, run's own steps in between do not.
    void programGoesOnMeanwhile()
    {
        LogBuilder builder = sleeper();
        builder.shutDown();
        const QList<qsizetype> before = stopsOf(builder.log);
        builder.print(0, u"from a destructor"_s);
        const qsizetype print = builder.log.size() - 1;
        QCOMPARE(builder.log.programEnd(), builder.log.size());
        QCOMPARE(stopsOf(builder.log), before + QList<qsizetype> { print });
        builder.iteration(LogBuilder::Second);
        QCOMPARE(builder.log.programEnd(), print + 1);
    }

    void ownTasksAreKnown()
    {
        LogBuilder builder = sleeper();
        builder.shutDown();
        QVERIFY(!builder.log.shutdown().isOwnTask(1));
        QVERIFY(builder.log.shutdown().isOwnTask(2));
        QVERIFY(builder.log.shutdown().isOwnTask(3));
        builder.log.clear();
        QVERIFY(!builder.log.shutdown().isOwnTask(2));
        QCOMPARE(builder.log.programEnd(), 0);
    }

    void neverTheWholeTrace()
    {
        LogBuilder builder;
        builder.createOnly(0, u"main"_s);
        TraceLog log;
        trace::Event event = builder.event(EventKind::TaskCreated, 2);
        event.text = u"shutdown_asyncgens"_s;
        log.append(event);
        QCOMPARE(log.programEnd(), 1);
    }
};

QTEST_GUILESS_MAIN(TestShutdown)
#include "tst_shutdown.moc"
