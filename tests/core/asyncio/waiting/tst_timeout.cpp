#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Semantics;
using asyncio::Timeout;

namespace {

QCoro::Task<> sleepsOnce(double delay)
{
    asyncio::print(u"body"_s);
    co_await asyncio::sleep(delay);
    asyncio::print(u"slept"_s);
}

QCoro::Task<> hasNoTime()
{
    co_await end(asyncio::withTimeout(0.0, coroutine<sleepsOnce>(0.0)));
    co_await end(asyncio::withTimeout(0.0, coroutine<sleepsOnce>(1.0)));
    co_await end(asyncio::withTimeout(-1.0, coroutine<sleepsOnce>(1.0)));
}

QCoro::Task<> blocks()
{
    asyncio::blockingSleep(2);
    co_return;
}

QCoro::Task<> passesWithoutAnAwait()
{
    Timeout limit = asyncio::timeout(1.0);
    co_await end(limit.run(coroutine<blocks>()));
    asyncio::print(limit.expired());
    co_await asyncio::sleep(0);
}

QCoro::Task<> fits()
{
    Timeout limit = asyncio::timeout(1.0);
    const int result = co_await limit.run(coroutine<value>(0.5, 7));
    asyncio::print(result);
    asyncio::print(limit.expired());
    co_await asyncio::sleep(1);
}

QCoro::Task<> isJustInTime()
{
    co_await end(asyncio::withTimeout(1.0, coroutine<sleepsOnce>(1.0)));
}

// Nested ----------------------------------------------------------------------------------------

void printExpired(const Timeout &outer, const Timeout &inner)
{
    asyncio::print(u"%1 %2"_s.arg(asyncio::reprOf(outer.expired()), asyncio::reprOf(inner.expired())));
}

QCoro::Task<> runsInner(Timeout &outer, double delay)
{
    Timeout inner = asyncio::timeout(delay);
    std::exception_ptr error;
    try {
        co_await inner.run(coroutine<value>(5.0, 1));
    } catch (...) {
        error = std::current_exception();
    }
    printExpired(outer, inner);
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> nests(double outerDelay, double innerDelay)
{
    Timeout outer = asyncio::timeout(outerDelay);
    co_await end(outer.run(coroutine<runsInner>(std::ref(outer), innerDelay)));
    asyncio::print(outer.expired());
    asyncio::print(currentTask().cancelling());
    asyncio::print(seconds());
}

// What the body makes of it --------------------------------------------------------------------------

QCoro::Task<> throwsItsOwn()
{
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(3);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    if (isCancelled)
        throw asyncio::ValueError("own");
}

QCoro::Task<> swallows()
{
    try {
        co_await asyncio::sleep(3);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"swallowed"_s);
    }
    co_await asyncio::sleep(1);
}

QCoro::Task<> endsOtherwise()
{
    co_await end(asyncio::withTimeout(1.0, coroutine<throwsItsOwn>()));
    co_await end(asyncio::withTimeout(1.0, coroutine<swallows>()));
    asyncio::print(currentTask().cancelling());
}

// Rescheduling -----------------------------------------------------------------------------------

QCoro::Task<> postpones(Timeout &limit)
{
    co_await asyncio::sleep(0.5);
    limit.reschedule(asyncio::now() + 2.0);
    co_await asyncio::sleep(1.5);
    asyncio::print(u"still here"_s);
    co_await asyncio::sleep(1);
}

QCoro::Task<> neverMind(Timeout &limit)
{
    limit.reschedule(std::nullopt);
    co_await asyncio::sleep(5);
}

void tryToReschedule(Timeout &limit)
{
    try {
        limit.reschedule(3.0);
    } catch (const asyncio::Exception &error) {
        asyncio::print(
            u"%1(%2)"_s.arg(QString::fromLatin1(error.typeName()), QString::fromUtf8(error.what())));
    }
}

QCoro::Task<> reschedules()
{
    Timeout first = asyncio::timeout(1.0);
    co_await end(first.run(coroutine<postpones>(std::ref(first))));
    asyncio::print(seconds());
    Timeout second = asyncio::timeout(1.0);
    co_await end(second.run(coroutine<neverMind>(std::ref(second))));
    asyncio::print(second.when().has_value());
}

QCoro::Task<> reschedulesTooLate(Timeout &limit)
{
    try {
        co_await asyncio::sleep(0);
    } catch (const asyncio::CancelledError &) {
    }
    tryToReschedule(limit);
}

QCoro::Task<> misuses()
{
    Timeout expired = asyncio::timeout(1.0);
    tryToReschedule(expired);
    co_await end(expired.run(coroutine<sleepsOnce>(5.0)));
    tryToReschedule(expired);
    Timeout exited = asyncio::timeout(std::nullopt);
    co_await exited.run(coroutine<nop>());
    tryToReschedule(exited);
    Timeout expiring = asyncio::timeout(0.0);
    co_await expiring.run(coroutine<reschedulesTooLate>(std::ref(expiring)));
}

QCoro::Task<> entersTwice()
{
    Timeout limit = asyncio::timeout(std::nullopt);
    limit.enter();
    try {
        limit.enter();
        asyncio::print(u"entered"_s);
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(QString::fromUtf8(error.what()));
    }
    limit.exit(nullptr);
    co_return;
}

QCoro::Task<> isInThePast()
{
    co_await asyncio::sleep(5);
    Timeout limit = asyncio::timeoutAt(4.0);
    co_await end(limit.run(coroutine<sleepsOnce>(1.0)));
    asyncio::print(seconds());
}

// Cancellation from elsewhere -----------------------------------------------------------------------

QCoro::Task<> runsFor(double delay)
{
    co_await asyncio::withTimeout(delay, coroutine<sleepsOnce>(5.0));
}

QCoro::Task<> isCancelledBefore()
{
    auto task = asyncio::createTask(coroutine<runsFor>(1.0));
    co_await asyncio::sleep(0.5);
    task->cancel();
    co_await endOf(task);
    asyncio::print(task->cancelling());
}

QCoro::Task<> isCancelledAtTheSameInstant()
{
    auto task = asyncio::createTask(coroutine<runsFor>(2.0));
    co_await asyncio::sleep(0);
    EventLoop::running().callLater(2.0, [task] { task->cancel(); });
    co_await endOf(task);
    asyncio::print(task->cancelling());
}

QCoro::Task<> swallowsAndRuns()
{
    currentTask().cancel();
    try {
        co_await asyncio::sleep(0);
    } catch (const asyncio::CancelledError &) {
    }
    co_await asyncio::withTimeout(1.0, coroutine<sleepsOnce>(5.0));
}

QCoro::Task<> wasCancelledBeforeItEntered()
{
    auto task = asyncio::createTask(coroutine<swallowsAndRuns>());
    co_await endOf(task);
    asyncio::print(task->cancelling());
}

QCoro::Task<> swallowsOnce()
{
    try {
        co_await asyncio::sleep(5);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"first"_s);
    }
    co_await asyncio::sleep(5);
}

