#include "comparison.h"
#include "lessons/catalogue.h"
#include "preferences.h"
#include "support/freshsettings.h"
#include "support/rows.h"
#include "theme.h"
#include "workbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000'000;

const lessons::Lesson &lesson(const QString &id)
{
    return *lessons::Catalogue::bundled().find(id);
}

/// A lesson with some of its knobs changed.
ComparedSetting setting(const QString &id, const QVariantMap &changes = {})
{
    ComparedSetting setting { &lesson(id), lesson(id).defaults(), {} };
    for (const auto &[knob, value] : changes.asKeyValueRange())
        setting.values.insert(knob, value);
    return setting;
}

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

/// A row of a table: left and right.
QStringList row(const ComparisonTable &table, const QString &label)
{
    const qsizetype index = texts(table, "label").indexOf(label);
    return { texts(table, "leftText").value(index), texts(table, "rightText").value(index) };
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void suggestsWhatTheAuthorSays();
    void suggestsTheKnobsAgainstTheDefaults();
    void suggestsWhatTellsMost();
    void opensWithTheSuggestion();
    void goesOnWithTheSame();
    void opensAtTheStart();
    void opensWithTheTraceThatIsShown();
    void whateverIsOpenedEndsIt();
    void pausesTheWorkbench();

    void totalsAndDifference();
    void waysToTheTotal();
    void verdicts();
    void differentPrograms();
    void runsThatAreCutOff();
    void tasksOfRunItselfAreNotCounted();
    void runsThatNeverEnd();
    void wholeRun();
    void theClockStopsAtTheTimesOfBoth();
    void bothSidesAreShownAtTheTime();
    void theShorterRunHasEnded();
    void theSourceFollows();
    void oneAxisForBoth();
    void noTimeAtAll();

    void knobRunsOneSideAgain();
    void badKnobIsRefused();
    void stepsOfAKnob();
    void anotherLesson();
    void swapping();
    void names();
    void aTraceAsOneSide();
    void whatIsNoTrace();

    void whereTheyPart();
    void onlyOtherTimes();
    void theSameRuns();

    void japaneseAtOnce();
    void versionRunsAgain();

private:
    void goTo(qint64 time);

    FreshSettings m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Comparison> m_comparison;
};

void TestComparison::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"comparison"_s);
}

void TestComparison::init()
{
    m_settings.clear();
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_preferences->setLanguage(u"en"_s);
    m_preferences->setThemeMode(u"light"_s);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_comparison = std::make_unique<Comparison>(m_workbench.get(), m_preferences.get(), m_theme.get());
    m_comparison->view()->setWidth(900);
}

void TestComparison::cleanup()
{
    m_comparison.reset();
    m_workbench.reset();
    m_theme.reset();
    m_preferences.reset();
}

void TestComparison::goTo(qint64 time)
{
    m_comparison->player()->seekPosition(m_comparison->player()->axis().positionOfTime(time));
}

// What is suggested ----------------------------------------------------------------------------------

void TestComparison::suggestsWhatTheAuthorSays()
{
    lessons::Lesson own = lesson(u"gather"_s);
    own.compare = lessons::Comparison { { {}, { { u"count"_s, 1 } }, { { u"en"_s, u"One"_s } } },
                                        { u"queue"_s, { { u"workers"_s, 1 } }, {} } };
    const Suggestion other = Suggestion::of(own, own.defaults(), u"3.13"_s);
    QVERIFY(other.left == (ComparedSetting { &own, own.defaults(), {} }));
    QVERIFY(other.right == setting(u"queue"_s, { { u"workers"_s, 1 } }));

    own.compare->right = {}; // what the learner has anyway
    const Suggestion first = Suggestion::of(own, own.defaults(), u"3.13"_s);
    QVariantMap expected = own.defaults();
    expected[u"count"_s] = 1;
    QCOMPARE(first.right.values, expected);
    QCOMPARE(first.right.title.value(u"en"_s), u"One"_s);
}

