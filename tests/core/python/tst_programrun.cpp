#include "python/programrun.h"
#include "trace/traceformat.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using python::Outcome;
using python::ProgramRun;
using python::ProgramSettings;

namespace {

constexpr int Patience = 120'000; // milliseconds; only what hangs takes as long

// For what stands in for the interpreter: where the trace goes.
const char FakeHead[] = "#!/bin/sh\nexec 9>/dev/fd/$5\n";
const char FakeTrace[] =
    "echo '{\"format\":\"awaitscope-trace\",\"version\":1,\"program\":\"p.py\","
    "\"clock\":\"virtual\",\"semantics\":\"3.11\",\"knobs\":{},"
    "\"source\":{\"python\":\"\",\"cpp\":\"\"}}' >&9\n"
    "echo '{\"seq\":0,\"time\":0,\"iteration\":0,\"kind\":\"print\",\"text\":\"one\"}' >&9\n";

// A program that waits for ever in processes that it has forked; prints their ids.
const char Forks[] = "import os, signal\n"
                     "for i in range(%1):\n"
                     "    child = os.fork()\n"
                     "    if child == 0:\n"
                     "        if i % 2: os.setsid()\n"
                     "        signal.pause()\n"
                     "    print(child, flush=True)\n";

// One that is dead and that nobody has asked about is none.
bool isAlive(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z ");
}

} // namespace

class TestProgramRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void nothingRunsBeforeStart();
    void recordsWhatTheRecorderRecords();
    void programSeesItsSettings();
    void fileRunsWhereItIs();
    void copyRunsWhereItIsNot();
    void outputIsPassedOnToTheByte();

    void ends_data();
    void ends();
    void endsWithoutPython_data();
    void endsWithoutPython();
    void stopsAtTheTimeLimit();
    void stopsAtTheOutputLimit();
    void stopsAtTheEventLimit();
    void stopsAtTheMemoryLimit();
    void stopsAtTheProcessLimit();
    void stopsWhenItIsToldTo();
    void leavesNoProcessBehind();
    void diesWithItsObject();

    void keepsTheTraceOfWhatDies_data();
    void keepsTheTraceOfWhatDies();
    void keepsWhatWasRecordedLast();
    void givesEventsWhileTheProgramRuns();
    void holdsUpWhatWritesFast();
    void traceMayBreakOff_data();
    void traceMayBreakOff();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    /// Settings of a program that prints and ends.
    ProgramSettings settingsOf(const QByteArray &source) const;
    /// Settings with a shell script as the interpreter: it is the recorder and the program in one.
    ProgramSettings fake(const QByteArray &script) const;
    static Outcome outcomeOf(ProgramRun &run);
    static Outcome outcomeOf(const ProgramSettings &settings);

    python::Interpreter m_python;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgramRun::initTestCase()
{
    m_python = python::probe(QStringLiteral(AWAITSCOPE_PYTHON)).interpreter;
    QVERIFY(python::isSupported(m_python.version));
}

void TestProgramRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProgramRun::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a test file");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

ProgramSettings TestProgramRun::settingsOf(const QByteArray &source) const
{
    ProgramSettings settings;
    settings.interpreter = m_python;
    settings.source = source;
    settings.workingFolder = m_folder->path();
    settings.limits.seconds = 0; // a machine may be slow
    return settings;
}

ProgramSettings TestProgramRun::fake(const QByteArray &script) const
{
    write(u"python3"_s, FakeHead + script);
    ProgramSettings settings = settingsOf("");
    settings.interpreter = { path(u"python3"_s), u"3.11.2"_s };
    return settings;
}

Outcome TestProgramRun::outcomeOf(ProgramRun &run)
{
    QSignalSpy finished(&run, &ProgramRun::finished);
    run.start();
    if (!run.isRunning() || !finished.wait(Patience) || run.isRunning())
        qFatal("the run does not end");
    return run.outcome();
}

Outcome TestProgramRun::outcomeOf(const ProgramSettings &settings)
{
    ProgramRun run(settings);
    return outcomeOf(run);
}

void TestProgramRun::nothingRunsBeforeStart()
{
    {
        const ProgramRun run(settingsOf("open('ran', 'w')\n"));
        QTest::qWait(300);
        QVERIFY(!run.isRunning());
    }
    QVERIFY(!QFile::exists(path(u"ran"_s)));
    QCOMPARE(outcomeOf(settingsOf("open('ran', 'w')\n")), Outcome {});
    QVERIFY(QFile::exists(path(u"ran"_s))); // it would have been seen
}