QCoro::Task<> runsSwallower()
{
    co_await asyncio::withTimeout(1.0, coroutine<swallowsOnce>());
}

QCoro::Task<> isCancelledWhileExpiring()
{
    auto task = asyncio::createTask(coroutine<runsSwallower>());
    co_await asyncio::sleep(2);
    task->cancel();
    co_await endOf(task);
    asyncio::print(task->cancelling());
}

QCoro::Task<> isCancelledBeforeTheFirstStep()
{
    auto task = asyncio::createTask(asyncio::withTimeout(1.0, coroutine<sleepsOnce>(5.0)));
    task->cancel();
    co_await endOf(task);
}

QCoro::Task<> throwsTheCallAway()
{
    asyncio::withTimeout(1.0, coroutine<nop>());
    co_return;
}

QCoro::Task<> nestsOnce()
{
    co_await nests(2.0, 1.0);
}

} // namespace

class tst_Timeout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void aTimeoutOfZeroRunsTheBody_itsFirstAwaitRaises();
    void aDeadlinePassedWithoutAnAwaitDoesNotRaise();
    void theTimerGoesWithTheBody();
    void timeoutAndCompletionAtTheSameInstant();
    void theOneThatExpiresRaises();
    void bothExpireAtTheSameInstant();
    void theBodysOwnErrorStays();
    void movesTheDeadline();
    void cannotChangeWhatIsNotActive();
    void entersOnce_from312();
    void aDeadlineInThePastExpiresInTheNextIteration();
    void aCancelFromOutsideIsNoTimeout();
    void anEarlierCancelCounts_in311();
    void cancelledWhileItExpires();
    void cancelledBeforeItsFirstStep();
    void theBodyWasNeverAwaited();
    void unwindsHalfWay();
};

void tst_Timeout::aTimeoutOfZeroRunsTheBody_itsFirstAwaitRaises()
{
    const EventList events = runRow<hasNoTime>();
    QCOMPARE(events.prints(), (QStringList { u"body"_s, u"TimeoutError()"_s, u"body"_s, u"TimeoutError()"_s,
                                             u"body"_s, u"TimeoutError()"_s }));
    QCOMPARE(events.of(EventKind::CallbackRun).first().label, u"timeout"_s);
    QCOMPARE(events.of(EventKind::LoopIteration).last().time, 0);
}

void tst_Timeout::aDeadlinePassedWithoutAnAwaitDoesNotRaise()
{
    QCOMPARE(runRow<passesWithoutAnAwait>().prints(), (QStringList { u"ended"_s, u"False"_s }));
}

