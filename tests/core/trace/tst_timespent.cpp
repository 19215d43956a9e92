#include "../../support/logbuilder.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/timespent.h"

#include <QTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using trace::TimeSpent;
using trace::TraceLog;
using Stretch = TimeSpent::Stretch;

namespace {

constexpr qint64 Second = LogBuilder::Second;

TraceLog runOf(const QString &lessonId)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(lessonId);
    return player::Run::ofLesson(*lesson, lesson->defaults())->log();
}

} // namespace

class TestTimeSpent : public QObject
{
    Q_OBJECT

private slots:
    void theLongestOfSeveral();
    void oneAfterAnother();
    void blockingCountsForItself();
    void sleepsThatAreCutShort();
    void aMainThatDoesNotEnd();
    void noTimePasses();
    void aTimerThatIsSetAfterItFires();
    void lessonsAddUp_data();
    void lessonsAddUp();
};

void TestTimeSpent::theLongestOfSeveral()
{
    const TimeSpent spent = TimeSpent::of(logs::gather());
    QCOMPARE(spent.sleeping, 6 * Second);
    QCOMPARE(spent.blocking, 0);
    QCOMPARE(spent.way, (QList<Stretch> { { 3 * Second, u"posts"_s, u"sleep(3.0)"_s } }));
}

void TestTimeSpent::oneAfterAnother()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    for (const int seconds : { 2, 1 }) {
        b.sleep(main, seconds);
        b.iteration(seconds * Second);
        b.fire(main);
        b.iteration();
        b.start(main);
    }
    b.finish(main);
    const TimeSpent spent = TimeSpent::of(b.log);
    QCOMPARE(spent.sleeping, 3 * Second);
    QCOMPARE(spent.way, (QList<Stretch> { { 2 * Second, u"main"_s, u"sleep(2.0)"_s },
                                          { Second, u"main"_s, u"sleep(1.0)"_s } }));
}

void TestTimeSpent::blockingCountsForItself()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.block(main, 2);
    b.sleep(main, 1);
    b.iteration(Second);
    b.fire(main);
    b.iteration();
    b.start(main);
    b.finish(main);
    const TimeSpent spent = TimeSpent::of(b.log);
    QCOMPARE(spent.blocking, 2 * Second);
    QCOMPARE(spent.sleeping, Second);
    QCOMPARE(spent.way, (QList<Stretch> { { 2 * Second, u"main"_s, u"time.sleep(2.0)"_s },
                                          { Second, u"main"_s, u"sleep(1.0)"_s } }));
}

// A sleep counts as far as it went: to its end, or to the end of the run.
void TestTimeSpent::sleepsThatAreCutShort()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const auto long_ = b.create(main, u"long"_s);
    b.sleep(main, 1);
    b.iteration();
    b.start(long_);
    b.sleep(long_, 5);
    b.iteration(Second);
    b.fire(main);
    b.iteration();
    b.start(main);
    b.finish(main);
    const TimeSpent spent = TimeSpent::of(b.log);
    QCOMPARE(spent.sleeping, 2 * Second);
    QCOMPARE(spent.way, (QList<Stretch> { { Second, u"main"_s, u"sleep(1.0)"_s } }));
}

void TestTimeSpent::aMainThatDoesNotEnd()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.suspend(main, asyncio::WaitKind::Lock, u"lock.acquire()"_s);
    QVERIFY(TimeSpent::of(b.log).way.isEmpty());
}

void TestTimeSpent::noTimePasses()
{
    const TimeSpent spent = TimeSpent::of({});
    QVERIFY(spent.way.isEmpty());
    QCOMPARE(spent.sleeping, 0);
}

// As a damaged trace may have it: the way back would go round and round.
void TestTimeSpent::aTimerThatIsSetAfterItFires()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.sleep(main, 1);
    b.iteration(Second);
    b.fire(main);
    b.iteration();
    b.start(main);
    trace::Event again = b.log.at(b.log.size() - 1);
    again.kind = asyncio::EventKind::TimerScheduled;
    again.timer = 1;
    b.log.append(again);
    b.finish(main);
    QCOMPARE(TimeSpent::of(b.log).sleeping, Second);
    QVERIFY(TimeSpent::of(b.log).way.isEmpty());
}

void TestTimeSpent::lessonsAddUp_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char *id : { "sync-vs-async", "gather", "queue" })
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestTimeSpent::lessonsAddUp()
{
    QFETCH(QString, lesson);
    const TraceLog log = runOf(lesson);
    const TimeSpent spent = TimeSpent::of(log);
    const qint64 sum = std::accumulate(spent.way.cbegin(), spent.way.cend(), qint64(0),
                                       [](qint64 before, const Stretch &each) {
                                           return before + each.duration;
                                       });
    QVERIFY(!spent.way.isEmpty());
    QCOMPARE(sum, log.duration());
}

QTEST_GUILESS_MAIN(TestTimeSpent)

#include "tst_timespent.moc"