void TestComparison::suggestsTheKnobsAgainstTheDefaults()
{
    const lessons::Lesson &gather = lesson(u"gather"_s);
    QVariantMap values = gather.defaults();
    values[u"users"_s] = 0.5;
    const Suggestion suggestion = Suggestion::of(gather, values, u"3.13"_s);
    QCOMPARE(suggestion.left.values, values);
    QCOMPARE(suggestion.right.values, gather.defaults());
}

// Another way of doing things before another amount, and the amount that changes most.
void TestComparison::suggestsWhatTellsMost()
{
    lessons::Lesson plainLesson = lesson(u"gather"_s);
    plainLesson.compare.reset();
    const Suggestion amount = Suggestion::of(plainLesson, plainLesson.defaults(), u"3.13"_s);
    QVariantMap expected = plainLesson.defaults();
    expected[u"users"_s] = 5.0; // 5 s instead of 3 s; posts would as well, comments too
    QCOMPARE(amount.right.values, expected);

    lessons::Knob idle;
    idle.name = u"idle"_s;
    idle.type = lessons::KnobType::Boolean;
    idle.defaultValue = false;
    plainLesson.knobs.prepend(idle);
    const Suggestion still = Suggestion::of(plainLesson, plainLesson.defaults(), u"3.13"_s);
    QCOMPARE(still.right.values.value(u"idle"_s), QVariant(false)); // it changes nothing
    QCOMPARE(still.right.values.value(u"users"_s), QVariant(5.0));

    plainLesson.knobs.removeFirst();
    plainLesson.clock = u"wall"_s; // nobody waits for ten runs
    const Suggestion first = Suggestion::of(plainLesson, plainLesson.defaults(), u"3.13"_s);
    QCOMPARE(first.right.values.value(u"users"_s).toDouble(), plainLesson.knobs.first().minimum);
}

void TestComparison::opensWithTheSuggestion()
{
    QVERIFY(!m_comparison->isActive());
    m_workbench->openLesson(u"queue"_s);
    m_comparison->open();
    QVERIFY(m_comparison->isActive());
    const lessons::Lesson &queue = lesson(u"queue"_s);
    const Suggestion suggestion = Suggestion::of(queue, queue.defaults(), u"3.13"_s);
    QVERIFY(m_comparison->left()->setting() == suggestion.left);
    QVERIFY(m_comparison->right()->setting() == suggestion.right);
    QCOMPARE(m_comparison->player()->step(), 1);
    m_comparison->toggle();
    QVERIFY(!m_comparison->isActive());
}

void TestComparison::goesOnWithTheSame()
{
    m_workbench->openLesson(u"gather"_s);
    m_comparison->open();
    m_comparison->left()->chooseLesson(u"queue"_s);
    m_comparison->close();
    m_comparison->open();
    QCOMPARE(m_comparison->left()->lessonId(), u"queue"_s);
    m_comparison->close();
    m_workbench->setKnob(u"users"_s, 4.0);
    m_comparison->open();
    QCOMPARE(m_comparison->left()->lessonId(), u"gather"_s);
    QCOMPARE(m_comparison->left()->setting().values.value(u"users"_s), QVariant(4.0));
    QCOMPARE(m_comparison->left()->title(), u"Your run"_s);
    QCOMPARE(m_comparison->right()->title(), u"users 2.0 s"_s);
}

void TestComparison::opensAtTheStart()
{
    m_workbench->openLesson(u"gather"_s);
    m_comparison->open();
    m_comparison->player()->last();
    m_comparison->view()->zoomAt(4, 0);
    m_comparison->close();
    m_comparison->open(); // the same runs
    QCOMPARE(m_comparison->time(), u"0.0 s"_s);
    QVERIFY(m_comparison->view()->isWholeVisible());
    m_comparison->player()->last();
    m_comparison->close();
    m_workbench->openLesson(u"queue"_s);
    m_comparison->open(); // others
    QCOMPARE(m_comparison->time(), u"0.0 s"_s);
}

