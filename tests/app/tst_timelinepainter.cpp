#include "../support/logbuilder.h"
#include "../support/paintcounter.h"
#include "../support/randomlog.h"

#include "timelinepainter.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/exchange/foreigntrace.h"

#include <rapidcheck.h>

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::AxisMode;
using trace::Lanes;
using trace::TimeAxis;
using trace::TraceLog;
using Role = TimelineLabel::Role;
using Hit = TimelineScene::Hit;

namespace {

/// A scene of a log, with the objects that it needs.
struct Fixture
{
    explicit Fixture(TraceLog aLog, double width = 850, AxisMode mode = AxisMode::Elastic)
        : log(std::move(aLog))
        , lanes(Lanes::of(log))
        , axis(log, mode)
    {
        scene.log = &log;
        scene.lanes = &lanes;
        scene.axis = &axis;
        scene.busy = &busy;
        scene.decimals = TimelineScene::decimalsOf(axis);
        scene.size = QSizeF(width, scene.headHeight() + scene.lanesHeight());
        const double room = width - TimelineScene::LeftMargin - TimelineScene::RightMargin;
        scene.zoom = std::max(1.0, room / axis.length());
    }

    /// At the nth event of a kind, from 1.
    TimelineMoment at(EventKind kind, int nth = 1) const
    {
        TimelineMoment moment;
        for (qsizetype i = 0; i < log.size() && nth > 0; ++i) {
            if (log.at(i).kind != kind || --nth > 0)
                continue;
            moment.event = i;
            moment.cursor = i + 1;
            while (moment.cursor < log.size() && !trace::isStop(log, moment.cursor))
                ++moment.cursor;
            moment.playhead = axis.positionOf(i);
        }
        return moment;
    }

