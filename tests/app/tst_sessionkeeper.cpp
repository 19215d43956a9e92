#include "session/session.h"

#include "actions/actions.h"
#include "comparison.h"
#include "panes.h"
#include "playground/playground.h"
#include "preferences.h"
#include "session/sessionkeeper.h"
#include "support/freshsettings.h"
#include "support/logbuilder.h"
#include "theme.h"
#include "timelineview.h"
#include "trace/traceformat.h"
#include "workbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 30'000;

Session full()
{
    Session session;
    session.lesson = u"gather"_s;
    session.knobs = { { u"users"_s, 3.0 }, { u"failing"_s, u"none"_s }, { u"cancel"_s, true } };
    session.trace = u"a trace.jsonl"_s;
    session.playground = true;
    session.step = 12;
    session.beat = 3;
    session.look = TimelineLook { u"time"_s, TimelineLook::Framing::Free, 2.5, 130.25, 2, {} };
    session.look->lanes = { u"fetch"_s, true, { 3, 1 }, { 2 } };
    session.arrows = u"step"_s;
    session.panes = { { u"lesson"_s, { 420, false } }, { u"inspector"_s, { 0, true } } };
    session.window = QRect(-20, 30, 1300, 800);
    session.maximized = true;
    return session;
}

/// A window with everything that a session is of; without views.
struct Desk
{
    explicit Desk(const QString &file)
        : preferences(nullptr)
        , theme(&preferences)
        , workbench(&preferences, &theme)
        , comparison(&workbench, &preferences, &theme)
        , playground(&preferences, &workbench)
        , panes(nullptr)
        , actions({ &workbench, &playground, &comparison, &preferences })
        , keeper(file, { &workbench, &playground, &panes, &actions })
    {
        preferences.setAskPredictions(false);
        view.setPlayer(workbench.player());
        view.setWidth(900);
        actions.setView(&view);
    }

    void start(bool opensLast = true)
    {
        keeper.resume(opensLast);
        keeper.watch(&window);
        emit window.afterAnimating(); // the first frame
    }

    Preferences preferences;
    Theme theme;
    Workbench workbench;
    Comparison comparison;
    Playground playground;
    Panes panes;
    TimelineView view;
    Actions actions;
    QQuickWindow window;
    SessionKeeper keeper;
};

} // namespace

class TestSessionKeeper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void comesBackFromJson();
    void damaged_data();
    void withoutLanes();
    void damaged();
    void nothingKeptIsAFreshStart();
    void isKeptSoonAfterAChange();
    void isThereAgain();
    void aSavedTraceIsThereAgain();
    void aLargeTraceIsReadBesideTheWindow();
    void aTraceThatIsGoneIsSaid();
    void thePlaygroundIsThereAgain();
    void anotherFileIsOpenedInstead();
    void knobsThatDoNotFitAreLeftOut();
    void aDamagedFileIsSaid();
    void otherDamageIsStillSaid();
    void aFolderThatCannotBeWrittenIsSaid();
    void playingIsKeptToo();
    void panesKeepWhatTheyAreTold();
    void oneOfLessonAndSourceStaysOpen();

private:
    QString file() const { return m_settings.folder() + u"/kept/session.json"_s; }
    std::optional<Session> kept() const;
    void write(const QByteArray &bytes) const;

    FreshSettings m_settings;
};

void TestSessionKeeper::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"session"_s);
}

void TestSessionKeeper::init()
{
    m_settings.clear();
    QSettings().setValue("language"_L1, u"en"_s);
    QFile::remove(file());
}

std::optional<Session> TestSessionKeeper::kept() const
{
    QFile file(this->file());
    return file.open(QIODevice::ReadOnly) ? Session::fromJson(file.readAll()) : std::nullopt;
}

