#include "../../support/logbuilder.h"

#include "accessibility/laneaccessible.h"
#include "accessibility/timelineaccessible.h"
#include "player/run.h"
#include "timelineitem.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using player::Player;
using player::Run;

namespace {

/// A timeline in a window, as assistive technology sees it.
class Fixture
{
public:
    explicit Fixture(trace::TraceLog log)
        : run(Run::ofTrace(std::move(log)))
    {
        window.resize(850, 330);
        timeline = new TimelineItem(window.contentItem());
        timeline->setSize(QSizeF(window.size()));
        view.setWidth(window.width());
        view.setPlayer(&player);
        timeline->setView(&view);
        player.setRun(run.get());
        timeline->setActiveFocusOnTab(true);
        window.show();
        tree = QAccessible::queryAccessibleInterface(timeline);
    }

    QAccessibleInterface *lane(const QString &name) const
    {
        for (int i = 0; i < tree->childCount(); ++i) {
            if (tree->child(i)->text(QAccessible::Name) == name)
                return tree->child(i);
        }
        return nullptr;
    }

    static QStringList names(QAccessibleInterface *parent)
    {
        QStringList names;
        for (int i = 0; i < parent->childCount(); ++i)
            names.append(parent->child(i)->text(QAccessible::Name));
        return names;
    }

    std::unique_ptr<Run> run;
    Player player;
    TimelineView view;
    QQuickWindow window;
    TimelineItem *timeline = nullptr;     // owned by the window
    QAccessibleInterface *tree = nullptr; // owned by QAccessible
};

/// A task that sleeps that often.
trace::TraceLog longLog(int sleeps)
{
    LogBuilder b;
    b.iteration();
    const auto main = b.create(0, u"main"_s);
    b.start(main);
    for (int i = 0; i < sleeps; ++i) {
        b.sleep(main, 0.1);
        b.iteration(LogBuilder::Second / 10);
        b.fire(main);
        b.iteration();
        b.start(main);
    }
    b.finish(main);
    return std::move(b.log);
}

} // namespace

class TestTimelineAccessible : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lanes();
    void slicesSayWhatTheyAre();
    void treeHoldsTogether();
    void actions();
    void keysGoFromSliceToSlice();
    void nothingBehindTheLimit();
    void anotherRun();
    void aLongRunIsNoLargerThanItsPicture();
};

void TestTimelineAccessible::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTimelineAccessible::lanes()
{
    Fixture f(logs::gather());
    QVERIFY(f.tree);
    QCOMPARE(f.tree->role(), QAccessible::Chart);
    QCOMPARE(Fixture::names(f.tree),
             (QStringList { u"Lane of the event loop"_s, u"Lane main"_s, u"Lane users"_s, u"Lane posts"_s,
                            u"Lane comments"_s, u"gather: done, 0/3"_s }));
    f.player.last();
    QCOMPARE(Fixture::names(f.tree).constLast(), u"gather: done, 3/3"_s);
    QVERIFY(f.lane(u"Lane users"_s)->text(QAccessible::Description).startsWith(u"users, done"_s));
}

void TestTimelineAccessible::slicesSayWhatTheyAre()
{
    Fixture f(logs::gather());
    f.view.fit();
    QAccessibleInterface *users = f.lane(u"Lane users"_s);
    QVERIFY(users);
    const int asleep = int(
        Fixture::names(users).indexOf(u"Slice users, awaiting sleep(2.0), from 0.0 s to 2.0 s"_s));
    QVERIFY2(asleep >= 0, qPrintable(Fixture::names(users).join(u'\n')));
    QAccessibleInterface *slice = users->child(asleep);
    QCOMPARE(slice->role(), QAccessible::ListItem);
    QVERIFY(
        slice->text(QAccessible::Description)
            .endsWith(u"woken by its timer\nusers awaits sleep(2.0): it suspends until its timer fires at "
                      "2.0 s."_s));
    QVERIFY(f.tree->rect().contains(slice->rect()));
    QVERIFY(users->rect().contains(slice->rect()));
    // Two slices that read alike happen at different steps.
    for (int lane = 0; lane < f.tree->childCount(); ++lane) {
        QSet<QString> said;
        QAccessibleInterface *each = f.tree->child(lane);
        for (int i = 0; i < each->childCount(); ++i) {
            const QString text = each->child(i)->text(QAccessible::Name) + u'|'
                               + each->child(i)->text(QAccessible::Description);
            QVERIFY2(!said.contains(text), qPrintable(text));
            said.insert(text);
        }
    }
}

void TestTimelineAccessible::treeHoldsTogether()
{
    Fixture f(logs::queue());
    const std::function<void(QAccessibleInterface *)> check = [&](QAccessibleInterface *node) {
        QVERIFY(node->isValid());
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface *child = node->child(i);
            QVERIFY(child);
            QCOMPARE(child->parent(), node);
            QCOMPARE(node->indexOfChild(child), i);
            QCOMPARE(node->child(i), child); // asked twice, it is the same
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            check(child);
        }
        QCOMPARE(node->child(node->childCount()), nullptr);
        QCOMPARE(node->child(-1), nullptr);
    };
    check(f.tree);
    QAccessibleInterface *slice = f.tree->child(1)->child(1);
    QCOMPARE(f.tree->childAt(slice->rect().center().x(), slice->rect().center().y()), slice->parent());
    QCOMPARE(slice->parent()->childAt(slice->rect().center().x(), slice->rect().center().y()), slice);
}