    QImage paint(const TimelineMoment &moment, const Palette &palette = Palette::light()) const
    {
        const double ratio = scene.pixelRatio;
        QImage image((scene.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        TimelinePainter(scene, palette).paint(painter, moment);
        return image;
    }

    /// The lanes without arrows, some of which have the same colours.
    QImage lanesOnly() const
    {
        QImage image(scene.size.toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        TimelinePainter timeline(scene, Palette::light());
        timeline.setArrows(TimelinePainter::Arrows::None);
        timeline.paintShapes(painter);
        return image;
    }

    QRectF sliceRect(qsizetype lane, qsizetype slice) const
    {
        const trace::Slice each = lanes.tasks.at(lane).slices.at(slice);
        return scene.sliceRect(lane, scene.sliceBegin(each), scene.sliceEnd(each));
    }

    TraceLog log;
    Lanes lanes;
    TimeAxis axis;
    BusyWidths busy;
    TimelineScene scene;
};

int distance(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

bool has(const QImage &image, const QRectF &rect, const QColor &color, int tolerance = 24)
{
    const QRect pixels = rect.toAlignedRect().intersected(image.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            if (distance(image.pixelColor(x, y), color) < tolerance)
                return true;
        }
    }
    return false;
}

/// A slice that must not be missed, however narrow it is: whether its sign is to be seen in its lane.
bool isSeen(const Fixture &f, const QImage &image, qsizetype lane, qsizetype index)
{
    const Palette &palette = Palette::light();
    const trace::Slice slice = f.lanes.tasks.at(lane).slices.at(index);
    const double begin = f.scene.toX(f.scene.sliceBegin(slice));
    const double width = (f.scene.sliceEnd(slice) - f.scene.sliceBegin(slice)) * f.scene.zoom;
    const QRectF box = f.scene.sliceRect(lane, f.scene.sliceBegin(slice), f.scene.sliceEnd(slice));
    const QColor fill = palette.task(Palette::hueOf(f.lanes.tasks.at(lane).task)).fill;
    switch (slice.state) {
    case trace::TaskState::Failed: // a cap at the end of its last step
        return has(image, QRectF(begin - 15, box.top(), 19, box.height()), palette.danger);
    case trace::TaskState::Cancelled:
        // Its outline lies between pixels; nothing else there comes half as near to its colour.
        return has(image, QRectF(begin + 1, box.top(), 22, box.height()), palette.text3, 200);
    case trace::TaskState::Blocking: // higher than any other slice, where it is narrow
        return width < 4 ? has(image, QRectF(begin - 1, box.top() - 2, 3 + width, 2), fill)
                         : has(image, box.adjusted(-1, 0, 1, 0), fill);
    default:
        return true;
    }
}

void checkNothingIsLost(const Fixture &f)
{
    const QImage image = f.lanesOnly();
    for (qsizetype lane = 0; lane < f.lanes.tasks.size(); ++lane) {
        for (qsizetype i = 0; i < f.lanes.tasks.at(lane).slices.size(); ++i) {
            const double x = f.scene.toX(f.scene.sliceBegin(f.lanes.tasks.at(lane).slices.at(i)));
            if (x >= 2 && x < f.scene.size.width() - 3)
                RC_ASSERT(isSeen(f, image, lane, i));
        }
    }
}

void checkDisjoint(const QList<TimelineLabel> &labels)
{
    for (qsizetype i = 0; i < labels.size(); ++i) {
        for (qsizetype j = i + 1; j < labels.size(); ++j) {
            QVERIFY2(!labels.at(i).rect.intersects(labels.at(j).rect),
                     qPrintable(labels.at(i).text + u" over "_s + labels.at(j).text));
        }
    }
}

} // namespace

class TestTimelinePainter : public QObject
{
    Q_OBJECT

private slots:
    void emptyScene()
    {
        Fixture f { TraceLog() };
        f.scene.size = QSizeF(300, 100);
        const QImage image = f.paint({});
        QCOMPARE(image.pixelColor(150, 90), Palette::light().panel);
        const TimelineScene nothing;
        QVERIFY(TimelinePainter(nothing, Palette::light()).labels().isEmpty());
    }

    // At any zoom, however many slices share a pixel.
    void whatFailsIsCancelledOrBlocksIsNeverLost()
    {
        QVERIFY(rc::check("random traces at random zooms", [](const std::vector<quint32> &choices) {
            std::vector<quint32> all = choices;
            for (const quint32 choice : choices)
                all.push_back(choice + 1);
            const auto mode = AxisMode(*rc::gen::inRange(0, 3));
            Fixture f(randomLog(all), 300, mode);
            // From all of it in some pixels to a few slices that fill the view.
            const double whole = 300 / std::max(1.0, f.axis.length());
            f.scene.zoom = whole * std::exp2(*rc::gen::inRange(-60, 60) / 10.0);
            f.scene.scroll = f.axis.length() * *rc::gen::inRange(0, 100) / 100;
            if (f.scene.zoom <= whole)
                f.scene.scroll = 0;
            checkNothingIsLost(f);
        }));
    }

    // Whatever the length of the run.
    void aFrameHasNoMorePrimitivesThanPixelsInItsLanes_data()
    {
        QTest::addColumn<int>("choices");
        QTest::newRow("short") << 3'000;
        QTest::newRow("long") << 30'000;
    }

    void aFrameHasNoMorePrimitivesThanPixelsInItsLanes()
    {
        QFETCH(int, choices);
        QRandomGenerator random(1);
        std::vector<quint32> all(std::size_t(choices), 0);
        random.generate(all.begin(), all.end());
        Fixture f(randomLog(all), 600);
        f.scene.size.setHeight(480);
        const auto lanes = f.scene.visibleTasks().size() + f.scene.visibleCounters().size() + 1; // the loop's
        const double whole = 500 / f.axis.length();
        for (f.scene.zoom = whole; f.scene.zoom < 4; f.scene.zoom *= 1.5) {
            f.scene.scroll = f.scene.zoom > whole ? f.axis.length() / 3 : 0;
            PaintCounter counter(f.scene.size.toSize());
            QPainter painter(&counter);
            TimelinePainter(f.scene, Palette::light()).paint(painter, {});
            painter.end();
            QVERIFY(counter.count() > lanes); // it counts: each has a line under it
            QVERIFY2(double(counter.count()) <= double(lanes) * f.scene.size.width(),
                     qPrintable(u"%1 primitives in %2 lanes, zoom %3"_s.arg(counter.count())
                                    .arg(lanes)
                                    .arg(f.scene.zoom)));
        }
    }

    // Nor where a slice is far longer than the view.
    void aLongSliceIsDrawnWhereItIsSeen()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.create(main, u"late"_s); // ready to the end
        for (int i = 0; i < 500; ++i) {
            b.iteration();
            b.start(main);
            b.suspend(main, asyncio::WaitKind::Yield, u"sleep(0)"_s);
            b.ready(main);
        }
        Fixture f(b.log, 600);
        f.scene.zoom = 4;
        f.scene.scroll = f.axis.length() / 2;
        PaintCounter counter(f.scene.size.toSize());
        QPainter painter(&counter);
        TimelinePainter(f.scene, Palette::light()).paint(painter, {});
        painter.end();
        QVERIFY2(counter.count() < 3 * 600, qPrintable(QString::number(counter.count())));
    }

    void pinnedLanesStayOnTop()
    {
        Fixture f(logs::states());
        LaneOrder order;
        LaneWishes wishes;
        wishes.pinned = { f.lanes.tasks.at(3).task };
        order.update(f.log, f.lanes, wishes, f.log.size());
        f.scene.order = &order;
        f.scene.size.setHeight(f.scene.headHeight() + 4 * f.scene.laneHeight);
        QCOMPARE(f.scene.fixedRows(), 1);
        QCOMPARE(f.scene.visibleTasks(), (QList<qsizetype> { 3, 0, 1, 2 }));
        QCOMPARE(f.scene.taskTop(3), f.scene.headHeight());
        QCOMPARE(f.scene.taskTop(0), f.scene.headHeight() + f.scene.laneHeight);
        const QImage before = f.lanesOnly();
        f.scene.scrollY = f.scene.laneHeight * 1.5;
        QCOMPARE(f.scene.visibleTasks().first(), 3);
        QCOMPARE(f.scene.taskTop(3), f.scene.headHeight());
        QCOMPARE(f.scene.hitTest({ 300, f.scene.headHeight() + 5 }).lane, 3);
        QCOMPARE(f.scene.hitTest({ 300, f.scene.fixedHeight() + 5 }).lane, 1);
        // What scrolls goes under it.
        const QRect pinned(0, int(f.scene.headHeight()), int(f.scene.size.width()),
                           int(f.scene.laneHeight) - 1);
        QCOMPARE(f.lanesOnly().copy(pinned), before.copy(pinned));
        // They leave room for two others.
        f.scene.size.setHeight(f.scene.headHeight() + 2 * f.scene.laneHeight);
        QCOMPARE(f.scene.fixedRows(), 0);
    }

    void aFoldedLaneShowsWhatFailsInIt()
    {
        Fixture f(logs::states());
        LaneOrder order;
        LaneWishes wishes;
        wishes.grouped = true;
        wishes.folded = { 1 };
        order.update(f.log, f.lanes, wishes, f.log.size());
        f.scene.order = &order;
        QCOMPARE(order.rowCount(), 1);
        QVERIFY(order.row(0).failures > 0);
        const QImage image = f.lanesOnly();
        const double bottom = f.scene.taskTop(0) + f.scene.laneHeight;
        for (const qsizetype event : order.failuresIn(0)) {
            const double x = f.scene.toX(f.scene.edgeOf(event));
            QVERIFY(has(image, QRectF(x - 2, bottom - 9, 4, 7), Palette::light().danger));
        }
        // A lane that is not shown is nowhere, and nobody meets it.
        QVERIFY(f.scene.taskTop(2) + f.scene.laneHeight <= 0);
        for (double y = 0; y < f.scene.size.height(); y += 3)
            QVERIFY(f.scene.hitTest({ 100, y }).lane <= 0);
    }

    void theCurrentSliceHasItsRing_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void theCurrentSliceHasItsRing()
    {
        QFETCH(bool, dark);
        const Palette &palette = dark ? Palette::dark() : Palette::light();
        const Fixture f(logs::gather());
        const TimelineMoment moment = f.at(EventKind::StepStart, 5); // comments, woken
        const QImage image = f.paint(moment, palette);
        const QRectF ring = TimelinePainter(f.scene, palette).sliceRing(moment);
        QCOMPARE(ring, f.sliceRect(3, 5).adjusted(-3, -3, 3, 3));
        const auto pixel = [&](QPointF point) { return image.pixelColor(int(point.x()), int(point.y())); };
        QVERIFY(distance(pixel({ ring.center().x() + 8, ring.top() + 1 }), palette.accent) < 24);
        QVERIFY(distance(pixel({ ring.center().x() + 8, ring.bottom() - 1.5 }), palette.accent) < 24);
        QVERIFY(distance(pixel({ ring.right() - 1.5, ring.center().y() }), palette.accent) < 24);
        // Also around the block that holds the loop, whose name can be read.
        const QRectF block = f.scene.runRect(f.lanes.loop.at(f.lanes.runAt(moment.cursor)));
        QVERIFY(has(image, QRectF(block.center().x(), block.top() - 3, 1, 2), palette.accent));
        QVERIFY(has(image, block, palette.task(3).on));
    }

    void theFutureIsDimmedButNotTheCurrentStep()
    {
        const Fixture f(logs::gather());
        const Palette &palette = Palette::light();
        const QImage image = f.paint(f.at(EventKind::StepStart, 5));
        const auto colorIn = [&](const QRectF &slice) {
            return image.pixelColor(int(slice.left()) + 4, int(slice.top()) + 3);
        };
        const QColor fill = palette.task(1).fill;
        QVERIFY(distance(colorIn(f.sliceRect(1, 2)), fill) < 8);                 // users ran
        QVERIFY(distance(colorIn(f.sliceRect(3, 5)), palette.task(3).fill) < 8); // comments runs
        const QColor dimmed(int(fill.red() * 0.38 + 255 * 0.62), int(fill.green() * 0.38 + 255 * 0.62),
                            int(fill.blue() * 0.38 + 255 * 0.62));
        QVERIFY(distance(colorIn(f.sliceRect(1, 5)), dimmed) < 12); // users will run
    }

    void namesOfTheFutureStayReadable()
    {
        const Fixture f(logs::gather());
        const Palette &palette = Palette::light();
        const QImage image = f.paint(f.at(EventKind::StepStart, 1));
        int found = 0;
        for (const TimelineLabel &label : TimelinePainter(f.scene, palette).labels()) {
            if (label.role != Role::Holder || label.text != u"users"_s)
                continue;
            ++found;
            QVERIFY(has(image, label.rect, palette.text1));
        }
        QVERIFY(found > 0);
    }

    void aFailureIsSeenHoweverNarrow_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("wide") << 2.0;
        QTest::newRow("natural") << 1.0;
        QTest::newRow("narrower than a pixel") << 0.02;
    }

