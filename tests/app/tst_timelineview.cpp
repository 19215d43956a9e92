#include "../support/logbuilder.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "timelinescene.h"
#include "timelineview.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using player::Player;
using player::Run;
using trace::AxisMode;
using trace::TimeAxis;

namespace {

constexpr double Wide = 1200;
constexpr double Narrow = 300;

/// A view on a run, with the objects that it needs.
struct Fixture
{
    explicit Fixture(trace::TraceLog log, double width)
        : run(Run::ofTrace(std::move(log)))
    {
        view.setWidth(width);
        view.setPlayer(&player);
        player.setRun(run.get());
    }

    double x() const { return view.toX(view.playhead()); }

    std::unique_ptr<Run> run;
    Player player;
    TimelineView view;
};

/// A lesson with a delay that its posts take.
std::unique_ptr<Run> runOf(const QString &id, double posts)
{
    const lessons::Lesson &lesson = *lessons::Catalogue::bundled().find(id);
    QVariantMap values = lesson.defaults();
    values.insert(u"posts"_s, posts);
    return Run::ofLesson(lesson, values);
}

bool isNear(double a, double b, double distance = 1e-6)
{
    return std::abs(a - b) <= distance;
}

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void withoutAPlayer()
    {
        TimelineView view;
        view.setWidth(Wide);
        view.zoomIn();
        view.pan(10);
        view.fit();
        view.frameSelection();
        view.seek(10);
        view.scrub(10);
        QCOMPARE(view.playhead(), 0.0);
        QCOMPARE(view.range(), QString());
        QVERIFY(view.axis().isEmpty());
    }

    void anEmptyTrace()
    {
        Fixture f(trace::TraceLog(), Wide);
        f.view.setMode(u"steps"_s);
        f.view.zoomIn();
        f.view.fit();
        QCOMPARE(f.view.playhead(), 0.0);
    }

    void aRunIsShownWholeWhereItsNamesStayReadable()
    {
        Fixture f(logs::gather(), Wide);
        QVERIFY(f.view.isWholeVisible());
        QVERIFY(f.view.zoom() > 1.0);
        QVERIFY(f.view.zoom() <= TimelineView::MaximumFit);
        QCOMPARE(f.view.scroll(), 0.0);
        QCOMPARE(f.view.range(), QString());
    }

