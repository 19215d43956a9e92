#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "waitinggraphmodel.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

/// A model at a moment.
class Shown
{
public:
    /// source is the id of a lesson, or a log.
    template<typename Source>
    explicit Shown(Source source, EventKind kind = EventKind::StepEnd, const QString &task = {}, int nth = -1)
        : run(std::move(source))
    {
        names.grow(run.log);
        model.show(run.at(kind, task, nth), names);
    }

    LessonMoment run;
    trace::ResourceNames names;
    WaitingGraphModel model;
};

QList<QRectF> boxesOf(const WaitingGraphModel &model)
{
    QList<QRectF> boxes;
    for (int row = 0; row < model.count(); ++row) {
        boxes.append({ model.value(row, u"boxX"_s).toReal(), model.value(row, u"boxY"_s).toReal(),
                       model.value(row, u"boxWidth"_s).toReal(), model.value(row, u"boxHeight"_s).toReal() });
    }
    return boxes;
}

bool anyOverlap(const QList<QRectF> &boxes)
{
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (boxes.at(i).intersects(boxes.at(j)))
                return true;
        }
    }
    return false;
}

/// Many tasks of one coroutine that wait for one lock, which the first one holds.
trace::TraceLog crowd(int tasks)
{
    LogBuilder b;
    for (int i = 0; i < tasks; ++i)
        b.create(0, u"worker-%1"_s.arg(i + 1));
    b.iteration();
    b.change(EventKind::LockAcquire, 1, 1);
    for (int i = 1; i < tasks; ++i) {
        b.start(TaskId(i + 1));
        b.suspendAt(TaskId(i + 1), WaitKind::Lock, 1, u"lock.acquire()"_s);
    }
    return b.log;
}

/// Many tasks, each of which awaits the next one: none is like another.
trace::TraceLog chain(int tasks)
{
    LogBuilder b;
    for (int i = 0; i < tasks; ++i)
        b.create(0, u"task-%1"_s.arg(i + 1));
    b.iteration();
    for (int i = 1; i < tasks; ++i) {
        b.start(TaskId(i));
        b.suspend(TaskId(i), WaitKind::Task, u"next"_s, TaskId(i + 1));
    }
    return b.log;
}

} // namespace

class TestWaitingGraphModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deadlock();
    void followsThePlayhead();
    void fitsTheView();
    void whatBoxesSay();
    void alikeStandTogether();
    void countsWhatIsNotShown();
    void upTo200_data();
    void upTo200();
    void nothingWaits();
};

void TestWaitingGraphModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestWaitingGraphModel::deadlock()
{
    Shown shown(u"deadlock"_s, EventKind::StepEnd, u"bob"_s);
    const WaitingGraphModel &model = shown.model;
    QCOMPARE(texts(model, "label"),
             (QStringList { u"main"_s, u"alice"_s, u"bob"_s, u"paint"_s, u"brush"_s }));
    QCOMPARE(texts(model, "detail"), (QStringList { u"line 14, gather(2)"_s, u"line 8"_s, u"line 8"_s,
                                                    u"1 waiter"_s, u"1 waiter"_s }));
    QCOMPARE(column(model, "inCircle"), (QVariantList { false, true, true, true, true }));
    QVERIFY(model.hasCircle());
    QCOMPARE(model.circles().size(), 1);
    QCOMPARE(model.circles().first().toMap().value(u"note"_s).toString(), u"2 tasks, 2 locks"_s);
    QCOMPARE(model.edges().size(), 6);
    QCOMPARE(model.labels().size(), 6);
    QCOMPARE(texts(model, "spoken").at(1), u"Task alice, line 8, part of a deadlock"_s);
}

void TestWaitingGraphModel::followsThePlayhead()
{
    Shown shown(u"deadlock"_s, EventKind::StepEnd, u"bob"_s);
    QSignalSpy changed(&shown.model, &WaitingGraphModel::changed);
    shown.model.show(shown.run.at(EventKind::StepEnd, u"alice"_s, 1), shown.names);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!shown.model.hasCircle());
    QVERIFY(shown.model.circles().isEmpty());
    QVERIFY(!texts(shown.model, "label").contains(u"paint"_s));
}

