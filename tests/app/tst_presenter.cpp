#include "lessons/catalogue.h"
#include "preferences.h"
#include "presenter.h"
#include "support/freshsettings.h"
#include "theme.h"
#include "workbench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

class TestPresenter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void oneKeyOnAndOff_data();
    void oneKeyOnAndOff();
    void theClickerGoesByBeats();
    void aTraceGoesByStep();
    void answersAreHiddenUntilAskedFor();
    void whatIsPassedIsNotAskedAgain();
    void theLearnerKeepsTheirAnswers();
    void presentingIsNoProgress();
    void aQuestionIsAskedThoughTheLearnerIsNotAsked();
    void blank_data();
    void blank();
    void aKeyBringsTheBlankPictureBack();
    void frozenSaysWhere();
    void theSpotlightFollows();
    void thePenGoesWithTheBeat();
    void choicesGoWithTheBeat();
    void escapeLeavesTheHelpFirst();
    void otherKeysAreLeftAlone();
    void leavingEndsEverything();
    void screens();
    void theClock();

private:
    void press(int key, int modifiers = Qt::NoModifier) { QVERIFY(m_presenter->press(key, modifiers)); }
    PredictionModel &questions() { return *m_workbench->predictions(); }

    FreshSettings m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Presenter> m_presenter;
    QDateTime m_now;
};

void TestPresenter::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPresenter::init()
{
    m_settings.clear();
    m_now = QDateTime(QDate(2026, 4, 1), QTime(13, 59, 30));
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_preferences->setLanguage(u"en"_s);
    m_preferences->setThemeMode(u"light"_s);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_workbench->openLesson(u"gather"_s);
    m_presenter = std::make_unique<Presenter>(m_workbench.get(), [this] { return m_now; });
}

void TestPresenter::cleanup()
{
    m_presenter.reset();
    m_workbench.reset();
    m_theme.reset();
    m_preferences.reset();
}

void TestPresenter::oneKeyOnAndOff_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("F5") << int(Qt::Key_F5) << int(Qt::NoModifier);
    QTest::newRow("Shift+F5") << int(Qt::Key_F5) << int(Qt::ShiftModifier);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << int(Qt::NoModifier);
}

void TestPresenter::oneKeyOnAndOff()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    const QSignalSpy changes(m_presenter.get(), &Presenter::activeChanged);
    m_presenter->start();
    m_presenter->start();
    QVERIFY(m_presenter->isActive());
    QVERIFY(m_workbench->isPresenting());
    press(key, modifiers);
    QVERIFY(!m_presenter->isActive());
    QVERIFY(!m_workbench->isPresenting());
    QCOMPARE(changes.size(), 2);
}

void TestPresenter::theClickerGoesByBeats()
{
    m_presenter->start();
    press(Qt::Key_PageDown);
    QCOMPARE(m_workbench->beatNumber(), 1);
    press(Qt::Key_PageDown);
    QCOMPARE(m_workbench->beatNumber(), 2);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_workbench->beatNumber(), 3);
    press(Qt::Key_PageUp);
    QCOMPARE(m_workbench->beatNumber(), 2);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_workbench->beatNumber(), 1);
}

void TestPresenter::aTraceGoesByStep()
{
    const lessons::Lesson &gather = *lessons::Catalogue::bundled().find(u"gather"_s);
    m_workbench->showRecording(player::Run::ofLesson(gather, gather.defaults()), u"recorded"_s);
    m_presenter->start();
    QCOMPARE(m_workbench->player()->step(), 1);
    press(Qt::Key_PageDown);
    QCOMPARE(m_workbench->player()->step(), 2);
    press(Qt::Key_PageUp);
    QCOMPARE(m_workbench->player()->step(), 1);
    press(Qt::Key_Right);
    QCOMPARE(m_workbench->player()->step(), 2);
}

void TestPresenter::answersAreHiddenUntilAskedFor()
{
    m_presenter->start();
    while (!questions().isOpen())
        press(Qt::Key_PageDown);
    const int beat = m_workbench->beatNumber();
    QCOMPARE(questions().value(0, u"state"_s), u"open"_s);
    QVERIFY(questions().value(0, u"reply"_s).toString().isEmpty());
    QVERIFY(m_workbench->player()->isLimited());
    press(Qt::Key_R);
    QCOMPARE(questions().value(0, u"state"_s), u"skipped"_s);
    QVERIFY(!questions().value(0, u"reply"_s).toString().isEmpty());
    QCOMPARE(m_workbench->beatNumber(), beat);
    // A clicker has no R: its key for the next beat asks for the answer first.
    while (!questions().isOpen())
        press(Qt::Key_PageDown);
    const int second = m_workbench->beatNumber();
    QVERIFY(second > beat);
    press(Qt::Key_PageDown);
    QVERIFY(!questions().isOpen());
    QCOMPARE(m_workbench->beatNumber(), second);
    press(Qt::Key_PageDown);
    QCOMPARE(m_workbench->beatNumber(), second + 1);
}

