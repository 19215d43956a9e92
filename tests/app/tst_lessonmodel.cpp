#include "lessonmodel.h"
#include "lessons/catalogue.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestLessonModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lessonsOfTheCourse();
    void otherLanguage();
    void progress();
};

void TestLessonModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestLessonModel::lessonsOfTheCourse()
{
    LessonModel model;
    model.show(lessons::Catalogue::bundled().lessons(), { u"gather"_s, u"en"_s, {}, true });
    QStringList ids;
    QVariantList numbers;
    QVariantList current;
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        ids.append(lesson.id);
        numbers.append(lesson.number);
        current.append(lesson.id == u"gather"_s);
    }
    QVERIFY(ids.size() > 2);
    QCOMPARE(model.currentRow(), current.indexOf(true));
    QCOMPARE(texts(model, "lessonId"), ids);
    QCOMPARE(column(model, "number"), numbers);
    QCOMPARE(column(model, "current"), current);
    QVERIFY(!texts(model, "group").contains(QString()));
}

void TestLessonModel::otherLanguage()
{
    LessonModel model;
    model.show(lessons::Catalogue::bundled().lessons(), { u"gather"_s, u"en"_s, {}, true });
    const QStringList english = texts(model, "group");
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(lessons::Catalogue::bundled().lessons(), { u"gather"_s, u"ja"_s, {}, true });
    QVERIFY(texts(model, "group") != english);
    QCOMPARE(reset.count(), 0);
}

void TestLessonModel::progress()
{
    const lessons::Lesson &gather = *lessons::Catalogue::bundled().find(u"gather"_s);
    lessons::Progress progress;
    progress.addBeat(u"gather"_s, gather.beats.constFirst().id);
    LessonModel model;
    QSignalSpy done(&model, &LessonModel::doneCountChanged);
    model.show({ gather }, { u"gather"_s, u"en"_s, progress, true });
    QVERIFY(model.value(0, u"share"_s).toDouble() > 0 && model.value(0, u"share"_s).toDouble() < 1);
    QVERIFY(!model.value(0, u"complete"_s).toBool());
    for (const lessons::Beat &beat : gather.beats)
        progress.addBeat(u"gather"_s, beat.id);
    progress.addMade(u"gather"_s);
    model.show({ gather }, { u"gather"_s, u"en"_s, progress, true });
    QCOMPARE(model.doneCount(), gather.predictions.isEmpty() ? 1 : 0);
    model.show({ gather }, { u"gather"_s, u"en"_s, progress, false });
    QVERIFY(model.value(0, u"complete"_s).toBool());
    QCOMPARE(model.value(0, u"share"_s), 1.0);
    QCOMPARE(model.doneCount(), 1);
    QVERIFY(done.count() > 0);
}

QTEST_GUILESS_MAIN(TestLessonModel)
#include "tst_lessonmodel.moc"