void tst_Timeout::theTimerGoesWithTheBody()
{
    const EventList events = runRow<fits>();
    QCOMPARE(events.prints(), (QStringList { u"7"_s, u"False"_s }));
    QCOMPARE(events.of(EventKind::TimerCancelled).size(), 1);
    const auto timer = events.of(EventKind::TimerScheduled).first();
    QCOMPARE(timer.label, u"timeout"_s);
    QCOMPARE(timer.future, 0u);
    QCOMPARE(timer.due, 1'000'000'000);
    QVERIFY(timer.cppLine > 0);
}

void tst_Timeout::timeoutAndCompletionAtTheSameInstant()
{
    QCOMPARE(runRow<isJustInTime>().prints(), (QStringList { u"body"_s, u"TimeoutError()"_s }));
}

void tst_Timeout::theOneThatExpiresRaises()
{
    QCOMPARE(runRow<nests>(2.0, 1.0).prints(),
             (QStringList { u"False True"_s, u"TimeoutError()"_s, u"False"_s, u"0"_s, u"1.0"_s }));
    QCOMPARE(runRow<nests>(1.0, 2.0).prints(),
             (QStringList { u"True False"_s, u"TimeoutError()"_s, u"True"_s, u"0"_s, u"1.0"_s }));
}

void tst_Timeout::bothExpireAtTheSameInstant()
{
    QCOMPARE(runRow<nests>(1.0, 1.0).prints(),
             (QStringList { u"True True"_s, u"TimeoutError()"_s, u"True"_s, u"0"_s, u"1.0"_s }));
}

void tst_Timeout::theBodysOwnErrorStays()
{
    QCOMPARE(runRow<endsOtherwise>().prints(),
             (QStringList { u"ValueError('own')"_s, u"swallowed"_s, u"ended"_s, u"0"_s }));
}

void tst_Timeout::movesTheDeadline()
{
    QCOMPARE(runRow<reschedules>().prints(),
             (QStringList { u"still here"_s, u"TimeoutError()"_s, u"2.5"_s, u"ended"_s, u"False"_s }));
}

void tst_Timeout::cannotChangeWhatIsNotActive()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString created = semantics == Semantics::Python311
                              ? u"AssertionError()"_s
                              : u"RuntimeError(Timeout has not been entered)"_s;
    QCOMPARE(runRow<misuses>().prints(),
             (QStringList { created, u"body"_s, u"TimeoutError()"_s,
                            u"RuntimeError(Cannot change state of expired Timeout)"_s,
                            u"RuntimeError(Cannot change state of finished Timeout)"_s,
                            u"RuntimeError(Cannot change state of expiring Timeout)"_s }));
}

void tst_Timeout::entersOnce_from312()
{
    QFETCH_GLOBAL(Semantics, semantics);
    QCOMPARE(runRow<entersTwice>().prints(),
             QStringList { semantics == Semantics::Python311 ? u"entered"_s
                                                             : u"Timeout has already been entered"_s });
}

void tst_Timeout::aDeadlineInThePastExpiresInTheNextIteration()
{
    QCOMPARE(runRow<isInThePast>().prints(), (QStringList { u"body"_s, u"TimeoutError()"_s, u"5.0"_s }));
}

void tst_Timeout::aCancelFromOutsideIsNoTimeout()
{
    QCOMPARE(runRow<isCancelledBefore>().prints(),
             (QStringList { u"body"_s, u"CancelledError()"_s, u"1"_s }));
    QCOMPARE(runRow<isCancelledAtTheSameInstant>().prints(),
             (QStringList { u"body"_s, u"CancelledError()"_s, u"1"_s }));
}

void tst_Timeout::anEarlierCancelCounts_in311()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString end = semantics == Semantics::Python311 ? u"CancelledError()"_s : u"TimeoutError()"_s;
    QCOMPARE(runRow<wasCancelledBeforeItEntered>().prints(), (QStringList { u"body"_s, end, u"1"_s }));
}

void tst_Timeout::cancelledWhileItExpires()
{
    QCOMPARE(runRow<isCancelledWhileExpiring>().prints(),
             (QStringList { u"first"_s, u"CancelledError()"_s, u"1"_s }));
}

void tst_Timeout::cancelledBeforeItsFirstStep()
{
    const EventList events = runRow<isCancelledBeforeTheFirstStep>();
    QCOMPARE(events.prints(), QStringList { u"CancelledError()"_s });
    QVERIFY(events.of(EventKind::Warning).isEmpty());
}

void tst_Timeout::theBodyWasNeverAwaited()
{
    const auto warnings = runRow<throwsTheCallAway>().of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().text, u"coroutine 'nop' was never awaited"_s);
}

void tst_Timeout::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 16; ++handles) {
        runHalfWay<nestsOnce>(semantics, handles);
        runHalfWay<hasNoTime>(semantics, handles);
        runHalfWay<isCancelledWhileExpiring>(semantics, handles);
    }
}

QTEST_APPLESS_MAIN(tst_Timeout)
#include "tst_timeout.moc"
