#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/everylesson.h"
#include "support/logbuilder.h"
#include "support/replay.h"
#include "trace/lanes.h"
#include "trace/traceformat.h"
#include "trace/wording.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;
using trace::Snapshot;
using trace::TaskState;
using trace::TraceLog;

namespace {

Snapshot replayed(const TraceLog &log, qsizetype cursor)
{
    Snapshot snapshot;
    replay(snapshot, log, cursor);
    return snapshot;
}

TraceLog longLog()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    builder.start(main);
    for (int i = 0; builder.log.size() < 5 * trace::Checkpoints::WholeInterval / 2; ++i) {
        builder.sleep(main, 0.5 + i % 3);
        builder.fire(main);
        builder.start(main);
        builder.print(main, QString::number(i));
    }
    return builder.log;
}

// Where a task is made every eight events.
TraceLog logOfManyTasks()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    while (builder.log.size() < trace::Checkpoints::WholeInterval) {
        builder.start(main);
        const auto task = builder.create(main, u"request"_s);
        builder.suspend(main, asyncio::WaitKind::Yield, {});
        builder.ready(main);
        builder.start(task);
        builder.finish(task);
    }
    return builder.log;
}

bool holdsInvariants(const Snapshot &snapshot)
{
    const auto holdsLoop = [](const trace::TaskView &task) {
        return task.state == TaskState::Running || task.state == TaskState::Blocking;
    };
    for (qsizetype i = 1; i < snapshot.timers.size(); ++i) {
        if (snapshot.timers.at((i - 1) / 2).due > snapshot.timers.at(i).due)
            return false;
    }
    return std::count_if(snapshot.tasks.cbegin(), snapshot.tasks.cend(), holdsLoop) <= 1;
}

} // namespace