void TestSessionKeeper::write(const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(file()).path());
    QFile file(this->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestSessionKeeper::comesBackFromJson()
{
    const auto again = Session::fromJson(full().toJson());
    QVERIFY(again);
    QCOMPARE(*again, full());
    const auto empty = Session::fromJson(Session().toJson());
    QVERIFY(empty);
    QCOMPARE(*empty, Session());
}

void TestSessionKeeper::damaged_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = full().toJson();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << good.first(good.size() / 2);
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("no JSON") << QByteArray("lesson = gather");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("an empty object") << QByteArray("{}");
    const auto changed = [&](const QString &name, const QJsonValue &value) {
        QJsonObject object = QJsonDocument::fromJson(good).object();
        object.insert(name, value);
        return QJsonDocument(object).toJson();
    };
    QTest::newRow("another format") << changed(u"format"_s, 99);
    QTest::newRow("step is a text") << changed(u"step"_s, u"12"_s);
    QTest::newRow("step is negative") << changed(u"step"_s, -1);
    QTest::newRow("step is huge") << changed(u"step"_s, 1e300);
    QTest::newRow("look") << changed(u"look"_s, QJsonObject { { u"mode"_s, u"time"_s } });
    const auto withLanes = [&](const QJsonValue &lanes) {
        QJsonObject look = QJsonDocument::fromJson(good).object().value(u"look"_s).toObject();
        look.insert(u"lanes"_s, lanes);
        return changed(u"look"_s, look);
    };
    QTest::newRow("lanes are a text") << withLanes(u"all"_s);
    QTest::newRow("a lane is a text") << withLanes(QJsonObject { { u"filter"_s, QString() },
                                                                 { u"grouped"_s, true },
                                                                 { u"pinned"_s, QJsonArray { u"main"_s } },
                                                                 { u"folded"_s, QJsonArray() } });
    QTest::newRow("look is a number") << changed(u"look"_s, 3);
    QTest::newRow("panes") << changed(u"panes"_s, QJsonObject { { u"lesson"_s, 3 } });
    QTest::newRow("size of a pane") << changed(
        u"panes"_s,
        QJsonObject { { u"lesson"_s, QJsonObject { { u"size"_s, -4 }, { u"collapsed"_s, false } } } });
    QTest::newRow("window") << changed(u"window"_s, u"large"_s);
}

// They were written before lanes could be filtered.
void TestSessionKeeper::withoutLanes()
{
    QJsonObject object = QJsonDocument::fromJson(full().toJson()).object();
    QJsonObject look = object.value(u"look"_s).toObject();
    look.remove(u"lanes"_s);
    object.insert(u"look"_s, look);
    const auto session = Session::fromJson(QJsonDocument(object).toJson());
    QVERIFY(session);
    QCOMPARE(session->look->lanes, LaneWishes());
    QCOMPARE(session->look->zoom, full().look->zoom);
}

void TestSessionKeeper::damaged()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Session::fromJson(json));
}

void TestSessionKeeper::nothingKeptIsAFreshStart()
{
    Desk desk(file());
    const QString lesson = desk.workbench.lessonId();
    desk.start();
    QCOMPARE(desk.workbench.lessonId(), lesson);
    QCOMPARE(desk.workbench.banner(), QString());
}

void TestSessionKeeper::isKeptSoonAfterAChange()
{
    Desk desk(file());
    desk.start();
    desk.workbench.openLesson(u"gather"_s);
    desk.workbench.player()->seek(4);
    QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->step == 4, Patience);
    QCOMPARE(kept()->lesson, u"gather"_s);
    desk.view.zoomIn();
    QTRY_COMPARE_WITH_TIMEOUT(kept()->look->zoom, desk.view.zoom(), Patience);
    desk.panes.inspector()->toggle();
    QTRY_VERIFY_WITH_TIMEOUT(kept()->panes.value(u"inspector"_s).collapsed, Patience);
    desk.window.setGeometry(10, 20, 1100, 700);
    QTRY_COMPARE_WITH_TIMEOUT(kept()->window, QRect(10, 20, 1100, 700), Patience);
}

