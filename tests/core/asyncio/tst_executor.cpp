#include "../../support/loopfixture.h"

#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One thread, which sleeps when the program ends; a second job waits for it and holds something.
QCoro::Task<> leavesJobs(std::shared_ptr<int> held)
{
    auto executor = asyncio::createExecutor(1);
    auto sleeping = asyncio::runInExecutor(executor, u"sleeps"_s, [] { asyncio::blockingSleep(2); });
    auto waiting = asyncio::runInExecutor(executor, u"waits"_s, [held] { asyncio::blockingSleep(*held); });
    co_await asyncio::sleep(1);
}

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT

private slots:
    // A thread that is unwound takes the next job from the queue and does not run it.
    void aJobThatWaitsWhenTheLoopEndsIsLetGoOf()
    {
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watched = held;
        runProgram<leavesJobs>(std::exchange(held, nullptr));
        QVERIFY(watched.expired());
    }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