class TestTraceLog : public QObject
{
    Q_OBJECT

private slots:
    void tasksOfOneLabelAreToldApart()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.start(main);
        const auto first = b.create(main, u"worker"_s);
        const auto second = b.create(main, u"worker"_s);
        const qsizetype before = b.log.size();
        const auto third = b.create(main, u"worker"_s);
        const auto none = b.create(main, QString());
        const Snapshot now = b.log.snapshotAt(b.log.size());
        QCOMPARE(trace::labelOf(now, first), u"worker"_s);
        QCOMPARE(trace::labelOf(now, second), u"worker #2"_s);
        QCOMPARE(trace::labelOf(now, third), u"worker #3"_s);
        QCOMPARE(trace::labelOf(now, none), now.task(none)->name);
        // What comes later changes no name, and what is saved is what was recorded.
        QCOMPARE(trace::labelOf(b.log.snapshotAt(before), second), u"worker #2"_s);
        QCOMPARE(b.log.at(now.task(second)->since).kind, EventKind::HandleReady);
        for (const Event &event : b.log.events())
            QVERIFY(!event.label.contains(u'#'));
        const trace::Lanes lanes = trace::Lanes::of(b.log);
        QCOMPARE(lanes.tasks.at(2).label, u"worker #2"_s);
        b.log.clear();
        QCOMPARE(b.log.taskLabel(b.event(EventKind::TaskCreated, second)), QString());
    }

    void aNameThatTheProgramGaveIsTheLabel()
    {
        LogBuilder b;
        b.create(0, u"main"_s);
        for (const QString &name : { u"prod"_s, u"Task-2"_s, u"prod"_s, u"Task-x"_s }) {
            Event created = b.event(EventKind::TaskCreated, 10 + quint32(b.log.size()));
            created.label = u"producer"_s;
            created.name = name;
            b.log.append(created);
        }
        QStringList labels;
        for (const auto &lane : trace::Lanes::of(b.log).tasks)
            labels.append(lane.label);
        QCOMPARE(labels.mid(1), (QStringList { u"prod"_s, u"producer"_s, u"prod #2"_s, u"Task-x"_s }));
    }

    void checkpointsGiveTheStateOfAReplay()
    {
        const TraceLog log = longLog();
        const qsizetype mark = trace::Checkpoints::MarkInterval;
        const qsizetype whole = trace::Checkpoints::WholeInterval;
        for (const qsizetype cursor :
             { qsizetype(0), qsizetype(1), mark - 1, mark, mark + 1, 2 * mark + 77, whole - 1, whole,
               whole + 1, whole + 3 * mark - 1, 2 * whole + mark + 9, log.size() - 1, log.size() })
            QVERIFY(log.snapshotAt(cursor) == replayed(log, cursor));
    }

    void manyTasks()
    {
        const TraceLog log = logOfManyTasks();
        for (qsizetype cursor = 0; cursor <= log.size() + 1'000; cursor += 997)
            QVERIFY(log.snapshotAt(cursor) == replayed(log, std::min(cursor, log.size())));
    }

    // The second look between two marks makes a ladder, the third climbs it.
    void anyOrderGivesTheStateOfAReplay()
    {
        const TraceLog log = longLog();
        std::mt19937 random(1);
        for (int i = 0; i < 15; ++i) {
            const qsizetype cursor = qsizetype(random() % quint32(log.size()));
            const Snapshot state = replayed(log, cursor);
            QVERIFY(log.snapshotAt(cursor) == state);
            QVERIFY(log.snapshotAt(cursor + 70) == replayed(log, std::min(cursor + 70, log.size())));
            QVERIFY(log.snapshotAt(cursor) == state);
            QVERIFY(log.snapshotAt(cursor - 1) == replayed(log, std::max<qsizetype>(cursor - 1, 0)));
        }
    }

    // Checkpoints are made where somebody looks: what comes later does not disturb them.
    void appendingAfterASeek()
    {
        const TraceLog whole = longLog();
        TraceLog log;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            log.append(whole.at(i));
            if (i % 1000 == 0)
                QVERIFY(log.snapshotAt(i / 2) == replayed(whole, i / 2));
        }
        const TraceLog copy = log;
        log.append(whole.at(whole.size() - 1));
        QCOMPARE(copy.size(), whole.size());
        QVERIFY(copy.snapshotAt(copy.size()) == replayed(whole, whole.size()));
        QVERIFY(log.snapshotAt(whole.size()) == replayed(whole, whole.size()));
    }

    void eventsInOrder()
    {
        const TraceLog log = longLog();
        qsizetype index = 0;
        for (const Event &event : log.events())
            QVERIFY(event == log.at(index++));
        QCOMPARE(index, log.size());
        QVERIFY(log.events().last() == log.at(log.size() - 1));
        QVERIFY(log.events() == TraceLog(log).events());
        TraceLog shorter = log;
        shorter.append(log.at(log.size() - 1));
        QVERIFY(!(log.events() == shorter.events()));
        QVERIFY(TraceLog().events().isEmpty());
    }

    void cursorIsClamped()
    {
        const TraceLog log = longLog();
        QVERIFY(log.snapshotAt(-5) == Snapshot());
        QVERIFY(log.snapshotAt(log.size() + 5) == log.snapshotAt(log.size()));
        QVERIFY(TraceLog().snapshotAt(3) == Snapshot());
    }

    void everyLesson_data() { addEveryLesson(); }

    // Property over all cursors: a saved trace shows the states of the live run.
    void everyLesson()
    {
        QFETCH(QString, lesson);
        const lessons::Lesson &entry = *lessons::Catalogue::bundled().find(lesson);
        const auto run = player::Run::ofLesson(entry, entry.defaults());
        QString error;
        const auto saved = trace::fromJsonLines(trace::toJsonLines(run->log()), &error);
        QVERIFY2(saved, qPrintable(error));
        QVERIFY(saved->header == run->log().header);
        QCOMPARE(saved->size(), run->log().size());
        for (qsizetype cursor = 0; cursor <= saved->size(); ++cursor) {
            const Snapshot state = run->log().snapshotAt(cursor);
            QVERIFY2(saved->snapshotAt(cursor) == state, qPrintable(QString::number(cursor)));
            QVERIFY2(state == replayed(run->log(), cursor), qPrintable(QString::number(cursor)));
            QVERIFY2(holdsInvariants(state), qPrintable(QString::number(cursor)));
        }
    }

    void sameRunTwiceGivesTheSameBytes_data() { everyLesson_data(); }

    void sameRunTwiceGivesTheSameBytes()
    {
        QFETCH(QString, lesson);
        const lessons::Lesson &entry = *lessons::Catalogue::bundled().find(lesson);
        if (entry.clock != u"virtual")
            return; // what the network does is never the same
        const auto first = player::Run::ofLesson(entry, entry.defaults());
        const auto second = player::Run::ofLesson(entry, entry.defaults());
        QCOMPARE(trace::toJsonLines(first->log()), trace::toJsonLines(second->log()));
    }

    void clearForgetsAll()
    {
        TraceLog log = longLog();
        log.clear();
        QVERIFY(log.isEmpty());
        QCOMPARE(log.duration(), 0);
        QVERIFY(log.snapshotAt(10) == Snapshot());
    }
};

QTEST_GUILESS_MAIN(TestTraceLog)
#include "tst_tracelog.moc"
