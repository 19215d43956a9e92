#include "playground/codeeditor.h"
#include "playground/linemap.h"
#include "playground/playground.h"
#include "playground/traceback.h"
#include "preferences.h"
#include "support/freshsettings.h"
#include "theme.h"
#include "workbench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

// A run takes a second or two on a machine that has nothing else to do.
constexpr int Patience = 60'000;

const char Program[] = "import asyncio\n"
                       "\n"
                       "async def main():\n"
                       "    await asyncio.sleep(3)\n"
                       "    print('woken')\n"
                       "\n"
                       "asyncio.run(main())\n";

QByteArray endless(const QString &sign)
{
    return "import asyncio\n"
           "open("
         + ("'" + QFile::encodeName(sign) + "'")
         + ", 'w').close()\n"
           "async def main():\n"
           "    while True:\n"
           "        await asyncio.sleep(0.01)\n"
           "asyncio.run(main())\n";
}

} // namespace

class TestPlayground : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void lineMap_data();
    void lineMap();
    void nothingRunsByItself();
    void aRunIsRecorded();
    void theRunGoesOnWhileALessonIsShown();
    void anEndlessProgramIsStopped();
    void aSyntaxErrorHasItsLine();
    void anExceptionHasItsLine();
    void anExceptionIsNamed();
    void missingInputIsSaid();
    void aBusyLoopIsStoppedWhereItIs();
    void aDeadlockIsTold();
    void aLimitIsTold();
    void socketsNeedTheWallClock();
    void noPython();
    void aPythonThatIsNone();
    void optionsReachTheProgram();
    void badOptionsAreSaid();
    void linesFollowTheText();
    void breakpointsFollowTheText();
    void filesAreReadAndWritten();
    void badFiles_data();
    void badFiles();
    void lineEndsAreKept();
    void changesAreNotLost();
    void aFailedOpenLosesNothing();
    void aFileThatAnotherProgramWrote();
    void closing();
    void draftsAreKept();
    void aDraftSurvivesAKill();
    void twoWindowsHaveTwoDrafts();
    void aCopyOfALesson();
    void editorKeys();
    void editorFinds();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QUrl write(const QString &name, const QByteArray &text) const;
    void setText(const QByteArray &text) { m_playground->document()->take(QString::fromUtf8(text)); }
    void run();
    player::Player *player() { return m_workbench->player(); }
    ProgramRunner *runner() { return m_playground->runner(); }

    FreshSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Playground> m_playground;
};

void TestPlayground::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPlayground::init()
{
    m_settings.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_preferences->setLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_playground = std::make_unique<Playground>(m_preferences.get(), m_workbench.get());
    m_playground->options()->setInterpreter(QStringLiteral(AWAITSCOPE_PYTHON));
}

void TestPlayground::cleanup()
{
    m_playground.reset();
    m_workbench.reset();
    m_theme.reset();
    m_preferences.reset();
}

QUrl TestPlayground::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return QUrl::fromLocalFile(file.fileName());
}

void TestPlayground::run()
{
    m_playground->enter();
    m_playground->run();
    QTRY_VERIFY_WITH_TIMEOUT(runner()->hasEnded(), Patience);
}

void TestPlayground::lineMap_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<int>>("places");

    QTest::newRow("same") << u"a b c"_s << u"a b c"_s << QList<int> { 1, 2, 3 };
    QTest::newRow("inserted") << u"a b c"_s << u"a x y b c"_s << QList<int> { 1, 4, 5 };
    QTest::newRow("removed") << u"a b c"_s << u"a c"_s << QList<int> { 1, 0, 2 };
    QTest::newRow("changed") << u"a b c"_s << u"a x c"_s << QList<int> { 1, 0, 3 };
    QTest::newRow("repeated") << u"a a"_s << u"a a a"_s << QList<int> { 1, 2 };
    QTest::newRow("other") << u"a"_s << u"b"_s << QList<int> { 0 };
}