void TestComparison::opensWithTheTraceThatIsShown()
{
    QTemporaryDir folder;
    const QUrl file = QUrl::fromLocalFile(folder.filePath(u"mine.jsonl"_s));
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"posts"_s, 4.0);
    m_workbench->saveTrace(file);
    m_workbench->openFile(file);
    m_comparison->open();
    QCOMPARE(m_comparison->left()->lessonId(), QString());
    QCOMPARE(m_comparison->left()->title(), m_workbench->lessonTitle());
    QCOMPARE(m_comparison->left()->total(), u"4.0 s"_s);
    QVERIFY(!m_comparison->right()->lessonId().isEmpty());
}

void TestComparison::whateverIsOpenedEndsIt()
{
    m_workbench->openLesson(u"gather"_s);
    m_comparison->open();
    m_workbench->openLesson(u"gather"_s); // the same again
    QVERIFY(!m_comparison->isActive());
    m_comparison->open();
    m_preferences->setLanguage(u"ja"_s);
    QVERIFY(m_comparison->isActive());
    m_workbench->openNextLesson();
    QVERIFY(!m_comparison->isActive());
}

void TestComparison::pausesTheWorkbench()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->player()->play();
    m_comparison->open();
    QVERIFY(!m_workbench->player()->isPlaying());
    m_comparison->player()->play();
    m_comparison->close();
    QVERIFY(!m_comparison->player()->isPlaying());
}

// What is shown --------------------------------------------------------------------------------------

void TestComparison::totalsAndDifference()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 1.5 } }));
    QCOMPARE(m_comparison->left()->total(), u"3.0 s"_s);
    QCOMPARE(m_comparison->right()->total(), u"2.0 s"_s);
    QCOMPARE(m_comparison->difference(), u"1.0 s"_s);
    QCOMPARE(m_comparison->saved(), u"1.0 s saved"_s);
    QVERIFY(m_comparison->rightIsShorter());
    QVERIFY(!m_comparison->leftIsShorter());
    QCOMPARE(m_comparison->totalTime(), u"3.0 s"_s);
}

void TestComparison::waysToTheTotal()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"sync-vs-async"_s));
    QCOMPARE(m_comparison->left()->way(), u"posts: sleep(3.0)"_s);
    QCOMPARE(m_comparison->right()->way(), u"2.0 + 3.0 + 1.0 + 3.0"_s);
    m_comparison->compare(setting(u"queue"_s), setting(u"queue"_s, { { u"workers"_s, 1 } }));
    QCOMPARE(m_comparison->left()->way(), u"9 × 0.1 + 0.2"_s);
    QCOMPARE(m_comparison->right()->way(), u"10 × 0.2"_s);
}

void TestComparison::verdicts()
{
    m_comparison->compare(setting(u"queue"_s, { { u"workers"_s, 1 } }), setting(u"queue"_s));
    QVERIFY2(m_comparison->verdict().contains(u"up to 3 waits overlap, not 2"_s),
             qPrintable(m_comparison->verdict()));
    m_comparison->compare(setting(u"sync-vs-async"_s), setting(u"gather"_s));
    QVERIFY(m_comparison->verdict().contains(u"no call blocks the loop"_s));
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 1.5 } }));
    QVERIFY(m_comparison->verdict().contains(u"tasks sleep 4.5 s in total, not 6.0 s"_s));
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"count"_s, 4 } }));
    QCOMPARE(m_comparison->verdict(), u"Equally long, but not the same"_s);
    QCOMPARE(m_comparison->saved(), QString());
}

