#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Ref;
using asyncio::Semantics;
using asyncio::Task;
using asyncio::TaskGroup;
using asyncio::WaitKind;

namespace {

QString groupOf(const QString &errors)
{
    return u"ExceptionGroup('unhandled errors in a TaskGroup', [%1])"_s.arg(errors);
}

void printMessage(const asyncio::RuntimeError &error)
{
    asyncio::print(QString::fromUtf8(error.what()));
}

QCoro::Task<> starts()
{
    asyncio::print(u"started"_s);
    co_return;
}

// How many iterations until the awaiter goes on -------------------------------------------------

QCoro::Task<> createsOne(TaskGroup &group)
{
    group.createTask(coroutine<nop>());
    co_return;
}

QCoro::Task<> runsOne()
{
    TaskGroup group;
    co_await group.run(coroutine<createsOne>(std::ref(group)));
}

QCoro::Task<> runsNone()
{
    TaskGroup group;
    co_await group.run(coroutine<nop>());
}

QCoro::Task<> takesIterations()
{
    co_await countIterations(coroutine<runsOne>());
    co_await countIterations(coroutine<runsNone>());
}

// Failures ---------------------------------------------------------------------------------------

QCoro::Task<> createsTwoThatFail(TaskGroup &group)
{
    group.createTask(coroutine<fails>(1.0, u"a"_s));
    group.createTask(coroutine<fails>(1.0, u"b"_s));
    co_await asyncio::sleep(5);
}

QCoro::Task<> failTogether()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsTwoThatFail>(std::ref(group))));
    asyncio::print(seconds());
    asyncio::print(currentTask().cancelling());
}

QCoro::Task<> failsAtOnce()
{
    throw asyncio::ValueError("c");
    co_return;
}

QCoro::Task<> createsSiblingAndFails(TaskGroup &group)
{
    co_await asyncio::sleep(0);
    group.createTask(coroutine<starts>());
    throw asyncio::ValueError("body");
}

QCoro::Task<> theBodyFails()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsSiblingAndFails>(std::ref(group))));
}

// The sibling is made after the failure, in the iteration before the group hears of it.
QCoro::Task<> createsAfterAFailure(TaskGroup &group)
{
    group.createTask(coroutine<failsAtOnce>());
    co_await asyncio::sleep(0);
    group.createTask(coroutine<starts>());
    co_await asyncio::sleep(5);
}

QCoro::Task<> neverStarts()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsAfterAFailure>(std::ref(group))));
}

QCoro::Task<> swallows(TaskGroup &group)
{
    group.createTask(coroutine<fails>(1.0, u"x"_s));
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(currentTask().cancelling());
    }
    co_await asyncio::sleep(1);
    asyncio::print(u"goes on"_s);
}

QCoro::Task<> theBodySwallows()
{
    TaskGroup group;
    co_await end(group.run(coroutine<swallows>(std::ref(group))));
    asyncio::print(currentTask().cancelling());
}

QCoro::Task<> cancelsItsChild(TaskGroup &group)
{
    auto child = group.createTask(coroutine<value>(5.0, 1));
    co_await asyncio::sleep(1);
    child->cancel();
    co_await asyncio::sleep(1);
}

QCoro::Task<> aChildIsCancelled()
{
    TaskGroup group;
    co_await end(group.run(coroutine<cancelsItsChild>(std::ref(group))));
    asyncio::print(seconds());
}

// Results, names and repr ---------------------------------------------------------------------------

QCoro::Task<int> answers(TaskGroup &group)
{
    auto named = group.createTask(coroutine<nop>(), u"named"_s);
    auto next = group.createTask(coroutine<nop>());
    asyncio::print(named->name());
    asyncio::print(next->name());
    co_return 42;
}

QCoro::Task<> runs()
{
    TaskGroup group;
    const int result = co_await group.run(coroutine<answers>(std::ref(group)));
    asyncio::print(result);
}

QCoro::Task<> looks(TaskGroup &group)
{
    asyncio::print(group.repr());
    group.createTask(coroutine<value>(1.0, 1));
    asyncio::print(group.repr());
    co_return;
}

QCoro::Task<> isUsedWrongly()
{
    TaskGroup group;
    try {
        group.createTask(coroutine<nop>());
    } catch (const asyncio::RuntimeError &error) {
        printMessage(error);
    }
    co_await group.run(coroutine<looks>(std::ref(group)));
    try {
        group.createTask(coroutine<nop>());
    } catch (const asyncio::RuntimeError &error) {
        printMessage(error);
    }
    try {
        group.enter();
    } catch (const asyncio::RuntimeError &error) {
        printMessage(error);
    }
}