    void aFailureIsSeenHoweverNarrow()
    {
        QFETCH(double, zoom);
        Fixture f(logs::states());
        f.scene.zoom = zoom;
        const QImage image = f.paint(f.at(EventKind::StepEnd, 99));
        const QRectF lane(0, f.scene.taskTop(1), f.scene.size.width(), f.scene.laneHeight);
        Q_UNUSED(lane)
        TimelineMoment end { f.log.size(), f.log.size() - 1, f.axis.length() };
        QVERIFY(has(f.paint(end), lane, Palette::light().danger));
    }

    void endedTasksHaveTheirSigns()
    {
        const Fixture f(logs::states());
        const QImage image = f.paint({ f.log.size(), f.log.size() - 1, f.axis.length() });
        const Palette &palette = Palette::light();
        for (qsizetype lane : { 0, 2, 3 }) { // done, cancelled, done
            const QRectF last = f.sliceRect(lane, f.lanes.tasks.at(lane).slices.size() - 1);
            QVERIFY(has(image, QRectF(last.left(), last.top(), 20, last.height()), palette.text3));
        }
        // A blocking slice shows stripes, a task that never ran its outline only.
        const QRectF blocking = f.sliceRect(3, 3);
        QCOMPARE(f.lanes.tasks.at(3).slices.at(3).state, trace::TaskState::Blocking);
        QVERIFY(has(image, blocking, palette.task(3).fill));
        const QRectF created = f.sliceRect(4, 0);
        QVERIFY(has(image, created, palette.task(4).fill));
        QVERIFY(!has(image, created.adjusted(4, 4, -40, -4), palette.task(4).fill));
    }