void TestPlayground::lineMap()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QList<int>, places);
    const LineMap map(before.split(u' '), after.split(u' '));
    for (int line = 1; line <= places.size(); ++line) {
        QCOMPARE(map.after(line), places.at(line - 1));
        if (map.after(line) > 0)
            QCOMPARE(map.before(map.after(line)), line);
    }
    QCOMPARE(map.after(0), 0);
    QCOMPARE(map.after(int(places.size()) + 1), 0);
    QCOMPARE(map.before(int(after.split(u' ').size()) + 1), 0);
}

void TestPlayground::nothingRunsByItself()
{
    const QString sign = path(u"it-has-run"_s);
    m_playground->openFile(write(u"program.py"_s, endless(sign)));
    QVERIFY(m_playground->isActive());
    setText(endless(sign) + "# typed\n");
    QVERIFY(m_playground->save());
    m_playground->leave();
    m_playground->enter();
    QVERIFY(!runner()->isRunning() && !runner()->hasEnded());
    QTest::qWait(300);
    QVERIFY(!QFile::exists(sign));
    m_playground->run();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sign), Patience);
}

void TestPlayground::aRunIsRecorded()
{
    setText(Program);
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::Ended);
    QVERIFY(m_playground->isActive());
    QVERIFY(!player()->isLive());
    QVERIFY(player()->stepCount() > 3);
    QCOMPARE(m_workbench->totalTime(), u"3.0 s"_s);
    QCOMPARE(m_workbench->console()->count(), 1);
    QVERIFY(!runner()->version().isEmpty());
    QCOMPARE(runner()->clock(), u"virtual"_s);
    QCOMPARE(m_playground->outcome(), u"The program ended."_s);
    m_playground->dismissOutcome();
    QCOMPARE(m_playground->outcome(), QString());
    player()->first();
    player()->stepForward();
    QCOMPARE(player()->step(), 2);
}

void TestPlayground::theRunGoesOnWhileALessonIsShown()
{
    setText(endless(path(u"sign"_s)));
    m_playground->enter();
    m_playground->run();
    QTRY_VERIFY_WITH_TIMEOUT(player()->stepCount() > 5, Patience);
    QVERIFY(player()->isLive());
    QVERIFY(player()->atEnd());
    m_workbench->openLesson(u"gather"_s);
    QVERIFY(!m_playground->isActive());
    QVERIFY(runner()->isRunning());
    m_playground->enter();
    QVERIFY(player()->stepCount() > 5);
    QVERIFY(player()->isLive());
    runner()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(runner()->hasEnded(), Patience);
    QVERIFY(!player()->isLive());
}

void TestPlayground::anEndlessProgramIsStopped()
{
    setText(endless(path(u"sign"_s)));
    m_playground->enter();
    m_playground->run();
    QTRY_VERIFY_WITH_TIMEOUT(player()->stepCount() > 5, Patience);
    player()->seek(3); // the person looks back while it runs
    const int seen = player()->stepCount();
    QTRY_VERIFY_WITH_TIMEOUT(player()->stepCount() > seen, Patience);
    QCOMPARE(player()->step(), 3);
    player()->last();
    const int end = player()->step();
    QTRY_VERIFY_WITH_TIMEOUT(player()->step() > end, Patience); // it follows again
    runner()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(runner()->hasEnded(), Patience);
    QCOMPARE(runner()->outcome(), ProgramRunner::Stopped);
    QVERIFY(player()->stepCount() > seen);
}

