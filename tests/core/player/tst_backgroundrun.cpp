#include "lessons/catalogue.h"
#include "player/backgroundrun.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using player::BackgroundRun;
using player::Run;

namespace {

constexpr int Patience = 60'000; // milliseconds

const lessons::Lesson &http()
{
    return *lessons::Catalogue::bundled().find(u"http"_s);
}

/// Its knobs, for somebody in a hurry.
QVariantMap quick(QVariantMap changed = {})
{
    QVariantMap values = http().defaults();
    for (const QString &page : { u"users"_s, u"posts"_s, u"comments"_s, u"albums"_s, u"photos"_s })
        values.insert(page, 0.1);
    values.insert(changed);
    return values;
}

qsizetype countOf(const std::vector<trace::Event> &events, EventKind kind)
{
    return std::ranges::count(events, kind, &trace::Event::kind);
}

} // namespace

class TestBackgroundRun : public QObject
{
    Q_OBJECT

private slots:
    void eventsArriveWhileItRuns();
    void growsARun();
    void canBeEndedAnywhere_data();
    void canBeEndedAnywhere();
    void endsAtOnce();
    void severalRunAtOnce();
    void isWaitedForWhereNobodyWatches();
};

void TestBackgroundRun::eventsArriveWhileItRuns()
{
    BackgroundRun run(http(), quick({ { u"posts"_s, 2.0 } }), {});
    QSignalSpy arrived(&run, &BackgroundRun::arrived);
    std::vector<trace::Event> events;
    while (countOf(events, EventKind::Print) == 0) {
        QVERIFY(arrived.count() > 0 || arrived.wait(Patience));
        arrived.clear();
        for (const trace::Event &event : run.take())
            events.push_back(event);
    }
    QVERIFY(!run.hasEnded()); // 4 more seconds to come
}

void TestBackgroundRun::growsARun()
{
    const auto shown = Run::ofRecording(trace::Header());
    BackgroundRun run(http(), quick(), {});
    connect(&run, &BackgroundRun::arrived, this, [&] {
        const bool over = run.feed(*shown);
        QCOMPARE(over, !shown->isGoingOn());
    });
    QTRY_VERIFY_WITH_TIMEOUT(!shown->isGoingOn(), Patience);
    QStringList prints;
    for (const trace::Event &event : shown->log().events()) {
        if (event.kind == EventKind::Print)
            prints << event.text.section(u':', 0, 0);
    }
    QCOMPARE(prints.size(), 12);
    QCOMPARE(prints.at(5), u"One after another"_s);
    QCOMPARE(prints.last(), u"Together"_s);
    QVERIFY(shown->log().programEnd() > 0);
}

void TestBackgroundRun::canBeEndedAnywhere_data()
{
    QTest::addColumn<qsizetype>("prints");
    QTest::addColumn<QString>("failure");
    for (const QString &failure : { u"none"_s, u"timeout"_s, u"cancelled"_s, u"broken"_s, u"redirects"_s }) {
        for (const qsizetype prints : { 0, 1, 2, 6, 8 })
            QTest::addRow("%s after %d prints", qPrintable(failure), int(prints)) << prints << failure;
    }
}

void TestBackgroundRun::canBeEndedAnywhere()
{
    QFETCH(qsizetype, prints);
    QFETCH(QString, failure);
    BackgroundRun run(http(), quick({ { u"failure"_s, failure } }), {});
    std::vector<trace::Event> events;
    while (countOf(events, EventKind::Print) < prints && !run.hasEnded()) {
        for (const trace::Event &event : run.take())
            events.push_back(event);
        QTest::qWait(1);
    }
}

void TestBackgroundRun::endsAtOnce()
{
    QElapsedTimer clock;
    {
        BackgroundRun run(http(), quick({ { u"failure"_s, u"timeout"_s } }), {});
        QTest::qWait(300);
        clock.start();
    }
    QVERIFY(clock.elapsed() < 2'000); // the request had more than that to go
}

void TestBackgroundRun::severalRunAtOnce()
{
    std::vector<std::unique_ptr<BackgroundRun>> runs;
    while (runs.size() < 6)
        runs.push_back(std::make_unique<BackgroundRun>(http(), quick(), player::RunSettings()));
    for (const auto &run : runs) {
        run->wait();
        QCOMPARE(countOf(run->take(), EventKind::Print), 12);
    }
}

void TestBackgroundRun::isWaitedForWhereNobodyWatches()
{
    player::RunSettings settings;
    int seen = 0;
    settings.watcher = [&seen](const trace::Event &) { ++seen; };
    const auto run = Run::ofLesson(http(), quick(), settings);
    QCOMPARE(run->frontier(), run->log().size());
    QCOMPARE(qsizetype(seen), run->log().size());
    QVERIFY(!run->isGoingOn());
    QCOMPARE(run->log().header.clock, u"wall"_s);
}

QTEST_GUILESS_MAIN(TestBackgroundRun)
#include "tst_backgroundrun.moc"
