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
    QCOMPARE(texts(model, "lessonId"), (QStringList { u"sync-vs-async"_s, u"gather"_s, u"queue"_s }));
    QCOMPARE(column(model, "number"), (QVariantList { 1, 4, 8 }));
    QCOMPARE(column(model, "current"), (QVariantList { false, true, false }));
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
