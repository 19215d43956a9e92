#include "lessons/catalogue.h"
#include "player/run.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using player::Run;

namespace {

const lessons::Lesson &lesson(const QString &id)
{
    return *lessons::Catalogue::bundled().find(id);
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private slots:
    void rehearsesToTheEnd()
    {
        const auto run = Run::ofLesson(lesson(u"gather"_s), lesson(u"gather"_s).defaults());
        QCOMPARE(run->log().duration(), 3'000'000'000);
        QVERIFY(run->frontier() < run->log().size());
    }

    void theSchedulerRunsAsFarAsAsked()
    {
        for (const lessons::Lesson &entry : lessons::Catalogue::bundled().lessons()) {
            const auto run = Run::ofLesson(entry, entry.defaults());
            const qsizetype size = run->log().size();
            for (qsizetype cursor = 0; cursor <= size; ++cursor) {
                run->reach(cursor);
                QVERIFY(run->frontier() >= cursor);
            }
            QCOMPARE(run->frontier(), size);
            QCOMPARE(run->log().size(), size);
            QVERIFY(!run->diverged());
        }
    }

    void canBeThrownAwayAnywhere()
    {
        const lessons::Lesson &entry = lesson(u"queue"_s);
        const qsizetype size = Run::ofLesson(entry, entry.defaults())->log().size();
        for (qsizetype cursor = 0; cursor < size; cursor += 9)
            Run::ofLesson(entry, entry.defaults())->reach(cursor);
    }

    void aTraceHasRun()
    {
        const auto live = Run::ofLesson(lesson(u"queue"_s), lesson(u"queue"_s).defaults());
        const auto run = Run::ofTrace(live->log());
        QCOMPARE(run->frontier(), live->log().size());
    }

    void eventsHaveLinesInBothLanguages()
    {
        for (const lessons::Lesson &entry : lessons::Catalogue::bundled().lessons()) {
            const auto run = Run::ofLesson(entry, entry.defaults());
            for (const trace::Event &event : run->log().events()) {
                if (event.kind != asyncio::EventKind::StepEnd || run->log().shutdown().isOwnTask(event.task))
                    continue;
                QVERIFY2(event.line > 0, qPrintable(entry.id));
                QVERIFY2(event.cppLine > 0, qPrintable(entry.id));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