void TestProgramRun::recordsWhatTheRecorderRecords()
{
    const QByteArray source = "import asyncio\n"
                              "async def work(n):\n"
                              "    await asyncio.sleep(n)\n"
                              "    print('日本語', n)\n"
                              "async def main():\n"
                              "    await asyncio.gather(*[work(n) for n in range(20)])\n"
                              "asyncio.run(main())\n";
    write(u"program.py"_s, source);
    ProgramSettings settings = settingsOf(source);
    settings.fileName = path(u"program.py"_s);
    ProgramRun run(settings);
    QCOMPARE(outcomeOf(run), Outcome {});

    QProcess recorder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONPATH"_s, QStringLiteral(AWAITSCOPE_SOURCE_DIR "/resources/recorder"));
    recorder.setProcessEnvironment(environment);
    recorder.start(m_python.path, { u"-m"_s, u"awaitscope_recorder"_s, path(u"program.py"_s), u"-o"_s,
                                    path(u"alone.jsonl"_s) });
    QVERIFY(recorder.waitForFinished(Patience));
    QString error;
    const std::optional<trace::TraceLog> alone = trace::loadTrace(path(u"alone.jsonl"_s), &error);
    QVERIFY2(alone, qPrintable(error));
    QVERIFY(run.log().size() > 100);
    QCOMPARE(trace::toJsonLines(run.log()), trace::toJsonLines(*alone));
}

void TestProgramRun::programSeesItsSettings()
{
    ProgramSettings settings = settingsOf("import os, sys\n"
                                          "print(sys.argv[1:], os.environ['FRUIT'], os.getcwd())\n"
                                          "print(sys.stdin.read())\n");
    settings.arguments = { u"--clock"_s, u"--"_s, u"two words"_s };
    settings.environment = { { u"FRUIT"_s, u"りんご"_s } };
    settings.input = "first\nsecond";
    ProgramRun run(settings);
    QByteArray output;
    connect(&run, &ProgramRun::outputArrived, this, [&](const QByteArray &bytes) { output += bytes; });
    QCOMPARE(outcomeOf(run), Outcome {});
    const QString folder = QFileInfo(m_folder->path()).canonicalFilePath();
    QCOMPARE(QString::fromUtf8(output),
             u"['--clock', '--', 'two words'] りんご %1\nfirst\nsecond\n"_s.arg(folder));
}

void TestProgramRun::fileRunsWhereItIs()
{
    write(u"beside.py"_s, "VALUE = 42\n");
    write(u"mine.py"_s, "import beside\nprint(beside.VALUE, __file__)\n");
    ProgramSettings settings = settingsOf("import beside\nprint(beside.VALUE, __file__)\n");
    settings.fileName = path(u"mine.py"_s);
    ProgramRun run(settings);
    QCOMPARE(outcomeOf(run), Outcome {});
    QCOMPARE(run.header().program, u"mine.py"_s);
    QCOMPARE(run.log().at(0).text, u"42 "_s + path(u"mine.py"_s));
}

// As it stands in an editor.
void TestProgramRun::copyRunsWhereItIsNot()
{
    write(u"mine.py"_s, "print('saved')\n");
    ProgramSettings settings = settingsOf("print('edited', __file__)\n");
    settings.fileName = path(u"mine.py"_s);
    ProgramRun run(settings);
    QCOMPARE(outcomeOf(run), Outcome {});
    QCOMPARE(run.header().program, u"mine.py"_s);
    const QString text = run.log().at(0).text;
    QVERIFY2(text.startsWith("edited "_L1), qPrintable(text));
    QVERIFY(text != u"edited "_s + path(u"mine.py"_s));
}

