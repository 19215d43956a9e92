#include "../support/logbuilder.h"

#include "player/run.h"
#include "rangemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using player::Player;
using player::Run;

namespace {

struct Fixture
{
    explicit Fixture(trace::TraceLog log)
        : run(Run::ofTrace(std::move(log)))
    {
        view.setWidth(1000);
        view.setPlayer(&player);
        player.setRun(run.get());
        range.setView(&view);
    }

    void selectAll() { view.setSpan(0, view.axis().length()); }
    /// The text of a fact; empty where it is not told.
    QString fact(const QString &name) const
    {
        for (const QVariant &fact : range.facts()) {
            if (fact.toMap().value(u"name"_s) == name)
                return fact.toMap().value(u"text"_s).toString();
        }
        return {};
    }
    int indexOf(const QString &name) const
    {
        const QVariantList facts = range.facts();
        for (int i = 0; i < facts.size(); ++i) {
            if (facts.at(i).toMap().value(u"name"_s) == name)
                return i;
        }
        return -1;
    }

    std::unique_ptr<Run> run;
    Player player;
    TimelineView view;
    RangeModel range;
};

} // namespace

class TestRangeModel : public QObject
{
    Q_OBJECT

private slots:
    void withoutAView()
    {
        RangeModel range;
        QVERIFY(!range.isShown());
        range.goTo(0);
        range.setLanguage(u"ja"_s);
        QVERIFY(range.sentence().isEmpty());
    }

    void gather()
    {
        Fixture f(logs::gather());
        QVERIFY(!f.range.isShown());
        f.selectAll();
        QVERIFY(f.range.isShown());
        QCOMPARE(f.range.title(), u"0.0 s to 3.0 s"_s);
        QCOMPARE(f.fact(u"Lasts"_s), u"3.0 s"_s);
        QCOMPARE(f.fact(u"Steps"_s), u"8 in 12 iterations"_s);
        QCOMPARE(f.fact(u"Longest wait"_s), u"main, gather(3): 3.0 s"_s);
        QCOMPARE(f.fact(u"Loop held longest"_s), u"by nobody"_s);
        QCOMPARE(f.range.states().size(), 1);
        const QVariantMap awaiting = f.range.states().constFirst().toMap();
        QCOMPARE(awaiting.value(u"state"_s).toString(), u"awaiting"_s);
        QCOMPARE(awaiting.value(u"time"_s).toString(), u"9.0 s"_s);
        QCOMPARE(awaiting.value(u"share"_s).toDouble(), 1.0);
        QVERIFY(f.range.sentence().contains(u"Longest wait: main, gather(3): 3.0 s"_s));
        f.view.clearSpan();
        QVERIFY(!f.range.isShown());
        QVERIFY(f.range.facts().isEmpty());
    }

    void factsAreGoneTo()
    {
        Fixture f(logs::states());
        f.selectAll();
        const int failed = f.indexOf(u"Failed"_s);
        QVERIFY(failed >= 0);
        QVERIFY(f.indexOf(u"Cancelled"_s) >= 0);
        f.range.goTo(failed);
        const trace::TaskLane &lane = f.view.lanes().tasks.at(f.range.summary().failed.constFirst());
        QCOMPARE(f.view.lane(), int(f.range.summary().failed.constFirst()));
        QCOMPARE(f.player.currentEvent(), lane.slices.last().begin);
        f.range.goTo(f.indexOf(u"Loop held longest"_s));
        QCOMPARE(f.player.currentEvent(), f.view.lanes().loop.at(f.range.summary().longestHold.run).begin);
        const int step = f.player.step();
        f.range.goTo(f.indexOf(u"Lasts"_s)); // is nowhere
        f.range.goTo(100);
        QCOMPARE(f.player.step(), step);
    }

    void nothingIsToldWhileItIsDragged()
    {
        Fixture f(logs::gather());
        f.view.setSelecting(true);
        f.selectAll();
        QVERIFY(!f.range.isShown());
        f.view.setSelecting(false);
        QVERIFY(f.range.isShown());
    }

    void anotherRunHasNothingSelected()
    {
        Fixture f(logs::gather());
        f.selectAll();
        auto other = Run::ofTrace(logs::states());
        f.player.setRun(other.get());
        QVERIFY(!f.range.isShown());
        f.selectAll();
        QVERIFY(f.range.title() != u"0.0 s to 3.0 s"_s);
        f.player.setRun(nullptr);
        QVERIFY(!f.range.isShown());
    }
};

QTEST_GUILESS_MAIN(TestRangeModel)
#include "tst_rangemodel.moc"
