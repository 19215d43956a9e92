#include "actions/actions.h"

#include "comparison.h"
#include "playground/playground.h"
#include "preferences.h"
#include "support/freshsettings.h"
#include "theme.h"
#include "timelineview.h"
#include "workbench.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using actions::Action;

namespace {

/// Everything that actions work on, without a window.
struct Bench
{
    Bench()
        : preferences(nullptr)
        , theme(&preferences)
        , workbench(&preferences, &theme)
        , comparison(&workbench, &preferences, &theme)
        , playground(&preferences, &workbench)
        , actions(desk())
    {
        view.setPlayer(workbench.player());
        view.setWidth(800);
        actions.setView(&view);
    }

    actions::Desk desk()
    {
        actions::Desk desk;
        desk.workbench = &workbench;
        desk.playground = &playground;
        desk.comparison = &comparison;
        desk.preferences = &preferences;
        return desk;
    }

    QStringList found(const QString &query)
    {
        actions.openPalette();
        actions.palette()->setQuery(query);
        QStringList ids;
        for (int row = 0; row < actions.palette()->count(); ++row)
            ids.append(actions.palette()->idOf(row));
        return ids;
    }

    Preferences preferences;
    Theme theme;
    Workbench workbench;
    Comparison comparison;
    Playground playground;
    TimelineView view;
    Actions actions;
};

QString keysInSheet(const QVariantList &sheet)
{
    QStringList keys;
    for (const QVariant &section : sheet) {
        for (const QVariant &row : section.toMap().value(u"rows"_s).toList())
            keys.append(row.toMap().value(u"keys"_s).toString());
    }
    return keys.join(u'|');
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void idsAreUnique();
    void everyKeyIsOne();
    void noKeyMeansTwoThings();
    void titlesAreInBothLanguages();
    void plainKeys_data();
    void plainKeys();
    void keysThatWorkEverywhere();
    void impossibleActionsDoNothing();
    void viewsAreAskedForTheRest();
    void sheetHoldsEveryKey();
    void sheetIsSearched();
    void paletteOffersWhatIsPossible();
    void paletteFindsInBothLanguages();
    void paletteKeepsSecrets();
    void paletteGoesToLessonsAndBeats();
    void paletteGoesToTasks();
    void paletteOpensFiles();
    void paletteRemembers();

private:
    FreshSettings m_settings;
};

void TestActions::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"actions"_s);
}

void TestActions::init()
{
    m_settings.clear();
    QSettings().setValue("language"_L1, u"en"_s);
    QSettings().setValue("lesson"_L1, u"gather"_s);
}

void TestActions::idsAreUnique()
{
    QSet<QString> ids;
    for (const Action &action : actions::all()) {
        QVERIFY2(!ids.contains(QString::fromLatin1(action.id)), action.id);
        ids.insert(QString::fromLatin1(action.id));
        QCOMPARE(actions::find(QString::fromLatin1(action.id)), &action);
    }
    QVERIFY(!actions::find(u"no such action"));
}

void TestActions::everyKeyIsOne()
{
    for (const Action &action : actions::all()) {
        if (action.kind == Action::Kind::KeysOnly)
            continue;
        for (const QKeySequence &sequence : action.sequences()) {
            QVERIFY2(sequence.count() == 1, action.id);
            QVERIFY2(sequence[0].key() != Qt::Key_unknown, action.id);
        }
    }
}

void TestActions::noKeyMeansTwoThings()
{
    const QList<Action> &all = actions::all();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (all.at(i).kind == Action::Kind::KeysOnly || all.at(j).kind == Action::Kind::KeysOnly
                || !(all.at(i).places & all.at(j).places))
                continue;
            for (const QKeySequence &sequence : all.at(i).sequences())
                QVERIFY2(!all.at(j).sequences().contains(sequence), all.at(i).id);
        }
    }
}

void TestActions::titlesAreInBothLanguages()
{
    for (const Action &action : actions::all()) {
        const lessons::Text titles = action.titles();
        QCOMPARE(titles.value(u"en"_s), QString::fromUtf8(action.title));
        QVERIFY2(titles.value(u"ja"_s) != titles.value(u"en"_s), action.title);
    }
}

