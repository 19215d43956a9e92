#include "lessons/catalogue.h"
#include "preferences.h"
#include "support/freshsettings.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "theme.h"
#include "trace/traceformat.h"
#include "workbench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

namespace {

const lessons::Lesson &lesson(const QString &id)
{
    return *lessons::Catalogue::bundled().find(id);
}

/// Number of a beat, from 1.
int beatNumber(const QString &lessonId, const QString &beatId)
{
    const QList<lessons::Beat> &beats = lesson(lessonId).beats;
    const auto found = std::ranges::find(beats, beatId, &lessons::Beat::id);
    return int(found - beats.begin()) + 1;
}

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWorkbench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void beginsWithTheFirstLesson();
    void beginsWithTheLastLesson();
    void openLesson();
    void unknownLesson();
    void nextAndPrevious();
    void everyModelFollowsTheStep();
    void whyAndItsCause();
    void totalsOfTheLessons();
    void beats();
    void beatTextHasItsValues();

    void knobRunsAgainAtOnce();
    void knobKeepsTheBeat();
    void knobOutOfRange();
    void knobOfTheSameValue();
    void undoAndRedo();
    void draggingIsOneChange();
    void resetKnobs();
    void knobThatDropsTheBeat();
    void knobsAreKeptForTheNextVisit();
    void aRunOnTheWallClockIsKept();
    void theTaskStaysWhileTheProgramRuns();
    void aFindingDoesNotAnswerAQuestion();
    void aFindingIsPutAside();
    void versionRunsAgain();
    void traceKeepsItsVersion();

    void aPredictionStopsThePlayhead();
    void nothingIsToldBeforeTheAnswer();
    void anAnswerOpensTheRun();
    void anAnswerIsKept();
    void predictionsAreAskedOnlyWhereWanted();
    void tracesAskNothing();
    void absentBeatsAreShown();
    void makeTask();
    void beatsSeenAreKept();
    void takingALessonAnew();
    void damagedProgressIsTold();

    void breakpointsInBothLanguages();
    void traceShowsTheSameAsTheRun();
    void traceHasItsOwnSources();
    void aRecordingIsShownWhileItGrows();
    void unreadableFiles_data();
    void unreadableFiles();
    void remoteFile();
    void largeTraces();
    void largeTracesAreSavedBeside();
    void aWindowThatClosesSavesToTheEnd();
    void savingWhereItCannotBe();
    void recentFiles();

    void japaneseAtOnce();
    void themeAtOnce();
    void themeOfQuestionsAtOnce();
    void speedIsKept();
    void theBlockedLimitIsKept();
    void reducedMotionPlaysInWholeSteps();
    void everyStepInBothLanguages_data();
    void everyStepInBothLanguages();

private:
    void askInGather();
    void answerAll(int choice);
    void openQuickHttp();
    void goTo(EventKind kind, const QString &task = {}, int nth = 1);
    QString pathOf(const QString &name) const { return m_settings.folder() + u'/' + name; }
    QUrl write(const QString &name, const QByteArray &text) const;

    FreshSettings m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
};

void TestWorkbench::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"workbench"_s);
}

void TestWorkbench::init()
{
    m_settings.clear();
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_preferences->setLanguage(u"en"_s);
    m_preferences->setThemeMode(u"light"_s);
    m_preferences->setAskPredictions(false);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_workbench->taskStates()->showAllLanes(); // as if all were in view
}

void TestWorkbench::cleanup()
{
    m_workbench.reset();
    m_theme.reset();
    m_preferences.reset();
}

/// The lesson on the wall clock, with waits that are over soon; it runs.
void TestWorkbench::openQuickHttp()
{
    m_workbench->openLesson(u"http"_s);
    for (const QString &page : { u"users"_s, u"posts"_s, u"comments"_s, u"albums"_s, u"photos"_s })
        m_workbench->setKnob(page, m_workbench->knobs()->value(0, u"minimum"_s), true);
}

void TestWorkbench::goTo(EventKind kind, const QString &task, int nth)
{
    lessons::EventSelector selector;
    selector.kind = kind;
    selector.task = task;
    selector.nth = nth;
    m_workbench->player()->seekEvent(selector.find(m_workbench->run()->log()));
}

QUrl TestWorkbench::write(const QString &name, const QByteArray &text) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return QUrl::fromLocalFile(file.fileName());
}

void TestWorkbench::beginsWithTheFirstLesson()
{
    QCOMPARE(m_workbench->lessonId(), u"sync-vs-async"_s);
    QCOMPARE(m_workbench->lessonNumber(), 1);
    QCOMPARE(m_workbench->player()->step(), 1);
    QVERIFY(!m_workbench->isTrace());
    QVERIFY(!m_workbench->hasPreviousLesson());
    QVERIFY(m_workbench->hasNextLesson());
    QCOMPARE(m_workbench->banner(), QString());
}

void TestWorkbench::beginsWithTheLastLesson()
{
    const QString last = lessons::Catalogue::bundled().lessons().last().id;
    m_workbench->openLesson(last);
    const Workbench second(m_preferences.get(), m_theme.get());
    QCOMPARE(second.lessonId(), last);
    QVERIFY(!second.hasNextLesson());
}

void TestWorkbench::openLesson()
{
    QSignalSpy changed(m_workbench.get(), &Workbench::lessonChanged);
    m_workbench->openLesson(u"gather"_s);
    QVERIFY(changed.count() > 0);
    QCOMPARE(m_workbench->lessonNumber(), 4);
    QCOMPARE(m_workbench->lessonTitle(), lesson(u"gather"_s).title.value(u"en"_s));
    QCOMPARE(m_workbench->lessonGroup(), lesson(u"gather"_s).group.value(u"en"_s));
    QCOMPARE(m_workbench->fileName(), u"gather.py"_s);
    QCOMPARE(m_workbench->cppFileName(), u"gather.cpp"_s);
    QVERIFY(!m_workbench->goal().isEmpty() && !m_workbench->goal().contains('`'_L1));
    QVERIFY(m_workbench->python()->hasSource());
    QVERIFY(m_workbench->cpp()->hasSource());
    QVariantList current;
    for (const lessons::Lesson &other : lessons::Catalogue::bundled().lessons())
        current.append(other.id == u"gather"_s);
    QCOMPARE(column(*m_workbench->lessons(), "current"), current);
    QCOMPARE(m_workbench->player()->step(), 1);
    QCOMPARE(m_workbench->atStep(), u"Step 1 of %1, 0.0 s"_s.arg(m_workbench->player()->stepCount()));
}

