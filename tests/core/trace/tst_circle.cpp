#include "support/logbuilder.h"
#include "trace/circle.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

using Circle = QList<TaskId>;

/// Tasks that acquire locks of their numbers, and wait.
class Scene : public LogBuilder
{
public:
    Scene()
    {
        for (const QString &label : { u"main"_s, u"alice"_s, u"bob"_s, u"carol"_s })
            create(0, label);
        iteration();
    }

    void holds(TaskId task, quint32 lock) { change(EventKind::LockAcquire, lock, task); }
    void wants(TaskId task, quint32 lock)
    {
        start(task);
        suspendAt(task, WaitKind::Lock, lock, u"lock.acquire()"_s);
    }
    void awaits(TaskId task, TaskId other)
    {
        start(task);
        suspend(task, WaitKind::Task, u"other"_s, other);
    }
    trace::Snapshot now() const { return log.snapshotAt(log.size()); }
};

constexpr TaskId Main = 1;
constexpr TaskId Alice = 2;
constexpr TaskId Bob = 3;
constexpr TaskId Carol = 4;

} // namespace

class tst_Circle : public QObject
{
    Q_OBJECT

private slots:
    void twoLocksInOppositeOrder();
    void closesWithTheLastWait();
    void whoOnlyWaitsForTheCircleIsNotInIt();
    void aLockThatIsHeldAlready();
    void throughAnAwaitedTask();
    void anotherWaitBreaksIt();
};

void tst_Circle::twoLocksInOppositeOrder()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.holds(Bob, 2);
    scene.wants(Alice, 2);
    scene.wants(Bob, 1);
    QCOMPARE(trace::circleOf(scene.now(), Alice), (Circle { Alice, Bob }));
    QCOMPARE(trace::circleOf(scene.now(), Bob), (Circle { Bob, Alice }));
    QCOMPARE(trace::firstCircle(scene.now()), (Circle { Alice, Bob }));
}

void tst_Circle::closesWithTheLastWait()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.holds(Bob, 2);
    scene.holds(Carol, 3);
    scene.wants(Alice, 2);
    scene.wants(Bob, 3);
    QCOMPARE(trace::firstCircle(scene.now()), Circle());
    scene.wants(Carol, 1);
    QCOMPARE(trace::firstCircle(scene.now()), (Circle { Alice, Bob, Carol }));
}

void tst_Circle::whoOnlyWaitsForTheCircleIsNotInIt()
{
    Scene scene;
    scene.holds(Bob, 1);
    scene.holds(Carol, 2);
    scene.wants(Bob, 2);
    scene.wants(Carol, 1);
    scene.wants(Main, 1);
    QCOMPARE(trace::circleOf(scene.now(), Main), Circle());
    QCOMPARE(trace::firstCircle(scene.now()), (Circle { Bob, Carol }));
}

void tst_Circle::aLockThatIsHeldAlready()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.wants(Alice, 1);
    QCOMPARE(trace::firstCircle(scene.now()), Circle { Alice });
}

void tst_Circle::throughAnAwaitedTask()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.awaits(Alice, Bob);
    scene.wants(Bob, 1);
    QCOMPARE(trace::firstCircle(scene.now()), (Circle { Alice, Bob }));
}

void tst_Circle::anotherWaitBreaksIt()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.holds(Bob, 2);
    scene.start(Alice);
    scene.sleep(Alice, 1.0);
    scene.wants(Bob, 1);
    QCOMPARE(trace::firstCircle(scene.now()), Circle());
}

QTEST_APPLESS_MAIN(tst_Circle)
#include "tst_circle.moc"