QCoro::Task<> createsTooLate(TaskGroup &group)
{
    group.createTask(coroutine<fails>(1.0, u"x"_s));
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    asyncio::print(isCancelled);
    try {
        group.createTask(coroutine<nop>());
    } catch (const asyncio::RuntimeError &error) {
        printMessage(error);
    }
}

QCoro::Task<> shutsDown()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsTooLate>(std::ref(group))));
}

QCoro::Task<> isEnteredInACallback()
{
    TaskGroup group;
    const std::function<void()> enter = [&group] {
        try {
            group.enter();
        } catch (const asyncio::RuntimeError &error) {
            printMessage(error);
        }
        asyncio::print(group.repr());
    };
    EventLoop::running().callSoon(enter);
    co_await asyncio::sleep(0);
}

// A parent that is cancelled from outside -------------------------------------------------------------

QCoro::Task<> createsLong(TaskGroup &group, double bodyDelay)
{
    group.createTask(coroutine<value>(5.0, 1));
    if (bodyDelay > 0)
        co_await asyncio::sleep(bodyDelay);
}

QCoro::Task<> runsLong(double bodyDelay)
{
    TaskGroup group;
    co_await group.run(coroutine<createsLong>(std::ref(group), bodyDelay));
}

QCoro::Task<> isCancelled(double bodyDelay)
{
    auto parent = asyncio::createTask(coroutine<runsLong>(bodyDelay));
    co_await asyncio::sleep(1);
    parent->cancel();
    co_await endOf(parent);
    asyncio::print(parent->cancelling());
    asyncio::print(seconds());
}

QCoro::Task<> isCancelledBeforeTheFirstStep()
{
    auto parent = asyncio::createTask(coroutine<runsLong>(1.0));
    parent->cancel();
    co_await endOf(parent);
}

QCoro::Task<int> endsSlowly()
{
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    if (isCancelled)
        co_await asyncio::sleep(2);
    throw asyncio::CancelledError();
}

QCoro::Task<> createsFailureAndSlow(TaskGroup &group)
{
    group.createTask(coroutine<fails>(1.0, u"x"_s));
    group.createTask(coroutine<endsSlowly>());
    co_return;
}

QCoro::Task<> survives()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsFailureAndSlow>(std::ref(group))));
    asyncio::print(currentTask().cancelling());
    co_await asyncio::sleep(0);
    asyncio::print(u"survived"_s);
}

// The group shuts down after a failure when the parent is cancelled.
QCoro::Task<> isCancelledWhileExiting()
{
    auto parent = asyncio::createTask(coroutine<survives>());
    co_await asyncio::sleep(2);
    parent->cancel();
    co_await endOf(parent);
    asyncio::print(parent->cancelling());
}

QCoro::Task<> createsFailure(TaskGroup &group)
{
    group.createTask(coroutine<fails>(1.0, u"x"_s));
    co_await asyncio::sleep(9);
}

QCoro::Task<> runsFailure()
{
    TaskGroup group;
    co_await end(group.run(coroutine<createsFailure>(std::ref(group))));
    co_await asyncio::sleep(0);
    asyncio::print(u"survived"_s);
}

QCoro::Task<> isCancelledAtTheSameInstant()
{
    auto parent = asyncio::createTask(coroutine<runsFailure>());
    co_await asyncio::sleep(0);
    EventLoop::running().callLater(1.0, [parent] { parent->cancel(); });
    co_await endOf(parent);
    asyncio::print(parent->cancelling());
}

QCoro::Task<int> failsWhenCancelled()
{
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    if (isCancelled)
        throw asyncio::ValueError("late");
    co_return 1;
}

QCoro::Task<> createsBad(TaskGroup &group)
{
    group.createTask(coroutine<failsWhenCancelled>());
    co_await asyncio::sleep(9);
}

QCoro::Task<> runsBad()
{
    TaskGroup group;
    co_await group.run(coroutine<createsBad>(std::ref(group)));
}

QCoro::Task<> aChildFailsWhenCancelled()
{
    auto parent = asyncio::createTask(coroutine<runsBad>());
    co_await asyncio::sleep(1);
    parent->cancel();
    co_await endOf(parent);
    asyncio::print(parent->cancelling());
}

// Nested -----------------------------------------------------------------------------------------