void TestWorkbench::unknownLesson()
{
    m_workbench->openLesson(u"nothing"_s);
    QCOMPARE(m_workbench->lessonId(), u"sync-vs-async"_s);
    QVERIFY(m_workbench->bannerIsError());
    QCOMPARE(m_workbench->banner(), u"There is no lesson “nothing”."_s);
    m_workbench->dismissBanner();
    QCOMPARE(m_workbench->banner(), QString());
}

void TestWorkbench::nextAndPrevious()
{
    m_workbench->openNextLesson();
    QCOMPARE(m_workbench->lessonId(), lessons::Catalogue::bundled().lessons().at(1).id);
    m_workbench->openPreviousLesson();
    m_workbench->openPreviousLesson();
    QCOMPARE(m_workbench->lessonId(), u"sync-vs-async"_s);
}

void TestWorkbench::everyModelFollowsTheStep()
{
    m_workbench->openLesson(u"gather"_s);
    QSignalSpy moment(m_workbench.get(), &Workbench::momentChanged);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    QCOMPARE(moment.count(), 1);
    QCOMPARE(m_workbench->loop()->time(), u"1.0"_s);
    QCOMPARE(m_workbench->ready()->holder().value(u"label"_s), u"comments"_s);
    QCOMPARE(m_workbench->timers()->count(), 2);
    QCOMPARE(m_workbench->waiting()->count(), 3);
    QCOMPARE(m_workbench->resources()->count(), 1);
    QCOMPARE(m_workbench->console()->pastCount(), 3);
    QCOMPARE(m_workbench->taskStates()->value(3, u"state"_s), u"running"_s);
    QCOMPARE(m_workbench->python()->lineOfInterest(), 5);
    QVERIFY(m_workbench->cpp()->lineOfInterest() > 0);
}

void TestWorkbench::whyAndItsCause()
{
    m_workbench->openLesson(u"gather"_s);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    const QString sentence =
        u"comments runs now: its 1.0 s timer was the earliest in the heap, so the clock jumped to 1.0 s."_s;
    QCOMPARE(plain(m_workbench->why()), sentence);
    QCOMPARE(m_workbench->announce(), sentence);
    QVERIFY(m_workbench->why().contains(Palette::light().task(3).text.name()));
    goTo(EventKind::TimerScheduled, u"comments"_s);
    const int set = m_workbench->player()->step();
    goTo(EventKind::StepStart, u"comments"_s, 2);
    QCOMPARE(m_workbench->whyCause(), u"Set at step %1"_s.arg(set));
    m_workbench->goToCause();
    QCOMPARE(m_workbench->player()->step(), set);
    QCOMPARE(m_workbench->whyCause(), QString());
    m_workbench->goToCause();
    QCOMPARE(m_workbench->player()->step(), set);
}

void TestWorkbench::totalsOfTheLessons()
{
    QCOMPARE(m_workbench->totalTime(), u"9.0 s"_s);
    const QStringList figures = texts(*m_workbench->figures(), "value");
    QVERIFY(figures.contains(u"6.0 s"_s));
    QVERIFY(figures.contains(u"3.0 s"_s));
    m_workbench->openLesson(u"gather"_s);
    QCOMPARE(m_workbench->totalTime(), u"3.0 s"_s);
}

void TestWorkbench::beats()
{
    m_workbench->openLesson(u"gather"_s);
    QCOMPARE(m_workbench->beatCount(), lesson(u"gather"_s).beats.size());
    const int fires = beatNumber(u"gather"_s, u"fires"_s);
    m_workbench->goToBeat(fires);
    QCOMPARE(m_workbench->beatNumber(), fires);
    QCOMPARE(m_workbench->beatTitle(), lesson(u"gather"_s).beats.at(fires - 1).title.value(u"en"_s));
    QCOMPARE(m_workbench->beatFocus(), u"timers"_s);
    QCOMPARE(m_workbench->beats()->value(fires - 2, u"state"_s), u"past"_s);
    QCOMPARE(m_workbench->beats()->value(fires - 1, u"state"_s), u"current"_s);
    QCOMPARE(m_workbench->beats()->value(fires, u"state"_s), u"future"_s);
    m_workbench->nextBeat();
    QCOMPARE(m_workbench->beatNumber(), fires + 1);
    m_workbench->previousBeat();
    QCOMPARE(m_workbench->beatNumber(), fires);
    m_workbench->goToBeat(99);
    QCOMPARE(m_workbench->beatNumber(), fires);
}

void TestWorkbench::beatTextHasItsValues()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->goToBeat(beatNumber(u"gather"_s, u"fires"_s));
    const QString text = plain(m_workbench->beatText());
    QVERIFY2(text.contains(u"1.0 s"_s) && text.contains(u"comments"_s), qPrintable(text));
    m_workbench->openLesson(u"queue"_s);
    m_workbench->goToBeat(beatNumber(u"queue"_s, u"created"_s));
    QVERIFY2(plain(m_workbench->beatText()).contains(u"maxsize=5"_s), qPrintable(m_workbench->beatText()));
}

void TestWorkbench::knobRunsAgainAtOnce()
{
    m_workbench->openLesson(u"gather"_s);
    QVERIFY(m_workbench->knobsAreDefault());
    QSignalSpy changed(m_workbench.get(), &Workbench::knobsChanged);
    m_workbench->setKnob(u"posts"_s, 4.5);
    QVERIFY(changed.count() > 0);
    QCOMPARE(m_workbench->totalTime(), u"4.5 s"_s);
    QCOMPARE(m_workbench->knobs()->value(1, u"display"_s), u"4.5 s"_s);
    QVERIFY(!m_workbench->knobsAreDefault());
    QVERIFY(texts(*m_workbench->python(), "text").join(u'\n').contains(u"4.5"_s));
}