    void labelsDoNotOverlap_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("mode");
        for (int mode : { 0, 1, 2 }) {
            for (double width : { 300.0, 400.0, 850.0, 2000.0 })
                QTest::addRow("mode %d, %d wide", mode, int(width)) << width << mode;
        }
    }

    void labelsDoNotOverlap()
    {
        QFETCH(double, width);
        QFETCH(int, mode);
        for (const TraceLog &log : { logs::gather(), logs::states(), logs::queue() }) {
            Fixture f(log, width, AxisMode(mode));
            for (double zoom : { 0.3, 0.7, 1.0, 2.5 }) {
                f.scene.zoom = zoom;
                const TimelinePainter painter(f.scene, Palette::light());
                checkDisjoint(painter.labels());
                for (int step = 1; step < 12; ++step) {
                    const TimelineMoment moment = f.at(EventKind::StepStart, step);
                    const QList<TimelineLabel> ruler = painter.rulerLabels(moment);
                    checkDisjoint(ruler);
                    for (const TimelineLabel &label : ruler)
                        QVERIFY(!label.rect.intersects(painter.bubbleRect(moment)));
                }
            }
        }
    }

    void labelsFitWhatTheyNameAndAreDroppedWhereTheyDoNot()
    {
        Fixture f(logs::gather());
        const auto count = [&](Role role) {
            const QList<TimelineLabel> labels = TimelinePainter(f.scene, Palette::light()).labels();
            return std::count_if(labels.cbegin(), labels.cend(),
                                 [role](const TimelineLabel &label) { return label.role == role; });
        };
        f.scene.zoom = 1.1;
        QVERIFY(count(Role::Holder) >= 5);
        QCOMPARE(count(Role::Awaited), qsizetype(4));
        QCOMPARE(count(Role::Idle), qsizetype(3));
        QCOMPARE(count(Role::Count), qsizetype(3));
        f.scene.zoom = 0.05;
        QCOMPARE(count(Role::Holder), qsizetype(0));
        QCOMPARE(count(Role::Idle), qsizetype(0));
    }