void TestProgramRun::outputIsPassedOnToTheByte()
{
    ProgramRun run(settingsOf("import sys\n"
                              "print('日本語', end='')\n"
                              "print('error', file=sys.stderr)\n"
                              "sys.stdout.write('\\r\\n\\0x')\n"));
    QByteArray output;
    QByteArray error;
    connect(&run, &ProgramRun::outputArrived, this, [&](const QByteArray &bytes) { output += bytes; });
    connect(&run, &ProgramRun::errorArrived, this, [&](const QByteArray &bytes) { error += bytes; });
    QCOMPARE(outcomeOf(run), Outcome {});
    QCOMPARE(output, QByteArray("日本語\r\n\0x", 13));
    QCOMPARE(error, QByteArray("error\n"));

    // What is no text has no place in a trace as it stands.
    ProgramSettings settings = settingsOf("import sys\n"
                                          "sys.stdout.buffer.write(b'\\xff\\n')\n"
                                          "sys.stdout.flush()\n"
                                          "print('\\udcff\\ud800')\n");
    settings.environment = { { u"PYTHONIOENCODING"_s, u"utf-8:surrogatepass"_s } };
    ProgramRun other(settings);
    output.clear();
    connect(&other, &ProgramRun::outputArrived, this, [&](const QByteArray &bytes) { output += bytes; });
    QCOMPARE(outcomeOf(other), Outcome {});
    QCOMPARE(output, QByteArray("\xff\n\xed\xb3\xbf\xed\xa0\x80\n"));
    QCOMPARE(other.log().at(0).text, u"\ufffd"_s);
    QCOMPARE(other.log().at(1).text, u"\ufffd\ufffd"_s);
}

void TestProgramRun::ends_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const char *source, const Outcome &outcome) {
        QTest::newRow(name) << QByteArray(source) << outcome;
    };
    row("empty", "", {});
    row("sys.exit(3)", "import sys\nsys.exit(3)\n", { .kind = Outcome::Failed, .exitCode = 3 });
    row("exception", "print('before')\n1 / 0\n", { .kind = Outcome::Failed, .exitCode = 1 });
    row("syntax error", "x = 1\ny = = 2\n",
        { .kind = Outcome::SyntaxError, .exitCode = 1, .line = 2, .reason = u"invalid syntax"_s });
    row("indentation", "def f():\npass\n",
        { .kind = Outcome::SyntaxError,
          .exitCode = 1,
          .line = 2,
          .reason = u"expected an indented block after function definition on line 1"_s });
    row("syntax error while it runs", "print('before')\neval('= =')\n",
        { .kind = Outcome::Failed, .exitCode = 1 });
    row("raises a syntax error", "raise SyntaxError('mine')\n", { .kind = Outcome::Failed, .exitCode = 1 });
    row("SIGKILL", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n",
        { .kind = Outcome::Killed, .signal = SIGKILL });
    row("abort", "import os\nos.abort()\n", { .kind = Outcome::Killed, .signal = SIGABRT });
    row("os._exit(0)", "import os\nprint('before')\nos._exit(0)\n", {});
    row("becomes another program", "import os\nos.execv('/bin/true', ['true'])\n",
        { .kind = Outcome::RecordingLost });
    row("deadlock",
        "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n",
        { .kind = Outcome::Deadlock });
}

void TestProgramRun::ends()
{
    QFETCH(QByteArray, source);
    QFETCH(Outcome, outcome);
    const Outcome actual = outcomeOf(settingsOf(source));
    QCOMPARE(actual.kind, outcome.kind);
    QCOMPARE(actual.line, outcome.line);
    QCOMPARE(actual.reason, outcome.reason);
    QCOMPARE(actual, outcome);
}

void TestProgramRun::endsWithoutPython_data()
{
    QTest::addColumn<python::Interpreter>("interpreter");
    QTest::addColumn<Outcome::Kind>("kind");
    using python::Interpreter;
    QTest::newRow("none") << Interpreter {} << Outcome::NoPython;
    QTest::newRow("old") << Interpreter { u"/usr/bin/python3"_s, u"3.8.18"_s } << Outcome::WrongPython;
    QTest::newRow("gone") << Interpreter { u"/nowhere/python3"_s, u"3.11.2"_s } << Outcome::NotStarted;
    QTest::newRow("folder") << Interpreter { u"/usr"_s, u"3.11.2"_s } << Outcome::NotStarted;
}

void TestProgramRun::endsWithoutPython()
{
    QFETCH(python::Interpreter, interpreter);
    ProgramSettings settings = settingsOf("print(1)\n");
    settings.interpreter = interpreter;
    const Outcome outcome = outcomeOf(settings);
    QTEST(outcome.kind, "kind");
    QCOMPARE(!outcome.reason.isEmpty(), outcome.kind == Outcome::NotStarted);
    settings = settingsOf("print(1)\n");
    settings.workingFolder = u"/nowhere"_s;
    QCOMPARE(outcomeOf(settings).kind, Outcome::NotStarted);
}

void TestProgramRun::stopsAtTheTimeLimit()
{
    ProgramSettings settings = settingsOf("while True: pass\n");
    settings.limits.seconds = 1;
    QCOMPARE(outcomeOf(settings).kind, Outcome::TimeLimit);
}