void TestWorkbench::knobKeepsTheBeat()
{
    m_workbench->openLesson(u"gather"_s);
    const int fires = beatNumber(u"gather"_s, u"fires"_s);
    m_workbench->goToBeat(fires);
    m_workbench->setKnob(u"comments"_s, 0.5);
    QCOMPARE(m_workbench->beatNumber(), fires);
    QCOMPARE(m_workbench->loop()->time(), u"0.5"_s);
}

void TestWorkbench::knobOutOfRange()
{
    m_workbench->openLesson(u"gather"_s);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    const int step = m_workbench->player()->step();
    m_workbench->setKnob(u"users"_s, 99);
    QVERIFY(m_workbench->bannerIsError());
    QCOMPARE(m_workbench->banner(), u"users must be a number from 0.1 to 5.0, not “99”."_s);
    m_workbench->setKnob(u"count"_s, u"many"_s);
    QCOMPARE(m_workbench->banner(), u"fetches must be a whole number from 1 to 8, not “many”."_s);
    QCOMPARE(m_workbench->player()->step(), step);
    QVERIFY(m_workbench->knobsAreDefault());
    QVERIFY(!m_workbench->canUndoKnob());
    m_workbench->setKnob(u"nothing"_s, 1);
    m_workbench->setKnob(u"count"_s, 2);
    QCOMPARE(m_workbench->banner(), QString());
}

void TestWorkbench::knobOfTheSameValue()
{
    m_workbench->openLesson(u"gather"_s);
    const player::Run *run = m_workbench->run();
    m_workbench->setKnob(u"users"_s, 2.0);
    QCOMPARE(m_workbench->run(), run);
    QVERIFY(!m_workbench->canUndoKnob());
}

void TestWorkbench::undoAndRedo()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"posts"_s, 4.5);
    m_workbench->setKnob(u"users"_s, 5.0);
    QCOMPARE(m_workbench->totalTime(), u"5.0 s"_s);
    m_workbench->undoKnob();
    QCOMPARE(m_workbench->totalTime(), u"4.5 s"_s);
    QVERIFY(m_workbench->canRedoKnob());
    m_workbench->undoKnob();
    m_workbench->undoKnob();
    QVERIFY(m_workbench->knobsAreDefault());
    QVERIFY(!m_workbench->canUndoKnob());
    m_workbench->redoKnob();
    m_workbench->redoKnob();
    m_workbench->redoKnob();
    QCOMPARE(m_workbench->totalTime(), u"5.0 s"_s);
    QVERIFY(!m_workbench->canRedoKnob());
}

void TestWorkbench::draggingIsOneChange()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"posts"_s, 3.5);
    m_workbench->setKnob(u"posts"_s, 4.0, true);
    m_workbench->setKnob(u"posts"_s, 4.5, true);
    QCOMPARE(m_workbench->totalTime(), u"4.5 s"_s);
    m_workbench->undoKnob();
    QVERIFY(m_workbench->knobsAreDefault());
    m_workbench->redoKnob();
    QCOMPARE(m_workbench->totalTime(), u"4.5 s"_s);
}

void TestWorkbench::resetKnobs()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->resetKnobs();
    QVERIFY(!m_workbench->canUndoKnob());
    m_workbench->setKnob(u"posts"_s, 4.5);
    m_workbench->resetKnobs();
    QVERIFY(m_workbench->knobsAreDefault());
    m_workbench->undoKnob();
    QCOMPARE(m_workbench->totalTime(), u"4.5 s"_s);
}

void TestWorkbench::knobThatDropsTheBeat()
{
    m_workbench->openLesson(u"queue"_s);
    m_workbench->setKnob(u"maxsize"_s, 1);
    m_workbench->setKnob(u"work"_s, 1.0);
    const int full = beatNumber(u"queue"_s, u"full"_s);
    QCOMPARE(m_workbench->beats()->value(full - 1, u"state"_s), u"future"_s);
    m_workbench->goToBeat(full);
    m_workbench->resetKnobs();
    QVERIFY(m_workbench->isBeatAbsent());
    QCOMPARE(m_workbench->beatNumber(), full);
    QVERIFY(m_workbench->player()->step() <= m_workbench->beats()->stepOf(full - 2));
}

void TestWorkbench::knobsAreKeptForTheNextVisit()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"users"_s, 1.5);
    m_workbench->openLesson(u"coroutines"_s);
    m_workbench->openLesson(u"gather"_s);
    QCOMPARE(m_workbench->knobValues().value(u"users"_s).toDouble(), 1.5);
    m_workbench->showRecording(player::Run::ofRecording({}), u"program.py"_s);
    m_workbench->closeTrace();
    QCOMPARE(m_workbench->knobValues().value(u"users"_s).toDouble(), 1.5);
    m_workbench->undoKnob();
    QVERIFY(m_workbench->knobsAreDefault());
    m_workbench->redoKnob();
    m_workbench->takeAnew();
    QVERIFY(m_workbench->knobsAreDefault());
    QVERIFY(!m_workbench->canUndoKnob());

    // Who forgets all progress begins every lesson anew.
    m_workbench->setKnob(u"users"_s, 1.5);
    m_workbench->openLesson(u"coroutines"_s);
    m_workbench->progress()->forgetAll();
    m_workbench->openLesson(u"gather"_s);
    QVERIFY(m_workbench->knobsAreDefault());
}

void TestWorkbench::aRunOnTheWallClockIsKept()
{
    openQuickHttp();
    m_workbench->waitForRun();
    const qsizetype events = m_workbench->run()->log().size();
    const qint64 time = m_workbench->run()->log().duration();
    m_workbench->openLesson(u"gather"_s);
    m_workbench->openLesson(u"http"_s);
    QVERIFY(!m_workbench->isRunning());
    QCOMPARE(m_workbench->run()->log().size(), events);
    QCOMPARE(m_workbench->run()->log().duration(), time);
    m_workbench->setKnob(u"limit"_s, 2);
    QVERIFY(m_workbench->isRunning()); // it is another program
    m_workbench->openLesson(u"gather"_s);
    m_workbench->openLesson(u"http"_s);
    QVERIFY(m_workbench->isRunning()); // which had not come to its end
}

