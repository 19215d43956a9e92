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
};

void TestLessonModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestLessonModel::lessonsOfTheCourse()
{
    LessonModel model;
    model.show(lessons::Catalogue::bundled().lessons(), u"gather"_s, u"en"_s);
    QStringList ids;
    QVariantList numbers;
    QVariantList current;
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        ids.append(lesson.id);
        numbers.append(lesson.number);
        current.append(lesson.id == u"gather"_s);
    }
    QVERIFY(ids.size() > 2);
    QCOMPARE(texts(model, "lessonId"), ids);
    QCOMPARE(column(model, "number"), numbers);
    QCOMPARE(column(model, "current"), current);
    QVERIFY(!texts(model, "group").contains(QString()));
}

void TestLessonModel::otherLanguage()
{
    LessonModel model;
    model.show(lessons::Catalogue::bundled().lessons(), u"gather"_s, u"en"_s);
    const QStringList english = texts(model, "group");
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(lessons::Catalogue::bundled().lessons(), u"gather"_s, u"ja"_s);
    QVERIFY(texts(model, "group") != english);
    QCOMPARE(reset.count(), 0);
}

QTEST_GUILESS_MAIN(TestLessonModel)
#include "tst_lessonmodel.moc"