void TestProgramRun::stopsAtTheOutputLimit()
{
    ProgramSettings settings = settingsOf("for i in range(10_000_000): print(i)\n");
    settings.limits.outputBytes = 100'000;
    ProgramRun run(settings);
    qint64 size = 0;
    connect(&run, &ProgramRun::outputArrived, this, [&](const QByteArray &bytes) { size += bytes.size(); });
    QCOMPARE(outcomeOf(run).kind, Outcome::OutputLimit);
    QCOMPARE(size, 100'000);
}

void TestProgramRun::stopsAtTheEventLimit()
{
    ProgramSettings settings = fake(
        FakeTrace
        + QByteArray("i=1\nwhile true; do echo '{\"seq\":'$i',\"time\":0,\"iteration\":0,"
                     "\"kind\":\"print\",\"text\":\"\"}'; i=$((i+1)); done >&9\n"));
    settings.limits.events = 1000;
    ProgramRun run(settings);
    QCOMPARE(outcomeOf(run).kind, Outcome::EventLimit);
    QVERIFY(run.log().size() >= 1000);
}

void TestProgramRun::stopsAtTheMemoryLimit()
{
    ProgramSettings settings = settingsOf("hoard = []\nwhile True: hoard.append(bytearray(10_000_000))\n");
    settings.limits.memoryBytes = 100'000'000;
    QCOMPARE(outcomeOf(settings).kind, Outcome::MemoryLimit);
}

void TestProgramRun::stopsAtTheProcessLimit()
{
    ProgramSettings settings = settingsOf(QByteArray(Forks).replace("%1", "30"));
    settings.source += "signal.pause()\n";
    settings.limits.processes = 20;
    QCOMPARE(outcomeOf(settings).kind, Outcome::ProcessLimit);
}

void TestProgramRun::stopsWhenItIsToldTo()
{
    ProgramRun run(settingsOf("print('begun')\nwhile True: pass\n"));
    connect(&run, &ProgramRun::outputArrived, &run, &ProgramRun::stop);
    QCOMPARE(outcomeOf(run).kind, Outcome::Stopped);

    ProgramRun early(settingsOf("while True: pass\n"));
    QSignalSpy finished(&early, &ProgramRun::finished);
    early.stop(); // nothing is there to be stopped
    early.start();
    early.stop();
    QVERIFY(finished.wait(Patience));
    QCOMPARE(early.outcome().kind, Outcome::Stopped);
}

void TestProgramRun::leavesNoProcessBehind()
{
    ProgramRun run(settingsOf(QByteArray(Forks).replace("%1", "2")));
    QByteArray output;
    connect(&run, &ProgramRun::outputArrived, this, [&](const QByteArray &bytes) { output += bytes; });
    QCOMPARE(outcomeOf(run).kind, Outcome::Ended);
    const QByteArrayList children = output.trimmed().split('\n');
    QCOMPARE(children.size(), 2);
    for (const QByteArray &child : children)
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child.toLongLong()), Patience);
}

void TestProgramRun::diesWithItsObject()
{
    qint64 process = 0;
    {
        ProgramRun run(settingsOf("import os\nprint(os.getpid())\nwhile True: pass\n"));
        connect(&run, &ProgramRun::outputArrived, this,
                [&](const QByteArray &bytes) { process = bytes.trimmed().toLongLong(); });
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(process > 0, Patience);
        QVERIFY(isAlive(process));
    }
    QVERIFY(!isAlive(process));
}

void TestProgramRun::keepsTheTraceOfWhatDies_data()
{
    QTest::addColumn<QByteArray>("death");
    QTest::newRow("SIGKILL") << QByteArray("os.kill(os.getpid(), signal.SIGKILL)");
    QTest::newRow("raised") << QByteArray("signal.raise_signal(signal.SIGKILL)");
    QTest::newRow("abort") << QByteArray("os.abort()");
    QTest::newRow("os._exit()") << QByteArray("os._exit(3)");
    QTest::newRow("another program") << QByteArray("os.execvp('true', ['true'])");
    QTest::newRow("segmentation fault") << QByteArray("import time, ctypes\nwall()\nctypes.string_at(0)");
}

void TestProgramRun::keepsTheTraceOfWhatDies()
{
    QFETCH(QByteArray, death);
    // wall() lets a period of the recorder pass, whatever the clock says.
    ProgramRun run(settingsOf("import os, signal, subprocess\n"
                              "def wall(): subprocess.run(['sleep', '0.5'])\n"
                              "print('\\u65e5 before')\n"
                              + death + "\nprint('behind')\n"));
    QVERIFY(!outcomeOf(run).isSuccess());
    QCOMPARE(run.log().at(0).text, u"日 before"_s);
}