void TestWorkbench::theTaskStaysWhileTheProgramRuns()
{
    openQuickHttp();
    m_workbench->waitForRun();
    m_workbench->goToBeat(m_workbench->beatCount() + 1);
    QVERIFY(m_workbench->isAtMake());
    QSignalSpy moments(m_workbench.get(), &Workbench::momentChanged);
    bool stayed = true;
    connect(m_workbench.get(), &Workbench::momentChanged, this,
            [&] { stayed = stayed && (m_workbench->isAtMake() || moments.count() <= 2); });
    m_workbench->setKnob(u"limit"_s, 2);
    QVERIFY(m_workbench->isRunning());
    QVERIFY(m_workbench->isAtMake());
    QTRY_VERIFY_WITH_TIMEOUT(!m_workbench->isRunning(), 60'000);
    QVERIFY(stayed);
    QVERIFY(m_workbench->isAtMake());
    QVERIFY(m_workbench->urlResult().isEmpty());
    m_workbench->setKnob(u"url"_s, u"http://127.0.0.1:1/"_s);
    QVERIFY(m_workbench->urlResult().contains(u"running"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_workbench->isRunning(), 60'000);
    QCOMPARE(m_workbench->urlResult(), u"own: ConnectionRefusedError"_s);
}

void TestWorkbench::aFindingDoesNotAnswerAQuestion()
{
    m_preferences->setAskPredictions(true);
    openQuickHttp();
    m_workbench->waitForRun();
    m_workbench->player()->last();
    m_workbench->predictions()->choose(2);
    m_workbench->predictions()->commit();
    m_workbench->player()->last();
    FindingModel *findings = m_workbench->findings();
    QCOMPARE(findings->title(), u"One after another"_s);
    QVERIFY(m_workbench->player()->isLimited());
    QVERIFY(!findings->sentence().contains(u"Together"_s));
    QVERIFY(findings->facts().last().isEmpty());
    answerAll(0);
    m_workbench->player()->last();
    QVERIFY(findings->sentence().contains(u"Together"_s));
    QVERIFY(!findings->facts().last().isEmpty());
}

void TestWorkbench::aFindingIsPutAside()
{
    m_workbench->openLesson(u"blocking"_s);
    m_workbench->player()->last();
    QCOMPARE(m_workbench->findings()->count(), 1);
    m_workbench->findings()->dismiss();
    QCOMPARE(m_workbench->findings()->count(), 0);
    m_workbench->player()->stepBack();
    QCOMPARE(m_workbench->findings()->count(), 0);
    m_workbench->openLesson(u"gather"_s);
    m_workbench->openLesson(u"blocking"_s);
    m_workbench->player()->last();
    QCOMPARE(m_workbench->findings()->count(), 1);
}

void TestWorkbench::versionRunsAgain()
{
    m_workbench->openLesson(u"gather"_s);
    QCOMPARE(m_workbench->semantics(), u"3.13"_s);
    const int fires = beatNumber(u"gather"_s, u"fires"_s);
    m_workbench->setKnob(u"comments"_s, 0.5);
    m_workbench->goToBeat(fires);
    QSignalSpy changed(m_workbench.get(), &Workbench::lessonChanged);
    m_preferences->setSemantics(u"3.11"_s);
    QVERIFY(changed.count() > 0);
    QCOMPARE(m_workbench->semantics(), u"3.11"_s);
    QCOMPARE(m_workbench->run()->log().header.semantics, u"3.11"_s);
    QCOMPARE(m_workbench->beatNumber(), fires);
    QCOMPARE(m_workbench->loop()->time(), u"0.5"_s);
    QVERIFY(m_workbench->canUndoKnob());
    m_workbench->openLesson(u"queue"_s);
    QCOMPARE(m_workbench->semantics(), u"3.11"_s);
}

void TestWorkbench::traceKeepsItsVersion()
{
    m_workbench->openLesson(u"gather"_s);
    const QUrl url = QUrl::fromLocalFile(pathOf(u"version.jsonl"_s));
    m_workbench->saveTrace(url);
    m_preferences->setSemantics(u"3.12"_s);
    m_workbench->openFile(url);
    QVERIFY2(m_workbench->isTrace(), qPrintable(m_workbench->banner()));
    QCOMPARE(m_workbench->semantics(), u"3.13"_s);
    const player::Run *run = m_workbench->run();
    m_preferences->setSemantics(u"3.11"_s);
    QCOMPARE(m_workbench->run(), run);
    QCOMPARE(m_workbench->semantics(), u"3.13"_s);
    m_workbench->closeTrace();
    QCOMPARE(m_workbench->semantics(), u"3.11"_s);
}

// The first prediction of the lesson is asked at its beat "waits"; "longest" is right, at index 1.
void TestWorkbench::askInGather()
{
    m_workbench->openLesson(u"gather"_s);
    m_preferences->setAskPredictions(true);
}

// -1 skips.
void TestWorkbench::answerAll(int choice)
{
    while (m_workbench->player()->isLimited()) {
        m_workbench->player()->last();
        QVERIFY(m_workbench->predictions()->isOpen());
        m_workbench->predictions()->choose(choice);
        if (choice < 0)
            m_workbench->predictions()->skip();
        else
            m_workbench->predictions()->commit();
    }
}

void TestWorkbench::aPredictionStopsThePlayhead()
{
    askInGather();
    const int waits = beatNumber(u"gather"_s, u"waits"_s);
    player::Player *player = m_workbench->player();
    QSignalSpy wanted(m_workbench.get(), &Workbench::answerWanted);
    QVERIFY(!m_workbench->predictions()->isOpen());
    QCOMPARE(player->lastStop(), m_workbench->beats()->stepOf(waits - 1));
    while (m_workbench->beatNumber() < waits)
        m_workbench->nextBeat();
    QCOMPARE(wanted.count(), 0);
    QVERIFY(m_workbench->predictions()->isOpen());
    m_workbench->nextBeat();
    m_workbench->goToBeat(waits + 1);
    player->last();
    player->play();
    QCOMPARE(wanted.count(), 4);
    QCOMPARE(m_workbench->beatNumber(), waits);
    QCOMPARE(player->step(), player->lastStop());
    QVERIFY(!player->isPlaying());
}

void TestWorkbench::nothingIsToldBeforeTheAnswer()
{
    askInGather();
    m_workbench->player()->last();
    const int waits = beatNumber(u"gather"_s, u"waits"_s);
    QCOMPARE(m_workbench->beats()->value(waits, u"title"_s), u"hidden until you answer"_s);
    QVERIFY(m_workbench->console()->isHidden());
    QCOMPARE(m_workbench->console()->count(), m_workbench->console()->pastCount());
    QVERIFY(m_workbench->figures()->isHidden());
    QCOMPARE(m_workbench->figures()->value(0, u"value"_s), QString());
    QVERIFY(m_workbench->make()->isHidden());
    QVERIFY(!m_workbench->atStep().contains(QString::number(m_workbench->player()->stepCount())));
    m_workbench->setKnob(u"posts"_s, 4.5);
    QVERIFY(m_workbench->player()->isLimited());
    QCOMPARE(m_workbench->figures()->value(0, u"value"_s), QString());
}

void TestWorkbench::anAnswerOpensTheRun()
{
    askInGather();
    answerAll(0);
    QVERIFY(!m_workbench->console()->isHidden());
    QCOMPARE(m_workbench->figures()->value(0, u"value"_s), u"3.0 s"_s);
    m_workbench->goToBeat(beatNumber(u"gather"_s, u"waits"_s));
    QCOMPARE(m_workbench->predictions()->value(0, u"state"_s), u"wrong"_s);
    m_workbench->goToBeat(m_workbench->predictions()->value(0, u"revealBeat"_s).toInt());
    QCOMPARE(m_workbench->beatNumber(), beatNumber(u"gather"_s, u"results"_s));
    QCOMPARE(m_workbench->predictions()->count(), 0);
    m_workbench->goToBeat(beatNumber(u"gather"_s, u"waits"_s));
    QCOMPARE(m_workbench->predictions()->value(0, u"choice"_s), 0);
    m_workbench->setKnob(u"posts"_s, 4.5);
    QVERIFY(!m_workbench->player()->isLimited());
    QCOMPARE(m_workbench->predictions()->value(0, u"state"_s), u"wrong"_s);
}

void TestWorkbench::anAnswerIsKept()
{
    askInGather();
    answerAll(-1);
    m_workbench.reset();
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    QCOMPARE(m_workbench->lessonId(), u"gather"_s);
    QVERIFY(!m_workbench->player()->isLimited());
    m_workbench->goToBeat(beatNumber(u"gather"_s, u"waits"_s));
    QCOMPARE(m_workbench->predictions()->value(0, u"state"_s), u"skipped"_s);
}

void TestWorkbench::predictionsAreAskedOnlyWhereWanted()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->player()->last();
    QVERIFY(m_workbench->player()->atEnd());
    m_preferences->setAskPredictions(true);
    QCOMPARE(m_workbench->beatNumber(), beatNumber(u"gather"_s, u"waits"_s));
    m_preferences->setAskPredictions(false);
    m_workbench->player()->last();
    QVERIFY(m_workbench->player()->atEnd());
    QVERIFY(!m_workbench->console()->isHidden());
}

void TestWorkbench::tracesAskNothing()
{
    askInGather();
    const QUrl file = QUrl::fromLocalFile(pathOf(u"run.jsonl"_s));
    m_workbench->saveTrace(file);
    // Saving tells nothing on the screen, but says what the file holds.
    QVERIFY(m_workbench->banner().endsWith(u"the whole run, also what is still hidden here."_s));
    QVERIFY(m_workbench->console()->isHidden());
    m_workbench->openFile(file);
    QVERIFY(m_workbench->isTrace());
    m_workbench->player()->last();
    QVERIFY(m_workbench->player()->atEnd());
    QVERIFY(!m_workbench->make()->isHidden());
}

void TestWorkbench::absentBeatsAreShown()
{
    m_workbench->openLesson(u"queue"_s);
    const int full = beatNumber(u"queue"_s, u"full"_s);
    QCOMPARE(m_workbench->beats()->value(full - 1, u"state"_s), u"missing"_s);
    m_workbench->goToBeat(full - 1);
    const int step = m_workbench->player()->step();
    m_workbench->nextBeat();
    QCOMPARE(m_workbench->beatNumber(), full);
    QVERIFY(m_workbench->isBeatAbsent());
    QCOMPARE(m_workbench->player()->step(), step);
    QVERIFY(!m_workbench->beatTitle().isEmpty());
    QVERIFY(!m_workbench->beatText().isEmpty());
    m_workbench->nextBeat();
    QCOMPARE(m_workbench->beatNumber(), full + 1);
    m_workbench->previousBeat();
    QVERIFY(m_workbench->isBeatAbsent());
    m_workbench->previousBeat();
    QCOMPARE(m_workbench->player()->step(), step);
    m_workbench->goToBeat(full);
    m_workbench->setKnob(u"maxsize"_s, 1); // now it happens
    m_workbench->setKnob(u"work"_s, 1.0);
    QVERIFY(!m_workbench->isBeatAbsent());
    QCOMPARE(m_workbench->beatNumber(), full);
    QCOMPARE(m_workbench->player()->step(), m_workbench->beats()->stepOf(full - 1));
}

void TestWorkbench::makeTask()
{
    m_workbench->openLesson(u"gather"_s);
    while (m_workbench->hasNextBeat())
        m_workbench->nextBeat();
    QVERIFY(m_workbench->isAtMake());
    QVERIFY(!m_workbench->beatText().isEmpty());
    QVERIFY(!m_workbench->make()->isDone());
    QVERIFY(!m_workbench->make()->value(0, u"failed"_s).toString().isEmpty());
    const QVariantMap solution = lesson(u"gather"_s).make.solution;
    for (auto knob = solution.cbegin(); knob != solution.cend(); ++knob)
        m_workbench->setKnob(knob.key(), knob.value());
    QVERIFY(m_workbench->isAtMake());
    QVERIFY(m_workbench->make()->isDone());
    QVERIFY(m_workbench->progress()->progress().of(u"gather"_s).made);
    m_workbench->player()->stepBack();
    QVERIFY(!m_workbench->isAtMake());
}

void TestWorkbench::beatsSeenAreKept()
{
    m_workbench->openLesson(u"gather"_s);
    const qsizetype row = lesson(u"gather"_s).number;
    const auto share = [&] {
        const QVariantList numbers = column(*m_workbench->lessons(), "number");
        return m_workbench->lessons()->value(int(numbers.indexOf(int(row))), u"share"_s).toDouble();
    };
    const double before = share();
    m_workbench->nextBeat();
    m_workbench->nextBeat();
    QVERIFY(share() > before);
}

void TestWorkbench::takingALessonAnew()
{
    askInGather();
    answerAll(0);
    m_workbench->player()->last();
    m_workbench->takeAnew();
    QCOMPARE(m_workbench->player()->step(), 1);
    QVERIFY(m_workbench->player()->isLimited());
    m_workbench->player()->last();
    QCOMPARE(m_workbench->predictions()->choice(), -1);
}

void TestWorkbench::damagedProgressIsTold()
{
    m_workbench.reset();
    QDir().mkpath(QFileInfo(m_preferences->progressFile()).path());
    QFile file(m_preferences->progressFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"progress-damaged-1.json"_s));
}

void TestWorkbench::breakpointsInBothLanguages()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->python()->toggleBreakpoint(4); // line 5: await sleep
    QCOMPARE(column(*m_workbench->python(), "breakpoint").at(4), true);
    const qsizetype row = column(*m_workbench->cpp(), "breakpoint").indexOf(true);
    QVERIFY(row >= 0);
    QVERIFY(texts(*m_workbench->cpp(), "text").at(row).contains(u"co_await asyncio::sleep"_s));
    player::Player *player = m_workbench->player();
    player->play();
    player->advance(60);
    QVERIFY(!player->isPlaying());
    QCOMPARE(m_workbench->run()->log().at(player->currentEvent()).line, 5);
    m_workbench->cpp()->toggleBreakpoint(int(row));
    QVERIFY(!column(*m_workbench->python(), "breakpoint").contains(true));
    m_workbench->cpp()->toggleBreakpoint(int(row));
    m_workbench->openLesson(u"queue"_s);
    QVERIFY(!column(*m_workbench->python(), "breakpoint").contains(true));
}

