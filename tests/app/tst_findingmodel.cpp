#include "findingmodel.h"
#include "findingtext.h"
#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::WaitKind;
using findings::Finding;
using findings::Kind;

namespace {

trace::TraceLog lessonLog(const QString &id, const QVariantMap &changes = {})
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    QVariantMap values = lesson->defaults();
    values.insert(changes);
    return player::Run::ofLesson(*lesson, values)->log();
}

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

/// A model that shows all of a log.
class Shown
{
public:
    explicit Shown(trace::TraceLog log)
        : log(std::move(log))
    {
        model.setLog(this->log);
        model.show(Palette::light(), this->log.size());
    }

    const trace::TraceLog log;
    FindingModel model;
};

} // namespace

class TestFindingModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deadlock();
    void tasksWearTheirHues();
    void sentences_data();
    void sentences();
    void everyKindHasItsLesson();
    void aLargeCircle();
    void untilTheHorizon();
    void oneAfterAnother();
    void waysToTheRun();
    void limitOfBlocking();
    void stillThereWhenItGrows();
    void textsAreMadeAnewOnlyWhenAsked();
};

void TestFindingModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFindingModel::deadlock()
{
    Shown shown(lessonLog(u"deadlock"_s));
    const FindingModel &model = shown.model;
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.current(), 0);
    QCOMPARE(model.place(), u"1 of 1"_s);
    QCOMPARE(model.title(), u"Deadlock"_s);
    QCOMPARE(plain(model.sentence()),
             u"alice holds brush and waits for paint. bob holds paint and waits for brush. "
             "Nothing can wake either of them."_s);
    QCOMPARE(plain(model.wayOut()), u"Take the two locks in the same order in both tasks."_s);
    QCOMPARE(model.facts(),
             (QStringList { u"Ready tasks"_s, u"none"_s, u"Timers"_s, u"none"_s, u"Watched sockets"_s,
                            u"none"_s, u"Tasks waiting"_s, u"3 of 3"_s }));
    QCOMPARE(model.lessonId(), u"deadlock"_s);
    QCOMPARE(model.lessonNumber(), 19);
}

void TestFindingModel::tasksWearTheirHues()
{
    Shown shown(lessonLog(u"deadlock"_s));
    const QString alice = u"<b><font color=\"%1\">alice</font></b>"_s;
    QVERIFY(shown.model.sentence().contains(alice.arg(Palette::light().task(1).text.name())));
    shown.model.invalidate();
    shown.model.show(Palette::dark(), shown.log.size());
    QVERIFY(shown.model.sentence().contains(alice.arg(Palette::dark().task(1).text.name())));
}

void TestFindingModel::sentences_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("part"); // of the sentence
    QTest::newRow("blocked") << u"blocking"_s << u"Event loop blocked"_s
                             << u"sales kept the event loop for 2.0 s in one step, with time.sleep(2.0)."_s;
    QTest::newRow("never awaited") << u"forgotten-await"_s << u"Coroutine never awaited"_s
                                   << u"save() was called"_s;
    QTest::newRow("lost") << u"lost-task"_s << u"Lost task"_s << u"guard was destroyed"_s;
    QTest::newRow("queue") << u"back-pressure"_s << u"Growing queue"_s
                           << u"producer puts more than consumer can take, and up to 8 items waited."_s;
    QTest::newRow("sequential") << u"http"_s << u"One after another"_s << u"main awaits fetch() 5 times"_s;
    QTest::newRow("starved") << u"fairness"_s << u"Starved task"_s
                             << u"could run, but got its turn 0.5 s late"_s;
}

void TestFindingModel::sentences()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, title);
    QFETCH(const QString, part);
    Shown shown(lessonLog(lesson));
    const qsizetype row = texts(shown.model, "title").indexOf(title);
    QVERIFY(row >= 0);
    shown.model.setCurrent(int(row));
    QVERIFY2(plain(shown.model.sentence()).contains(part), qPrintable(plain(shown.model.sentence())));
}

void TestFindingModel::everyKindHasItsLesson()
{
    const trace::TraceLog log = logs::gather();
    const trace::ResourceNames names;
    for (int kind = int(Kind::Deadlock); kind <= int(Kind::SequentialAwaits); ++kind) {
        Finding finding;
        finding.kind = Kind(kind);
        finding.tasks = { 1, 2 };
        finding.resources = { 0, 0 };
        const FindingText text(finding, log, names, { 1 });
        QVERIFY(!text.title().isEmpty());
        QVERIFY(!text.sentence().spans.isEmpty());
        QVERIFY(!text.wayOut().spans.isEmpty());
        QVERIFY(!text.facts().isEmpty());
        QVERIFY(lessons::Catalogue::bundled().find(text.lesson()));
    }
}