// A program that is nobody's lesson says nothing about why another one is longer.
void TestComparison::differentPrograms()
{
    const ComparedSetting lesson = setting(u"queue"_s, { { u"workers"_s, 1 } });
    trace::TraceLog log = player::Run::ofLesson(*setting(u"queue"_s).lesson, setting(u"queue"_s).values)
                              ->log();
    log.header.program = u"program.py"_s;
    ComparedSetting program;
    program.title = { { u"en"_s, u"Mine"_s } };
    program.recording = player::Run::ofTrace(std::move(log));
    m_comparison->compare(program, lesson);
    QCOMPARE(m_comparison->verdict().remove(QChar(0x2060)),
             u"Mine is shorter; they are different programs"_s);
}

// What was stopped does not wait for ever.
void TestComparison::runsThatAreCutOff()
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"gather"_s);
    const trace::TraceLog whole = player::Run::ofLesson(*lesson, lesson->defaults())->log();
    const ComparedSetting fine = setting(u"gather"_s);
    const auto verdictUpTo = [&](qsizetype events) {
        trace::TraceLog log;
        log.header = whole.header;
        log.header.program = u"program.py"_s;
        for (qsizetype i = 0; i < events; ++i)
            log.append(whole.at(i));
        ComparedSetting program;
        program.title = { { u"en"_s, u"Mine"_s } };
        program.recording = player::Run::ofTrace(std::move(log));
        m_comparison->compare(program, fine);
        return m_comparison->verdict();
    };
    qsizetype steps = 0;
    while (whole.kindAt(steps) != asyncio::EventKind::StepStart)
        ++steps;
    QCOMPARE(verdictUpTo(steps + 1), u"Mine was cut off while main held the loop"_s);
    QCOMPARE(verdictUpTo(steps), u"Mine was cut off before main ended"_s);
}

// A destructor prints after asyncio.run has made its own tasks.
void TestComparison::tasksOfRunItselfAreNotCounted()
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"gather"_s);
    trace::TraceLog log(player::Run::ofLesson(*lesson, lesson->defaults())->log());
    log.header.program = u"program.py"_s;
    trace::Event own;
    own.kind = asyncio::EventKind::TaskCreated;
    own.task = 5;
    own.future = 5000;
    own.text = u"shutdown_asyncgens"_s;
    own.time = log.timeAt(log.size() - 1);
    own.iteration = log.iterationAt(log.size() - 1);
    log.append(own);
    trace::Event print = own;
    print.kind = asyncio::EventKind::Print;
    print.task = 0;
    print.future = 0;
    print.text = u"from a destructor"_s;
    log.append(print);
    QCOMPARE(log.programEnd(), log.size());
    ComparedSetting program;
    program.title = { { u"en"_s, u"Mine"_s } };
    program.recording = player::Run::ofTrace(std::move(log));
    m_comparison->compare(program, setting(u"gather"_s));
    goTo(3 * Second);
    QCOMPARE(row(*m_comparison->whole(), u"Tasks"_s), (QStringList { u"4"_s, u"4"_s }));
    QVERIFY(row(*m_comparison->atTime(), u"Ended"_s).first().startsWith(u"4 of 4"_s));
}

void TestComparison::runsThatNeverEnd()
{
    const ComparedSetting stuck = setting(u"deadlock"_s);
    const ComparedSetting fine = setting(u"deadlock"_s, { { u"order"_s, u"same"_s } });
    m_comparison->compare(stuck, fine);
    QCOMPARE(m_comparison->verdict(),
             u"%1 never ends: main waits forever"_s.arg(m_comparison->left()->title()));
    QCOMPARE(m_comparison->saved(), QString());
    QVERIFY(!m_comparison->leftIsShorter() && !m_comparison->rightIsShorter());
    m_comparison->swapSides();
    QCOMPARE(m_comparison->verdict(),
             u"%1 never ends: main waits forever"_s.arg(m_comparison->right()->title()));
    m_preferences->setLanguage(u"ja"_s);
    QVERIFY(m_comparison->verdict().remove(QChar(0x2060)).contains(u"終わらない"_s));
    m_preferences->setLanguage(u"en"_s);
    m_comparison->compare(stuck, stuck);
    QCOMPARE(m_comparison->verdict(), u"Neither run ends"_s);
}

