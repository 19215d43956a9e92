#include "../../support/logbuilder.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/headline.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::WaitKind;
using trace::TraceLog;

namespace {

/// The headline of the nth event of a kind.
QString told(const TraceLog &log, EventKind kind, int nth = 1)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.kindAt(i) == kind && --nth == 0)
            return trace::headline(log, i).plain();
    }
    return {};
}

} // namespace

class TestHeadline : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatHappens()
    {
        const TraceLog log = logs::gather();
        QCOMPARE(told(log, EventKind::TaskCreated, 2), u"users is created"_s);
        QCOMPARE(told(log, EventKind::StepStart), u"main begins"_s);
        QCOMPARE(told(log, EventKind::StepEnd), u"main suspends in gather(3)"_s);
        QCOMPARE(told(log, EventKind::TimerScheduled), u"a timer for users is set"_s);
        QCOMPARE(told(log, EventKind::TimerFired), u"the timer of comments fires"_s);
        QCOMPARE(told(log, EventKind::StepStart, 5), u"comments resumes"_s);
        QCOMPARE(told(log, EventKind::StepEnd, 5), u"comments returns"_s);
        QCOMPARE(told(log, EventKind::CallbackRun), u"a callback of comments runs"_s);
    }

    void saysHowAStepEnds()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        const auto child = b.create(main, u"child"_s);
        b.print(main, u"hello"_s);
        b.block(main, 1.0);
        b.cancel(child, main);
        b.finish(main, asyncio::Outcome::Cancelled);
        QCOMPARE(told(b.log, EventKind::Print), u"main prints hello"_s);
        QVERIFY(told(b.log, EventKind::BlockingStart).startsWith(u"main blocks the loop"_s));
        QVERIFY(told(b.log, EventKind::BlockingEnd).endsWith(u"is over in main"_s));
        QCOMPARE(told(b.log, EventKind::CancelRequested), u"child is asked to cancel"_s);
        QCOMPARE(told(b.log, EventKind::StepEnd), u"main ends, cancelled"_s);
        QVERIFY(trace::headline(b.log, b.log.size()).spans.isEmpty());
        QVERIFY(trace::headline(b.log, -1).spans.isEmpty());
    }

    // Whatever a lesson does has words, and no more of them than its explanation.
    void everyStopOfTheLessons()
    {
        for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
            if (lesson.clock == "wall"_L1)
                continue;
            const auto run = player::Run::ofLesson(lesson, lesson.defaults(), {});
            const TraceLog &log = run->log();
            for (qsizetype i = 0; i < std::min<qsizetype>(log.size(), 400); ++i) {
                if (!trace::isStop(log, i) || log.kindAt(i) == EventKind::LoopIteration)
                    continue;
                const qsizetype words = trace::headline(log, i).plain().size();
                QVERIFY2(words > 0 && words <= trace::explain(log, i).plain().size(),
                         qPrintable(trace::headline(log, i).plain()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