void TestWaitingGraphModel::fitsTheView()
{
    Shown shown(u"deadlock"_s, EventKind::StepEnd, u"bob"_s);
    for (const qreal width : { 200.0, 480.0, 1200.0 }) {
        shown.model.setViewWidth(width);
        QVERIFY(shown.model.contentWidth() >= width);
        const QList<QRectF> boxes = boxesOf(shown.model);
        QVERIFY(!anyOverlap(boxes));
        // It stands in the middle.
        QRectF all;
        for (const QRectF &box : boxes)
            all |= box;
        QVERIFY(qAbs(all.center().x() - shown.model.contentWidth() / 2) < 30);
    }
}

void TestWaitingGraphModel::whatBoxesSay()
{
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    b.create(main, u"ready"_s);
    b.iteration();
    b.change(EventKind::LockCreated, 1, main);
    b.change(EventKind::LockAcquire, 1, main);
    trace::Event semaphore = b.event(EventKind::SemaphoreCreated, main);
    semaphore.resource = 2;
    semaphore.size = 3;
    b.log.append(semaphore);
    b.change(EventKind::SemaphoreAcquire, 2, main, 2);
    b.start(main);
    b.sleep(main, 1.5);
    Shown shown(b.log);
    QCOMPARE(texts(shown.model, "label"), (QStringList { u"main"_s, u"ready"_s, u"lock"_s, u"semaphore"_s }));
    QCOMPARE(texts(shown.model, "detail"),
             (QStringList { u"sleep(1.5)"_s, QString(), u"held"_s, u"2 free"_s }));
    QCOMPARE(texts(shown.model, "taskState"),
             (QStringList { u"awaiting"_s, u"ready"_s, QString(), QString() }));
    QCOMPARE(texts(shown.model, "type"), (QStringList { u"task"_s, u"task"_s, u"lock"_s, u"semaphore"_s }));
    QCOMPARE(column(shown.model, "task"), (QVariantList { 1, 2, 0, 0 }));
}

void TestWaitingGraphModel::alikeStandTogether()
{
    Shown few(crowd(6));
    QCOMPARE(few.model.count(), 7);
    Shown many(crowd(150));
    QCOMPARE(texts(many.model, "label"), (QStringList { u"worker-1"_s, u"149 × fetch"_s, u"#1"_s }));
    QCOMPARE(texts(many.model, "detail").last(), u"149 waiters"_s);
    QCOMPARE(many.model.edges().size(), 2);
    QCOMPARE(many.model.hiddenCount(), 0);
    QVERIFY(texts(many.model, "spoken").at(1).startsWith(u"149 tasks fetch"_s));
}

void TestWaitingGraphModel::countsWhatIsNotShown()
{
    Shown shown(chain(250));
    QCOMPARE(shown.model.count(), int(WaitingGraphModel::MostBoxes));
    QCOMPARE(shown.model.hiddenCount(), 50);
}

void TestWaitingGraphModel::upTo200_data()
{
    QTest::addColumn<int>("tasks");
    for (const int tasks : { 1, 2, 10, 40, 200 })
        QTest::addRow("%d tasks", tasks) << tasks;
}

void TestWaitingGraphModel::upTo200()
{
    QFETCH(const int, tasks);
    Shown shown(chain(tasks), tasks == 1 ? EventKind::LoopIteration : EventKind::StepEnd);
    QCOMPARE(shown.model.count(), tasks);
    QVERIFY(!anyOverlap(boxesOf(shown.model)));
    for (const QRectF &box : boxesOf(shown.model))
        QVERIFY(QRectF(0, 0, shown.model.contentWidth(), shown.model.contentHeight()).contains(box));
}

void TestWaitingGraphModel::nothingWaits()
{
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.finish(main);
    Shown shown(b.log);
    QCOMPARE(shown.model.count(), 0);
}

QTEST_GUILESS_MAIN(TestWaitingGraphModel)
#include "tst_waitinggraphmodel.moc"