void TestComparison::wholeRun()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"count"_s, 2 } }));
    const ComparisonTable &whole = *m_comparison->whole();
    QCOMPARE(row(whole, u"Total time"_s), (QStringList { u"3.0 s"_s, u"3.0 s"_s }));
    QCOMPARE(row(whole, u"Total time asleep"_s), (QStringList { u"6.0 s"_s, u"5.0 s"_s }));
    QCOMPARE(row(whole, u"Most sleeps at once"_s), (QStringList { u"3"_s, u"2"_s }));
    QCOMPARE(row(whole, u"Tasks"_s), (QStringList { u"4"_s, u"3"_s }));
    QCOMPARE(row(whole, u"Task steps"_s), (QStringList { u"8"_s, u"6"_s }));
    QVERIFY(row(whole, u"Loop iterations"_s).first().toInt() > 0);
    QVERIFY(!texts(whole, "label").contains(u"Total time blocking the loop"_s));
    m_comparison->left()->chooseLesson(u"sync-vs-async"_s);
    QCOMPARE(row(whole, u"Total time blocking the loop"_s), (QStringList { u"6.0 s"_s, u"0.0 s"_s }));
}

void TestComparison::theClockStopsAtTheTimesOfBoth()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"users"_s, 2.5 } }));
    player::Player *clock = m_comparison->player();
    QStringList times;
    for (int step = 1; step <= clock->stepCount(); ++step) {
        clock->seek(step);
        times.append(m_comparison->time());
    }
    QCOMPARE(times, (QStringList { u"0.0 s"_s, u"1.0 s"_s, u"2.0 s"_s, u"2.5 s"_s, u"3.0 s"_s }));
    clock->first();
    clock->stepForward();
    QCOMPARE(m_comparison->time(), u"1.0 s"_s);
    goTo(Second + Second / 2);
    QCOMPARE(m_comparison->time(), u"1.5 s"_s);
    clock->stepForward();
    QCOMPARE(m_comparison->time(), u"2.0 s"_s);
    clock->stepBack();
    QCOMPARE(m_comparison->time(), u"1.0 s"_s);
}

void TestComparison::bothSidesAreShownAtTheTime()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"users"_s, 2.5 } }));
    const ComparisonTable &now = *m_comparison->atTime();
    QCOMPARE(row(now, u"Ended"_s), (QStringList { u"none of 4"_s, u"none of 4"_s }));
    goTo(2 * Second);
    QCOMPARE(row(now, u"Ended"_s), (QStringList { u"2 of 4: comments, users"_s, u"1 of 4: comments"_s }));
    QCOMPARE(row(now, u"Waiting"_s),
             (QStringList { u"main: gather(3), posts: sleep(3.0)"_s,
                            u"main: gather(3), users: sleep(2.5), posts: sleep(3.0)"_s }));
    QCOMPARE(row(now, u"Next timer"_s), (QStringList { u"3.0 s"_s, u"2.5 s"_s }));
    QCOMPARE(row(now, u"Ready queue"_s), (QStringList { u"empty"_s, u"empty"_s }));
    m_comparison->left()->taskStates()->showAllLanes(); // as if all were in view
    m_comparison->right()->taskStates()->showAllLanes();
    QCOMPARE(texts(*m_comparison->left()->taskStates(), "state").at(1), u"done"_s);
    QCOMPARE(texts(*m_comparison->right()->taskStates(), "state").at(1), u"awaiting"_s);

    m_comparison->left()->chooseLesson(u"sync-vs-async"_s);
    goTo(Second);
    QCOMPARE(row(now, u"Holds the loop"_s), (QStringList { u"main"_s, u"nobody"_s }));
}

