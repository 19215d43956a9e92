#include "knobmodel.h"
#include "lessons/catalogue.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestKnobModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knobsOfALesson();
    void valuesOfTheRun();
    void onlyTheChangedKnobChanges();
};

void TestKnobModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestKnobModel::knobsOfALesson()
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"gather"_s);
    LessonMoment run(u"gather"_s);
    KnobModel model;
    model.show(lesson->knobs, lesson->defaults(), run.log, u"en"_s);
    QCOMPARE(texts(model, "name"), (QStringList { u"users"_s, u"posts"_s, u"comments"_s, u"count"_s }));
    QCOMPARE(texts(model, "type"), (QStringList { u"number"_s, u"number"_s, u"number"_s, u"integer"_s }));
    QCOMPARE(texts(model, "display"), (QStringList { u"2.0 s"_s, u"3.0 s"_s, u"1.0 s"_s, u"3"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { 1, 2, 3, -1 }));
    QCOMPARE(column(model, "minimum").first().toDouble(), lesson->knobs.first().minimum);
    QCOMPARE(column(model, "maximum").first().toDouble(), lesson->knobs.first().maximum);
}

void TestKnobModel::valuesOfTheRun()
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"gather"_s);
    LessonMoment run(u"gather"_s, { { u"count"_s, 2 } });
    QVariantMap values = lesson->defaults();
    values.insert(u"count"_s, 2);
    KnobModel model;
    model.show(lesson->knobs, values, run.log, u"en"_s);
    QCOMPARE(texts(model, "display").last(), u"2"_s);
    QCOMPARE(column(model, "hue").at(2), -1); // this run has no task comments
}

void TestKnobModel::onlyTheChangedKnobChanges()
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"gather"_s);
    LessonMoment run(u"gather"_s);
    KnobModel model;
    QVariantMap values = lesson->defaults();
    model.show(lesson->knobs, values, run.log, u"en"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    values.insert(u"posts"_s, 4.0);
    model.show(lesson->knobs, values, run.log, u"en"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

QTEST_GUILESS_MAIN(TestKnobModel)
#include "tst_knobmodel.moc"
