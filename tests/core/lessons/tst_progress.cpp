#include "lessons/progress.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Answer;
using lessons::Progress;

namespace {

lessons::Lesson lesson()
{
    lessons::Lesson lesson;
    lesson.id = u"gather"_s;
    lesson.beats.resize(2);
    lesson.beats[0].id = u"start"_s;
    lesson.beats[1].id = u"end"_s;
    lesson.predictions.resize(1);
    lesson.predictions[0].id = u"total"_s;
    lesson.make.conditions.resize(1);
    return lesson;
}

Progress someProgress()
{
    Progress progress;
    progress.addBeat(u"gather"_s, u"start"_s);
    progress.addBeat(u"gather"_s, u"end"_s);
    progress.addAnswer(u"gather"_s, u"total"_s, { u"sum"_s, false });
    progress.addAnswer(u"gather"_s, u"order"_s, {});
    progress.addMade(u"queue"_s);
    return progress;
}

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatIsNew();
    void theFirstAnswerStays();
    void share();
    void unaskedPredictionsDoNotCount();
    void writesAndReadsTheSame();
    void refusesWhatIsNoProgress_data();
    void refusesWhatIsNoProgress();
    void keepsWhatTheCourseDoesNotHave();
    void addsAnother();
    void forgets();
};

void TestProgress::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestProgress::tellsWhatIsNew()
{
    Progress progress;
    QVERIFY(progress.addBeat(u"gather"_s, u"start"_s));
    QVERIFY(!progress.addBeat(u"gather"_s, u"start"_s));
    QVERIFY(progress.addMade(u"gather"_s));
    QVERIFY(!progress.addMade(u"gather"_s));
}

void TestProgress::theFirstAnswerStays()
{
    Progress progress;
    QVERIFY(progress.addAnswer(u"gather"_s, u"total"_s, { u"sum"_s, false }));
    QVERIFY(!progress.addAnswer(u"gather"_s, u"total"_s, { u"longest"_s, true }));
    QCOMPARE(progress.of(u"gather"_s).answers.value(u"total"_s), (Answer { u"sum"_s, false }));
}

void TestProgress::share()
{
    Progress progress;
    QCOMPARE(progress.shareOf(lesson(), true).total, 4);
    QCOMPARE(progress.shareOf(lesson(), true).done, 0);
    progress.addBeat(u"gather"_s, u"start"_s);
    progress.addBeat(u"gather"_s, u"removed from the course"_s);
    progress.addAnswer(u"gather"_s, u"total"_s, {});
    QCOMPARE(progress.shareOf(lesson(), true).done, 2);
    progress.addBeat(u"gather"_s, u"end"_s);
    QVERIFY(!progress.shareOf(lesson(), true).isComplete());
    progress.addMade(u"gather"_s);
    QVERIFY(progress.shareOf(lesson(), true).isComplete());
    QVERIFY(!progress.shareOf(lessons::Lesson(), true).isComplete());
}

void TestProgress::unaskedPredictionsDoNotCount()
{
    Progress progress;
    progress.addBeat(u"gather"_s, u"start"_s);
    progress.addBeat(u"gather"_s, u"end"_s);
    progress.addMade(u"gather"_s);
    QVERIFY(progress.shareOf(lesson(), false).isComplete());
    QVERIFY(!progress.shareOf(lesson(), true).isComplete());
}

void TestProgress::writesAndReadsTheSame()
{
    QString error;
    const auto read = Progress::fromJson(someProgress().toJson(), &error);
    QVERIFY2(read, qPrintable(error));
    QCOMPARE(*read, someProgress());
    QVERIFY(read->of(u"gather"_s).answers.value(u"order"_s).isSkipped());
    QCOMPARE(*Progress::fromJson(Progress().toJson()), Progress());
    QCOMPARE(someProgress().toJson(), read->toJson()); // the same bytes, whatever the order of the beats
}

void TestProgress::refusesWhatIsNoProgress_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const QString damaged = u"It is damaged."_s;
    const QByteArray whole = someProgress().toJson();
    QTest::newRow("empty") << QByteArray() << damaged;
    QTest::newRow("other JSON") << QByteArray("{\"lessons\": {}}") << damaged;
    QTest::newRow("an array") << QByteArray("[]") << damaged;
    for (const int size : { 1, 20, 100, 150 })
        QTest::addRow("cut off after %d bytes", size) << whole.first(size) << damaged;
    QTest::newRow("an answer of nothing")
        << QByteArray(whole).replace("\"option\": \"sum\"", "\"option\": \"\"") << damaged;
    QTest::newRow("a beat that is a number") << QByteArray(whole).replace("\"start\"", "7") << damaged;
    QTest::newRow("a newer version") << QByteArray(whole).replace("\"version\": 1", "\"version\": 2")
                                     << u"A newer Awaitscope has written it."_s;
}

void TestProgress::refusesWhatIsNoProgress()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, error);
    QString said;
    QVERIFY(!Progress::fromJson(json, &said));
    QCOMPARE(said, error);
    QVERIFY(!Progress::fromJson(json));
}

void TestProgress::keepsWhatTheCourseDoesNotHave()
{
    Progress progress;
    progress.addBeat(u"a lesson of tomorrow"_s, u"start"_s);
    QCOMPARE(*Progress::fromJson(progress.toJson()), progress);
}

void TestProgress::addsAnother()
{
    Progress mine;
    mine.addBeat(u"gather"_s, u"start"_s);
    mine.addAnswer(u"gather"_s, u"total"_s, { u"longest"_s, true });
    QVERIFY(mine.add(someProgress()));
    QCOMPARE(mine.of(u"gather"_s).beats, (QSet<QString> { u"start"_s, u"end"_s }));
    QCOMPARE(mine.of(u"gather"_s).answers.value(u"total"_s), (Answer { u"longest"_s, true }));
    QVERIFY(mine.of(u"gather"_s).answers.contains(u"order"_s));
    QVERIFY(mine.of(u"queue"_s).made);
    QVERIFY(!mine.add(someProgress()));
}

void TestProgress::forgets()
{
    Progress progress = someProgress();
    QVERIFY(progress.forget(u"gather"_s));
    QVERIFY(!progress.forget(u"gather"_s));
    QVERIFY(progress.of(u"gather"_s).isEmpty());
    QVERIFY(progress.of(u"queue"_s).made);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