void TestPlayground::aSyntaxErrorHasItsLine()
{
    setText("import asyncio\nasync def main(:\n    pass\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::SyntaxError);
    QCOMPARE(runner()->outcomeLine(), 2);
    QVERIFY(m_playground->outcome().startsWith(u"Syntax error in line 2"_s));
    m_preferences->setLanguage(u"ja"_s);
    QVERIFY(!m_playground->outcome().startsWith(u"Syntax"_s));
}

void TestPlayground::anExceptionHasItsLine()
{
    setText(
        "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    1 / 0\nasyncio.run(main())\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::Failed);
    QCOMPARE(runner()->outcomeLine(), 4);
    QVERIFY(runner()->errors().contains(u"ZeroDivisionError"_s));
    QCOMPARE(m_playground->outcome(), u"The program failed in line 4: ZeroDivisionError: division by zero"_s);
    QVERIFY(player()->stepCount() > 2);
}

void TestPlayground::anExceptionIsNamed()
{
    const QString errors = u"Traceback (most recent call last):\n"
                           "  File \"/folder/program.py\", line 9, in <module>\n"
                           "    main()\n"
                           "  File \"/folder/program.py\", line 4, in main\n"
                           "    open('nothing')\n"
                           "    ~~~~^^^^^^^^^^^\n"
                           "FileNotFoundError: [Errno 2] No such file or directory: 'nothing'\n"_s;
    const Traceback traceback = Traceback::of(errors, u"program.py"_s);
    QCOMPARE(traceback.line, 4);
    QCOMPARE(traceback.exception, u"FileNotFoundError: [Errno 2] No such file or directory: 'nothing'"_s);
    QVERIFY(Traceback::of(u"Something: else\n"_s, u"program.py"_s).exception.isEmpty());
    QCOMPARE(Traceback::of(errors + u"\nDuring another:\n\n"_s + errors, u"other.py"_s).line, 0);
}

void TestPlayground::missingInputIsSaid()
{
    setText("print('asks')\nname = input('Who? ')\n");
    run();
    QVERIFY(runner()->wantsInput());
    QCOMPARE(runner()->outcomeLine(), 2);
    QCOMPARE(m_playground->outcome(), u"The program asked for input and there was none."_s);
}

void TestPlayground::aBusyLoopIsStoppedWhereItIs()
{
    m_playground->options()->setClock(u"wall"_s);
    setText("import asyncio\nasync def main():\n    while True:\n        pass\nasyncio.run(main())\n");
    m_playground->run();
    QTRY_COMPARE_WITH_TIMEOUT(m_workbench->findings()->title(), u"Event loop blocked"_s, Patience);
    QVERIFY(m_workbench->findings()->facts().at(1) == "3"_L1
            || m_workbench->findings()->facts().at(1) == "4"_L1);
    runner()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(runner()->hasEnded(), Patience);
    QVERIFY(runner()->outcomeLine() == 3 || runner()->outcomeLine() == 4);
    QVERIFY(m_playground->outcome().startsWith(u"You stopped the program. One step was keeping"_s));
}

void TestPlayground::aDeadlockIsTold()
{
    setText("import asyncio\n"
            "a = asyncio.Lock()\n"
            "b = asyncio.Lock()\n"
            "async def take(first, second):\n"
            "    async with first:\n"
            "        await asyncio.sleep(1)\n"
            "        async with second:\n"
            "            pass\n"
            "async def main():\n"
            "    await asyncio.gather(take(a, b), take(b, a))\n"
            "asyncio.run(main())\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::Deadlock);
    QVERIFY(m_playground->lines()->value(6, u"stuck"_s).toBool());
    QVERIFY(!m_playground->lines()->value(9, u"stuck"_s).toBool());
    QCOMPARE(m_playground->lines()->value(6, u"marks"_s).toList().size(), 2);
}

void TestPlayground::aLimitIsTold()
{
    m_playground->options()->setSeconds(1);
    setText("while True:\n    pass\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::TimeLimit);
    QVERIFY(m_playground->outcome().contains(u"1 s"_s));
}

void TestPlayground::socketsNeedTheWallClock()
{
    setText("import asyncio, socket\n"
            "async def main():\n"
            "    socket.socketpair()\n"
            "asyncio.run(main())\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::Ended);
    QVERIFY(runner()->hasFallenBack());
    QCOMPARE(runner()->clock(), u"wall"_s);
    setText(Program);
    run();
    QVERIFY(!runner()->hasFallenBack());
    QCOMPARE(runner()->clock(), u"virtual"_s);
}

void TestPlayground::noPython()
{
    const QByteArray path = qgetenv("PATH");
    const QByteArray home = qgetenv("HOME");
    const QByteArray folder = QFile::encodeName(m_folder->path());
    for (const char *name : { "PATH", "HOME", "PYENV_ROOT", "CONDA_PREFIX" })
        qputenv(name, folder);
    m_playground->options()->setInterpreter({});
    setText(Program);
    run();
    qputenv("PATH", path);
    qputenv("HOME", home);
    qunsetenv("PYENV_ROOT");
    qunsetenv("CONDA_PREFIX");
    QCOMPARE(runner()->outcome(), ProgramRunner::NoPython);
    QVERIFY(m_playground->outcome().contains(u"python3"_s));
}

void TestPlayground::aPythonThatIsNone()
{
    m_playground->options()->setInterpreter(u"/bin/true"_s);
    setText(Program);
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::NoPython);
    QVERIFY(m_playground->outcome().contains(u"/bin/true"_s));
}

void TestPlayground::optionsReachTheProgram()
{
    ProgramOptions *options = m_playground->options();
    options->setArguments(u"one \"two words\""_s);
    options->setInput(u"a line\n"_s);
    options->setEnvironment(u"AWAITSCOPE_TRIAL=x=y\n"_s);
    options->setWorkingFolder(m_folder->path());
    setText("import os, sys\n"
            "print(sys.argv[1:], input(), os.environ['AWAITSCOPE_TRIAL'], os.getcwd())\n"
            "import asyncio\n"
            "async def main():\n"
            "    print(sys.argv[1:], os.environ['AWAITSCOPE_TRIAL'], os.getcwd())\n"
            "asyncio.run(main())\n");
    run();
    QCOMPARE(runner()->outcome(), ProgramRunner::Ended);
    const ConsoleModel *console = m_workbench->console();
    const QString last = console->data(console->index(console->count() - 1), ConsoleModel::TextRole)
                             .toString();
    QCOMPARE(last, u"['one', 'two words'] x=y "_s + QDir(m_folder->path()).canonicalPath());

    // They are kept.
    const ProgramOptions again(m_preferences.get());
    QCOMPARE(again.arguments(), options->arguments());
    QVERIFY(!again.areDefault());
    options->reset();
    QVERIFY(options->areDefault());
    QVERIFY(ProgramOptions(m_preferences.get()).areDefault());
}

void TestPlayground::badOptionsAreSaid()
{
    m_playground->options()->setEnvironment(u"GOOD=1\nbad\n"_s);
    m_playground->enter();
    m_playground->run();
    QVERIFY(!runner()->isRunning());
    QVERIFY(m_workbench->banner().contains(u"Line 2"_s));
    m_playground->options()->setEnvironment({});
    m_playground->options()->setWorkingFolder(u"/there/is/none"_s);
    m_playground->run();
    QVERIFY(!runner()->isRunning());
    QVERIFY(m_workbench->banner().contains(u"/there/is/none"_s));
}

void TestPlayground::linesFollowTheText()
{
    setText(Program);
    run();
    EditorLines *lines = m_playground->lines();
    QVERIFY(!lines->isOutdated());
    player()->last();
    while (!lines->value(lines->lineOfInterest(), u"current"_s).toBool() && !player()->atStart())
        player()->stepBack();
    const int row = lines->lineOfInterest();
    QVERIFY(row > 0);
    setText(QByteArray("# new\n\n") + Program);
    QVERIFY(lines->isOutdated());
    QCOMPARE(lines->lineOfInterest(), row + 2);
    QVERIFY(lines->value(row + 2, u"current"_s).toBool());
    QCOMPARE(lines->rowOfRunLine(row + 1), row + 2);
    setText(Program);
    QVERIFY(!lines->isOutdated());
}

void TestPlayground::breakpointsFollowTheText()
{
    setText(Program);
    EditorLines *lines = m_playground->lines();
    lines->toggleBreakpoint(0); // no await point
    QVERIFY(!lines->value(0, u"breakpoint"_s).toBool());
    lines->toggleBreakpoint(3);
    QVERIFY(lines->value(3, u"breakpoint"_s).toBool());
    setText(QByteArray("# new\n") + Program);
    QVERIFY(lines->value(4, u"breakpoint"_s).toBool());
    run();
    player()->first();
    player()->play();
    player()->advance(1000);
    QVERIFY(player()->isAtBreakpoint());
    lines->toggleBreakpoint(4);
    player()->first();
    player()->play();
    player()->advance(1000);
    QVERIFY(!player()->isAtBreakpoint());
}

void TestPlayground::filesAreReadAndWritten()
{
    m_playground->openFile(write(u"one.py"_s, Program));
    ProgramDocument *document = m_playground->document();
    QCOMPARE(document->name(), u"one.py"_s);
    QCOMPARE(document->text(), QString::fromUtf8(Program));
    QVERIFY(!document->isEdited());
    setText("# 日本語\n");
    QVERIFY(document->isEdited());
    QVERIFY(m_playground->save());
    QVERIFY(!document->isEdited());
    QFile file(path(u"one.py"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("# 日本語\n"));
    m_playground->saveAs(QUrl::fromLocalFile(path(u"two.py"_s)));
    QCOMPARE(document->name(), u"two.py"_s);
    QCOMPARE(m_playground->recentPrograms(), QStringList({ path(u"two.py"_s), path(u"one.py"_s) }));

    QSignalSpy wanted(m_playground.get(), &Playground::fileWanted);
    m_playground->startNew();
    QVERIFY(!document->hasFile());
    QVERIFY(!m_playground->save());
    QCOMPARE(wanted.count(), 1);

    m_playground->saveAs(QUrl::fromLocalFile(path(u"no/such/folder.py"_s)));
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(!document->hasFile());
}

void TestPlayground::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not UTF-8") << QByteArray("x = '\xff'\n");
    QTest::newRow("binary") << QByteArray("a\0b", 3);
    QTest::newRow("too long") << QByteArray(ProgramDocument::LongestProgram + 1, 'x');
}

void TestPlayground::badFiles()
{
    QFETCH(QByteArray, bytes);
    m_playground->openFile(write(u"good.py"_s, Program));
    m_playground->openFile(write(u"bad.py"_s, bytes));
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"bad.py"_s));
    QCOMPARE(m_playground->document()->name(), u"good.py"_s);
    m_workbench->dismissBanner();
    m_playground->openFile(QUrl::fromLocalFile(path(u"none.py"_s)));
    QVERIFY(m_workbench->banner().contains(u"none.py"_s));
    m_playground->openFile(QUrl(u"https://example.org/x.py"_s));
    QVERIFY(m_workbench->bannerIsError());
}

void TestPlayground::lineEndsAreKept()
{
    m_playground->openFile(write(u"dos.py"_s, "a = 1\r\nb = 2\r\n"));
    QCOMPARE(m_playground->document()->text(), u"a = 1\nb = 2\n"_s);
    setText("a = 1\nb = 3\n");
    QVERIFY(m_playground->save());
    QFile file(path(u"dos.py"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a = 1\r\nb = 3\r\n"));
}

void TestPlayground::changesAreNotLost()
{
    m_playground->openFile(write(u"one.py"_s, Program));
    setText("# typed\n");
    m_playground->openFile(write(u"two.py"_s, "# two\n"));
    QCOMPARE(m_playground->question(), Playground::SaveFirst);
    QCOMPARE(m_playground->document()->text(), u"# typed\n"_s);
    m_playground->answerCancel();
    QCOMPARE(m_playground->question(), Playground::NoQuestion);
    QCOMPARE(m_playground->document()->text(), u"# typed\n"_s);

    m_playground->startNew();
    QCOMPARE(m_playground->question(), Playground::SaveFirst);
    QVERIFY(m_playground->answerSave());
    QVERIFY(!m_playground->document()->hasFile());
    QFile file(path(u"one.py"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("# typed\n"));

    setText("# in no file\n");
    m_playground->openFile(QUrl::fromLocalFile(path(u"two.py"_s)));
    QSignalSpy wanted(m_playground.get(), &Playground::fileWanted);
    QVERIFY(!m_playground->answerSave());
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_playground->document()->text(), u"# in no file\n"_s);
    m_playground->saveAs(QUrl::fromLocalFile(path(u"three.py"_s)));
    QVERIFY(QFile::exists(path(u"three.py"_s)));
    QCOMPARE(m_playground->document()->name(), u"two.py"_s);

    setText("# unwanted\n");
    m_playground->openFile(QUrl::fromLocalFile(path(u"one.py"_s)));
    m_playground->answerDiscard();
    QCOMPARE(m_playground->document()->name(), u"one.py"_s);
}

void TestPlayground::aFailedOpenLosesNothing()
{
    m_playground->enter();
    setText("# typed\n");
    m_playground->openFile(QUrl::fromLocalFile(path(u"none.py"_s)));
    m_playground->answerDiscard();
    QVERIFY(m_workbench->bannerIsError());
    QCOMPARE(m_playground->document()->text(), u"# typed\n"_s);
}

void TestPlayground::aFileThatAnotherProgramWrote()
{
    m_playground->openFile(write(u"one.py"_s, Program));
    write(u"one.py"_s, "# by another\n");
    setText("# here\n");
    QVERIFY(!m_playground->save());
    QCOMPARE(m_playground->question(), Playground::Overwrite);
    m_playground->answerCancel();
    QVERIFY(m_playground->document()->isOvertaken());
    QVERIFY(!m_playground->save());
    QVERIFY(m_playground->answerSave());
    QCOMPARE(m_playground->question(), Playground::NoQuestion);
    QVERIFY(!m_playground->document()->isOvertaken());
    QVERIFY(!m_playground->document()->isEdited());
}

void TestPlayground::closing()
{
    QVERIFY(m_playground->mayClose());
    setText("# typed\n");
    QSignalSpy allowed(m_playground.get(), &Playground::closeAllowed);
    QVERIFY(!m_playground->mayClose());
    m_playground->answerCancel();
    QCOMPARE(allowed.count(), 0);
    QVERIFY(!m_playground->mayClose());
    m_playground->answerDiscard();
    QCOMPARE(allowed.count(), 1);
    QVERIFY(m_playground->mayClose());
}

void TestPlayground::draftsAreKept()
{
    const QUrl file = write(u"one.py"_s, Program);
    m_playground->openFile(file);
    setText("# typed\n");
    m_playground.reset();
    m_playground = std::make_unique<Playground>(m_preferences.get(), m_workbench.get());
    QCOMPARE(m_playground->document()->text(), u"# typed\n"_s);
    QCOMPARE(m_playground->document()->path(), file.toLocalFile());
    QVERIFY(m_playground->document()->isEdited());
    QVERIFY(!runner()->isRunning());
}

// Another process types and is killed at once, without a chance to do anything more.
void TestPlayground::aDraftSurvivesAKill()
{
    const QString folder = path(u"drafts"_s);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), { u"--type"_s, folder });
    QVERIFY(process.waitForReadyRead(Patience)); // it has typed
    const QString file = folder + u"/draft-1.json"_s;
    const auto isWritten = [&file] {
        QFile draft(file);
        return draft.open(QIODevice::ReadOnly) && draft.readAll().contains("line 99");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWritten(), Patience);
    process.kill();
    QVERIFY(process.waitForFinished(Patience));
    const ProgramDocument document(folder);
    QVERIFY(document.text().endsWith(u"line 99\n"_s));
    QVERIFY(document.isEdited());
}

void TestPlayground::twoWindowsHaveTwoDrafts()
{
    const QString folder = path(u"drafts"_s);
    {
        ProgramDocument first(folder);
        ProgramDocument second(folder);
        first.take(u"# first\n"_s);
        second.take(u"# second\n"_s);
    }
    const ProgramDocument first(folder);
    const ProgramDocument second(folder);
    const ProgramDocument third(folder);
    QCOMPARE(first.text(), u"# first\n"_s);
    QCOMPARE(second.text(), u"# second\n"_s);
    QVERIFY(!third.isEdited());
}

void TestPlayground::aCopyOfALesson()
{
    m_workbench->openLesson(u"gather"_s);
    const QString source = m_workbench->pythonSource();
    QVERIFY(source.contains(u"asyncio.gather"_s));
    m_playground->editCopy();
    QVERIFY(m_playground->isActive());
    QCOMPARE(m_playground->document()->text(), source);
    QVERIFY(!m_playground->document()->hasFile());
    QVERIFY(!m_playground->document()->isEdited());
    QVERIFY(!runner()->isRunning());
    m_playground->leave();
    QCOMPARE(m_workbench->lessonId(), u"gather"_s);
}

void TestPlayground::editorKeys()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nTextEdit {}", {});
    const std::unique_ptr<QObject> area(component.create());
    auto *quickDocument = area->property("textDocument").value<QQuickTextDocument *>();
    CodeEditor editor;
    editor.setDocument(quickDocument);
    editor.setProgram(m_playground->document());
    m_playground->document()->replace(u"x.py"_s, u"def f():"_s);
    const auto text = [this] { return m_playground->document()->text(); };
    const auto length = [&text] { return int(text().size()); };

    editor.newLine(8, 8);
    QCOMPARE(text(), u"def f():\n    "_s);
    editor.backspace(length());
    QCOMPARE(text(), u"def f():\n"_s);
    editor.indent(length(), length());
    QCOMPARE(text(), u"def f():\n    "_s);
    QCOMPARE(editor.homeOf(3), 0);
    QCOMPARE(editor.homeOf(0), 0);
    setText("def f():\n    return 1");
    m_playground->document()->replace(u"x.py"_s, u"def f():\n    return 1"_s);
    editor.newLine(length(), length());
    QCOMPARE(text(), u"def f():\n    return 1\n"_s);
    QCOMPARE(editor.homeOf(17), 13);
    QCOMPARE(editor.homeOf(13), 9);
    QCOMPARE(editor.homeOf(9), 13);
    editor.indent(0, length());
    QCOMPARE(text(), u"    def f():\n        return 1\n"_s);
    editor.unindent(0, length());
    QCOMPARE(text(), u"def f():\n    return 1\n"_s);
    editor.toggleComment(9, 12);
    QCOMPARE(text(), u"def f():\n    # return 1\n"_s);
    editor.toggleComment(0, length());
    QCOMPARE(text(), u"# def f():\n#     # return 1\n"_s);
    editor.toggleComment(0, length());
    QCOMPARE(text(), u"def f():\n    # return 1\n"_s);
    editor.unindent(9, 9);
    QCOMPARE(text(), u"def f():\n# return 1\n"_s);
    quickDocument->textDocument()->undo();
    QCOMPARE(text(), u"def f():\n    # return 1\n"_s);
    m_playground->document()->replace(u"x.py"_s, u"a\u00a0b"_s);
    QVERIFY(!quickDocument->textDocument()->isUndoAvailable()); // another program's
    editor.backspace(1);
    QCOMPARE(text(), u"\u00a0b"_s);
}

void TestPlayground::editorFinds()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nTextEdit {}", {});
    const std::unique_ptr<QObject> area(component.create());
    CodeEditor editor;
    editor.setDocument(area->property("textDocument").value<QQuickTextDocument *>());
    editor.setProgram(m_playground->document());
    m_playground->document()->replace(u"x.py"_s, u"wait Wait\nwait"_s);
    QCOMPARE(editor.count(u"wait"_s), 3);
    QCOMPARE(editor.count(u"Wait"_s), 1);
    QCOMPARE(editor.find(u"wait"_s, 0, false), 0);
    QCOMPARE(editor.find(u"wait"_s, 4, false), 5);
    QCOMPARE(editor.find(u"wait"_s, 14, false), 0); // round
    QCOMPARE(editor.find(u"wait"_s, 0, true), 10);
    QCOMPARE(editor.find(u"Wait"_s, 6, false), 5);
    QCOMPARE(editor.find(u"nowhere"_s, 0, false), -1);
    QCOMPARE(editor.find({}, 0, false), -1);
    QCOMPARE(editor.lineOf(10), 2);
    QCOMPARE(editor.startOf(2), 10);
    QCOMPARE(editor.endOf(1), 9);
}

// Types a hundred lines into a program, says so, and waits for its end.
static int typeAndWait(const QString &folder)
{
    ProgramDocument document(folder);
    QString text;
    for (int line = 0; line < 100; ++line) {
        text += u"line %1\n"_s.arg(line);
        document.take(text);
    }
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly))
        out.write("typed\n");
    out.close();
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--type"_L1)
        return typeAndWait(arguments.value(2));
    TestPlayground test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_playground.moc"