QCoro::Task<> runsInner(TaskGroup &outer, QString outerError)
{
    if (outerError.isEmpty())
        outer.createTask(coroutine<value>(9.0, 1));
    else
        outer.createTask(coroutine<fails>(1.0, outerError));
    TaskGroup inner;
    co_await inner.run(coroutine<createsFailure>(std::ref(inner)));
}

QCoro::Task<> nests(QString outerError)
{
    TaskGroup outer;
    co_await end(outer.run(coroutine<runsInner>(std::ref(outer), outerError)));
    asyncio::print(currentTask().cancelling());
    asyncio::print(seconds());
}

QCoro::Task<> isInATimeout()
{
    co_await end(asyncio::withTimeout(1.0, coroutine<runsLong>(0.0)));
    asyncio::print(currentTask().cancelling());
    TaskGroup group;
    co_await end(asyncio::withTimeout(1.0, group.run(coroutine<createsFailure>(std::ref(group)))));
    asyncio::print(currentTask().cancelling());
}

} // namespace

class tst_TaskGroup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void takesThreeIterationsWithOneChild();
    void twoFailuresOfOneIterationAreBothInTheGroup();
    void aBodyThatFailsCancelsTheTasks();
    void aSiblingThatNeverStartedNeverRuns();
    void aBodyMaySwallowTheCancellation();
    void aCancelledChildIsNoFailure();
    void givesTheBodysResult_namesTasks();
    void refusesTasksBeforeAndAfter();
    void isNotEnteredOutsideATask_countsAsEnteredIn311();
    void refusesTasksWhileItShutsDown();
    void refusedCoroutinesWereNeverAwaited_closedIn313();
    void cancelledInTheBody();
    void cancelledWhileExiting();
    void cancelledBeforeItsFirstStep();
    void cancelledWhileItShutsDown_survivesThrough312();
    void cancelledAtTheSameInstantAsAFailure();
    void anErrorOfACancelledChildIsRaised();
    void nestedFailuresNest();
    void nestsInATimeout();
    void tellsTheObserver();
    void unwindsHalfWay();
};

void tst_TaskGroup::takesThreeIterationsWithOneChild()
{
    QCOMPARE(runRow<takesIterations>().prints(), (QStringList { u"3"_s, u"0"_s }));
}

void tst_TaskGroup::twoFailuresOfOneIterationAreBothInTheGroup()
{
    QCOMPARE(runRow<failTogether>().prints(),
             (QStringList { groupOf(u"ValueError('a'), ValueError('b')"_s), u"1.0"_s, u"0"_s }));
}

void tst_TaskGroup::aBodyThatFailsCancelsTheTasks()
{
    QCOMPARE(runRow<theBodyFails>().prints(), QStringList { groupOf(u"ValueError('body')"_s) });
}

void tst_TaskGroup::aSiblingThatNeverStartedNeverRuns()
{
    QCOMPARE(runRow<neverStarts>().prints(), QStringList { groupOf(u"ValueError('c')"_s) });
}

void tst_TaskGroup::aBodyMaySwallowTheCancellation()
{
    QCOMPARE(runRow<theBodySwallows>().prints(),
             (QStringList { u"1"_s, u"goes on"_s, groupOf(u"ValueError('x')"_s), u"0"_s }));
}

void tst_TaskGroup::aCancelledChildIsNoFailure()
{
    QCOMPARE(runRow<aChildIsCancelled>().prints(), (QStringList { u"ended"_s, u"2.0"_s }));
}

void tst_TaskGroup::givesTheBodysResult_namesTasks()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString next = semantics == Semantics::Python313 ? u"Task-2"_s : u"Task-3"_s;
    QCOMPARE(runRow<runs>().prints(), (QStringList { u"named"_s, next, u"42"_s }));
}

void tst_TaskGroup::refusesTasksBeforeAndAfter()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString entered = semantics == Semantics::Python311 ? u"has been already entered"_s
                                                              : u"has already been entered"_s;
    QCOMPARE(runRow<isUsedWrongly>().prints(),
             (QStringList { u"TaskGroup <TaskGroup> has not been entered"_s, u"<TaskGroup entered>"_s,
                            u"<TaskGroup tasks=1 entered>"_s, u"TaskGroup <TaskGroup entered> is finished"_s,
                            u"TaskGroup <TaskGroup entered> "_s + entered }));
}

void tst_TaskGroup::isNotEnteredOutsideATask_countsAsEnteredIn311()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString repr = semantics == Semantics::Python311 ? u"<TaskGroup entered>"_s : u"<TaskGroup>"_s;
    QCOMPARE(runRow<isEnteredInACallback>().prints(),
             (QStringList { u"TaskGroup %1 cannot determine the parent task"_s.arg(repr), repr }));
}