void TestWorkbench::traceShowsTheSameAsTheRun()
{
    m_workbench->openLesson(u"queue"_s);
    const QUrl url = QUrl::fromLocalFile(pathOf(u"queue.jsonl"_s));
    m_workbench->saveTrace(url);
    QVERIFY(!m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"queue.jsonl"_s));

    Workbench second(m_preferences.get(), m_theme.get());
    second.openFile(url);
    QVERIFY2(second.isTrace(), qPrintable(second.banner()));
    QCOMPARE(second.player()->stepCount(), m_workbench->player()->stepCount());
    for (int step = 1; step <= second.player()->stepCount(); ++step) {
        m_workbench->player()->seek(step);
        second.player()->seek(step);
        QCOMPARE(second.why(), m_workbench->why());
        QCOMPARE(second.ready()->holder(), m_workbench->ready()->holder());
        QCOMPARE(texts(*second.ready(), "label"), texts(*m_workbench->ready(), "label"));
        QCOMPARE(column(*second.python(), "marks"), column(*m_workbench->python(), "marks"));
        QCOMPARE(column(*second.cpp(), "marks"), column(*m_workbench->cpp(), "marks"));
        QCOMPARE(column(*second.resources(), "slots"), column(*m_workbench->resources(), "slots"));
        QCOMPARE(column(*second.waiting(), "waker"), column(*m_workbench->waiting(), "waker"));
    }
    QCOMPARE(second.lessonNumber(), 0);
    QCOMPARE(second.beatCount(), 0);
    QCOMPARE(second.knobs()->count(), 0);
    second.closeTrace();
    QCOMPARE(second.lessonId(), u"queue"_s);
}