    // Another tool's trace: each slice has its name, and nothing stands between two.
    void slicesOfAnotherToolAreNamed()
    {
        trace::ForeignTrace foreign;
        const trace::ForeignTrace::Track track = foreign.addTrack();
        foreign.describe(track, u"worker"_s, QString(), 0);
        foreign.addSlice(track, u"load"_s, 0, 1'000'000'000);
        foreign.addSlice(track, u"store"_s, 2'000'000'000, 3'000'000'000);
        QString error;
        const Fixture f(foreign.toLog(&error).value_or(TraceLog()));
        const Palette &palette = Palette::light();
        QStringList names;
        for (const TimelineLabel &label : TimelinePainter(f.scene, palette).labels()) {
            if (label.role == Role::Slice)
                names.append(label.text);
        }
        QCOMPARE(names, (QStringList { u"load"_s, u"store"_s }));
        const QImage image = f.paint(f.at(EventKind::SliceEnd, 2));
        const QColor color = palette.task(Palette::hueOf(1)).fill;
        QVERIFY(has(image, f.sliceRect(0, 2).adjusted(2, 2, -2, -2), color)); // 0, 1: none yet
        QVERIFY(!has(image, f.sliceRect(0, 3).adjusted(4, 2, -4, -2), color));
    }

    void eachInstantHasOneTimeLabel()
    {
        const Fixture f(logs::gather());
        const QList<TimelineLabel> ruler = TimelinePainter(f.scene, Palette::light())
                                               .rulerLabels(f.at(EventKind::StepStart, 5));
        QStringList instants;
        for (const TimelineLabel &label : ruler) {
            if (label.role == Role::Instant)
                instants.append(label.text);
        }
        // That of the current instant is in the bubble.
        QCOMPARE(instants, (QStringList { u"0.0 s"_s, u"2.0 s"_s, u"3.0 s"_s }));
    }

    void theCauseOfTheStepIsAccented()
    {
        const Fixture f(logs::gather());
        const Palette &palette = Palette::light();
        const TimelineMoment moment = f.at(EventKind::StepStart, 5);
        const TimelinePainter painter(f.scene, palette);
        const QList<qsizetype> current = painter.currentFlows(moment);
        QCOMPARE(current.size(), qsizetype(1));
        QCOMPARE(f.lanes.flows.at(current.first()).toTask, 4U);
        const double x = f.scene.toX(f.axis.positionOf(f.lanes.flows.at(current.first()).from));
        const QRectF lane(x - 2, f.scene.taskTop(1), 16, 6);
        QVERIFY(has(f.paint(moment), lane, palette.accent));
    }

    void whatAStepHasJustMadeComesBeforeItsCause()
    {
        const Fixture f(logs::gather());
        const TimelinePainter painter(f.scene, Palette::light());
        const QList<qsizetype> current = painter.currentFlows(f.at(EventKind::TaskCreated, 3));
        QCOMPARE(current.size(), qsizetype(1));
        QCOMPARE(f.lanes.flows.at(current.first()).toTask, 3U);
    }

    void locksSayWhoHoldsThemAndWhoComes()
    {
        const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"deadlock"_s);
        QVERIFY(lesson);
        Fixture f(player::Run::ofLesson(*lesson, lesson->defaults())->log());
        const auto texts = [&f] {
            QStringList found;
            for (const TimelineLabel &label : TimelinePainter(f.scene, Palette::light()).labels()) {
                if (label.role == Role::Held || label.role == Role::InLine)
                    found << label.text;
            }
            found.sort();
            return found;
        };
        QCOMPARE(texts(), (QStringList { u"alice in line"_s, u"bob in line"_s, u"held by alice"_s,
                                         u"held by bob"_s }));
        f.scene.zoom *= 8; // both are acquired before what is in view
        f.scene.scroll = f.axis.length() / 2;
        QCOMPARE(texts(), (QStringList { u"held by alice"_s, u"held by bob"_s }));
        f.scene.scroll = 0; // nobody has one yet
        QCOMPARE(texts(), QStringList());
    }