void tst_TaskGroup::refusesTasksWhileItShutsDown()
{
    QCOMPARE(runRow<shutsDown>().prints(),
             (QStringList { u"True"_s, u"TaskGroup <TaskGroup errors=1 cancelling> is shutting down"_s,
                            groupOf(u"ValueError('x')"_s) }));
}

void tst_TaskGroup::refusedCoroutinesWereNeverAwaited_closedIn313()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const auto warnings = runRow<isUsedWrongly>().of(EventKind::Warning);
    QCOMPARE(warnings.size(), semantics == Semantics::Python313 ? 0 : 2);
    for (const auto &warning : warnings)
        QCOMPARE(warning.text, u"coroutine 'nop' was never awaited"_s);
}

void tst_TaskGroup::cancelledInTheBody()
{
    QCOMPARE(runRow<isCancelled>(9.0).prints(), (QStringList { u"CancelledError()"_s, u"1"_s, u"1.0"_s }));
}

void tst_TaskGroup::cancelledWhileExiting()
{
    QCOMPARE(runRow<isCancelled>(0.0).prints(), (QStringList { u"CancelledError()"_s, u"1"_s, u"1.0"_s }));
}

void tst_TaskGroup::cancelledBeforeItsFirstStep()
{
    const EventList events = runRow<isCancelledBeforeTheFirstStep>();
    QCOMPARE(events.prints(), QStringList { u"CancelledError()"_s });
    QVERIFY(events.of(EventKind::Warning).isEmpty());
}

void tst_TaskGroup::cancelledWhileItShutsDown_survivesThrough312()
{
    QFETCH_GLOBAL(Semantics, semantics);
    QStringList expected = { groupOf(u"ValueError('x')"_s), u"2"_s, u"survived"_s, u"ended"_s, u"2"_s };
    if (semantics == Semantics::Python313)
        expected = QStringList { groupOf(u"ValueError('x')"_s), u"1"_s, u"CancelledError()"_s, u"1"_s };
    QCOMPARE(runRow<isCancelledWhileExiting>().prints(), expected);
}

void tst_TaskGroup::cancelledAtTheSameInstantAsAFailure()
{
    QCOMPARE(runRow<isCancelledAtTheSameInstant>().prints(),
             (QStringList { u"CancelledError()"_s, u"survived"_s, u"ended"_s, u"1"_s }));
}

void tst_TaskGroup::anErrorOfACancelledChildIsRaised()
{
    QCOMPARE(runRow<aChildFailsWhenCancelled>().prints(),
             (QStringList { groupOf(u"ValueError('late')"_s), u"1"_s }));
}

void tst_TaskGroup::nestedFailuresNest()
{
    QCOMPARE(runRow<nests>(QString()).prints(),
             (QStringList { groupOf(groupOf(u"ValueError('x')"_s)), u"0"_s, u"1.0"_s }));
    QCOMPARE(runRow<nests>(u"outer"_s).prints(),
             (QStringList { groupOf(u"ValueError('outer'), "_s + groupOf(u"ValueError('x')"_s)), u"0"_s,
                            u"1.0"_s }));
}

void tst_TaskGroup::nestsInATimeout()
{
    QCOMPARE(runRow<isInATimeout>().prints(),
             (QStringList { u"TimeoutError()"_s, u"0"_s, u"TimeoutError()"_s, u"0"_s }));
}

void tst_TaskGroup::tellsTheObserver()
{
    const EventList events = runRow<runsOne>();
    const auto end = events.of(EventKind::StepEnd).first();
    QCOMPARE(end.wait, WaitKind::TaskGroup);
    QCOMPARE(end.label, u"TaskGroup"_s);
    QCOMPARE(end.future, 3u); // 1 is main, 2 the child
    QCOMPARE(events.of(EventKind::CallbackRun).first().label, u"task_group"_s);
    QCOMPARE(events.of(EventKind::CallbackRun).first().future, 2u);
    for (const auto &done : events.of(EventKind::FutureDone)) {
        if (done.future == 3)
            QCOMPARE(done.text, u"True"_s);
    }
}

void tst_TaskGroup::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 20; ++handles) {
        runHalfWay<failTogether>(semantics, handles);
        runHalfWay<isCancelledWhileExiting>(semantics, handles);
        runHalfWay<isInATimeout>(semantics, handles);
    }
}

QTEST_APPLESS_MAIN(tst_TaskGroup)
#include "tst_taskgroup.moc"