void TestPresenter::whatIsPassedIsNotAskedAgain()
{
    m_preferences->setAskPredictions(false);
    m_workbench->player()->last();
    const int step = m_workbench->player()->step();
    m_presenter->start();
    QCOMPARE(m_workbench->player()->step(), step);
    QVERIFY(!m_workbench->player()->isLimited());
}

void TestPresenter::theLearnerKeepsTheirAnswers()
{
    while (!questions().isOpen())
        m_workbench->nextBeat();
    questions().choose(1);
    questions().commit();
    const PredictionModel::Answers before = questions().answers();
    QCOMPARE(before.size(), 1);
    m_presenter->start();
    QVERIFY(questions().isOpen()); // for those who have not seen the answer
    press(Qt::Key_R);
    press(Qt::Key_PageDown);
    m_presenter->stop();
    QCOMPARE(questions().answers(), before);
    QCOMPARE(m_workbench->progress()->progress().of(u"gather"_s).answers, before);
}

void TestPresenter::presentingIsNoProgress()
{
    const lessons::LessonProgress before = m_workbench->progress()->progress().of(u"gather"_s);
    m_presenter->start();
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_PageDown);
    QVERIFY(m_workbench->isAtMake());
    QCOMPARE(m_workbench->progress()->progress().of(u"gather"_s), before);
}

void TestPresenter::aQuestionIsAskedThoughTheLearnerIsNotAsked()
{
    m_preferences->setAskPredictions(false);
    m_presenter->start();
    press(Qt::Key_End);
    QVERIFY(questions().isOpen());
    m_presenter->stop();
    QVERIFY(!m_workbench->player()->isLimited());
}

void TestPresenter::blank_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("color");
    QTest::newRow("B") << int(Qt::Key_B) << u"black"_s;
    QTest::newRow(".") << int(Qt::Key_Period) << u"black"_s;
    QTest::newRow("W") << int(Qt::Key_W) << u"white"_s;
    QTest::newRow(",") << int(Qt::Key_Comma) << u"white"_s;
}

void TestPresenter::blank()
{
    QFETCH(int, key);
    QFETCH(QString, color);
    m_presenter->start();
    press(key);
    QCOMPARE(m_presenter->blank(), color);
    press(key);
    QCOMPARE(m_presenter->blank(), QString());
}

void TestPresenter::aKeyBringsTheBlankPictureBack()
{
    m_presenter->start();
    for (const int key : { Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Left }) {
        press(Qt::Key_B);
        const int step = m_workbench->player()->step();
        press(key);
        QCOMPARE(m_presenter->blank(), QString());
        QCOMPARE(m_workbench->player()->step(), step);
    }
}

void TestPresenter::frozenSaysWhere()
{
    m_presenter->start();
    press(Qt::Key_PageDown);
    press(Qt::Key_F);
    QVERIFY(m_presenter->isFrozen());
    const QString at = m_presenter->frozenAt();
    QCOMPARE(at, u"Beat 1: The loop begins with one task"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(m_presenter->frozenAt(), at);
    press(Qt::Key_F);
    QVERIFY(!m_presenter->isFrozen());
    QCOMPARE(m_presenter->frozenAt(), QString());
    press(Qt::Key_B);
    press(Qt::Key_F); // there is no picture to keep
    QVERIFY(!m_presenter->isFrozen());
}

void TestPresenter::theSpotlightFollows()
{
    m_presenter->start();
    press(Qt::Key_L);
    QVERIFY(m_presenter->hasSpotlight());
    QVERIFY(!m_presenter->spotlightFollowsPointer());
    m_presenter->pointerMoved();
    QVERIFY(m_presenter->spotlightFollowsPointer());
    press(Qt::Key_Right);
    QVERIFY(!m_presenter->spotlightFollowsPointer());
    press(Qt::Key_L);
    QVERIFY(!m_presenter->hasSpotlight());
}

void TestPresenter::thePenGoesWithTheBeat()
{
    m_presenter->start();
    Pen &pen = *m_presenter->pen();
    press(Qt::Key_P);
    QVERIFY(m_presenter->isDrawing());
    pen.extend(0.5, 0.5); // of nothing
    QCOMPARE(pen.strokeCount(), 0);
    pen.begin(0.1, 0.2);
    pen.extend(0.3, 0.4);
    pen.begin(0.5, 0.5);
    QCOMPARE(pen.strokeCount(), 2);
    QCOMPARE(pen.strokes().first(), QPolygonF({ QPointF(0.1, 0.2), QPointF(0.3, 0.4) }));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pen.strokeCount(), 1);
    press(Qt::Key_PageDown);
    QCOMPARE(pen.strokeCount(), 0);
    QVERIFY(m_presenter->isDrawing());
    pen.begin(0.5, 0.5);
    press(Qt::Key_E);
    QCOMPARE(pen.strokeCount(), 0);
}