void TestComparison::theShorterRunHasEnded()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 5.0 } }));
    goTo(4 * Second);
    const ComparisonTable &now = *m_comparison->atTime();
    QVERIFY(row(now, u"Ended"_s).first().startsWith(u"4 of 4"_s));
    QCOMPARE(row(now, u"Waiting"_s).first(), u"nobody"_s);
    QCOMPARE(row(now, u"Next timer"_s).first(), u"none"_s);
    QCOMPARE(m_comparison->left()->currentRow(), -1);
}

void TestComparison::theSourceFollows()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"sync-vs-async"_s));
    goTo(Second);
    const auto line = [](ComparedRun *side, int row) {
        return side->python()->value(row, u"text"_s).toString().trimmed();
    };
    ComparedRun *left = m_comparison->left();
    ComparedRun *right = m_comparison->right();
    QCOMPARE(line(left, left->firstRow()), u"async def main():"_s);
    QVERIFY(line(left, left->currentRow()).contains(u"gather("_s));
    QVERIFY(line(right, right->currentRow()).startsWith(u"time.sleep("_s));
}

void TestComparison::oneAxisForBoth()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 1.5 } }));
    const trace::TimeAxis &left = m_comparison->left()->track()->axis();
    const trace::TimeAxis &right = m_comparison->right()->track()->axis();
    const trace::TimeAxis &clock = m_comparison->view()->axis();
    for (const qint64 time : { Second, 2 * Second }) {
        QCOMPARE(left.positionOfTime(time), right.positionOfTime(time));
        QCOMPARE(clock.positionOfTime(time), left.positionOfTime(time));
    }
    QVERIFY(m_comparison->view()->isWholeVisible());
    const double start = m_comparison->startX();
    QCOMPARE(m_comparison->endX(), m_comparison->left()->endX());
    QVERIFY(qAbs((m_comparison->right()->endX() - start) * 1.5 - (m_comparison->endX() - start)) < 0.01);
    // No mark of a run lies behind its edge.
    for (ComparedRun *side : { m_comparison->left(), m_comparison->right() }) {
        QVERIFY(side->edgeX() > m_comparison->view()->toX(side->track()->axis().length()));
        QVERIFY(side->edgeX() <= m_comparison->edgeX());
    }
    QVERIFY(m_comparison->right()->edgeX() < m_comparison->edgeX());
    m_comparison->view()->zoomAt(3, start);
    QCOMPARE(m_comparison->startX(), start);
    QVERIFY(m_comparison->endX() > 900);
}

void TestComparison::noTimeAtAll()
{
    // All is over at once, on both sides.
    const QVariantMap least { { u"users"_s, 0.1 }, { u"posts"_s, 0.1 }, { u"comments"_s, 0.1 } };
    m_comparison->compare(setting(u"gather"_s, least), setting(u"gather"_s, least));
    QCOMPARE(m_comparison->difference(), u"0.0 s"_s);
    QVERIFY(!m_comparison->leftIsShorter() && !m_comparison->rightIsShorter());
    m_comparison->player()->last();
    QCOMPARE(m_comparison->time(), u"0.1 s"_s);
}

// What the learner changes ---------------------------------------------------------------------------

void TestComparison::knobRunsOneSideAgain()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 5.0 } }));
    goTo(2 * Second);
    QSignalSpy changed(m_comparison.get(), &Comparison::changed);
    m_comparison->left()->setKnob(u"users"_s, u"4"_s);
    QCOMPARE(m_comparison->left()->total(), u"4.0 s"_s);
    QCOMPARE(m_comparison->right()->total(), u"5.0 s"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_comparison->time(), u"2.0 s"_s); // where the clock was
    QCOMPARE(texts(*m_comparison->left()->knobs(), "literal").first(), u"4.0"_s);
    QVERIFY(m_workbench->knobsAreDefault());
    changed.clear();
    m_comparison->left()->setKnob(u"users"_s, u"4.0"_s); // the same
    QVERIFY(changed.isEmpty());
}

