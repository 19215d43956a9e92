#include "consolemodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestConsoleModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allLinesOfTheRun();
    void futureLinesAreNotPast();
    void onlyLinesThatTurnChange();
    void nothingBehindTheHorizon();
    void warningsAreErrors();
    void linesOfARunThatGrows();
    void aLineInPiecesShowsThoseThatArePast();
    void theLoopsOwnWordsAreTranslated();
    void whatIsNoErrorIsNotRed();
};

void TestConsoleModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestConsoleModel::allLinesOfTheRun()
{
    LessonMoment run(u"gather"_s);
    ConsoleModel model;
    model.setLog(run.log);
    QCOMPARE(texts(model, "text"),
             (QStringList { u"Fetching users..."_s, u"Fetching posts..."_s, u"Fetching comments..."_s,
                            u"['users data', 'posts data', 'comments data']"_s }));
    QCOMPARE(texts(model, "time"), (QStringList { u"0.0"_s, u"0.0"_s, u"0.0"_s, u"3.0"_s }));
    QCOMPARE(model.count(), 4);
    QCOMPARE(model.pastCount(), 0);
}

void TestConsoleModel::futureLinesAreNotPast()
{
    LessonMoment run(u"gather"_s);
    ConsoleModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::Print, u"posts"_s));
    QCOMPARE(column(model, "past"), (QVariantList { true, true, false, false }));
    QCOMPARE(model.pastCount(), 2);
}

void TestConsoleModel::onlyLinesThatTurnChange()
{
    LessonMoment run(u"gather"_s);
    ConsoleModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::Print, u"posts"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(run.at(EventKind::StepEnd, u"posts"_s));
    QCOMPARE(changed.count(), 0);
    model.show(run.at(EventKind::Print, u"users"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void TestConsoleModel::nothingBehindTheHorizon()
{
    LessonMoment run(u"gather"_s);
    ConsoleModel model;
    model.setLog(run.log);
    const Moment posts = run.at(EventKind::Print, u"posts"_s);
    model.show(posts);
    model.setHorizon(posts.snapshot.cursor, true);
    QCOMPARE(texts(model, "text"), (QStringList { u"Fetching users..."_s, u"Fetching posts..."_s }));
    QVERIFY(model.isHidden());
    QCOMPARE(model.pastCount(), 2);
    model.setHorizon(0, true);
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.pastCount(), 0);
    model.setHorizon(run.log.size(), false);
    QCOMPARE(model.count(), 4);
    QVERIFY(!model.isHidden());
}

void TestConsoleModel::warningsAreErrors()
{
    trace::TraceLog log;
    trace::Event event;
    event.kind = EventKind::Print;
    event.text = u"hello"_s;
    log.append(event);
    event.kind = EventKind::Warning;
    event.text = u"coroutine 'f' was never awaited"_s;
    log.append(event);
    ConsoleModel model;
    model.setLog(log);
    QCOMPARE(column(model, "error"), (QVariantList { false, true }));
}

void TestConsoleModel::linesOfARunThatGrows()
{
    LessonMoment run(u"gather"_s);
    trace::TraceLog log;
    ConsoleModel model;
    model.setLog(log);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const trace::Event &event : run.log.events()) {
        log.append(event);
        model.grow(log);
    }
    QCOMPARE(inserted.count(), 4);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.count(), 4);
    model.setHorizon(0, true);
    trace::Event more;
    more.kind = EventKind::Print;
    more.text = u"more"_s;
    more.time = log.timeAt(log.size() - 1);
    log.append(more);
    model.grow(log);
    QCOMPARE(model.count(), 0);
    model.setHorizon(log.size(), false);
    QCOMPARE(texts(model, "text").last(), u"more"_s);
}

// A prompt, a warning in between, and what follows the prompt.
void TestConsoleModel::aLineInPiecesShowsThoseThatArePast()
{
    trace::TraceLog log;
    const auto append = [&log](EventKind kind, const QString &label, const QString &text) {
        trace::Event event;
        event.kind = kind;
        event.label = label;
        event.text = text;
        log.append(event);
    };
    ConsoleModel model;
    model.setLog(log);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    append(EventKind::Print, u"open"_s, u"Name: "_s);
    model.grow(log);
    QCOMPARE(texts(model, "text"), QStringList { u"Name: "_s });
    append(EventKind::Warning, u"loop"_s, u"slow"_s);
    append(EventKind::Print, u"open"_s, u"Ann"_s);
    append(EventKind::Print, {}, u"!"_s);
    append(EventKind::Print, {}, u"Bye"_s);
    model.grow(log);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(changed.count(), 1);
    const QStringList all { u"Name: Ann!"_s, u"slow"_s, u"Bye"_s };
    QCOMPARE(texts(model, "text"), all);

    const auto firstTextBehind = [&](qsizetype events) {
        trace::Snapshot snapshot;
        snapshot.cursor = events;
        model.show({ log, snapshot });
        return texts(model, "text").constFirst();
    };
    QCOMPARE(firstTextBehind(3), u"Name: Ann"_s);
    QCOMPARE(column(model, "past"), (QVariantList { true, true, false }));
    QCOMPARE(firstTextBehind(1), u"Name: "_s);
    QCOMPARE(firstTextBehind(4), u"Name: Ann!"_s);
    QCOMPARE(firstTextBehind(0), u"Name: Ann!"_s); // none is past
    QCOMPARE(texts(model, "text"), all);
    model.setHorizon(3, true);
    QCOMPARE(texts(model, "text"), (QStringList { u"Name: Ann"_s, u"slow"_s }));
}

// What Python says stays as it is.
void TestConsoleModel::theLoopsOwnWordsAreTranslated()
{
    LessonMoment run(u"deadlock"_s);
    ConsoleModel model;
    model.setLog(run.log);
    QVERIFY(texts(model, "text").constLast().startsWith(u"Deadlock: "_s));
    QTranslator japanese;
    QVERIFY(japanese.load(u":/i18n/awaitscope_ja.qm"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCoreApplication::installTranslator(&japanese);
    model.retranslate();
    QCOMPARE(changed.count(), 1);
    QVERIFY(texts(model, "text").constLast().contains(u"デッドロック"_s));
    QCoreApplication::removeTranslator(&japanese);
}

void TestConsoleModel::whatIsNoErrorIsNotRed()
{
    trace::TraceLog log;
    for (const QString &label : { u"wall_clock"_s, u"stalled"_s, u"loop"_s }) {
        trace::Event warning;
        warning.kind = EventKind::Warning;
        warning.label = label;
        warning.text = label;
        log.append(warning);
    }
    ConsoleModel model;
    model.setLog(log);
    QCOMPARE(texts(model, "text"),
             (QStringList { u"The program turns to the world outside: from here on time is real."_s,
                            u"loop"_s }));
    QCOMPARE(column(model, "error"), (QVariantList { false, true }));
}

QTEST_GUILESS_MAIN(TestConsoleModel)
#include "tst_consolemodel.moc"