void TestPresenter::choicesGoWithTheBeat()
{
    m_presenter->start();
    while (!questions().isOpen())
        press(Qt::Key_PageDown);
    press(Qt::Key_O);
    QVERIFY(m_presenter->showsChoices());
    press(Qt::Key_R);
    press(Qt::Key_PageDown);
    QVERIFY(!m_presenter->showsChoices());
}

void TestPresenter::escapeLeavesTheHelpFirst()
{
    m_presenter->start();
    press(Qt::Key_F1);
    QVERIFY(m_presenter->showsHelp());
    press(Qt::Key_Escape);
    QVERIFY(!m_presenter->showsHelp());
    QVERIFY(m_presenter->isActive());
    press(Qt::Key_Escape);
    QVERIFY(!m_presenter->isActive());
}

void TestPresenter::otherKeysAreLeftAlone()
{
    m_presenter->start();
    QVERIFY(!m_presenter->press(Qt::Key_Tab, Qt::NoModifier));
    QVERIFY(!m_presenter->press(Qt::Key_R, Qt::ControlModifier));
    QVERIFY(!m_presenter->press(Qt::Key_PageDown, Qt::AltModifier));
    press(Qt::Key_PageDown, Qt::KeypadModifier);
    const int beat = m_workbench->beatNumber();
    QVERIFY(m_presenter->press(Qt::Key_PageDown, Qt::NoModifier, true)); // is held
    QCOMPARE(m_workbench->beatNumber(), beat);
}

void TestPresenter::leavingEndsEverything()
{
    m_presenter->setScreens(2, 0);
    m_presenter->start();
    for (const int key : { Qt::Key_F, Qt::Key_B, Qt::Key_L, Qt::Key_P, Qt::Key_O, Qt::Key_H })
        press(key);
    m_presenter->pen()->begin(0.5, 0.5);
    m_presenter->stop();
    QCOMPARE(m_presenter->blank(), QString());
    QVERIFY(!m_presenter->isFrozen());
    QVERIFY(!m_presenter->hasSpotlight());
    QVERIFY(!m_presenter->isDrawing());
    QVERIFY(!m_presenter->showsChoices());
    QVERIFY(!m_presenter->showsHelp());
    QVERIFY(!m_presenter->wantsNotes());
    QCOMPARE(m_presenter->pen()->strokeCount(), 0);
}

void TestPresenter::screens()
{
    m_presenter->setScreens(1, 0);
    m_presenter->start();
    QVERIFY(!m_presenter->wantsNotes()); // they would cover the picture
    QCOMPARE(m_presenter->audienceScreen(), 0);
    QCOMPARE(m_presenter->notesScreen(), 0);
    press(Qt::Key_S);
    QVERIFY(m_presenter->wantsNotes());
    m_presenter->stop();

    m_presenter->setScreens(2, 1);
    m_presenter->start();
    QVERIFY(m_presenter->wantsNotes());
    QCOMPARE(m_presenter->audienceScreen(), 0);
    QCOMPARE(m_presenter->notesScreen(), 1);
    press(Qt::Key_X);
    QCOMPARE(m_presenter->audienceScreen(), 1);
    QCOMPARE(m_presenter->notesScreen(), 0);
    m_presenter->setScreens(1, 0); // one was unplugged
    QCOMPARE(m_presenter->audienceScreen(), 0);
    QCOMPARE(m_presenter->notesScreen(), 0);
}

void TestPresenter::theClock()
{
    m_presenter->start();
    QCOMPARE(m_presenter->elapsed(), u"0:00:00"_s);
    QCOMPARE(m_presenter->timeOfDay(), u"13:59"_s);
    m_now = m_now.addSecs(3725);
    QCOMPARE(m_presenter->elapsed(), u"1:02:05"_s);
    QCOMPARE(m_presenter->timeOfDay(), u"15:01"_s);
    press(Qt::Key_T);
    QCOMPARE(m_presenter->elapsed(), u"0:00:00"_s);
}

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
