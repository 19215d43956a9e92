#include "../support/logbuilder.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "scrubberitem.h"
#include "timelineitem.h"
#include "timelinepainter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using player::Player;
using player::Run;

namespace {

constexpr QSize WindowSize(850, 330);
constexpr int ScrubberHeight = 42;

/// A window with a timeline and its scrubber on a run.
class Fixture
{
public:
    explicit Fixture(trace::TraceLog log = logs::gather(), QSize size = WindowSize)
        : run(Run::ofTrace(std::move(log)))
    {
        window.resize(size);
        window.setColor(Palette::light().panel);
        timeline = new TimelineItem(window.contentItem());
        timeline->setSize(QSizeF(size.width(), size.height() - ScrubberHeight));
        scrubber = new ScrubberItem(window.contentItem());
        scrubber->setY(timeline->height());
        scrubber->setSize(QSizeF(size.width(), ScrubberHeight));
        view.setWidth(size.width());
        view.setPlayer(&player);
        timeline->setView(&view);
        scrubber->setView(&view);
        player.setRun(run.get());
    }

    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    /// Goes to the nth event of a kind, from 1.
    void goTo(EventKind kind, int nth)
    {
        for (qsizetype i = 0; i < run->log().size(); ++i) {
            if (run->log().at(i).kind == kind && --nth == 0)
                player.seekEvent(i);
        }
    }

    QPoint middleOf(qsizetype lane, qsizetype slice) const
    {
        const trace::Slice each = view.lanes().tasks.at(lane).slices.at(slice);
        const TimelineScene scene = timeline->scene();
        return scene.sliceRect(lane, scene.sliceBegin(each), scene.sliceEnd(each)).center().toPoint();
    }

    /// What the painter draws in one go, without the scene graph.
    QImage painted() const
    {
        const TimelineScene scene = timeline->scene();
        QImage image((scene.size * scene.pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scene.pixelRatio);
        QPainter painter(&image);
        TimelinePainter(scene, Palette::light())
            .paint(painter, { player.cursor(), player.currentEvent(), view.playhead() });
        return image;
    }

    std::unique_ptr<Run> run;
    Player player;
    TimelineView view;
    QQuickWindow window;
    TimelineItem *timeline = nullptr; // owned by the window
    ScrubberItem *scrubber = nullptr;
};

/// The lesson gather, which is run again when the end of a sleep is dragged.
class SleepFixture : public Fixture
{
public:
    explicit SleepFixture(const QString &mode = u"elastic"_s)
    {
        makeRun();
        view.setMode(mode);
        timeline->setSleeps(&sleeps);
        QObject::connect(&sleeps, &SleepKnobs::changed, &sleeps,
                         [this](const QString &knob, double value, bool goesOn) {
                             changes.append(goesOn);
                             values.insert(knob, value);
                             makeRun();
                         });
        show();
    }

    void makeRun()
    {
        auto old = std::exchange(run, Run::ofLesson(lesson, values));
        sleeps.show(&lesson, sources::Program::of(lesson, values), values, u"en"_s);
        player.setRun(run.get());
    }

    /// The end of the first sleep of a lane.
    QPoint endOf(qsizetype lane) const
    {
        const TimelineScene scene = timeline->scene();
        for (const trace::Slice &slice : view.lanes().tasks.at(lane).slices) {
            if (slice.state == trace::TaskState::Awaiting) {
                const double end = scene.sliceEnd(slice);
                return scene.sliceRect(lane, end, end).center().toPoint();
            }
        }
        return {};
    }

    double value(const QString &knob) const { return values.value(knob).toDouble(); }

    lessons::Lesson lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
    QVariantMap values = lesson.defaults();
    SleepKnobs sleeps;
    QList<bool> changes; // whether each belonged to the one before
};

/// Share of the pixels that clearly differ.
double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    qsizetype differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            const int distance = std::abs(p.red() - q.red()) + std::abs(p.green() - q.green())
                               + std::abs(p.blue() - q.blue());
            differing += distance > 30;
        }
    }
    return double(differing) / double(qsizetype(a.width()) * a.height());
}