void TestActions::plainKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("id");
    QTest::newRow("space") << int(Qt::Key_Space) << 0 << u"play"_s;
    QTest::newRow("right") << int(Qt::Key_Right) << 0 << u"step-forward"_s;
    QTest::newRow("shift") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << u"next-beat"_s;
    QTest::newRow("keypad") << int(Qt::Key_Left) << int(Qt::KeypadModifier) << u"step-back"_s;
    QTest::newRow("letter") << int(Qt::Key_N) << 0 << u"next-iteration"_s;
    QTest::newRow("capital") << int(Qt::Key_N) << int(Qt::ShiftModifier) << u"next-iteration"_s;
    QTest::newRow("sign") << int(Qt::Key_Question) << int(Qt::ShiftModifier) << u"shortcuts"_s;
    QTest::newRow("function key is global") << int(Qt::Key_F1) << 0 << QString();
    QTest::newRow("of another place") << int(Qt::Key_R) << 0 << QString();
    QTest::newRow("none") << int(Qt::Key_J) << 0 << QString();
    QTest::newRow("filter") << int(Qt::Key_Slash) << 0 << u"lanes-filter"_s;
    QTest::newRow("range") << int(Qt::Key_I) << 0 << u"range-begin"_s;
}

void TestActions::plainKeys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    Bench bench;
    QTEST(bench.actions.idOf(key, modifiers), "id");
    if (key == Qt::Key_N) {
        const int step = bench.workbench.player()->step();
        bench.actions.run(bench.actions.idOf(key, modifiers));
        QVERIFY(bench.workbench.player()->step() > step);
    }
}

void TestActions::keysThatWorkEverywhere()
{
    Bench bench;
    QHash<QString, QStringList> keys;
    for (const QVariant &shortcut : bench.actions.shortcuts())
        keys.insert(shortcut.toMap().value(u"id"_s).toString(),
                    shortcut.toMap().value(u"keys"_s).toStringList());
    QCOMPARE(keys.value(u"palette"_s), QStringList { u"Ctrl+K"_s });
    QCOMPARE(keys.value(u"knob-redo"_s), (QStringList { u"Ctrl+Shift+Z"_s, u"Ctrl+Y"_s }));
    QCOMPARE(keys.value(u"shortcuts"_s), QStringList { u"F1"_s }); // "?" is a character
    QVERIFY(!keys.contains(u"play"_s));
    QVERIFY(!keys.contains(u"comment"_s)); // the editor's own
}

void TestActions::impossibleActionsDoNothing()
{
    Bench bench;
    QSignalSpy wanted(&bench.actions, &Actions::wanted);
    for (const QString &id : { u"run"_s, u"save-as"_s, u"answer"_s, u"no such action"_s, u"parting"_s,
                               u"reset-progress"_s, u"close-trace"_s })
        bench.actions.run(id);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(!bench.playground.runner()->isRunning());
    bench.actions.setView(nullptr);
    bench.actions.run(u"zoom-in"_s);
}