void TestWorkbench::traceHasItsOwnSources()
{
    m_workbench->openLesson(u"gather"_s);
    m_workbench->setKnob(u"posts"_s, 4.5);
    const QUrl url = QUrl::fromLocalFile(pathOf(u"slow.jsonl"_s));
    m_workbench->saveTrace(url);
    m_workbench->openLesson(u"sync-vs-async"_s);
    m_workbench->openFile(url);
    QVERIFY(m_workbench->isTrace());
    QVERIFY(texts(*m_workbench->python(), "text").join(u'\n').contains(u"4.5"_s));
    QVERIFY(m_workbench->cpp()->hasSource());
    QVERIFY(!m_workbench->canUndoKnob());
    m_workbench->setKnob(u"posts"_s, 1.0); // a trace has no knobs
    QVERIFY(m_workbench->isTrace());
    m_workbench->closeTrace();
    QCOMPARE(m_workbench->lessonId(), u"sync-vs-async"_s);
}

void TestWorkbench::aRecordingIsShownWhileItGrows()
{
    m_workbench->openLesson(u"queue"_s);
    m_preferences->setAskPredictions(false);
    const trace::TraceLog whole = m_workbench->run()->log();
    std::unique_ptr<player::Run> recording = player::Run::ofRecording(whole.header);
    player::Run *run = recording.get();
    QSignalSpy opened(m_workbench.get(), &Workbench::opened);
    m_workbench->showRecording(std::move(recording), u"program.py"_s);
    QCOMPARE(opened.count(), 1);
    QVERIFY(m_workbench->isTrace());
    QCOMPARE(m_workbench->console()->count(), 0);
    QCOMPARE(m_workbench->taskStates()->rowCount(), 0);
    for (const trace::Event &event : whole.events()) {
        run->append(event);
        m_workbench->player()->runGrew();
    }
    run->end();
    m_workbench->player()->runGrew();
    QVERIFY(m_workbench->player()->atEnd());
    const QStringList lines = texts(*m_workbench->console(), "text");
    const QString why = m_workbench->why();
    const int tasks = m_workbench->taskStates()->rowCount();

    m_workbench->showRecording(player::Run::ofTrace(whole), u"program.py"_s);
    m_workbench->player()->last();
    QCOMPARE(texts(*m_workbench->console(), "text"), lines);
    QCOMPARE(m_workbench->why(), why);
    QCOMPARE(m_workbench->taskStates()->rowCount(), tasks);
}

