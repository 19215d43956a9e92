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

/// Tasks that sleep, stand in line, end and make others, whichever comes.
class AnyProgram
{
public:
    explicit AnyProgram(quint32 seed)
        : m_random(seed)
    {
    }

    TraceLog run(qsizetype events)
    {
        m_b.iteration();
        m_ready.append(m_b.create(0, u"main"_s));
        m_queue = m_b.queue(m_ready.constFirst(), u"jobs"_s, 0);
        while (m_b.log.size() < events) {
            if (chance(8))
                m_b.iteration();
            if (!m_asleep.isEmpty() && (m_ready.isEmpty() || chance(3)))
                wakeSleeper();
            else if (!m_inLine.isEmpty() && (m_ready.isEmpty() || chance(4)))
                wakeFromLine();
            else
                step();
        }
        return m_b.log;
    }

private:
    bool chance(quint32 of) { return m_random() % of == 0; }
    template<typename T>
    T any(QList<T> &list)
    {
        return list.takeAt(qsizetype(m_random() % quint32(list.size())));
    }
    void wakeSleeper()
    {
        m_ready.append(any(m_asleep));
        m_b.fire(m_ready.constLast());
    }
    void wakeFromLine()
    {
        const auto [task, future] = any(m_inLine);
        m_b.wake(task, future);
        m_ready.append(task);
    }
    void step()
    {
        const LogBuilder::TaskId task = any(m_ready);
        m_b.start(task);
        if (chance(3))
            m_b.put(task, m_queue, QString::number(m_random() % 9), 0);
        if (chance(3))
            m_b.get(task, m_queue, QString(), 0);
        if (chance(9) && m_asleep.size() < 70)
            m_ready.append(m_b.create(task, u"request"_s));
        const bool isLast = m_ready.isEmpty() && m_asleep.isEmpty() && m_inLine.isEmpty();
        if (!isLast && chance(12)) {
            m_b.finish(task, chance(2) ? asyncio::Outcome::Result : asyncio::Outcome::Exception);
        } else if (chance(3)) {
            m_inLine.append({ task, m_b.suspendAt(task, asyncio::WaitKind::QueueGet, m_queue, u"get()"_s) });
        } else {
            m_b.sleep(task, 0.25 * (m_random() % 20));
            m_asleep.append(task);
        }
    }

    std::mt19937 m_random;
    LogBuilder m_b;
    quint32 m_queue = 0;
    QList<LogBuilder::TaskId> m_ready;
    QList<LogBuilder::TaskId> m_asleep;
    QList<std::pair<LogBuilder::TaskId, quint32>> m_inLine; // the future ends it
};

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

    // Property: over random programs, from one end to the other.
    void anyProgramGivesTheStatesOfAReplay()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            const TraceLog log = AnyProgram(seed).run(trace::Checkpoints::WholeInterval + 3'000);
            Snapshot naive;
            std::mt19937 random(seed);
            for (qsizetype cursor = 0; cursor <= log.size(); cursor += 1 + random() % 60) {
                replay(naive, log, cursor);
                QVERIFY2(log.snapshotAt(cursor) == naive, qPrintable(QString::number(cursor)));
            }
            // And from mark to mark, never twice behind one.
            for (qsizetype i = 0; i < 100; ++i) {
                const qsizetype cursor = qsizetype(random() % quint32(log.size()));
                if (i % 10 == 0)
                    QVERIFY(log.snapshotAt(cursor) == replayed(log, cursor));
                else
                    QCOMPARE(log.snapshotAt(cursor).cursor, cursor);
            }
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
