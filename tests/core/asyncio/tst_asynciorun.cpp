#include "support/loopfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;

namespace {

QCoro::Task<QString> fetch(QString name, double delay)
{
    co_await asyncio::sleep(delay);
    co_return name;
}

QCoro::Task<> counts(int *count)
{
    co_await asyncio::sleep(1);
    ++*count;
}

QCoro::Task<> fails()
{
    co_await asyncio::sleep(1);
    throw asyncio::ValueError("no data");
}

QCoro::Task<> waitsForEver()
{
    const auto never = asyncio::createFuture<void>();
    co_await never;
}

QCoro::Task<> runsInside()
{
    const auto inner = coroutine<fetch>(u"inner"_s, 1.0);
    try {
        asyncio::print(asyncio::run(inner));
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(QString::fromUtf8(error.what()));
    }
    co_return;
}

} // namespace

class TestAsyncioRun : public QObject
{
    Q_OBJECT

private slots:
    void givesTheResult() { QCOMPARE(asyncio::run(coroutine<fetch>(u"users"_s, 2.0)), u"users"_s); }

    void runsWhatHasNoResultToItsEnd()
    {
        int count = 0;
        asyncio::run(coroutine<counts>(&count));
        QCOMPARE(count, 1);
    }

    void throwsWhatTheCoroutineThrew()
    {
        QVERIFY_EXCEPTION_THROWN(asyncio::run(coroutine<fails>()), asyncio::ValueError);
    }

    void refusesToWaitForEver()
    {
        QVERIFY_EXCEPTION_THROWN(asyncio::run(coroutine<waitsForEver>()), asyncio::RuntimeError);
    }

    void refusesARunningLoopAndBeginsNothing()
    {
        const auto list = runProgram<runsInside>();
        QCOMPARE(list.prints(),
                 QStringList { u"asyncio.run() cannot be called from a running event loop"_s });
        const auto warnings = list.of(EventKind::Warning);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.constFirst().label, u"never_awaited"_s);
    }
};

QTEST_GUILESS_MAIN(TestAsyncioRun)
#include "tst_asynciorun.moc"