void TestWorkbench::unreadableFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray header = "{\"format\":\"awaitscope-trace\",\"version\":1}\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("foreign") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    QTest::newRow("other json") << QByteArray("{\"name\": \"package\"}\n");
    QTest::newRow("python") << QByteArray("import asyncio\n");
    QTest::newRow("truncated") << header + "{\"seq\":0,\"time\":0.0,\"iter";
}

void TestWorkbench::unreadableFiles()
{
    QFETCH(const QByteArray, text);
    m_workbench->openLesson(u"gather"_s);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    const int step = m_workbench->player()->step();
    const player::Run *run = m_workbench->run();

    m_workbench->openFile(write(u"bad.jsonl"_s, text));
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY2(m_workbench->banner().contains(u"bad.jsonl"_s), qPrintable(m_workbench->banner()));
    QVERIFY(!m_workbench->banner().contains('\n'_L1));
    QCOMPARE(m_workbench->run(), run);
    QCOMPARE(m_workbench->player()->step(), step);
    QCOMPARE(m_workbench->lessonId(), u"gather"_s);
    QVERIFY(m_workbench->recentFiles().isEmpty());
    m_workbench->openFile(QUrl::fromLocalFile(pathOf(u"nowhere.jsonl"_s)));
    QVERIFY(m_workbench->banner().contains(u"nowhere.jsonl"_s));
}