    void aShortRunIsNotStretchedFar()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.finish(main);
        Fixture f(b.log, Wide);
        QCOMPARE(f.view.zoom(), TimelineView::MaximumFit);
    }

    void aLongRunIsShownAtNaturalScale()
    {
        Fixture f(logs::gather(), Narrow);
        QCOMPARE(f.view.zoom(), 1.0);
        QVERIFY(!f.view.isWholeVisible());
        QVERIFY(f.view.range().contains(u"0.0 s"_s));
        QVERIFY(f.view.range().endsWith(u"3.0 s"_s));
        QVERIFY(f.x() >= 0 && f.x() <= Narrow);
    }

    void lanesAreFilteredPinnedAndFolded()
    {
        Fixture f(logs::gather(), Wide);
        QSignalSpy changes(&f.view, &TimelineView::orderChanged);
        f.view.setFilter(u"users"_s);
        QCOMPARE(f.view.order().rowCount(), 1);
        QCOMPARE(f.view.filterNote(), u"1 of 5 lanes"_s); // with that of the gather
        f.view.setFilter(u"nobody"_s);
        QVERIFY(f.view.isNothingFound());
        f.view.reveal(2);
        QCOMPARE(f.view.filter(), QString());
        QVERIFY(!f.view.isNothingFound());
        QCOMPARE(changes.count(), 3);
        f.view.togglePin(2);
        QVERIFY(f.view.isPinned(2));
        QCOMPARE(f.view.order().rowOf(2), 0);
        QCOMPARE(f.view.groupOf(2), -1); // they are not grouped
        f.view.setGrouped(true);
        QCOMPARE(f.view.groupOf(2), 0);
        QCOMPARE(f.view.groupOf(0), 0);
        f.view.setLane(3);
        f.view.toggleFold(3);
        QVERIFY(f.view.isFolded(0));
        QCOMPARE(f.view.lane(), 0); // where it stands now
        QCOMPARE(f.view.order().rowCount(), 2);
        f.view.reveal(3);
        QVERIFY(!f.view.isFolded(0));
        f.view.togglePin(2);
        f.view.toggleFold(0);
        f.view.showAllLanes();
        QCOMPARE(f.view.order().rowCount(), 4);
        QVERIFY(f.view.isGrouped());
        f.view.togglePin(-1);
        f.view.togglePin(99);
        f.view.toggleFold(-1);
        f.view.reveal(99);
    }

    void whichLanesAreShownCanBeUndone()
    {
        Fixture f(logs::gather(), Wide);
        f.view.setFilter(u"u"_s);
        f.view.setFilter(u"us"_s); // in one go
        f.view.setFilter(u"use"_s);
        f.view.setGrouped(true);
        f.view.goBack();
        QVERIFY(!f.view.isGrouped());
        QCOMPARE(f.view.filter(), u"use"_s);
        f.view.goBack();
        QCOMPARE(f.view.filter(), QString());
        f.view.goForward();
        QCOMPARE(f.view.filter(), u"use"_s);
    }

    void anotherRunShowsAllItsLanes()
    {
        Fixture f(logs::gather(), Wide);
        f.view.setFilter(u"users"_s);
        f.view.togglePin(1);
        f.view.setGrouped(true);
        auto other = Run::ofTrace(logs::states());
        f.player.setRun(other.get());
        QCOMPARE(f.view.order().rowCount(), f.view.lanes().tasks.size());
        QVERIFY(f.view.wishes().pinned.isEmpty());
        QVERIFY(f.view.isGrouped());
        // The same lesson with other knobs keeps them.
        auto lesson = runOf(u"gather"_s, 2);
        f.player.setRun(lesson.get());
        f.view.setFilter(u"posts"_s);
        auto again = runOf(u"gather"_s, 3);
        f.player.setRun(again.get());
        QCOMPARE(f.view.filter(), u"posts"_s);
        QCOMPARE(f.view.order().rowCount(), 1);
        f.player.setRun(nullptr);
        QCOMPARE(f.view.order().rowCount(), 0);
    }

    void aFilterFindsNothingThatIsHidden()
    {
        Fixture f(logs::gather(), Wide);
        f.player.setLimit(f.player.eventOf(2));
        f.view.setFilter(u"comments"_s);
        const qsizetype created = f.view.lanes().tasks.at(3).slices.beginOf(0);
        QCOMPARE(f.view.order().rowCount(), f.player.horizon() > created ? 1 : 0);
        f.player.setLimit(0);
        QCOMPARE(f.view.order().rowCount(), 0);
    }

    // Whole stops, and parts of waits.
    void aSpanTakesWholeStops()
    {
        Fixture f(logs::gather(), Wide);
        QVERIFY(!f.view.hasSpan());
        QCOMPARE(f.view.spanRange(), trace::LogRange());
        const TimeAxis &axis = f.view.axis();
        const qsizetype stop = f.player.eventOf(4);
        const double inside = (axis.positionOf(stop) + axis.rightOf(stop)) / 2;
        f.view.setSpan(inside + 1, inside - 1);
        QVERIFY(isNear(f.view.span()->begin, axis.positionOf(stop)));
        QVERIFY(isNear(f.view.span()->end, axis.rightOf(stop)));
        QVERIFY(f.view.spanRange().from <= stop && f.view.spanRange().to > stop);
        const double wait = axis.positionOfTime(500'000'000);
        f.view.setSpan(wait, wait + 10);
        QVERIFY(isNear(f.view.span()->begin, wait));
        QVERIFY(isNear(f.view.span()->end, wait + 10));
        QCOMPARE(f.view.spanRange().begin, 500'000'000);
        f.view.setSpan(-100, 1e9);
        QCOMPARE(f.view.spanRange(), trace::LogRange::whole(f.run->log()));
    }

    void aSpanFromAndToThePlayhead()
    {
        Fixture f(logs::gather(), Wide);
        const trace::TraceLog &log = f.run->log();
        f.player.seek(5);
        f.view.beginSpan();
        QCOMPARE(f.view.spanRange().from, f.player.currentEvent());
        QCOMPARE(f.view.spanRange().to, log.programEnd());
        f.player.seek(9);
        f.view.endSpan();
        QVERIFY(f.view.spanRange().from < f.player.currentEvent());
        QVERIFY(f.view.spanRange().to > f.player.currentEvent());
        QVERIFY(f.view.spanRange().to <= f.player.eventOf(10));
        f.player.seek(12); // behind its end
        f.view.beginSpan();
        QCOMPARE(f.view.spanRange().from, f.player.currentEvent());
        QCOMPARE(f.view.spanRange().to, log.programEnd());
        f.player.seek(3); // before its begin
        f.view.endSpan();
        QCOMPARE(f.view.spanRange().from, 0);
        QSignalSpy changes(&f.view, &TimelineView::spanChanged);
        f.view.clearSpan();
        f.view.clearSpan();
        QVERIFY(!f.view.hasSpan());
        QCOMPARE(changes.count(), 1);
    }

    void aSpanStaysWhereItIsInTheRun()
    {
        Fixture f(logs::gather(), Wide);
        f.view.setSpan(f.view.axis().positionOf(f.player.eventOf(4)),
                       f.view.axis().positionOfTime(1'500'000'000));
        const trace::LogRange before = f.view.spanRange();
        for (const QString &mode : { u"time"_s, u"steps"_s, u"elastic"_s }) {
            f.view.setMode(mode);
            const trace::LogRange now = f.view.spanRange();
            QCOMPARE(now.from, before.from);
            QCOMPARE(now.to, before.to);
            QVERIFY(std::abs(now.end - before.end) <= 1000);
        }
        f.player.setRun(f.run.get()); // the same program again is another run
        QVERIFY(!f.view.hasSpan());
    }

    void aSpanTellsNothingThatIsHidden()
    {
        Fixture f(logs::gather(), Wide);
        f.view.setSpan(0, f.view.axis().length());
        f.player.setLimit(6);
        QVERIFY(!f.view.hasSpan());
        f.view.setSpan(0, f.view.axis().length());
        QVERIFY(f.view.span()->end <= f.view.horizon() + 1e-6);
        QVERIFY(f.view.spanRange().to <= f.player.horizon());
    }

    void aVeilIsAsWideWhateverLiesBehindIt()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.zoomIn(); // else it is framed anew
        const double whole = f.view.contentWidth();
        QCOMPARE(f.view.length(), f.view.axis().length());
        QVERIFY(f.view.veilX() > Narrow);
        f.player.setLimit(3);
        const double horizon = f.view.horizon();
        QCOMPARE(horizon, f.view.axis().rightOf(f.player.eventOf(f.player.lastStop())));
        QVERIFY(isNear(f.view.veilX(), f.view.toX(horizon) + 2));
        QCOMPARE(f.view.length(), horizon + 200 / f.view.zoom());
        QVERIFY(f.view.contentWidth() < whole);
        f.view.pan(1e6);
        QVERIFY(f.view.visibleEnd() <= f.view.length() + 1e-6);
        QVERIFY2(!f.view.range().contains(u"3.0 s"_s), qPrintable(f.view.range()));
        f.view.seek(f.view.axis().length());
        QCOMPARE(f.player.step(), f.player.lastStop());
        f.player.setLimit(-1);
        QCOMPARE(f.view.contentWidth(), whole);
    }

    // Neither is it told by how far a slice is zoomed.
    void aFrameTellsNothingThatIsHidden()
    {
        Fixture f(logs::gather(), Wide);
        f.player.setLimit(3);
        f.view.frame(0, f.view.horizon());
        const double zoom = f.view.zoom();
        f.view.frame(0, f.view.axis().length());
        QCOMPARE(f.view.zoom(), zoom);
    }

    // What may be seen is no sliver, until somebody has chosen what to see.
    void theLittleThatMayBeSeenIsShownLarge()
    {
        Fixture f(logs::gather(), Wide);
        const double whole = f.view.zoom();
        f.player.setLimit(3);
        QVERIFY(f.view.zoom() > whole);
        QVERIFY(f.view.veilX() < 0.75 * Wide);
        QVERIFY(f.view.zoom() == TimelineView::MaximumSeenFit || f.view.veilX() > 0.6 * Wide);
        const double large = f.view.zoom();
        f.player.setLimit(-1);
        QCOMPARE(f.view.zoom(), whole);
        f.view.zoomIn();
        const double chosen = f.view.zoom();
        f.player.setLimit(3);
        QCOMPARE(f.view.zoom(), chosen);
        f.view.startOver();
        QCOMPARE(f.view.zoom(), large);
    }

    void pixelsAndPositionsAreInverse()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.zoomAt(1.7, 100);
        f.view.pan(123);
        for (double x = -50; x < Narrow + 50; x += 7)
            QVERIFY(isNear(f.view.toX(f.view.fromX(x)), x));
    }

    void zoomKeepsWhatIsAtThePointer()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.pan(200);
        for (double factor : { 1.3, 2.0, 0.8 }) {
            const double before = f.view.fromX(150);
            f.view.zoomAt(factor, 150);
            QVERIFY(isNear(f.view.fromX(150), before));
        }
    }

    void zoomHasLimits()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.zoomAt(1e9, 100);
        QCOMPARE(f.view.zoom(), TimelineView::MaximumZoom);
        f.view.zoomAt(1e-9, 100);
        QCOMPARE(f.view.zoom(), f.view.minimumZoom());
        QVERIFY(f.view.isWholeVisible());
        f.view.setZoom(-1);
        QCOMPARE(f.view.zoom(), f.view.minimumZoom());
    }

    void scrollHasLimits()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.pan(-1e6);
        QCOMPARE(f.view.scroll(), 0.0);
        f.view.pan(1e6);
        QVERIFY(isNear(f.view.toX(f.view.axis().length()), Narrow - TimelineScene::RightMargin));
        QVERIFY(isNear(f.view.visibleEnd(), f.view.axis().length()));
    }

    void thePlayheadStaysWhereItIsWhenTheModeChanges()
    {
        Fixture f(logs::gather(), Narrow);
        f.player.seek(f.player.stepCount() * 2 / 3);
        f.view.setZoom(3);
        const double before = f.x();
        for (const QString &mode : { u"time"_s, u"steps"_s, u"elastic"_s }) {
            f.view.setMode(mode);
            QCOMPARE(f.view.mode(), mode);
            QVERIFY2(isNear(f.x(), before, 0.01), qPrintable(mode));
        }
    }

    void unknownWordsAreIgnored()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.setMode(u"sideways"_s);
        QCOMPARE(f.view.mode(), u"elastic"_s);
        f.view.setArrows(u"some"_s);
        QCOMPARE(f.view.arrows(), u"all"_s);
        f.view.setArrows(u"none"_s);
        QCOMPARE(f.view.arrows(), u"none"_s);
    }

    void translationKeepsEventsAndInstants()
    {
        const trace::TraceLog log = logs::gather();
        const TimeAxis elastic(log, AxisMode::Elastic);
        for (AxisMode mode : { AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis other(log, mode);
            double last = -1;
            for (double position = 0; position <= elastic.length(); position += 0.5) {
                const double there = trace::samePlace(position, elastic, other);
                QVERIFY(there >= last);
                last = there;
            }
            for (qsizetype i = 0; i < log.size(); ++i) {
                QVERIFY(isNear(trace::samePlace(elastic.positionOf(i), elastic, other),
                               other.positionOf(elastic.eventAt(elastic.positionOf(i)))));
            }
            const double middle = elastic.positionOfTime(1'500'000'000);
            QVERIFY(isNear(double(other.timeAt(trace::samePlace(middle, elastic, other))), 1.5e9, 1e4));
        }
    }

    void aClickOnAStepGoesThereAndOneInAWaitBetween()
    {
        Fixture f(logs::gather(), Narrow);
        const TimeAxis &axis = f.view.axis();
        const double step = axis.bands().at(1).begin + 8;
        f.view.seek(step);
        QCOMPARE(f.run->log().at(f.player.currentEvent()).kind, asyncio::EventKind::TimerFired);
        QCOMPARE(f.player.position(), axis.positionOf(f.player.currentEvent()));
        const double wait = axis.positionOfTime(1'500'000'000);
        f.view.seek(wait);
        QVERIFY(isNear(f.player.position(), wait));
        f.view.setMode(u"time"_s);
        f.view.seek(f.view.axis().positionOfTime(2'500'000'000));
        QVERIFY(isNear(f.player.position(), f.player.axis().positionOfTime(2'500'000'000), 0.01));
    }

    void steppingKeepsThePlayheadInView()
    {
        Fixture f(logs::gather(), Narrow);
        for (int step = 1; step <= f.player.stepCount(); ++step) {
            f.player.seek(step);
            QVERIFY(f.x() >= 0);
            QVERIFY(f.x() <= Narrow);
        }
    }

    void playingKeepsThePlayheadInTheMiddle()
    {
        Fixture f(logs::gather(), Narrow);
        f.player.play();
        double last = f.view.scroll();
        for (int i = 0; i < 2000 && f.player.isPlaying(); ++i) {
            f.player.advance(0.016);
            QVERIFY(f.view.scroll() >= last);
            QVERIFY2(f.view.scroll() - last < 5, "it jumps");
            last = f.view.scroll();
            QVERIFY(f.x() <= Narrow * 0.6 + 1 || f.view.visibleEnd() >= f.view.axis().length() - 1e-6);
        }
        QVERIFY(!f.player.isPlaying());
        QVERIFY(last > 0);
    }

    void frameShowsTheInstantAndThenEverything()
    {
        Fixture f(logs::gather(), 700);
        f.player.seek(f.player.stepCount() / 2);
        f.view.frameSelection();
        QVERIFY(!f.view.isWholeVisible());
        QVERIFY(f.x() > 0 && f.x() < 700);
        f.view.frameSelection();
        QVERIFY(f.view.isWholeVisible());
    }

    void framesTheRangeThatIsSelected()
    {
        Fixture f(logs::gather(), 700);
        f.player.seek(1);
        const double length = f.view.axis().length();
        f.view.setSpan(length / 2, length * 0.75);
        const auto span = f.view.span();
        QVERIFY(span);
        f.view.frameSelection();
        QVERIFY(!f.view.isWholeVisible());
        QVERIFY(f.view.toX(span->begin) >= 0 && f.view.toX(span->end) <= 700);
        QVERIFY(f.x() < 0); // the playhead is elsewhere
        f.view.frameSelection();
        QVERIFY(f.view.isWholeVisible());
    }

    void goesBackToWhatWasInView()
    {
        Fixture f(logs::gather(), 700);
        const TimelineLook first = f.view.look();
        f.view.setMode(u"time"_s);
        f.view.zoomIn();
        f.view.zoomIn(); // belongs to the one before
        f.view.setLane(1);
        const TimelineLook last = f.view.look();
        f.view.goBack();
        QCOMPARE(f.view.lane(), -1);
        QCOMPARE(f.view.zoom(), last.zoom);
        f.view.goBack();
        QCOMPARE(f.view.mode(), u"time"_s);
        QVERIFY(f.view.zoom() < last.zoom);
        f.view.goBack();
        QCOMPARE(f.view.look(), first);
        QVERIFY(!f.view.history().canGoBack());
        f.view.goBack();
        QCOMPARE(f.view.look(), first);
        for (int i = 0; i < 3; ++i)
            f.view.goForward();
        QCOMPARE(f.view.look(), last);
        QVERIFY(!f.view.history().canGoForward());
    }

    void followingThePlayheadIsNoChangeOfTheView()
    {
        Fixture f(logs::gather(), Narrow);
        f.view.setZoom(4);
        f.view.goBack();
        QVERIFY(!f.view.history().canGoBack());
        f.player.last();
        f.player.first();
        QVERIFY(!f.view.history().canGoBack());
    }

    void anotherRunHasNoHistory()
    {
        Fixture f(logs::gather(), 700);
        f.view.zoomIn();
        f.view.setLane(3);
        const std::unique_ptr<Run> other = Run::ofTrace(logs::queue());
        f.player.setRun(other.get());
        QVERIFY(!f.view.history().canGoBack());
        QVERIFY(f.view.lane() < 3);
        f.player.setRun(nullptr);
    }

    void takesALookThatDoesNotFit()
    {
        Fixture f(logs::gather(), 700);
        f.view.setLook({ u"no mode"_s, TimelineLook::Framing::Free, 1e9, 1e9, 1'000, {} });
        QCOMPARE(f.view.mode(), u"elastic"_s);
        QCOMPARE(f.view.zoom(), TimelineView::MaximumZoom);
        QVERIFY(f.view.visibleEnd() <= f.view.length());
        QVERIFY(f.view.lane() < f.view.lanes().tasks.size());
    }

    void aWholeRunStaysWholeWhenTheWidthChanges()
    {
        Fixture f(logs::gather(), 900);
        f.view.setWidth(700);
        QVERIFY(f.view.isWholeVisible());
        f.view.setWidth(Wide);
        QVERIFY(f.view.isWholeVisible());
    }

    void anotherRunIsTakenUp()
    {
        Fixture f(logs::gather(), Wide);
        QSignalSpy changes(&f.view, &TimelineView::traceChanged);
        const std::unique_ptr<Run> other = Run::ofTrace(logs::queue());
        f.player.setRun(other.get());
        QCOMPARE(changes.count(), 1);
        QCOMPARE(f.view.lanes().tasks.size(), qsizetype(3));
        f.player.setRun(nullptr);
        QVERIFY(f.view.axis().isEmpty());
        QVERIFY(f.view.lanes().tasks.isEmpty());
    }

    void aRunThatGrowsIsFollowed()
    {
        const trace::TraceLog whole = logs::queue();
        const std::unique_ptr<Run> run = Run::ofRecording(whole.header);
        Player player;
        TimelineView view;
        view.setWidth(Narrow);
        view.setPlayer(&player);
        player.setRun(run.get());
        for (const trace::Event &event : whole.events()) {
            run->append(event);
            player.runGrew();
            QVERIFY(view.toX(view.playhead()) >= 0 && view.toX(view.playhead()) <= Narrow);
        }
        QCOMPARE(view.lanes().tasks.size(), qsizetype(3));
        QCOMPARE(view.axis().length(),
                 TimeAxis::toScale(whole, AxisMode::Elastic, view.axis().scale()).length());
    }

    void whatIsLookedAtStaysWhileTheRunGrows()
    {
        const trace::TraceLog whole = logs::queue();
        const std::unique_ptr<Run> run = Run::ofRecording(whole.header);
        for (qsizetype i = 0; i < whole.size() / 2; ++i)
            run->append(whole.at(i));
        Player player;
        TimelineView view;
        view.setWidth(Narrow);
        view.setPlayer(&player);
        player.setRun(run.get());
        player.seek(3);
        view.setZoom(3);
        for (qsizetype i = whole.size() / 2; i < whole.size(); ++i) {
            const TimeAxis before = view.axis();
            const double begin = view.scroll();
            run->append(whole.at(i));
            player.runGrew();
            QCOMPARE(view.zoom(), 3.0);
            QVERIFY(isNear(view.scroll(), trace::samePlace(begin, before, view.axis())));
        }
    }

    void aLessonRunsAgainWhereItWasLookedAt()
    {
        const auto first = runOf(u"gather"_s, 3.0);
        const auto longer = runOf(u"gather"_s, 4.0);
        Player player;
        TimelineView view;
        view.setWidth(Narrow);
        view.setPlayer(&player);
        player.setRun(first.get());
        player.seek(4);
        view.zoomAt(2.5, 80);
        view.setScroll(view.playhead() - 20);
        const double zoom = view.zoom();
        const double scroll = view.scroll();
        const double scale = view.axis().scale();
        player.setRun(longer.get());
        QCOMPARE(view.zoom(), zoom);
        QCOMPARE(view.scroll(), scroll);
        QCOMPARE(view.axis().scale(), scale); // a second is as long as before
        QVERIFY(!isNear(view.axis().length(), TimeAxis(longer->log(), AxisMode::Elastic).length()));
        QCOMPARE(player.axis().length(), view.axis().length());
        player.seek(4); // back to where the learner was: in view
        QCoreApplication::processEvents();
        QCOMPARE(view.scroll(), scroll);
        player.last();
        QCOMPARE(view.playhead(), view.axis().length());
        QVERIFY(view.scroll() > scroll); // it is followed again

        view.startOver();
        QCOMPARE(view.axis().length(), TimeAxis(longer->log(), AxisMode::Elastic).length());
        QCOMPARE(player.axis().length(), view.axis().length());
        QCOMPARE(view.zoom(), 1.0);
    }

    void aLessonThatFitsNoMoreIsFramedAnew()
    {
        const auto first = runOf(u"gather"_s, 3.0);
        const auto shorter = runOf(u"gather"_s, 2.5);
        const auto longer = runOf(u"gather"_s, 5.0);
        Player player;
        TimelineView view;
        view.setWidth(Wide);
        view.setPlayer(&player);
        player.setRun(first.get());
        const double zoom = view.zoom();
        QVERIFY(view.isWholeVisible());
        player.setRun(shorter.get());
        QCOMPARE(view.zoom(), zoom);
        player.setRun(longer.get());
        QVERIFY(view.isWholeVisible());
        QCOMPARE(view.axis().length(), TimeAxis(longer->log(), AxisMode::Elastic).length());
        QCOMPARE(player.axis().length(), view.axis().length());
    }

    void anotherLessonIsFramedAnew()
    {
        const auto gather = runOf(u"gather"_s, 3.0);
        const auto other = runOf(u"sync-vs-async"_s, 3.0);
        Player player;
        TimelineView view;
        view.setWidth(Wide);
        view.setPlayer(&player);
        player.setRun(gather.get());
        view.setZoom(6);
        player.setRun(other.get());
        QVERIFY(view.zoom() <= TimelineView::MaximumFit);
    }

    void anAxisOfAnotherModeIsNotKept()
    {
        const auto first = runOf(u"gather"_s, 3.0);
        const auto longer = runOf(u"gather"_s, 4.0);
        Player player;
        TimelineView view;
        view.setWidth(Wide);
        view.setPlayer(&player);
        player.setRun(first.get());
        view.setZoom(3);
        player.setRun(longer.get());
        view.setMode(u"time"_s);
        QCOMPARE(view.axis().length(), TimeAxis(longer->log(), AxisMode::Time).length());
        view.setMode(u"elastic"_s);
        QCOMPARE(view.axis().length(), TimeAxis(longer->log(), AxisMode::Elastic).length());
        QCOMPARE(player.axis().length(), view.axis().length());
    }
};

QTEST_GUILESS_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