    void thePlayheadLeavesOutTheHolderBlock()
    {
        const Fixture f(logs::gather());
        const TimelinePainter painter(f.scene, Palette::light());
        QCOMPARE(painter.playheadLines(f.at(EventKind::StepStart, 5)).size(), qsizetype(2));
        TimelineMoment waits = f.at(EventKind::LoopIteration, 3);
        waits.playhead = f.axis.positionOfTime(500'000'000);
        QCOMPARE(painter.playheadLines(waits).size(), qsizetype(1));
    }

    void arrowsCanBeHidden()
    {
        const Fixture f(logs::gather());
        const auto paintWith = [&](TimelinePainter::Arrows arrows) {
            QImage image(f.scene.size.toSize(), QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            TimelinePainter timeline(f.scene, Palette::light());
            timeline.setArrows(arrows);
            timeline.paint(painter, f.at(EventKind::StepStart, 5));
            return image;
        };
        const QImage all = paintWith(TimelinePainter::Arrows::All);
        const QImage step = paintWith(TimelinePainter::Arrows::Step);
        const QImage none = paintWith(TimelinePainter::Arrows::None);
        QVERIFY(all != step);
        QVERIFY(step != none);
    }

    void arrowsThatGoTheSameWayAreOneLine()
    {
        LogBuilder b;
        const quint32 main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        for (int i = 0; i < 4; ++i)
            b.create(main, u"child"_s);
        b.sleep(main, 1);
        Fixture f(b.log);
        f.scene.zoom = 0.001; // all of them in one pixel
        QImage image(f.scene.size.toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        TimelinePainter(f.scene, Palette::light()).paintShapes(painter);
        painter.end();
        const auto x = int(f.scene.toX(0) + 5);
        const auto lineInto = [&](qsizetype lane) {
            return image.pixelColor(x, int(f.scene.taskTop(lane)) - 5);
        };
        const qsizetype last = f.lanes.tasks.size() - 1;
        QVERIFY(last > 1);
        QVERIFY(lineInto(last) != Palette::light().panel);
        for (qsizetype lane = 1; lane < last; ++lane)
            QVERIFY(std::abs(lineInto(lane).red() - lineInto(last).red()) < 10); // they begin a little apart
    }

    void theSamePictureTwice()
    {
        const Fixture f(logs::states());
        QCOMPARE(f.paint(f.at(EventKind::StepStart, 3)), f.paint(f.at(EventKind::StepStart, 3)));
    }

    void hits()
    {
        const Fixture f(logs::gather());
        const auto at = [&](const QRectF &rect) { return f.scene.hitTest(rect.center()); };
        QCOMPARE(at(f.sliceRect(2, 3)), (Hit { Hit::What::Slice, 2, 3 }));
        QCOMPARE(at(f.scene.runRect(f.lanes.loop.at(4))), (Hit { Hit::What::Run, -1, 4 }));
        QCOMPARE(f.scene.hitTest({ 100, 10 }).what, Hit::What::Ruler);
        QCOMPARE(f.scene.hitTest({ 100, f.scene.size.height() - 5 }), (Hit { Hit::What::Counter, 0, -1 }));
        QCOMPARE(f.scene.hitTest({ -1, 10 }).what, Hit::What::Nothing);
    }

    void timesTellInstantsApart()
    {
        QCOMPARE(TimelineScene::decimalsOf(TimeAxis(logs::gather(), AxisMode::Elastic)), 1);
        LogBuilder b;
        b.create(0, u"main"_s);
        b.iteration(1'250'000);
        QCOMPARE(TimelineScene::decimalsOf(TimeAxis(b.log, AxisMode::Elastic)), 5);
        b.iteration(1'000'001); // as only a real clock has it
        QCOMPARE(TimelineScene::decimalsOf(TimeAxis(b.log, AxisMode::Elastic)), 3);
        QCOMPARE(TimelineScene::seconds(1'250'000'000, 2), u"1.25 s"_s);
    }
};

QTEST_MAIN(TestTimelinePainter)
#include "tst_timelinepainter.moc"