/// Run as `tst_timelineitem --picture FILE`: draws the fixture with whatever backend the environment asks
/// for, and says which one that was.
int savePicture(const QString &file)
{
    Fixture f;
    f.goTo(EventKind::StepStart, 5);
    f.window.show();
    if (!QTest::qWaitForWindowExposed(&f.window))
        return 2;
    const QImage image = f.window.grabWindow();
    const bool isSoftware = f.window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    std::puts(isSoftware ? "software" : "hardware");
    return image.save(file) ? 0 : 3;
}

struct Picture
{
    QImage image;
    QString backend;
};

/// The picture of a process of its own: a process has one backend.
Picture pictureWith(const QStringList &command, const QMap<QString, QString> &environment,
                    const QString &file)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
        variables.insert(variable.key(), variable.value());
    process.setProcessEnvironment(variables);
    QStringList arguments = command.mid(1) + QStringList { u"--picture"_s, file };
    process.start(command.first(), arguments);
    process.waitForFinished(60000);
    return { QImage(file), QString::fromUtf8(process.readAllStandardOutput()).trimmed() };
}

} // namespace

class TestTimelineItem : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsToldBehindAVeil()
    {
        Fixture f;
        f.show();
        const QPoint sleeps = f.middleOf(1, 2); // users sleeps, beyond the limit
        const int counters = int(f.view.lanes().counters.size());
        QVERIFY(counters > 0);
        f.player.setLimit(3);
        f.player.seek(f.player.lastStop());
        const TimelineScene scene = f.timeline->scene();
        QVERIFY(scene.size.width() < f.timeline->width());
        QVERIFY(!scene.marksEnd);
        QTest::mouseMove(&f.window, sleeps);
        QCOMPARE(f.timeline->hoverText(), QString());
        QTest::mouseClick(&f.window, Qt::LeftButton, {}, QPoint(int(f.timeline->width()) - 5, 100));
        QCOMPARE(f.player.step(), f.player.lastStop());
        int unknown = 0;
        for (const QVariant &lane : f.timeline->laneTops())
            unknown += lane.toMap().value(u"known"_s).toBool() ? 0 : 1;
        QVERIFY(unknown > 0);
        QVERIFY(!f.timeline->description().contains(QString::number(f.player.stepCount())));
        QVERIFY(f.scrubber->veilX() < f.scrubber->width() - 1);
        f.player.setLimit(-1);
        QCOMPARE(f.timeline->scene().size.width(), f.timeline->width());
        for (const QVariant &lane : f.timeline->laneTops())
            QVERIFY(lane.toMap().value(u"known"_s).toBool());
        QCOMPARE(f.scrubber->veilX(), f.scrubber->width());
    }

    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void theSoftwareBackendShowsWhatIsPainted()
    {
        const Picture software = pictureWith({ QCoreApplication::applicationFilePath() },
                                             { { u"QT_QUICK_BACKEND"_s, u"software"_s } },
                                             m_folder.filePath(u"software.png"_s));
        QCOMPARE(software.backend, u"software"_s);
        Fixture f;
        f.goTo(EventKind::StepStart, 5);
        f.show();
        const QImage painted = f.painted();
        QVERIFY(difference(software.image.copy(painted.rect()), painted) < 0.0005);
        // The scrubber is there too.
        QVERIFY(difference(software.image.copy(0, painted.height(), painted.width(), ScrubberHeight),
                           QImage(painted.width(), ScrubberHeight, QImage::Format_RGB32))
                > 0.01);
    }

    void theGlBackendShowsTheSame()
    {
        const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
        if (xvfb.isEmpty())
            QSKIP("there is no xvfb-run");
        const Picture hardware = pictureWith({ xvfb, u"-a"_s, QCoreApplication::applicationFilePath() },
                                             { { u"QT_QPA_PLATFORM"_s, u"xcb"_s },
                                               { u"QT_QUICK_BACKEND"_s, QString() },
                                               { u"QSG_RHI_BACKEND"_s, u"opengl"_s },
                                               { u"LIBGL_ALWAYS_SOFTWARE"_s, u"1"_s } },
                                             m_folder.filePath(u"hardware.png"_s));
        if (hardware.backend != "hardware"_L1)
            QSKIP("there is no GL");
        const Picture software = pictureWith({ QCoreApplication::applicationFilePath() },
                                             { { u"QT_QUICK_BACKEND"_s, u"software"_s } },
                                             m_folder.filePath(u"software.png"_s));
        QCOMPARE(hardware.image.size(), software.image.size());
        QVERIFY2(difference(hardware.image, software.image) < 0.002,
                 qPrintable(QString::number(difference(hardware.image, software.image))));
    }

    void aMovedPlayheadShowsWhatIsPainted()
    {
        Fixture f;
        f.show();
        for (int step : { 1, 9, 20, 30, 12 }) {
            f.player.seek(step);
            const QImage painted = f.painted();
            QVERIFY2(difference(f.window.grabWindow().copy(painted.rect()), painted) < 0.001,
                     qPrintable(QString::number(step)));
        }
        f.view.zoomAt(2, 300);
        f.view.setMode(u"steps"_s);
        f.player.seekPosition(f.player.axis().positionOfTime(1'500'000'000));
        const QImage painted = f.painted();
        QVERIFY(difference(f.window.grabWindow().copy(painted.rect()), painted) < 0.001);
    }

    void withoutAViewNothingIsDrawn()
    {
        QQuickWindow window;
        window.resize(300, 200);
        TimelineItem item(window.contentItem());
        item.setSize(QSizeF(300, 200));
        ScrubberItem scrubber(window.contentItem());
        scrubber.setSize(QSizeF(300, 42));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(item.laneTops().isEmpty());
        QCOMPARE(item.description(), QString());
        QTest::mouseClick(&window, Qt::LeftButton, {}, { 100, 100 });
        item.setSelectedLane(3);
        QCOMPARE(item.selectedLane(), -1);
    }

    void lanesForTheHeaders()
    {
        Fixture f;
        f.player.last();
        const QVariantList tops = f.timeline->laneTops();
        QCOMPARE(tops.size(), qsizetype(6));
        QCOMPARE(tops.at(0).toMap()[u"kind"_s], u"loop"_s);
        QCOMPARE(tops.at(0).toMap()[u"y"_s].toDouble(), 28.0);
        QCOMPARE(tops.at(0).toMap()[u"height"_s].toDouble(), 34.0);
        QCOMPARE(tops.at(2).toMap()[u"label"_s], u"users"_s);
        QCOMPARE(tops.at(2).toMap()[u"hue"_s].toInt(), 1);
        QCOMPARE(tops.at(2).toMap()[u"y"_s].toDouble(), 28.0 + 34 + 40);
        QCOMPARE(tops.at(5).toMap()[u"kind"_s], u"counter"_s);
        QCOMPARE(tops.at(5).toMap()[u"label"_s], u"gather: done"_s);
        QCOMPARE(tops.at(5).toMap()[u"value"_s], u"3/3"_s);
        f.player.first();
        QCOMPARE(f.timeline->laneTops().at(5).toMap()[u"value"_s], u"0/3"_s);
    }

    void lowItemsHaveLowLanesThatScroll()
    {
        Fixture wide(logs::gather(), { 600, 62 + 4 * 40 + 34 + ScrubberHeight });
        QCOMPARE(wide.timeline->laneHeight(), 40.0);
        Fixture captioned(logs::gather(), { 600, 62 + 4 * 37 + 34 + ScrubberHeight });
        QCOMPARE(captioned.timeline->laneHeight(), 37.0);
        Fixture f(logs::gather(), { 600, 200 });
        QCOMPARE(f.timeline->laneHeight(), 32.0);
        f.goTo(EventKind::StepStart, 4); // comments, in the last lane
        QVERIFY(f.timeline->scrollY() > 0);
        const TimelineScene scene = f.timeline->scene();
        QVERIFY(scene.taskTop(3) + scene.laneHeight <= f.timeline->height() + 0.01);
        f.player.first();
        f.goTo(EventKind::StepStart, 1);
        QCOMPARE(f.timeline->scrollY(), 0.0);
    }

    void aClickSeeksAndSelects()
    {
        Fixture f;
        f.show();
        QTest::mouseClick(&f.window, Qt::LeftButton, {}, f.middleOf(2, 5)); // posts, woken
        QCOMPARE(f.run->log().at(f.player.currentEvent()).task, 3U);
        QCOMPARE(f.timeline->selectedLane(), 2);
        QVERIFY(f.timeline->hasActiveFocus());
    }

    void aDragOnTheRulerScrubs()
    {
        Fixture f;
        f.show();
        QTest::mousePress(&f.window, Qt::LeftButton, {}, { 100, 10 });
        QVERIFY(f.player.isMoving());
        QTest::mouseMove(&f.window, { 400, 10 });
        QVERIFY(std::abs(f.view.toX(f.view.playhead()) - 400) < 1);
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, { 400, 10 });
        QVERIFY(!f.player.isMoving());
    }

    void aDragWithShiftSelects()
    {
        Fixture f;
        f.show();
        const int step = f.player.step();
        const QImage before = f.painted();
        QTest::mousePress(&f.window, Qt::LeftButton, Qt::ShiftModifier, { 300, 100 });
        QVERIFY(!f.view.hasSpan());
        for (int x = 310; x <= 500; x += 10)
            QTest::mouseMove(&f.window, { x, 100 });
        QVERIFY(f.view.isSelecting());
        QTest::mouseRelease(&f.window, Qt::LeftButton, Qt::ShiftModifier, { 500, 100 });
        QVERIFY(!f.view.isSelecting());
        QVERIFY(f.view.toX(f.view.span()->begin) <= 300.01);
        QVERIFY(f.view.toX(f.view.span()->end) >= 499.99);
        QCOMPARE(f.player.step(), step);
        // What is selected is tinted, and nothing else.
        QTest::mouseMove(&f.window, { 600, 10 }); // away from slices
        const QImage after = f.window.grabWindow().copy(before.rect());
        const int left = int(f.view.toX(f.view.span()->begin)) - 3;
        const int right = int(f.view.toX(f.view.span()->end)) + 3;
        const int y = int(f.timeline->scene().headHeight()) + 3; // over the lanes' slices
        QVERIFY(after.pixel(400, y) != before.pixel(400, y));
        const QRect behind(right, 40, after.width() - right, after.height() - 50);
        const QRect ahead(0, 70, left, after.height() - 80);
        QVERIFY(difference(after.copy(behind), before.copy(behind)) < 0.001);
        QVERIFY(difference(after.copy(ahead), before.copy(ahead)) < 0.001);
        // Without a drag it is let go of.
        QTest::mouseClick(&f.window, Qt::LeftButton, Qt::ShiftModifier, { 600, 100 });
        QVERIFY(!f.view.hasSpan());
        QTest::mousePress(&f.window, Qt::LeftButton, Qt::ShiftModifier, { 300, 100 });
        QTest::mouseMove(&f.window, { 400, 100 });
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QVERIFY(!f.view.hasSpan());
        QTest::mouseRelease(&f.window, Qt::LeftButton, Qt::ShiftModifier, { 400, 100 });
        QVERIFY(!f.view.hasSpan());
    }

    void theWheelZoomsAndPans()
    {
        Fixture f;
        f.show();
        const double at = f.view.fromX(300);
        const double before = f.view.zoom();
        wheel(f, { 300, 100 }, { 0, 240 }, Qt::NoModifier);
        QVERIFY(f.view.zoom() > before);
        QVERIFY(std::abs(f.view.fromX(300) - at) < 0.01);
        const double scroll = f.view.scroll();
        wheel(f, { 300, 100 }, { 0, -120 }, Qt::ShiftModifier);
        QVERIFY(f.view.scroll() > scroll);
        wheel(f, { 300, 100 }, { 120, 0 }, Qt::NoModifier);
        QVERIFY(std::abs(f.view.scroll() - scroll) < 0.01);
    }

    void theMiddleButtonPans()
    {
        Fixture f;
        f.show();
        f.view.zoomAt(3, 100);
        const double scroll = f.view.scroll();
        QTest::mousePress(&f.window, Qt::MiddleButton, {}, { 300, 100 });
        QTest::mouseMove(&f.window, { 200, 100 });
        QTest::mouseRelease(&f.window, Qt::MiddleButton, {}, { 200, 100 });
        QVERIFY(std::abs(f.view.scroll() - scroll - 100 / f.view.zoom()) < 0.01);
    }

    void hoveringTells()
    {
        Fixture f;
        f.show();
        QTest::mouseMove(&f.window, f.middleOf(1, 3)); // users sleeps
        QTRY_VERIFY(!f.timeline->hoverText().isEmpty());
        QCOMPARE(f.timeline->hoverText(),
                 u"users, awaiting sleep(2.0)\nfrom 0.0 s to 2.0 s\nwoken by its timer\n"
                 "users awaits sleep(2.0): it suspends until its timer fires at 2.0 s."_s);
        QTest::mouseMove(&f.window, f.middleOf(0, 3));
        QTRY_VERIFY(
            f.timeline->hoverText().contains(u"woken by posts\nmain awaits gather(3): it suspends"_s));
        QTest::mouseMove(&f.window, { 300, 10 });
        QTRY_COMPARE(f.timeline->hoverText(), QString());
    }

    // The arrow from the timer of comments to comments.
    void arrowsTell()
    {
        Fixture f;
        f.show();
        const trace::Lanes &lanes = f.timeline->lanes();
        const auto arrow = std::ranges::find_if(lanes.flows, [](const trace::Flow &flow) {
            return flow.kind == trace::FlowKind::Wakes && flow.toTask == 4;
        });
        QVERIFY(arrow != lanes.flows.end());
        const TimelineScene scene = f.timeline->scene();
        QString told;
        for (double y = scene.headHeight() + 1; y < scene.taskTop(3) && told.isEmpty(); ++y) {
            for (double x = scene.toX(scene.axis->positionOf(arrow->from));
                 x < scene.toX(scene.edgeOf(arrow->to)) + 8 && told.isEmpty(); ++x) {
                QTest::mouseMove(&f.window, f.timeline->mapToScene({ x, y }).toPoint());
                QCoreApplication::processEvents();
                if (f.timeline->hoverText().startsWith(u"The timer of comments"_s))
                    told = f.timeline->hoverText();
            }
        }
        QCOMPARE(
            told,
            u"The timer of comments, the earliest in the heap, fires at 1.0 s: its callback makes comments "
            "ready."_s);
        const TimelineScene::Hit hit { TimelineScene::Hit::What::Flow, -1, arrow - lanes.flows.begin() };
        QCOMPARE(f.timeline->why(hit), told);
        f.view.setArrows(u"none"_s);
        QTest::mouseMove(&f.window, { 300, 10 });
        QTRY_COMPARE(f.timeline->hoverText(), QString());
    }

    void aDoubleClickFrames()
    {
        Fixture f;
        f.show();
        QVERIFY(f.view.isWholeVisible());
        QTest::mouseDClick(&f.window, Qt::LeftButton, {}, f.middleOf(3, 5));
        QVERIFY(!f.view.isWholeVisible());
    }

    void upAndDownChooseALane()
    {
        Fixture f;
        f.show();
        f.timeline->forceActiveFocus();
        QTest::keyClick(&f.window, Qt::Key_Down);
        QTest::keyClick(&f.window, Qt::Key_Down);
        QCOMPARE(f.timeline->selectedLane(), 1);
        QTest::keyClick(&f.window, Qt::Key_Up);
        QTest::keyClick(&f.window, Qt::Key_Up);
        QCOMPARE(f.timeline->selectedLane(), 0);
    }

    void upAndDownGoByWhatIsShown()
    {
        Fixture f;
        f.show();
        f.timeline->forceActiveFocus();
        f.view.togglePin(3);
        f.view.setFilter(u"s"_s); // users, posts, comments, but not main
        QCOMPARE(f.timeline->visibleLanes(), (QList<int> { 3, 1, 2 }));
        QList<int> lanes;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&f.window, Qt::Key_Down);
            lanes.append(f.timeline->selectedLane());
        }
        QCOMPARE(lanes, (QList<int> { 3, 1, 2, 2 }));
        // What is clicked is what is seen.
        QTest::mouseClick(&f.window, Qt::LeftButton, {}, f.middleOf(1, 3));
        QCOMPARE(f.timeline->selectedLane(), 1);
        const QVariantList tops = f.timeline->laneTops();
        QCOMPARE(tops.at(1).toMap().value(u"label"_s).toString(), u"comments"_s);
        QVERIFY(tops.at(1).toMap().value(u"pinned"_s).toBool());
        QCOMPARE(tops.size(), 4); // with the loop's
    }

    void aStepOfAHiddenLaneIsSaid()
    {
        Fixture f;
        f.show();
        f.goTo(EventKind::StepStart, 2); // users
        QCOMPARE(f.timeline->hiddenTask(), QString());
        f.view.setFilter(u"posts"_s);
        QCOMPARE(f.timeline->hiddenTask(), u"users"_s);
        QVERIFY(f.timeline->currentSlice().isEmpty());
        f.view.showAllLanes();
        QCOMPARE(f.timeline->hiddenTask(), QString());
        f.view.setGrouped(true);
        f.view.toggleFold(0);
        QCOMPARE(f.timeline->hiddenTask(), QString()); // main stands for it
    }

    // What is drawn and what is in the scene graph agree, also of lanes that are pinned, folded and scrolled.
    void arrangedLanesLookTheSame()
    {
        Fixture f(logs::states(), QSize(850, 260));
        f.show();
        f.view.setGrouped(true);
        f.view.togglePin(2);
        f.timeline->setScrollY(20);
        QVERIFY(difference(f.window.grabWindow().copy(f.painted().rect()), f.painted()) < 0.001);
        f.view.toggleFold(0);
        QVERIFY(difference(f.window.grabWindow().copy(f.painted().rect()), f.painted()) < 0.001);
    }

    // Of more lanes than pixels none may hide what fails.
    void theScrubberShowsEveryFailure()
    {
        // Which of sixty tasks, or of main, fails; 0: none.
        const auto logOf = [](asyncio::TaskId failing) {
            const auto outcome = [failing](asyncio::TaskId task) {
                return task == failing ? asyncio::Outcome::Exception : asyncio::Outcome::Result;
            };
            LogBuilder b;
            const auto main = b.create(0, u"main"_s);
            QList<asyncio::TaskId> tasks;
            b.iteration();
            b.start(main);
            for (int i = 0; i < 60; ++i)
                tasks.append(b.create(main, u"task %1"_s.arg(i)));
            b.sleep(main, 1.0);
            for (const asyncio::TaskId task : tasks) {
                b.start(task);
                b.sleep(task, 1.0);
            }
            for (const asyncio::TaskId task : tasks) {
                b.iteration(LogBuilder::Second / 10);
                b.fire(task);
                b.start(task);
                b.finish(task, outcome(task));
            }
            b.iteration();
            b.fire(main);
            b.start(main);
            b.finish(main, outcome(main)); // the last thing that happens
            return b.log;
        };
        Fixture none(logOf(0));
        none.show();
        const QImage without = none.window.grabWindow();
        for (const asyncio::TaskId failing : { 1U, 38U, 39U, 61U }) {
            Fixture f(logOf(failing));
            f.show();
            const QImage with = f.window.grabWindow();
            const trace::Slice last = f.view.lanes().tasks.at(qsizetype(failing) - 1).slices.last();
            const double x = f.scrubber->toX(f.timeline->scene().edgeOf(last.begin));
            const QRect near(int(x) - 2, int(f.scrubber->y()), 5, ScrubberHeight);
            QVERIFY2(with.copy(near) != without.copy(near), qPrintable(QString::number(failing)));
            f.view.setGrouped(true);
            f.view.toggleFold(0); // also where it is folded
            none.view.setGrouped(true);
            none.view.toggleFold(0);
            QVERIFY(f.window.grabWindow().copy(near) != none.window.grabWindow().copy(near));
            none.view.toggleFold(0);
            none.view.setGrouped(false);
        }
    }

    void theEndOfASleepIsDragged_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("elastic") << u"elastic"_s;
        QTest::newRow("time") << u"time"_s;
    }
    void theEndOfASleepIsDragged()
    {
        QFETCH(QString, mode);
        SleepFixture f(mode);
        const QPoint grip = f.endOf(1);
        QTest::mouseMove(&f.window, grip);
        QCOMPARE(f.timeline->cursor().shape(), Qt::SplitHCursor);
        QCOMPARE(f.timeline->hoverText(), u"Drag to change: users 2.0 s"_s);
        QTest::mousePress(&f.window, Qt::LeftButton, {}, grip);
        QVERIFY(f.timeline->isDragging());
        const double step = f.view.axis().scale() * f.view.zoom() * 0.1; // pixels
        for (const double steps : { 4.0, 9.0, 14.0, -3.0, -7.0 }) {
            const QPoint to = grip + QPoint(int(steps * step), 0);
            QTest::mouseMove(&f.window, to);
            const double value = f.value(u"users"_s);
            QVERIFY(steps > 0 ? value > 2.0 : value < 2.0);
            QCOMPARE(f.timeline->hoverText(), u"users %1 s"_s.arg(value, 0, 'f', 1));
            // It is where the pointer is; past another instant, up to the room that this takes.
            if (steps == 4.0 || steps == -3.0)
                QVERIFY(std::abs(f.endOf(1).x() - to.x()) <= step);
            // A pointer that holds still changes nothing.
            const auto before = f.changes.size();
            QTest::mouseMove(&f.window, to + QPoint(0, 1));
            QTest::mouseMove(&f.window, to);
            QCOMPARE(f.changes.size(), before);
        }
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, grip);
        QVERIFY(!f.timeline->isDragging());
        QVERIFY(f.changes.size() > 3);
        QCOMPARE(f.changes.count(false), 1);
        QCOMPARE(f.changes.constFirst(), false);
        QVERIFY(!f.player.isMoving());
        // Its scale suits the run again.
        QCOMPARE(f.view.axis().scale(), trace::TimeAxis(f.run->log(), f.view.axisMode()).scale());
    }

    void escTakesADragBack()
    {
        SleepFixture f;
        QSignalSpy cancelled(&f.sleeps, &SleepKnobs::cancelled);
        const QPoint grip = f.endOf(1);
        QTest::mousePress(&f.window, Qt::LeftButton, {}, grip);
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 0); // nothing had changed
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, grip);
        QTest::mousePress(&f.window, Qt::LeftButton, {}, f.endOf(1));
        QTest::mouseMove(&f.window, grip + QPoint(60, 0));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        const auto changes = f.changes.size();
        QTest::mouseMove(&f.window, grip + QPoint(90, 0));
        QCOMPARE(f.changes.size(), changes);
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, grip);
    }

    void stepsHaveNoGrip()
    {
        SleepFixture f(u"steps"_s);
        const QPoint end = f.endOf(1);
        QTest::mouseMove(&f.window, end);
        QVERIFY(!f.timeline->hoverText().startsWith(u"Drag"_s));
        QTest::mousePress(&f.window, Qt::LeftButton, {}, end);
        QTest::mouseMove(&f.window, end + QPoint(60, 0));
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, end + QPoint(60, 0));
        QVERIFY(f.changes.isEmpty());
    }

    void altAndArrowsChangeTheSleepOfTheLane()
    {
        SleepFixture f;
        QTest::mouseMove(&f.window, QPoint(5, 5)); // it would still come from where the last test left it
        f.timeline->forceActiveFocus();
        QTest::keyClick(&f.window, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(f.changes.isEmpty()); // no lane is chosen
        f.timeline->setSelectedLane(3);
        QTest::keyClick(&f.window, Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(&f.window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.value(u"comments"_s), 1.2);
        QCOMPARE(f.timeline->hoverText(), u"comments 1.2 s"_s);
        QTest::keyClick(&f.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.value(u"comments"_s), 1.1);
        QCOMPARE(f.changes, QList<bool>(3, false));
    }

    void aStepGlidesAndScrubbingDoesNot()
    {
        Fixture f;
        f.timeline->setAnimationsEnabled(true);
        f.show();
        const QImage before = f.window.grabWindow();
        f.player.seek(20);
        QVERIFY(f.window.grabWindow() != f.painted()); // on its way
        QTest::qWait(400);
        QVERIFY(difference(f.window.grabWindow().copy(f.painted().rect()), f.painted()) < 0.001);
        f.player.setScrubbing(true);
        f.player.seek(3);
        QVERIFY(difference(f.window.grabWindow().copy(f.painted().rect()), f.painted()) < 0.001);
    }

    void aTrackIsPlainAndStandsStill()
    {
        Fixture f;
        auto track = std::make_unique<TimelineTrack>();
        const trace::TraceLog log = logs::queue();
        track->setLog(&log, 100);
        f.timeline->setTrack(track.get());
        f.show();
        const QVariantList lanes = f.timeline->laneTops();
        QCOMPARE(lanes.first().toMap().value(u"y"_s).toDouble(), 0.0); // no ruler above
        QCOMPARE(lanes.at(1).toMap().value(u"label"_s).toString(), log.at(0).label);
        QCOMPARE(f.timeline->scene().log, &log);
        const QImage before = f.window.grabWindow().copy(0, 0, WindowSize.width(), int(f.timeline->height()));
        f.player.seek(10);
        QCOMPARE(f.window.grabWindow().copy(before.rect()), before);
        QCOMPARE(f.timeline->description(), QString());

        // A click on it moves the clock of the view.
        f.player.first();
        const double second = f.view.toX(f.view.axis().positionOfTime(1'000'000'000));
        QTest::mouseClick(&f.window, Qt::LeftButton, {}, QPoint(int(second) + 1, 15));
        QVERIFY(f.player.step() > 1);
        // Its counters follow its own cursor.
        const QVariantList atFirst = f.timeline->laneTops();
        qsizetype put = 0;
        while (log.kindAt(put) != EventKind::QueuePut)
            ++put;
        track->setCursor(put + 1);
        QVERIFY(f.timeline->laneTops() != atFirst);
        f.timeline->setTrack(nullptr);
        QCOMPARE(f.timeline->laneTops().first().toMap().value(u"y"_s).toDouble(), 28.0);
    }

    void aChangeOfLanguageIsHeard()
    {
        Fixture f;
        f.show();
        QSignalSpy changes(f.timeline, &TimelineItem::laneTopsChanged);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&f.window, &change);
        QCOMPARE(changes.count(), 1);
    }

    void onlyChangedCountersRenewTheHeaders()
    {
        Fixture f;
        QSignalSpy changes(f.timeline, &TimelineItem::laneTopsChanged);
        for (int step = 1; step <= f.player.stepCount(); ++step)
            f.player.seek(step);
        QCOMPARE(changes.count(), 3);
    }

    void theDescriptionTellsTheStep()
    {
        Fixture f;
        f.goTo(EventKind::StepStart, 5);
        QVERIFY(f.timeline->description().endsWith(u"1.0 s. comments runs"_s));
    }

    void theScrubberSeeks()
    {
        Fixture f;
        f.show();
        const int y = int(f.scrubber->y()) + 12;
        QTest::mouseClick(&f.window, Qt::LeftButton, {}, { 425, y });
        QVERIFY(std::abs(f.scrubber->toX(f.view.playhead()) - 425) < 1);
        QTest::mousePress(&f.window, Qt::LeftButton, {}, { 425, y });
        QTest::mouseMove(&f.window, { 600, y });
        QVERIFY(std::abs(f.scrubber->toX(f.view.playhead()) - 600) < 1);
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, { 600, y });
        QVERIFY(!f.player.isMoving());
    }

    void theScrubbersWindowPans()
    {
        Fixture f;
        f.show();
        f.view.zoomAt(4, 400);
        f.view.setScroll(f.view.axis().length() * 0.4);
        const double begin = f.view.visibleBegin();
        const double playhead = f.view.playhead();
        const int y = int(f.scrubber->y()) + 12;
        const int x = int(f.scrubber->toX((f.view.visibleBegin() + f.view.visibleEnd()) / 2));
        QTest::mousePress(&f.window, Qt::LeftButton, {}, { x, y });
        QTest::mouseMove(&f.window, { x + 10, y });
        QTest::mouseMove(&f.window, { x + 50, y });
        QTest::mouseRelease(&f.window, Qt::LeftButton, {}, { x + 50, y });
        QVERIFY(f.view.visibleBegin() > begin);
        QCOMPARE(f.view.playhead(), playhead);
    }

private:
    static void wheel(Fixture &f, QPointF point, QPoint angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(point, f.window.mapToGlobal(point), QPoint(), angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&f.window, &event);
    }

    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--picture"_L1)
        return savePicture(arguments.value(2));
    TestTimelineItem test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_timelineitem.moc"
