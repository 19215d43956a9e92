#include "figuremodel.h"
#include "lessons/catalogue.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestFigureModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figuresOfALesson_data();
    void figuresOfALesson();
    void leavesOutWhatTheRunDoesNotHave();
    void tellsWhatHasBeenSeen();
    void tellsWhatAnAnswerHasTold();
};

void TestFigureModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFigureModel::figuresOfALesson_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QVariantMap>("changes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("gather") << u"gather"_s << QVariantMap() << QStringList { u"3.0 s"_s, u"3"_s };
    QTest::newRow("slower") << u"gather"_s << QVariantMap { { u"users"_s, 4.5 } }
                            << QStringList { u"4.5 s"_s, u"3"_s };
}

void TestFigureModel::figuresOfALesson()
{
    QFETCH(const QString, lesson);
    QFETCH(const QVariantMap, changes);
    QFETCH(const QStringList, expected);
    LessonMoment run(lesson, changes);
    FigureModel model;
    model.show(lessons::Catalogue::bundled().find(lesson), run.log, u"en"_s);
    QCOMPARE(texts(model, "value"), expected);
    QVERIFY(!texts(model, "label").contains(QString()));
}

void TestFigureModel::leavesOutWhatTheRunDoesNotHave()
{
    lessons::Measure never;
    never.id = u"never"_s;
    never.kind = lessons::Measure::Kind::Duration;
    never.from.task = u"nobody"_s;
    lessons::Lesson lesson;
    lesson.measures = { never };
    lesson.figures = { { never.id, {} } };
    LessonMoment run(u"gather"_s);
    FigureModel model;
    model.show(&lesson, run.log, u"en"_s);
    QCOMPARE(model.count(), 0);
    model.show(nullptr, run.log, u"en"_s);
    QCOMPARE(model.count(), 0);
}

// "One after another" stands once the last call is over, "Together" not before its line.
void TestFigureModel::tellsWhatHasBeenSeen()
{
    LessonMoment run(u"sync-vs-async"_s);
    FigureModel model;
    model.show(lessons::Catalogue::bundled().find(u"sync-vs-async"_s), run.log, u"en"_s);
    const qsizetype over = run.at(asyncio::EventKind::BlockingEnd, {}, 3).event;
    model.setKnown({ false, over, {} });
    QCOMPARE(texts(model, "value"), (QStringList { {}, {} }));
    QCOMPARE(column(model, "hidden"), (QVariantList { true, true }));
    QVERIFY(model.isHidden());
    model.setKnown({ false, over + 1, {} });
    QCOMPARE(texts(model, "value"), (QStringList { u"6.0 s"_s, {} }));
    QCOMPARE(column(model, "hidden"), (QVariantList { false, true }));
    QVERIFY(!model.isHidden());
    model.setKnown({});
    QCOMPARE(texts(model, "value"), (QStringList { u"6.0 s"_s, u"3.0 s"_s }));
}

void TestFigureModel::tellsWhatAnAnswerHasTold()
{
    LessonMoment run(u"gather"_s);
    FigureModel model;
    model.show(lessons::Catalogue::bundled().find(u"gather"_s), run.log, u"en"_s);
    model.setKnown({ false, 1, { u"total"_s } });
    QCOMPARE(texts(model, "value"), (QStringList { u"3.0 s"_s, {} }));
}

QTEST_GUILESS_MAIN(TestFigureModel)
#include "tst_figuremodel.moc"