void TestProgramRun::keepsWhatWasRecordedLast()
{
    ProgramRun run(fake(FakeTrace + QByteArray("printf '{\"seq\":1,' >&9\nkill -9 $$\n")));
    QSignalSpy header(&run, &ProgramRun::headerArrived);
    QSignalSpy events(&run, &ProgramRun::eventsArrived);
    QCOMPARE(outcomeOf(run), (Outcome { .kind = Outcome::Killed, .signal = SIGKILL }));
    QCOMPARE(run.log().size(), 1);
    QCOMPARE(run.log().at(0).text, u"one"_s);
    QCOMPARE(header.size(), 1);
    QCOMPARE(events.size(), 1);
    QCOMPARE(run.header().program, u"p.py"_s);
    QCOMPARE(run.takeLog().header.program, u"p.py"_s);
}

void TestProgramRun::givesEventsWhileTheProgramRuns()
{
    // Half a line comes with the first, the other half when that was seen.
    ProgramRun run(
        fake(FakeTrace
             + QByteArray("printf '{\"seq\":1,\"time\":0,' >&9\nsleep 0.1\n"
                          "echo '\"iteration\":0,\"kind\":\"print\",\"text\":\"two\"}' >&9\n"
                          "until [ -e seen ]; do sleep 0.01; done\n"
                          "echo '{\"seq\":2,\"time\":0,\"iteration\":0,\"kind\":\"print\"}\n' >&9\n")));
    QList<qsizetype> firsts;
    connect(&run, &ProgramRun::eventsArrived, this, [&](qsizetype first) {
        firsts.append(first);
        if (run.log().size() == 2)
            write(u"seen"_s, "");
    });
    QCOMPARE(outcomeOf(run), Outcome {});
    QCOMPARE(run.log().size(), 3);
    QCOMPARE(firsts.first(), 0);
    QCOMPARE(firsts.last(), 2);
}

// What comes in one go is bounded, so that a window stays alive.
void TestProgramRun::holdsUpWhatWritesFast()
{
    ProgramRun run(fake(FakeTrace
                        + QByteArray("seq 1 30000 | sed 's/.*/{\"seq\":&,\"time\":0,\"iteration\":0,"
                                     "\"kind\":\"print\",\"text\":\"line &\"}/' >&9\necho >&9\n")));
    qsizetype turns = 0;
    qsizetype most = 0;
    qsizetype before = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&] {
        ++turns;
        most = std::max(most, run.log().size() - before);
        before = run.log().size();
    });
    turn.start(0);
    QCOMPARE(outcomeOf(run), Outcome {});
    QCOMPARE(run.log().size(), 30'001);
    QVERIFY(turns > 5);
    QVERIFY2(most < 10'000, qPrintable(QString::number(most)));
}

void TestProgramRun::traceMayBreakOff_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no trace") << QByteArray("exit 0") << QString();
    QTest::newRow("pipe cut") << FakeTrace + QByteArray("exec 9>&-\necho still here\n") << QString();
    QTest::newRow("in a line") << FakeTrace + QByteArray("printf '{\"seq\":1' >&9\n") << QString();
    QTest::newRow("other lines") << FakeTrace + QByteArray("echo nonsense >&9\nsleep 1000\n")
                                 << u"line 3: this is not a JSON object."_s;
    QTest::newRow("not UTF-8") << FakeTrace + QByteArray("printf '{\"text\":\"\\377\\376\"}\\n' >&9\n")
                               << u"line 3: this is not a JSON object."_s;
    QTest::newRow("line missing") << FakeTrace
                                         + QByteArray("echo '{\"seq\":7,\"time\":0,\"iteration\":0,"
                                                      "\"kind\":\"print\"}' >&9\n")
                                  << u"line 3: \"seq\" has a value that cannot be there."_s;
    QTest::newRow("no header") << QByteArray("echo hello >&9\n")
                               << u"line 1: this is not an Awaitscope trace."_s;
}

void TestProgramRun::traceMayBreakOff()
{
    QFETCH(QByteArray, script);
    ProgramRun run(fake(script));
    const Outcome outcome = outcomeOf(run);
    QCOMPARE(outcome.kind, Outcome::RecordingLost);
    QTEST(outcome.reason, "reason");
    QCOMPARE(run.log().size(), script.startsWith("echo '{") ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestProgramRun)

#include "tst_programrun.moc"