void TestComparison::badKnobIsRefused()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    m_comparison->left()->setKnob(u"users"_s, u"soon"_s);
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"soon"_s));
    QCOMPARE(m_comparison->left()->total(), u"3.0 s"_s);
    m_comparison->left()->setKnob(u"users"_s, u"1"_s);
    QCOMPARE(m_workbench->banner(), QString());
}

void TestComparison::stepsOfAKnob()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    ComparedRun *left = m_comparison->left();
    left->stepKnob(u"posts"_s, 1);
    QCOMPARE(left->setting().values.value(u"posts"_s).toDouble(), 3.1);
    left->stepKnob(u"count"_s, -1);
    QCOMPARE(left->setting().values.value(u"count"_s).toInt(), 2);
    left->stepKnob(u"count"_s, -100);
    QCOMPARE(left->setting().values.value(u"count"_s).toInt(), 1);
    QCOMPARE(m_workbench->banner(), QString());
}

void TestComparison::anotherLesson()
{
    m_comparison->compare(setting(u"gather"_s, { { u"count"_s, 2 } }), setting(u"gather"_s));
    m_comparison->right()->chooseLesson(u"queue"_s);
    QVERIFY(m_comparison->right()->setting() == setting(u"queue"_s));
    QCOMPARE(m_comparison->right()->fileName(), lesson(u"queue"_s).fileName);
    m_comparison->right()->chooseLesson(u"no-such-lesson"_s);
    QCOMPARE(m_comparison->right()->lessonId(), u"queue"_s);
}

void TestComparison::swapping()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    goTo(Second);
    m_comparison->swapSides();
    QVERIFY(m_comparison->left()->setting() == setting(u"queue"_s));
    QVERIFY(m_comparison->right()->setting() == setting(u"gather"_s));
    QCOMPARE(m_comparison->time(), u"1.0 s"_s);
}

void TestComparison::names()
{
    const QString gather = lesson(u"gather"_s).shortTitle.value(u"en"_s);
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    QCOMPARE(m_comparison->left()->title(), gather);
    QCOMPARE(m_comparison->title(), u"%1 – %2"_s.arg(gather, m_comparison->right()->title()));
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"users"_s, 1.0 } }));
    QCOMPARE(m_comparison->left()->title(), u"users 2.0 s"_s);
    QCOMPARE(m_comparison->right()->title(), u"users 1.0 s"_s);
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s));
    QVERIFY(m_comparison->left()->title() != m_comparison->right()->title());

    ComparedSetting named = setting(u"gather"_s);
    named.title.insert(u"en"_s, u"As it is"_s);
    m_comparison->compare(named, setting(u"queue"_s));
    QCOMPARE(m_comparison->left()->title(), u"As it is"_s);
    m_comparison->left()->setKnob(u"users"_s, 1.0); // it is not that any more
    QCOMPARE(m_comparison->left()->title(), gather);
}

