#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/everylesson.h"
#include "support/replay.h"
#include "trace/snapshotdelta.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using trace::Snapshot;
using trace::SnapshotDelta;
using trace::TraceLog;

namespace {

/// The naive twin: the state behind each cursor, replayed, against the one that a delta makes of an earlier
/// one.
bool deltasLeadTo(const TraceLog &log, qsizetype from, qsizetype step)
{
    trace::TextTable texts;
    SnapshotDelta::Bytes bytes;
    Snapshot first;
    replay(first, log, from);
    Snapshot later = first;
    for (qsizetype cursor = from; cursor <= log.size(); cursor += step) {
        replay(later, log, cursor);
        const std::size_t begin = bytes.size();
        SnapshotDelta::pack(first, later, texts, bytes);
        Snapshot made = first;
        SnapshotDelta::apply(made, bytes.data() + begin, texts);
        if (!(made == later))
            return false;
    }
    return true;
}

} // namespace

class TestSnapshotDelta : public QObject
{
    Q_OBJECT

private slots:
    void nothingHasChanged()
    {
        trace::TextTable texts;
        SnapshotDelta::Bytes bytes;
        SnapshotDelta::pack(Snapshot(), Snapshot(), texts, bytes);
        QCOMPARE(bytes.size(), 1U);
        Snapshot same;
        SnapshotDelta::apply(same, bytes.data(), texts);
        QVERIFY(same == Snapshot());
    }

    void numbersOfAnySize()
    {
        QVERIFY(rc::check("the fields that are written are read", [](qint64 time, quint32 id, int line) {
            Snapshot from;
            from.time = ~time;
            from.tasks.entry(7).line = line;
            Snapshot to = from;
            to.time = time;
            to.tasks.entry(7).line = ~line;
            to.tasks.entry(id).name = u"\xD800 あ"_s;
            to.running.id = id;
            to.ready = { { id, {}, 1, 0, 0, u"a"_s, -1 }, { 1, {}, id, 0, 0, {}, time } };
            trace::TextTable texts;
            SnapshotDelta::Bytes bytes;
            SnapshotDelta::pack(from, to, texts, bytes);
            SnapshotDelta::apply(from, bytes.data(), texts);
            RC_ASSERT(from == to);
        }));
    }

    // Two numbers of a task are written as distances from two others.
    void timersAndFuturesOfAnySize()
    {
        const auto number = rc::gen::oneOf(rc::gen::inRange<quint32>(0, 3),
                                           rc::gen::map(rc::gen::inRange<quint32>(0, 3),
                                                        std::negate<quint32>()),
                                           rc::gen::arbitrary<quint32>());
        QVERIFY(rc::check("what waits for what is read as it was written", [&] {
            const std::vector<quint32> numbers = *rc::gen::container<std::vector<quint32>>(8, number);
            const auto view = [&](std::size_t first) {
                trace::TaskView task;
                task.timer = numbers[first];
                task.awaitedFuture = numbers[first + 1];
                task.since = qsizetype(numbers[first + 2]);
                task.awaitEvent = qsizetype(numbers[first + 3]) - 1;
                return task;
            };
            Snapshot from;
            from.tasks.insert(1, view(0));
            Snapshot to = from;
            *to.tasks.change(1) = view(4);
            trace::TextTable texts;
            SnapshotDelta::Bytes bytes;
            SnapshotDelta::pack(from, to, texts, bytes);
            SnapshotDelta::apply(from, bytes.data(), texts);
            RC_ASSERT(from == to);
        }));
    }

    void everyLesson_data() { addEveryLesson(); }

    // Between them lessons have everything that a state can hold.
    void everyLesson()
    {
        QFETCH(QString, lesson);
        const lessons::Lesson &entry = *lessons::Catalogue::bundled().find(lesson);
        const auto run = player::Run::ofLesson(entry, entry.defaults());
        const TraceLog &log = run->log();
        for (qsizetype from = 0; from <= log.size(); from += 17)
            QVERIFY2(deltasLeadTo(log, from, 5), qPrintable(QString::number(from)));
    }
};

QTEST_GUILESS_MAIN(TestSnapshotDelta)
#include "tst_snapshotdelta.moc"