void TestFindingModel::aLargeCircle()
{
    LogBuilder b;
    constexpr asyncio::TaskId Tasks = 6;
    for (asyncio::TaskId task = 1; task <= Tasks; ++task) {
        b.create(0, u"task-%1"_s.arg(task));
        b.change(EventKind::LockAcquire, task, task);
    }
    b.iteration();
    for (asyncio::TaskId task = 1; task <= Tasks; ++task) {
        b.start(task);
        b.suspendAt(task, WaitKind::Lock, task % Tasks + 1, u"lock.acquire()"_s);
    }
    Shown shown(b.log);
    const QString sentence = plain(shown.model.sentence());
    QVERIFY(sentence.contains("task-4"_L1));
    QVERIFY(!sentence.contains("task-5"_L1));
    QVERIFY(sentence.endsWith("2 more are in the circle. Nothing can wake any of them."_L1));
}

void TestFindingModel::untilTheHorizon()
{
    Shown shown(lessonLog(u"deadlock"_s));
    FindingModel &model = shown.model;
    qsizetype event = 0;
    QObject::connect(&model, &FindingModel::stepWanted, &model,
                     [&event](qsizetype wanted) { event = wanted; });
    model.stepToEvent();
    model.show(Palette::light(), event);
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.current(), -1);
    QCOMPARE(model.place(), QString());
    QCOMPARE(model.title(), QString());
    model.show(Palette::light(), event + 1);
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.current(), 0);
}

void TestFindingModel::oneAfterAnother()
{
    Shown shown(lessonLog(u"fairness"_s));
    FindingModel &model = shown.model;
    QCOMPARE(model.count(), 2);
    QVERIFY(!model.hasPrevious());
    QVERIFY(model.hasNext());
    model.next();
    QCOMPARE(model.place(), u"2 of 2"_s);
    QVERIFY(model.hasPrevious());
    model.next();
    QCOMPARE(model.current(), 1);
    model.previous();
    model.previous();
    QCOMPARE(model.current(), 0);
    model.setCurrent(7);
    QCOMPARE(model.current(), 0);
}

void TestFindingModel::waysToTheRun()
{
    Shown shown(lessonLog(u"deadlock"_s));
    QSignalSpy wanted(&shown.model, &FindingModel::stepWanted);
    shown.model.stepToCause();
    shown.model.stepToEvent();
    QCOMPARE(shown.log.at(wanted.at(0).first().toLongLong()).kind, EventKind::LockAcquire);
    QCOMPARE(shown.log.at(wanted.at(1).first().toLongLong()).kind, EventKind::StepEnd);
    Shown none(logs::gather());
    QSignalSpy nothing(&none.model, &FindingModel::stepWanted);
    none.model.stepToCause();
    none.model.stepToEvent();
    QCOMPARE(nothing.count(), 0);
}

void TestFindingModel::limitOfBlocking()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.block(main, 0.2);
    b.finish(main);
    Shown shown(b.log);
    QCOMPARE(shown.model.blockedLimits().at(shown.model.blockedLimit()), u"0.1 s"_s);
    QCOMPARE(shown.model.count(), 1);
    shown.model.setBlockedLimit(int(shown.model.blockedLimits().indexOf(u"0.5 s"_s)));
    QCOMPARE(shown.model.count(), 0);
    shown.model.setBlockedLimit(-1);
    shown.model.setBlockedLimit(99);
    QCOMPARE(shown.model.blockedLimits().at(shown.model.blockedLimit()), u"0.5 s"_s);
}

void TestFindingModel::stillThereWhenItGrows()
{
    const trace::TraceLog whole = lessonLog(u"fairness"_s);
    trace::TraceLog log;
    log.header = whole.header;
    FindingModel model;
    model.setLog(log);
    QString looked;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        log.append(whole.at(i));
        model.grow();
        model.show(Palette::light(), log.size());
        if (model.count() == 2 && looked.isEmpty()) {
            model.setCurrent(1);
            looked = model.title();
        }
        if (!looked.isEmpty())
            QCOMPARE(model.title(), looked);
    }
    QCOMPARE(looked, u"Starved task"_s);
}

void TestFindingModel::textsAreMadeAnewOnlyWhenAsked()
{
    Shown shown(lessonLog(u"deadlock"_s));
    QSignalSpy changed(&shown.model, &FindingModel::currentChanged);
    shown.model.show(Palette::light(), shown.log.size());
    QCOMPARE(changed.count(), 0);
    shown.model.invalidate();
    shown.model.show(Palette::light(), shown.log.size());
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