void TestActions::viewsAreAskedForTheRest()
{
    Bench bench;
    QSignalSpy wanted(&bench.actions, &Actions::wanted);
    bench.actions.run(u"open"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"open"_s);
    bench.actions.run(u"theme-dark"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(bench.preferences.theme(), u"dark"_s);
}

void TestActions::sheetHoldsEveryKey()
{
    Bench bench;
    qsizetype withKeys = 0;
    for (const Action &action : actions::all())
        withKeys += *action.keys ? 1 : 0;
    const QString keys = keysInSheet(bench.actions.sheet({}));
    QCOMPARE(keys.count(u'|') + 1, withKeys);
    for (const QString &key : { u"Space"_s, u"Shift+→"_s, u"Ctrl+K"_s, u"1 2 3 4"_s, u"F1 / ?"_s })
        QVERIFY2(keys.split(u'|').contains(key), qPrintable(keys));
}

void TestActions::sheetIsSearched()
{
    Bench bench;
    QCOMPARE(keysInSheet(bench.actions.sheet(u"zoom out"_s)), u"S"_s);
    QCOMPARE(keysInSheet(bench.actions.sheet(u"ctrl+k"_s)), u"Ctrl+K"_s);
    QCOMPARE(keysInSheet(bench.actions.sheet(u"拡大"_s)), u"W"_s);
    QVERIFY(bench.actions.sheet(u"xyzzy"_s).isEmpty());
}

void TestActions::paletteOffersWhatIsPossible()
{
    Bench bench;
    const QStringList inLesson = bench.found({});
    QVERIFY(inLesson.contains(u"zoom-in"_s));
    QVERIFY(!inLesson.contains(u"knob-undo"_s)); // nothing was changed
    QVERIFY(!inLesson.contains(u"run"_s));
    QVERIFY(!inLesson.contains(u"palette"_s));
    QVERIFY(!inLesson.contains(u"answer"_s));
    bench.workbench.setKnob(u"users"_s, 3.0);
    QVERIFY(bench.found(u"undo"_s).contains(u"knob-undo"_s));
    bench.playground.enter();
    QVERIFY(bench.found(u"run the program"_s).contains(u"run"_s));
    QVERIFY(!bench.found(u"breakpoint"_s).contains(u"game"_s));
    bench.playground.leave();
    bench.preferences.setAskPredictions(false);
    bench.comparison.open();
    QVERIFY(bench.found(u"part"_s).contains(u"parting"_s));
    QVERIFY(!bench.found(u"cause"_s).contains(u"cause"_s));
}

void TestActions::paletteFindsInBothLanguages()
{
    Bench bench;
    for (const QString &language : { u"en"_s, u"ja"_s }) {
        bench.preferences.setLanguage(language);
        QCOMPARE(bench.found(u"拡大"_s).value(0), u"zoom-in"_s);
        QCOMPARE(bench.found(u"zoom in"_s).value(0), u"zoom-in"_s);
        QCOMPARE(bench.found(u"quit"_s).value(0), u"quit"_s);
    }
}

void TestActions::paletteKeepsSecrets()
{
    Bench bench;
    bench.workbench.openLesson(u"gather"_s);
    QVERIFY(bench.workbench.player()->isLimited());
    const QStringList asked = bench.found(u"beat"_s);
    const auto beats = [&] {
        bench.actions.openPalette();
        int count = 0;
        for (int row = 0; row < bench.actions.palette()->count(); ++row)
            count += bench.actions.palette()->idOf(row).startsWith("beat/"_L1) ? 1 : 0;
        return count;
    };
    const int hidden = beats();
    bench.preferences.setAskPredictions(false);
    QVERIFY(beats() > hidden);
}

void TestActions::paletteGoesToLessonsAndBeats()
{
    Bench bench;
    bench.preferences.setAskPredictions(false);
    QCOMPARE(bench.found(u"semaphore"_s).value(0), u"lesson/semaphore"_s);
    bench.actions.choose(0);
    QCOMPARE(bench.workbench.lessonId(), u"semaphore"_s);
    bench.actions.openPalette();
    int row = 0;
    while (row < bench.actions.palette()->count() && bench.actions.palette()->idOf(row) != "beat/3"_L1)
        ++row;
    bench.actions.choose(row);
    QCOMPARE(bench.workbench.beatNumber(), 3);
    bench.comparison.open();
    bench.found(u"semaphore"_s);
    bench.actions.choose(0);
    QVERIFY(!bench.comparison.isActive());
    bench.actions.choose(-1);
    bench.actions.choose(1000);
}

void TestActions::paletteGoesToTasks()
{
    Bench bench;
    bench.preferences.setAskPredictions(false);
    QSignalSpy wanted(&bench.actions, &Actions::taskWanted);
    const QStringList found = bench.found(u"posts"_s);
    QVERIFY(found.contains(u"task/3"_s));
    bench.actions.choose(int(found.indexOf(u"task/3"_s)));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 3);
    const player::Player *player = bench.workbench.player();
    QCOMPARE(player->run()->log().at(player->currentEvent()).task, asyncio::TaskId(3));
}

void TestActions::paletteOpensFiles()
{
    Bench bench;
    const QString path = m_settings.folder() + u"/kept.jsonl"_s;
    bench.workbench.saveTrace(QUrl::fromLocalFile(path));
    bench.workbench.openFile(QUrl::fromLocalFile(path));
    bench.workbench.closeTrace();
    QVERIFY(!bench.workbench.isTrace());
    QCOMPARE(bench.found(u"kept"_s).value(0), u"file/"_s + path);
    bench.actions.choose(0);
    QVERIFY(bench.workbench.isTrace());
}

void TestActions::paletteRemembers()
{
    {
        Bench bench;
        bench.found(u"theme dark"_s);
        bench.actions.choose(0);
        bench.found(u"queue"_s);
        bench.actions.choose(0);
        bench.actions.openPalette();
        QVERIFY(bench.actions.palette()->idOf(0).startsWith("lesson/"_L1));
    }
    Bench again;
    again.actions.openPalette();
    QCOMPARE(again.actions.palette()->idOf(1), u"theme-dark"_s);
    QVERIFY(again.actions.palette()->value(1, u"used"_s).toBool());
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