void TestSessionKeeper::isThereAgain()
{
    Session before;
    {
        Desk desk(file());
        desk.start();
        desk.workbench.openLesson(u"gather"_s);
        const QString knob = desk.workbench.knobValues().firstKey();
        desk.workbench.setKnob(knob, desk.workbench.knobValues().value(knob).toDouble() + 1);
        desk.workbench.player()->seek(9);
        desk.view.setMode(u"time"_s);
        desk.view.setZoom(3);
        desk.view.setScroll(40);
        desk.view.setArrows(u"none"_s);
        desk.panes.lesson()->settle(444, 280);
        desk.panes.upper()->setCollapsed(true);
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->panes.value(u"upper"_s).collapsed, Patience);
        before = *kept();
    }
    Desk desk(file());
    desk.start();
    QCOMPARE(desk.workbench.lessonId(), u"gather"_s);
    QCOMPARE(desk.workbench.knobValues(), before.knobs);
    QVERIFY(!desk.workbench.knobsAreDefault());
    QCOMPARE(desk.workbench.player()->step(), 9);
    QCOMPARE(desk.view.look(), *before.look);
    QCOMPARE(desk.view.arrows(), u"none"_s);
    QCOMPARE(desk.panes.lesson()->size(), 444);
    QVERIFY(desk.panes.upper()->isCollapsed());
    QVERIFY(!desk.panes.inspector()->isCollapsed());
}

void TestSessionKeeper::aSavedTraceIsThereAgain()
{
    const QString trace = m_settings.folder() + u"/run.jsonl"_s;
    {
        Desk desk(file());
        desk.workbench.openLesson(u"gather"_s);
        desk.workbench.saveTrace(QUrl::fromLocalFile(trace));
        desk.start();
        desk.workbench.openFile(QUrl::fromLocalFile(trace));
        desk.workbench.player()->seek(7);
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->trace == trace && kept()->step == 7, Patience);
    }
    Desk desk(file());
    desk.start();
    QVERIFY(desk.workbench.isTrace());
    QCOMPARE(desk.workbench.player()->step(), 7);
    desk.workbench.closeTrace();
    QCOMPARE(desk.workbench.lessonId(), u"gather"_s);
}

void TestSessionKeeper::aLargeTraceIsReadBesideTheWindow()
{
    Session session;
    session.lesson = u"gather"_s;
    session.trace = m_settings.folder() + u"/large.jsonl"_s;
    session.step = 500;
    QString error;
    QVERIFY2(trace::saveTrace(logs::large(), session.trace, &error), qPrintable(error));
    write(session.toJson());
    Desk desk(file());
    desk.start();
    QVERIFY(desk.workbench.opening()->isRunning());
    QCOMPARE(desk.workbench.lessonId(), u"gather"_s); // meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(desk.workbench.isTrace(), Patience);
    QCOMPARE(desk.workbench.player()->step(), 500);
    QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->trace == session.trace, Patience);
}

void TestSessionKeeper::aTraceThatIsGoneIsSaid()
{
    Session session;
    session.lesson = u"gather"_s;
    session.trace = m_settings.folder() + u"/gone.jsonl"_s;
    write(session.toJson());
    Desk desk(file());
    desk.start();
    QCOMPARE(desk.workbench.lessonId(), u"gather"_s);
    QVERIFY(desk.workbench.bannerIsError());
    QVERIFY2(desk.workbench.banner().contains("gone.jsonl"_L1), qPrintable(desk.workbench.banner()));
}