void TestComparison::aTraceAsOneSide()
{
    QTemporaryDir folder;
    const QUrl file = QUrl::fromLocalFile(folder.filePath(u"mine.jsonl"_s));
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"posts"_s, 4.0);
    m_workbench->saveTrace(file);
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s));
    m_comparison->openTrace(m_comparison->right(), file);
    QVERIFY(m_comparison->isActive());
    QCOMPARE(m_workbench->banner(), QString());
    ComparedRun *right = m_comparison->right();
    QCOMPARE(right->title(), u"mine.jsonl"_s);
    QCOMPARE(right->fileName(), u"gather"_s);
    QCOMPARE(right->lessonId(), QString());
    QCOMPARE(right->total(), u"4.0 s"_s);
    QCOMPARE(right->knobs()->count(), 0);
    QCOMPARE(m_comparison->saved(), u"1.0 s saved"_s);
    QCOMPARE(m_comparison->parting(), u"Same order; the times differ from 3.0 s on"_s);
    QVERIFY(m_comparison->title().endsWith(u"mine.jsonl"_s));
    goTo(Second);
    QVERIFY(right->python()->value(right->currentRow(), u"text"_s).toString().contains(u"gather("_s));

    right->setKnob(u"posts"_s, 1.0); // it has none
    right->stepKnob(u"posts"_s, 1);
    QCOMPARE(right->total(), u"4.0 s"_s);
    m_preferences->setSemantics(u"3.11"_s); // it has run already
    QCOMPARE(right->log().header.semantics, u"3.13"_s);
    m_comparison->swapSides();
    QCOMPARE(m_comparison->left()->title(), u"mine.jsonl"_s);
    m_comparison->openTrace(right, file);
    QCOMPARE(m_comparison->verdict(), u"Both runs are the same"_s);
    QVERIFY(m_comparison->left()->title() != right->title());
    right->chooseLesson(u"queue"_s);
    QCOMPARE(right->lessonId(), u"queue"_s);
}

void TestComparison::whatIsNoTrace()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    m_comparison->openTrace(m_comparison->left(), QUrl::fromLocalFile(u"/no/such/trace.jsonl"_s));
    QVERIFY(m_comparison->isActive());
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"trace.jsonl"_s));
    QCOMPARE(m_comparison->left()->lessonId(), u"gather"_s);
}

// Where they part ------------------------------------------------------------------------------------

void TestComparison::whereTheyPart()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"users"_s, 0.5 } }));
    QVERIFY(m_comparison->parts());
    QCOMPARE(m_comparison->parting(), u"They first differ at 0.5 s"_s);
    QCOMPARE(plain(m_comparison->leftParting()), u"users 2.0 s, at 1.0 s: the timer of comments fires"_s);
    QCOMPARE(plain(m_comparison->rightParting()), u"users 0.5 s, at 0.5 s: the timer of users fires"_s);
    m_comparison->player()->last();
    m_comparison->goToParting();
    QCOMPARE(m_comparison->time(), u"0.5 s"_s);
}

void TestComparison::onlyOtherTimes()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"posts"_s, 4.0 } }));
    QCOMPARE(m_comparison->parting(), u"Same order; the times differ from 3.0 s on"_s);
    m_comparison->goToParting();
    QCOMPARE(m_comparison->time(), u"3.0 s"_s);
    QCOMPARE(plain(m_comparison->rightParting()), u"posts 4.0 s, at 4.0 s: the timer of posts fires"_s);
}

void TestComparison::theSameRuns()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s));
    QVERIFY(!m_comparison->parts());
    QCOMPARE(m_comparison->verdict(), u"Both runs are the same"_s);
    QCOMPARE(m_comparison->leftParting(), QString());
    goTo(Second);
    m_comparison->goToParting();
    QCOMPARE(m_comparison->time(), u"1.0 s"_s);
}

void TestComparison::japaneseAtOnce()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"gather"_s, { { u"users"_s, 0.5 } }));
    const QString english = m_comparison->parting();
    m_preferences->setLanguage(u"ja"_s);
    QVERIFY(m_comparison->parting() != english);
    QCOMPARE(m_comparison->left()->total(), u"3.0 秒"_s);
    QVERIFY(!texts(*m_comparison->whole(), "label").contains(u"Tasks"_s));
}

void TestComparison::versionRunsAgain()
{
    m_comparison->compare(setting(u"gather"_s), setting(u"queue"_s));
    m_comparison->close();
    m_preferences->setSemantics(u"3.11"_s);
    QVERIFY(!m_comparison->isActive());
    QCOMPARE(m_comparison->left()->log().header.semantics, u"3.11"_s);
}

QTEST_MAIN(TestComparison)

#include "tst_comparison.moc"