void TestTimelineAccessible::actions()
{
    Fixture f(logs::gather());
    QAccessibleInterface *users = f.lane(u"Lane users"_s);
    users->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(f.timeline->selectedLane(), 1);
    QVERIFY(users->state().selected);
    QAccessibleInterface *slice = users->child(users->childCount() - 1);
    QVERIFY(!slice->state().selected);
    const int before = f.player.step();
    slice->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(f.player.step() > before);
    QVERIFY(slice->state().selected);
    QVERIFY(!f.timeline->hoverText().isEmpty());
    // It stays chosen until the playhead goes elsewhere.
    f.player.stepBack();
    QVERIFY(!slice->state().selected);
    QVERIFY(f.timeline->hoverText().isEmpty());
}

void TestTimelineAccessible::keysGoFromSliceToSlice()
{
    Fixture f(logs::gather());
    QVERIFY(QTest::qWaitForWindowExposed(&f.window));
    f.view.fit();
    f.timeline->forceActiveFocus();
    f.timeline->setSelectedLane(1);
    QAccessibleInterface *users = f.lane(u"Lane users"_s);
    QStringList passed;
    QSignalSpy chosen(f.timeline, &TimelineItem::chosenSliceChanged);
    for (int i = 0; i < users->childCount(); ++i) {
        QTest::keyClick(&f.window, Qt::Key_Right, Qt::ControlModifier);
        QAccessibleInterface *focus = f.tree->focusChild();
        QVERIFY(focus);
        passed.append(focus->text(QAccessible::Name));
        const TimelineScene::Hit slice = f.timeline->chosenSlice();
        QCOMPARE(f.timeline->hoverText(), f.timeline->describe(slice) + u'\n' + f.timeline->why(slice));
        QVERIFY(focus->text(QAccessible::Description).endsWith(f.timeline->why(slice)));
    }
    QCOMPARE(passed, Fixture::names(users));
    QVERIFY(chosen.count() >= users->childCount());
    QTest::keyClick(&f.window, Qt::Key_Right, Qt::ControlModifier); // the last one stays
    QCOMPARE(f.tree->focusChild()->text(QAccessible::Name), passed.constLast());
    QTest::keyClick(&f.window, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(f.tree->focusChild()->text(QAccessible::Name), passed.at(passed.size() - 2));
}

void TestTimelineAccessible::nothingBehindTheLimit()
{
    Fixture f(logs::gather());
    const qsizetype all = Fixture::names(f.tree).size();
    f.player.setLimit(3);
    const QStringList lanes = Fixture::names(f.tree);
    QVERIFY(lanes.size() < all);
    QVERIFY(!lanes.contains(u"Lane comments"_s));
    for (int lane = 0; lane < f.tree->childCount(); ++lane) {
        for (const QString &name : Fixture::names(f.tree->child(lane)))
            QVERIFY2(!name.contains(u"2.0 s"_s) && !name.contains(u"done"_s), qPrintable(name));
    }
}

// What a client still holds of a longer run is no longer valid, and is not asked for what there is not.
void TestTimelineAccessible::anotherRun()
{
    Fixture f(logs::gather());
    f.lane(u"Lane comments"_s)
        ->child(1)
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    const auto old = std::exchange(f.run, Run::ofTrace(longLog(2)));
    f.player.setRun(f.run.get());
    QCOMPARE(Fixture::names(f.tree), (QStringList { u"Lane of the event loop"_s, u"Lane main"_s }));
    QVERIFY(!f.timeline->has(f.timeline->chosenSlice()));
    f.player.setRun(nullptr);
    QCOMPARE(f.tree->childCount(), 0);
}

void TestTimelineAccessible::aLongRunIsNoLargerThanItsPicture()
{
    Fixture f(longLog(20'000));
    f.view.fit();
    QAccessibleInterface *main = f.lane(u"Lane main"_s);
    QVERIFY(main);
    QVERIFY(f.timeline->lanes().tasks.constFirst().slices.size() > 40'000);
    QCOMPARE(qsizetype(main->childCount()), LaneAccessible::MostSlices);
    // Those around the playhead, wherever it is.
    f.player.seek(f.player.stepCount() / 2);
    const QString middle = main->child(int(LaneAccessible::MostSlices / 2))->text(QAccessible::Name);
    QVERIFY2(middle.contains(u" s"_s), qPrintable(middle));
    const double time = double(f.run->log().timeAt(f.player.currentEvent())) * 1e-9;
    QVERIFY2(middle.contains(QString::number(std::floor(time), 'f', 0)), qPrintable(middle));
    // Through the whole run, what is kept stays bounded.
    for (int i = 0; i < 10; ++i) {
        f.player.seek(1 + i * (f.player.stepCount() / 10));
        QVERIFY(Fixture::names(main).size() <= LaneAccessible::MostSlices);
    }
}

QTEST_MAIN(TestTimelineAccessible)
#include "tst_timelineaccessible.moc"