void TestSessionKeeper::thePlaygroundIsThereAgain()
{
    {
        Desk desk(file());
        desk.start();
        desk.playground.enter();
        desk.playground.document()->take(u"print('typed')\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->playground, Patience);
    }
    Desk desk(file());
    desk.start();
    QVERIFY(desk.playground.isActive());
    QCOMPARE(desk.playground.document()->text(), u"print('typed')\n"_s);
    QVERIFY(!desk.playground.runner()->isRunning());
}

void TestSessionKeeper::anotherFileIsOpenedInstead()
{
    Session session = full();
    session.trace.clear();
    session.maximized = false;
    write(session.toJson());
    Desk desk(file());
    const QString lesson = desk.workbench.lessonId();
    desk.start(false);
    QCOMPARE(desk.workbench.lessonId(), lesson);
    QVERIFY(!desk.playground.isActive());
    QVERIFY(desk.panes.inspector()->isCollapsed());
    QCOMPARE(desk.view.mode(), u"elastic"_s);
}

void TestSessionKeeper::knobsThatDoNotFitAreLeftOut()
{
    Session session;
    session.lesson = u"gather"_s;
    session.knobs = { { u"no such knob"_s, 1 } };
    {
        const Desk desk(file());
        for (const QString &knob : desk.workbench.knobValues().keys())
            session.knobs.insert(knob, u"nonsense"_s);
    }
    session.step = 1'000'000;
    session.beat = 1'000'000;
    write(session.toJson());
    Desk desk(file());
    desk.start();
    QCOMPARE(desk.workbench.lessonId(), u"gather"_s);
    QVERIFY(desk.workbench.knobsAreDefault());
    QVERIFY(desk.workbench.player()->atEnd());
    session.lesson = u"no such lesson"_s;
    write(session.toJson());
    Desk other(file());
    const QString lesson = other.workbench.lessonId();
    other.start();
    QCOMPARE(other.workbench.lessonId(), lesson);
}

void TestSessionKeeper::aDamagedFileIsSaid()
{
    write("{\"format\": 1, \"lesson\": \"ga");
    Desk desk(file());
    const QString lesson = desk.workbench.lessonId();
    desk.start();
    QCOMPARE(desk.workbench.lessonId(), lesson);
    QVERIFY(desk.workbench.bannerIsError());
    QVERIFY2(desk.workbench.banner().contains("session.json is damaged"_L1),
             qPrintable(desk.workbench.banner()));
    desk.workbench.player()->seek(3);
    QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->step == 3, Patience); // and it is kept again
}

void TestSessionKeeper::otherDamageIsStillSaid()
{
    Session session;
    session.lesson = u"gather"_s;
    session.playground = true;
    write(session.toJson());
    const QString progress = Preferences(nullptr).progressFile();
    QDir().mkpath(QFileInfo(progress).path());
    QFile damaged(progress);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{");
    damaged.close();
    Desk desk(file());
    desk.start();
    QVERIFY(desk.playground.isActive());
    QVERIFY2(desk.workbench.banner().contains("progress.json"_L1), qPrintable(desk.workbench.banner()));
}

void TestSessionKeeper::aFolderThatCannotBeWrittenIsSaid()
{
    const QString path = m_settings.folder() + u"/no-folder"_s;
    QFile blocker(path);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    Desk desk(path + u"/session.json"_s);
    desk.start();
    desk.workbench.player()->seek(3);
    QTRY_VERIFY_WITH_TIMEOUT(desk.workbench.bannerIsError(), Patience);
    QVERIFY(blocker.remove());
}

void TestSessionKeeper::playingIsKeptToo()
{
    Desk desk(file());
    desk.start();
    desk.workbench.openLesson(u"gather"_s);
    desk.workbench.player()->setSpeed(8);
    desk.workbench.player()->play();
    QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->step > 3, Patience);
}

void TestSessionKeeper::panesKeepWhatTheyAreTold()
{
    Pane pane;
    pane.settle(300, 200);
    QCOMPARE(pane.size(), 300);
    pane.settle(150, 200); // less than it needs
    QCOMPARE(pane.size(), 200);
    QVERIFY(!pane.isCollapsed());
    pane.settle(99, 200);
    QVERIFY(pane.isCollapsed());
    QCOMPARE(pane.size(), 200);
    pane.toggle();
    QVERIFY(!pane.isCollapsed());
    pane.toggle();
    pane.settle(260, 200); // dragged open
    QVERIFY(!pane.isCollapsed());
    pane.reset();
    QCOMPARE(pane.size(), 0);
}

void TestSessionKeeper::oneOfLessonAndSourceStaysOpen()
{
    Panes panes(nullptr);
    panes.lesson()->toggle();
    QVERIFY(panes.lesson()->isCollapsed());
    panes.source()->toggle();
    QVERIFY(panes.source()->isCollapsed());
    QVERIFY(!panes.lesson()->isCollapsed());
    panes.restore(
        { { u"lesson"_s, { 0, true } }, { u"source"_s, { 0, true } }, { u"no pane"_s, { 9, true } } });
    QVERIFY(panes.lesson()->isCollapsed() != panes.source()->isCollapsed());
    panes.reset();
    QVERIFY(!panes.lesson()->isCollapsed() && !panes.source()->isCollapsed());
}

QTEST_MAIN(TestSessionKeeper)
#include "tst_sessionkeeper.moc"