void TestWorkbench::largeTraces()
{
    const QByteArray text = trace::toJsonLines(logs::large());
    TraceOpening *const opening = m_workbench->opening();
    m_workbench->openLesson(u"gather"_s);
    const QUrl file = write(u"large.jsonl"_s, text);
    m_workbench->beginOpening(file);
    QVERIFY(opening->isRunning());
    QCOMPARE(opening->name(), u"large.jsonl"_s);
    QCOMPARE(m_workbench->lessonId(), u"gather"_s); // meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->isTrace(), 60'000);
    QVERIFY(!opening->isRunning());
    QCOMPARE(m_workbench->player()->stepCount(), 60'001);
    QCOMPARE(m_workbench->recentFiles().size(), 1);
    QCOMPARE(m_workbench->traceFile(), file.toLocalFile()); // so that the session brings it back

    // Given up: what was open stays.
    m_workbench->openLesson(u"gather"_s);
    m_workbench->beginOpening(file);
    opening->cancel();
    QVERIFY(!opening->isRunning());
    QTest::qWait(50);
    QCOMPARE(m_workbench->lessonId(), u"gather"_s);

    // Damaged at its end.
    m_workbench->beginOpening(write(u"cut.jsonl"_s, text.chopped(10)));
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->bannerIsError(), 60'000);
    QVERIFY2(m_workbench->banner().contains(u"cut.jsonl"_s), qPrintable(m_workbench->banner()));
    QCOMPARE(m_workbench->lessonId(), u"gather"_s);
}

void TestWorkbench::largeTracesAreSavedBeside()
{
    TraceSaving *const saving = m_workbench->saving();
    m_workbench->openFile(write(u"large.jsonl"_s, trace::toJsonLines(logs::large())));
    const QUrl file = QUrl::fromLocalFile(pathOf(u"saved.jsonl"_s));
    m_workbench->saveTrace(file);
    QVERIFY(saving->isRunning());
    QCOMPARE(saving->name(), u"saved.jsonl"_s);
    QVERIFY(!QFile::exists(file.toLocalFile())); // whole or not at all
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->banner() == u"The trace is saved in saved.jsonl."_s, 60'000);
    QVERIFY(!saving->isRunning());
    QCOMPARE(readFile(file.toLocalFile()), trace::toJsonLines(m_workbench->run()->log()));

    // Given up: the file stays as it was.
    m_workbench->dismissBanner();
    const QUrl other = write(u"other.jsonl"_s, "mine\n");
    m_workbench->saveTrace(other);
    saving->cancel();
    QVERIFY(!saving->isRunning());
    QTest::qWait(50);
    QCOMPARE(readFile(other.toLocalFile()), "mine\n");
    QVERIFY(m_workbench->banner().isEmpty());

    m_workbench->saveTrace(QUrl::fromLocalFile(pathOf(u"no/such/folder.jsonl"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->bannerIsError(), 60'000);
    QVERIFY2(m_workbench->banner().contains(u"folder.jsonl"_s), qPrintable(m_workbench->banner()));
}

void TestWorkbench::aWindowThatClosesSavesToTheEnd()
{
    m_workbench->openFile(write(u"large.jsonl"_s, trace::toJsonLines(logs::large())));
    m_workbench->saveTrace(QUrl::fromLocalFile(pathOf(u"last.jsonl"_s)));
    m_workbench.reset();
    QVERIFY(readFile(pathOf(u"last.jsonl"_s)).endsWith("}\n"));
}

void TestWorkbench::remoteFile()
{
    m_workbench->openFile(QUrl(u"https://example.org/trace.jsonl"_s));
    QVERIFY(m_workbench->bannerIsError());
    QCOMPARE(m_workbench->banner(), u"https://example.org/trace.jsonl is not a file on this computer."_s);
}

void TestWorkbench::savingWhereItCannotBe()
{
    m_workbench->saveTrace(QUrl::fromLocalFile(pathOf(u"no/such/folder/trace.jsonl"_s)));
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"trace.jsonl"_s));
    m_workbench->saveTrace(QUrl(u"https://example.org/trace.jsonl"_s));
    QVERIFY(m_workbench->bannerIsError());
}

void TestWorkbench::recentFiles()
{
    QSignalSpy changed(m_workbench.get(), &Workbench::recentFilesChanged);
    m_workbench->saveTrace(QUrl::fromLocalFile(pathOf(u"a.jsonl"_s)));
    m_workbench->openFile(QUrl::fromLocalFile(pathOf(u"a.jsonl"_s)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_workbench->recentFiles(), QStringList { pathOf(u"a.jsonl"_s) });
}

void TestWorkbench::japaneseAtOnce()
{
    m_workbench->openLesson(u"gather"_s);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    m_workbench->openLesson(u"nothing"_s); // leaves a banner
    m_preferences->setLanguage(u"ja"_s);
    QCOMPARE(plain(m_workbench->why()),
             u"comments が実行中：1.0 秒のタイマーがヒープの先頭だったので、時計が 1.0 秒へ進みました。"_s);
    QVERIFY(m_workbench->whyCause().contains(u"ステップ"_s));
    QCOMPARE(m_workbench->lessonTitle(), lesson(u"gather"_s).title.value(u"ja"_s));
    QCOMPARE(m_workbench->loop()->clockName(), u"仮想時計"_s);
    QCOMPARE(texts(*m_workbench->knobs(), "display").first(), u"2.0 秒"_s);
    QCOMPARE(texts(*m_workbench->waiting(), "remaining").at(1), u"あと 1.0 秒"_s);
    QCOMPARE(texts(*m_workbench->taskStates(), "note").last(), u"実行中"_s);
    QCOMPARE(m_workbench->totalTime(), u"3.0 秒"_s);
    QVERIFY(m_workbench->banner().contains(u"レッスン"_s));
    m_preferences->setLanguage(u"en"_s);
    QCOMPARE(m_workbench->totalTime(), u"3.0 s"_s);
}

void TestWorkbench::themeAtOnce()
{
    m_workbench->openLesson(u"gather"_s);
    goTo(EventKind::StepStart, u"comments"_s, 2);
    m_preferences->setThemeMode(u"dark"_s);
    QVERIFY(m_workbench->why().contains(Palette::dark().task(3).text.name()));
    QVERIFY(texts(*m_workbench->python(), "html").at(4).contains(Palette::dark().accent.name()));
}

void TestWorkbench::themeOfQuestionsAtOnce()
{
    m_workbench->openLesson(u"create-task"_s);
    m_preferences->setAskPredictions(true);
    m_workbench->player()->last();
    QVERIFY(m_workbench->predictions()->isOpen());
    const auto html = [this] {
        QString all = texts(*m_workbench->predictions(), "question").join(u' ');
        for (const QVariant &options : column(*m_workbench->predictions(), "options")) {
            for (const QVariant &option : options.toList())
                all += option.toMap().value(u"text"_s).toString();
        }
        return all;
    };
    QVERIFY2(html().contains(Palette::light().task(0).text.name()), qPrintable(html()));
    m_preferences->setThemeMode(u"dark"_s);
    QVERIFY(!html().contains(Palette::light().task(0).text.name()));
    QVERIFY(html().contains(Palette::dark().task(0).text.name()));
}

void TestWorkbench::speedIsKept()
{
    m_workbench->player()->setSpeed(4.0);
    const Workbench second(m_preferences.get(), m_theme.get());
    QCOMPARE(m_preferences->speed(), 4.0);
}

void TestWorkbench::theBlockedLimitIsKept()
{
    QCOMPARE(m_workbench->findings()->blockedAfter(), 100'000'000);
    m_workbench->findings()->setBlockedLimit(4);
    const qint64 chosen = m_workbench->findings()->blockedAfter();
    QVERIFY(chosen != 100'000'000);
    Workbench second(m_preferences.get(), m_theme.get());
    QCOMPARE(second.findings()->blockedAfter(), chosen);
    m_preferences->setBlockedAfter(1); // as somebody may have written into the file
    Workbench third(m_preferences.get(), m_theme.get());
    QCOMPARE(third.findings()->blockedAfter(), 100'000'000);
}

void TestWorkbench::reducedMotionPlaysInWholeSteps()
{
    m_preferences->setReducedMotion(true);
    QVERIFY(m_workbench->player()->movesInWholeSteps());
    m_preferences->setReducedMotion(false);
    QVERIFY(!m_workbench->player()->movesInWholeSteps());
}

void TestWorkbench::everyStepInBothLanguages_data()
{
    QTest::addColumn<QString>("lessonId");
    QTest::newRow("sync-vs-async") << u"sync-vs-async"_s;
    QTest::newRow("gather") << u"gather"_s;
    QTest::newRow("queue") << u"queue"_s;
}

void TestWorkbench::everyStepInBothLanguages()
{
    QFETCH(const QString, lessonId);
    m_workbench->openLesson(lessonId);
    static const QRegularExpression japanese(u"[ぁ-んァ-ヶ一-龠]"_s);
    player::Player *player = m_workbench->player();
    for (int step = 1; step <= player->stepCount(); ++step) {
        player->seek(step);
        const QString english = m_workbench->announce();
        QVERIFY2(!english.isEmpty() && !english.contains(japanese), qPrintable(english));
    }
    m_preferences->setLanguage(u"ja"_s);
    for (int step = 1; step <= player->stepCount(); ++step) {
        player->seek(step);
        const QString sentence = m_workbench->announce();
        QVERIFY2(sentence.contains(japanese), qPrintable(sentence));
        QVERIFY2(!sentence.contains('%'_L1), qPrintable(sentence));
        for (const QString &note : texts(*m_workbench->taskStates(), "note"))
            QVERIFY2(note.contains(japanese), qPrintable(note));
        for (const QString &waker : texts(*m_workbench->waiting(), "waker"))
            QVERIFY2(waker.contains(japanese), qPrintable(waker));
    }
}

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
