#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "tasktreemodel.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

/// Each task below the one that made it, two blanks for a level: "  users awaiting".
QStringList treeOf(const TaskTreeModel &model)
{
    QStringList tree;
    for (int row = 0; row < model.count(); ++row) {
        const qsizetype depth = model.value(row, u"guides"_s).toList().size();
        tree.append(QString(2 * depth, u' ') + model.value(row, u"label"_s).toString() + u' '
                    + model.value(row, u"taskState"_s).toString());
    }
    return tree;
}

trace::TraceLog family()
{
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const TaskId mother = b.create(main, u"mother"_s);
    const TaskId aunt = b.create(main, u"aunt"_s);
    b.suspend(main, WaitKind::Task, u"mother"_s, mother);
    b.iteration();
    b.start(mother);
    b.create(mother, u"daughter"_s);
    b.create(mother, u"son"_s);
    b.sleep(mother, 1.0);
    b.start(aunt);
    b.create(aunt, u"cousin"_s);
    b.finish(aunt);
    return b.log;
}

/// main makes so many tasks, all of which suspend.
trace::TraceLog crowd(int tasks)
{
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    QList<TaskId> all;
    for (int i = 0; i < tasks; ++i)
        all.append(b.create(main, u"task %1"_s.arg(i)));
    b.suspend(main, WaitKind::Future, u"f"_s);
    b.iteration();
    for (const TaskId task : all) {
        b.start(task);
        b.suspend(task, WaitKind::Future, u"f"_s);
    }
    return b.log;
}

/// Each task makes the next one.
trace::TraceLog chain(int tasks)
{
    LogBuilder b;
    TaskId last = b.create(0, u"main"_s);
    for (int i = 0; i < tasks; ++i) {
        b.iteration();
        b.start(last);
        const TaskId next = b.create(last, u"task"_s);
        b.sleep(last, 1.0);
        last = next;
    }
    return b.log;
}

} // namespace

class TestTaskTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoMadeWhom();
    void linesBetweenThem();
    void lesson();
    void deadlock();
    void manyStandTogether();
    void fewStandAlone();
    void veryDeep();
    void rowsStayWhoTheyAre();
};

void TestTaskTreeModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTaskTreeModel::whoMadeWhom()
{
    LessonMoment run(family());
    TaskTreeModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(treeOf(model),
             (QStringList { u"main awaiting"_s, u"  mother awaiting"_s, u"    daughter ready"_s,
                            u"    son ready"_s, u"  aunt done"_s, u"    cousin ready"_s }));
    QCOMPARE(column(model, "task"), (QVariantList { 1, 2, 4, 5, 3, 6 }));
    QCOMPARE(texts(model, "note").at(1), u"sleeps until 1.0 s"_s);
    QCOMPARE(texts(model, "spoken").at(1), u"Task mother, sleeps until 1.0 s, made by main"_s);
    QCOMPARE(texts(model, "spoken").at(0), u"Task main, awaits mother"_s);
    QCOMPARE(texts(model, "why").at(1),
             u"mother awaits sleep(1.0): its timer wakes it at 1.0 s, in 1.0 s."_s);
    QCOMPARE(model.hiddenCount(), 0);
    // Before most of them are made.
    model.show(run.at(EventKind::TaskCreated, u"mother"_s));
    QCOMPARE(treeOf(model), (QStringList { u"main running"_s, u"  mother ready"_s }));
}

void TestTaskTreeModel::linesBetweenThem()
{
    LessonMoment run(family());
    TaskTreeModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(column(model, "last"), (QVariantList { true, false, false, true, true, true }));
    QCOMPARE(model.value(2, u"guides"_s).toList(), (QVariantList { false, true })); // aunt comes below mother
    QCOMPARE(model.value(5, u"guides"_s).toList(), (QVariantList { false, false })); // nobody below aunt
}

void TestTaskTreeModel::lesson()
{
    LessonMoment run(u"gather"_s);
    TaskTreeModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s, 2));
    QCOMPARE(treeOf(model), (QStringList { u"main awaiting"_s, u"  users awaiting"_s, u"  posts awaiting"_s,
                                           u"  comments done"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { 0, 1, 2, 3 }));
    QVERIFY(model.value(3, u"line"_s).toInt() > 0);
}

void TestTaskTreeModel::deadlock()
{
    LessonMoment run(u"deadlock"_s);
    TaskTreeModel model;
    model.show(run.at(EventKind::Warning));
    QStringList stuck;
    for (int row = 0; row < model.count(); ++row) {
        if (model.value(row, u"inCircle"_s).toBool())
            stuck.append(model.value(row, u"spoken"_s).toString());
    }
    QCOMPARE(stuck, (QStringList { u"Task alice, waits for a lock, made by main, part of a deadlock"_s,
                                   u"Task bob, waits for a lock, made by main, part of a deadlock"_s }));
}

void TestTaskTreeModel::manyStandTogether()
{
    LessonMoment run(crowd(500));
    TaskTreeModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(treeOf(model), (QStringList { u"main awaiting"_s, u"  500 × fetch awaiting"_s }));
    QCOMPARE(model.value(1, u"why"_s).toString(), QString());
    QCOMPARE(model.hiddenCount(), 0);
    QCOMPARE(model.value(1, u"spoken"_s).toString(), u"500 tasks fetch, awaits a future, made by main"_s);
    // Half of them have run: the one that runs stands for itself.
    model.show(run.at(EventKind::StepStart, u"task 249"_s));
    QCOMPARE(treeOf(model), (QStringList { u"main awaiting"_s, u"  249 × fetch awaiting"_s,
                                           u"  task 249 running"_s, u"  250 × fetch ready"_s }));
}

void TestTaskTreeModel::fewStandAlone()
{
    LessonMoment run(crowd(int(TaskTreeModel::MostSingles) - 1));
    TaskTreeModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(model.count(), int(TaskTreeModel::MostSingles));
}

void TestTaskTreeModel::veryDeep()
{
    LessonMoment run(chain(20'000));
    TaskTreeModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(model.count(), int(TaskTreeModel::MostRows));
    QCOMPARE(model.hiddenCount(), 20'001 - int(TaskTreeModel::MostRows));
}

void TestTaskTreeModel::rowsStayWhoTheyAre()
{
    LessonMoment run(family());
    TaskTreeModel model;
    model.show(run.at(EventKind::TaskCreated, u"aunt"_s));
    const QPersistentModelIndex aunt = model.index(2);
    QCOMPARE(model.value(2, u"label"_s), u"aunt"_s);
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(aunt.row(), 4);
}

QTEST_GUILESS_MAIN(TestTaskTreeModel)
#include "tst_tasktreemodel.moc"
