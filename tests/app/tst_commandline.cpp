#include "lessons/catalogue.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Success = 0;
constexpr int ProgramFailed = 1;
constexpr int WrongUsage = 2;

const char PythonProgram[] = "import asyncio, sys\n"
                             "async def work(n, text, end):\n"
                             "    await asyncio.sleep(n)\n"
                             "    print(text, end=end)\n"
                             "async def main():\n"
                             "    print('on stderr', file=sys.stderr)\n"
                             "    await asyncio.gather(work(2, 'second', ''), work(1, 'first', '\\n'))\n"
                             "asyncio.run(main())\n";

struct Result
{
    int exitCode = -1;
    QByteArray output;
    QByteArray error;
};

} // namespace

/// Runs the real program, as a shell does.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsForPeople();
    void listsAsJson();
    void sourceFillsKnobsIn();
    void sourceHasBothLanguages();
    void knobsOfEveryTypeAreListed();
    void knobsOfEveryTypeAreFilledIn_data();
    void knobsOfEveryTypeAreFilledIn();
    void checksALesson();
    void saysWhatIsWrongWithALesson();
    void helpAndVersion_data();
    void helpAndVersion();
    void optionsStandAnywhere();

    void runPrintsWhatTheProgramPrints();
    void summaryComesLast();
    void runsRepeat_data();
    void runsRepeat();
    void knobsChangeTheRun();
    void wallClockTakesItsTime();
    void headerSaysHowItRan();
    void savedTraceRunsAlike_data();
    void savedTraceRunsAlike();
    void exports_data();
    void exports();
    void importsChromesFormat();
    void outputGoesToAFile();
    void readerMayGoAway();
    void anyLocaleWillDo_data();
    void anyLocaleWillDo();
    void needsNoDisplay();
    void windowNeedsADisplay_data();
    void windowNeedsADisplay();

    void programsRun();
    void programsAreRecorded();
    void programsReadStandardInput();
    void programsTakeTheirTime();
    void programsFail_data();
    void programsFail();
    void programsAreInterrupted();
    void programsNeedAPython();
    void programsAreDrawn();

    void wrongUsage_data();
    void wrongUsage();
    void badFiles_data();
    void badFiles();
    void badFilesLeaveTheOutputAlone();
    void damagedTraces_data();
    void damagedTraces();

    void rendersInTheSizeAsked_data();
    void rendersInTheSizeAsked();
    void rendersMoments_data();
    void rendersMoments();
    void rendersTheSameTwice();
    void rendersThemesAndLanguages();
    void rendersSavedTraces();
    void rendersTheTimelineAsSvg();
    void rendersTheLanesAsked_data();
    void rendersTheLanesAsked();
    void rendersAnAnimation();
    void rendersTwoRuns();
    void rendersOtherSettings();
    void renderingLeavesSettingsAlone();

private:
    Result run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Of a Python program, in the Python of the tests.
    Result runProgram(const QByteArray &source, const QStringList &arguments = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    QByteArray trace() const;
    void copyLesson() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    // Neither a display nor what the caller has chosen for one.
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
        m_environment.remove(name);
    m_environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
}

Result TestCommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(AWAITSCOPE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

Result TestCommandLine::runProgram(const QByteArray &source, const QStringList &arguments) const
{
    write(u"program.py"_s, source);
    return run(QStringList { u"run"_s, u"program.py"_s, u"--python"_s, QStringLiteral(AWAITSCOPE_PYTHON) }
               + arguments);
}

QString TestCommandLine::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return name;
}

QByteArray TestCommandLine::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestCommandLine::trace() const
{
    return run({ u"run"_s, u"gather"_s, u"--format"_s, u"jsonl"_s }).output;
}

/// Into the folder 04-gather.
void TestCommandLine::copyLesson() const
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"04-gather"_s));
    for (const QString &name : { u"lesson.json"_s, u"en.json"_s, u"ja.json"_s, u"program.py"_s }) {
        const QString from = u":/lessons/04-gather/"_s + name;
        QVERIFY(QFile::copy(from, path(u"04-gather/"_s + name)));
        QVERIFY(QFile::setPermissions(path(u"04-gather/"_s + name), QFile::ReadOwner | QFile::WriteOwner));
    }
}

void TestCommandLine::listsForPeople()
{
    const Result result = run({ u"list"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.error, QByteArray());
    for (const char *word : { "sync-vs-async", "gather", "queue", "users", "maxsize", "0.1 to 5.0" })
        QVERIFY2(result.output.contains(word), word);
}

void TestCommandLine::listsAsJson()
{
    const Result result = run({ u"list"_s, u"--json"_s });
    QCOMPARE(result.exitCode, Success);
    const QJsonArray lessons = QJsonDocument::fromJson(result.output).array();
    QStringList ids;
    for (const QJsonValue &value : lessons) {
        const QJsonObject lesson = value.toObject();
        ids.append(lesson.value(u"id"_s).toString());
        QCOMPARE(lesson.keys(), QStringList({ u"clock"_s, u"id"_s, u"knobs"_s, u"number"_s, u"title"_s }));
        QCOMPARE(lesson.value(u"title"_s).toObject().keys(), QStringList({ u"en"_s, u"ja"_s }));
        const bool isReal = lesson.value(u"id"_s) == u"http"_s;
        QCOMPARE(lesson.value(u"clock"_s).toString(), isReal ? u"wall"_s : u"virtual"_s);
        const QJsonArray knobs = lesson.value(u"knobs"_s).toArray();
        for (const QJsonValue &knob : knobs) {
            QCOMPARE(knob.toObject().keys(), QStringList({ u"choices"_s, u"default"_s, u"max"_s, u"min"_s,
                                                           u"name"_s, u"step"_s, u"type"_s }));
        }
    }
    QStringList course;
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons())
        course.append(lesson.id);
    QVERIFY(course.contains(u"gather"_s));
    QCOMPARE(ids, course);
}

void TestCommandLine::sourceFillsKnobsIn()
{
    const Result result = run({ u"source"_s, u"gather"_s, u"--set"_s, u"users=4.5"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.error, QByteArray());
    QVERIFY(result.output.contains("\"users\", 4.5"));
    QVERIFY(!result.output.contains("{{"));
    QVERIFY(!result.output.contains("#@"));
    QVERIFY(result.output.endsWith("asyncio.run(main())\n"));
}

void TestCommandLine::sourceHasBothLanguages()
{
    const Result result = run({ u"source"_s, u"queue"_s, u"--lang"_s, u"cpp"_s });
    QCOMPARE(result.exitCode, Success);
    QVERIFY(result.output.contains("co_await"));
    QVERIFY(!result.output.contains("//@"));
}

void TestCommandLine::knobsOfEveryTypeAreListed()
{
    QHash<QString, QJsonObject> knobs;
    const QJsonArray lessons = QJsonDocument::fromJson(run({ u"list"_s, u"--json"_s }).output).array();
    for (const QJsonValue &lesson : lessons) {
        const QJsonArray all = lesson[u"knobs"_s].toArray();
        for (const QJsonValue &knob : all)
            knobs.insert(lesson[u"id"_s].toString() + u'.' + knob[u"name"_s].toString(), knob.toObject());
    }
    const QJsonObject name = knobs.value(u"coroutines.name"_s);
    QCOMPARE(name.value(u"type"_s).toString(), u"text"_s);
    QCOMPARE(name.value(u"default"_s).toString(), u"Ada"_s);
    QVERIFY(name.value(u"min"_s).isNull());
    const QJsonObject others = knobs.value(u"coroutines.others"_s);
    QCOMPARE(others.value(u"type"_s).toString(), u"choice"_s);
    QCOMPARE(others.value(u"choices"_s).toArray(), QJsonArray({ u"nobody"_s, u"sheep"_s, u"both"_s }));
    const QJsonObject nested = knobs.value(u"from-sync-code.nested"_s);
    QCOMPARE(nested.value(u"type"_s).toString(), u"boolean"_s);
    QCOMPARE(nested.value(u"default"_s), QJsonValue(true));
    QVERIFY(run({ u"list"_s }).output.contains("nobody, sheep, both"));
}

void TestCommandLine::knobsOfEveryTypeAreFilledIn_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("has");
    QTest::addColumn<QByteArray>("hasNot");
    QTest::newRow("text") << u"coroutines"_s << u"name=O\"Brien \\"_s << QByteArray("\"O\\\"Brien \\\\\"")
                          << QByteArray("Ada");
    QTest::newRow("choice") << u"coroutines"_s << u"others=nobody"_s << QByteArray("Ada")
                            << QByteArray("sheep");
    QTest::newRow("boolean") << u"gather-errors"_s << u"return_exceptions=false"_s
                             << QByteArray("asyncio.gather(") << QByteArray("return_exceptions=True");
}

void TestCommandLine::knobsOfEveryTypeAreFilledIn()
{
    QFETCH(QString, lesson);
    QFETCH(QString, setting);
    QFETCH(QByteArray, has);
    QFETCH(QByteArray, hasNot);
    const Result result = run({ u"source"_s, lesson, u"--set"_s, setting });
    QCOMPARE(result.exitCode, Success);
    QVERIFY2(result.output.contains(has), result.output.constData());
    QVERIFY2(!result.output.contains(hasNot), result.output.constData());
    QVERIFY(run({ u"source"_s, lesson }).output.contains(hasNot));
}

void TestCommandLine::checksALesson()
{
    copyLesson();
    const Result good = run({ u"check-lesson"_s, u"04-gather"_s });
    QCOMPARE(good.exitCode, Success);
    QCOMPARE(good.error, QByteArray());
    QCOMPARE(good.output, QByteArray("04-gather: Nothing is wrong with this lesson.\n"));
    const QByteArray lesson = read(u"04-gather/lesson.json"_s);
    write(u"04-gather/lesson.json"_s,
          QByteArray(lesson).replace("\"scenario\": \"gather\"", "\"scenario\": \"mine\""));
    const Result unknown = run({ u"check-lesson"_s, u"04-gather/"_s });
    QCOMPARE(unknown.exitCode, Success);
    QCOMPARE(unknown.output,
             QByteArray("04-gather: Nothing is wrong with the files, but this version does not "
                        "have the scenario \"mine\", so the lesson was not run.\n"));
}

void TestCommandLine::saysWhatIsWrongWithALesson()
{
    copyLesson();
    const QByteArray lesson = read(u"04-gather/lesson.json"_s);
    write(u"04-gather/lesson.json"_s, QByteArray(lesson).replace("\"posts\": 2.5", "\"posts\": 3.5"));
    const Result unsolved = run({ u"check-lesson"_s, u"04-gather"_s });
    QCOMPARE(unsolved.exitCode, WrongUsage);
    QCOMPARE(unsolved.output,
             QByteArray("04-gather/lesson.json: \"make.solution\" does not fulfil \"fast\".\n"));
    write(u"04-gather/lesson.json"_s,
          QByteArray(lesson).replace("\"focus\": \"loop\"", "\"focus\": \"door\""));
    const Result unread = run({ u"check-lesson"_s, path(u"04-gather"_s) });
    QCOMPARE(unread.exitCode, WrongUsage);
    QCOMPARE(unread.output,
             QByteArray("04-gather/lesson.json: \"beats[0].focus\" must be a part of the window, "
                        "which \"door\" is not.\n"));
}

void TestCommandLine::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("help") << QStringList { u"--help"_s } << QByteArray("Usage: awaitscope [");
    QTest::newRow("h") << QStringList { u"-h"_s } << QByteArray("Usage: awaitscope [");
    QTest::newRow("run") << QStringList { u"run"_s, u"--help"_s }
                         << QByteArray("Usage: awaitscope run SCENARIO|PROGRAM.py|TRACE");
    QTest::newRow("before") << QStringList { u"--help"_s, u"render"_s }
                            << QByteArray("Usage: awaitscope render");
    QTest::newRow("version") << QStringList { u"--version"_s } << QByteArray("awaitscope ");
}

void TestCommandLine::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, begin);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.error, QByteArray());
    QVERIFY(result.output.startsWith(begin));
    QVERIFY(result.output.endsWith('\n'));
}

void TestCommandLine::optionsStandAnywhere()
{
    const Result usual = run(
        { u"run"_s, u"gather"_s, u"--format"_s, u"jsonl"_s, u"--set"_s, u"users=1.0"_s });
    const Result mixed = run({ u"--set"_s, u"users=1.0"_s, u"run"_s, u"--format=jsonl"_s, u"gather"_s });
    QCOMPARE(mixed.exitCode, Success);
    QCOMPARE(mixed.output, usual.output);
}

void TestCommandLine::runPrintsWhatTheProgramPrints()
{
    const Result result = run({ u"run"_s, u"gather"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.output, QByteArray("Fetching users...\nFetching posts...\nFetching comments...\n"
                                       "['users data', 'posts data', 'comments data']\n"));
}

void TestCommandLine::summaryComesLast()
{
    const Result result = run({ u"run"_s, u"gather"_s });
    QCOMPARE(result.error, QByteArray("awaitscope: 3.000 s virtual, 4 tasks, 8 steps, 13 iterations\n"));
}

void TestCommandLine::runsRepeat_data()
{
    QTest::addColumn<QString>("scenario");
    for (const QString &id : { u"sync-vs-async"_s, u"gather"_s, u"queue"_s })
        QTest::newRow(qPrintable(id)) << id;
}

void TestCommandLine::runsRepeat()
{
    QFETCH(QString, scenario);
    const QStringList arguments { u"run"_s, scenario, u"--format"_s, u"jsonl"_s };
    const Result first = run(arguments);
    QVERIFY(first.output.size() > 1000);
    QCOMPARE(run(arguments).output, first.output);
}

void TestCommandLine::knobsChangeTheRun()
{
    const Result result = run(
        { u"run"_s, u"gather"_s, u"--set"_s, u"posts=4.5"_s, u"--set"_s, u"count=2"_s });
    QCOMPARE(result.exitCode, Success);
    QVERIFY(result.output.endsWith("['users data', 'posts data']\n"));
    QVERIFY(result.error.startsWith("awaitscope: 4.500 s virtual, 3 tasks, "));
}

void TestCommandLine::wallClockTakesItsTime()
{
    QElapsedTimer clock;
    clock.start();
    const Result result = run({ u"run"_s, u"gather"_s, u"--clock"_s, u"wall"_s, u"--set"_s, u"users=0.1"_s,
                                u"--set"_s, u"posts=0.3"_s, u"--set"_s, u"comments=0.2"_s });
    QVERIFY(clock.elapsed() >= 300);
    QCOMPARE(result.exitCode, Success);
    QVERIFY(result.output.endsWith("['users data', 'posts data', 'comments data']\n"));
    static const QRegularExpression summary(
        u"^awaitscope: 0\\.[3-9]\\d\\d s wall, 4 tasks, 8 steps, \\d+ iterations\\n$"_s);
    QVERIFY(summary.match(QString::fromUtf8(result.error)).hasMatch());
}

void TestCommandLine::headerSaysHowItRan()
{
    const Result result = run({ u"run"_s, u"queue"_s, u"--semantics"_s, u"3.11"_s, u"--set"_s, u"workers=3"_s,
                                u"--format"_s, u"jsonl"_s });
    const QByteArray line = result.output.left(result.output.indexOf('\n'));
    const QJsonObject header = QJsonDocument::fromJson(line).object();
    QCOMPARE(header.value(u"program"_s).toString(), u"queue"_s);
    QCOMPARE(header.value(u"semantics"_s).toString(), u"3.11"_s);
    QCOMPARE(header.value(u"clock"_s).toString(), u"virtual"_s);
    QCOMPARE(header.value(u"knobs"_s).toObject().value(u"workers"_s).toInt(), 3);
}

void TestCommandLine::savedTraceRunsAlike_data()
{
    runsRepeat_data();
}

void TestCommandLine::savedTraceRunsAlike()
{
    QFETCH(QString, scenario);
    const QStringList save { u"run"_s, scenario, u"--format"_s, u"jsonl"_s, u"-o"_s, u"saved.jsonl"_s };
    QCOMPARE(run(save).exitCode, Success);
    const Result live = run({ u"run"_s, scenario });
    const Result saved = run({ u"run"_s, u"saved.jsonl"_s });
    QCOMPARE(saved.exitCode, live.exitCode);
    QCOMPARE(saved.output, live.output);
    QCOMPARE(saved.error, live.error);
    QCOMPARE(run({ u"run"_s, u"saved.jsonl"_s, u"--format"_s, u"jsonl"_s }).output, read(u"saved.jsonl"_s));
}

void TestCommandLine::exports_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("chrome") << u"chrome"_s << QByteArray("\"traceEvents\"");
    QTest::newRow("speedscope") << u"speedscope"_s << QByteArray("speedscope.app");
    QTest::newRow("perfetto") << u"perfetto"_s << QByteArray("event loop");
}

void TestCommandLine::exports()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, contains);
    const Result result = run({ u"run"_s, u"gather"_s, u"--format"_s, format });
    QCOMPARE(result.exitCode, Success);
    QVERIFY(result.output.contains(contains));
    QVERIFY(!result.output.startsWith("Fetching"));
    QCOMPARE(run({ u"run"_s, u"gather"_s, u"--format"_s, format }).output, result.output);
    if (format != "perfetto"_L1)
        QVERIFY(QJsonDocument::fromJson(result.output).isObject());
}

// What Chrome's format holds of ours comes back; what another tool wrote is shown, too.
void TestCommandLine::importsChromesFormat()
{
    const QByteArray lines = run({ u"run"_s, u"queue"_s, u"--format"_s, u"jsonl"_s }).output;
    QCOMPARE(run({ u"run"_s, u"queue"_s, u"--format"_s, u"chrome"_s, u"-o"_s, u"ours.json"_s }).exitCode,
             Success);
    QCOMPARE(run({ u"run"_s, u"ours.json"_s, u"--format"_s, u"jsonl"_s }).output, lines);

    write(u"other.json"_s, R"([{"ph":"X","name":"compute","pid":1,"tid":1,"ts":5,"dur":2500000},)");
    const Result result = run({ u"run"_s, u"other.json"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.error, QByteArray("awaitscope: 2.500 s wall, 0 tasks, 0 steps, 0 iterations\n"));
    QCOMPARE(run({ u"render"_s, u"other.json"_s, u"-o"_s, u"p.png"_s }).error, QByteArray());
    QCOMPARE(QImage(path(u"p.png"_s)).size(), QSize(1440, 900));
}

void TestCommandLine::outputGoesToAFile()
{
    const Result result = run({ u"run"_s, u"gather"_s, u"-o"_s, u"out.txt"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.output, QByteArray());
    QVERIFY(read(u"out.txt"_s).startsWith("Fetching users...\n"));
}

// A pipe whose reader has gone is no error.
void TestCommandLine::readerMayGoAway()
{
    QProcess shell;
    shell.setProcessEnvironment(m_environment);
    const QString pipe = u"set -o pipefail; '%1' run queue --format jsonl 2>err | head -c 10"_s;
    shell.start(u"bash"_s, { u"-c"_s, pipe.arg(QStringLiteral(AWAITSCOPE_PROGRAM)) });
    shell.setWorkingDirectory(m_folder->path());
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), Success);
    QCOMPARE(shell.readAllStandardOutput().size(), 10);
}

void TestCommandLine::anyLocaleWillDo_data()
{
    QTest::addColumn<QString>("locale");
    for (const QString &locale : { u"C"_s, u"POSIX"_s, u"nowhere"_s, u"ja_JP.UTF-8"_s, u"C.UTF-8"_s })
        QTest::newRow(qPrintable(locale)) << locale;
}

void TestCommandLine::anyLocaleWillDo()
{
    QFETCH(QString, locale);
    m_environment.insert(u"LC_ALL"_s, locale);
    const Result result = run({ u"run"_s, u"gather"_s });
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY(run({ u"list"_s, u"--json"_s }).output.contains("\"ja\""));
}

void TestCommandLine::needsNoDisplay()
{
    m_environment.insert(u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, u"/nowhere"_s); // no platform could be loaded
    QCOMPARE(run({ u"run"_s, u"gather"_s }).exitCode, Success);
    QCOMPARE(run({ u"list"_s }).exitCode, Success);
    QCOMPARE(run({ u"source"_s, u"gather"_s }).exitCode, Success);
}

void TestCommandLine::windowNeedsADisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("none") << QString();
    QTest::newRow("out of reach") << u"nowhere.invalid:7"_s;
}

void TestCommandLine::windowNeedsADisplay()
{
    QFETCH(QString, display);
    m_environment.insert(u"DISPLAY"_s, display);
    write(u"saved.jsonl"_s, trace());
    for (const QStringList &arguments :
         { QStringList(), QStringList { u"open"_s }, QStringList { u"open"_s, u"saved.jsonl"_s } }) {
        const Result result = run(arguments);
        QCOMPARE(result.exitCode, WrongUsage);
        QVERIFY2(result.error.startsWith("awaitscope: there is no display"), result.error.constData());
        QCOMPARE(result.error.count('\n'), 1);
    }
}

void TestCommandLine::programsRun()
{
    const Result result = runProgram(PythonProgram);
    QCOMPARE(result.output, QByteArray("first\nsecond"));
    QCOMPARE(result.error,
             QByteArray("on stderr\nawaitscope: 2.000 s virtual, 3 tasks, 6 steps, 14 iterations\n"));
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(run({ u"run"_s, u"program.py"_s }).output, result.output); // finds a Python by itself
    QCOMPARE(runProgram(PythonProgram, { u"-o"_s, u"out.txt"_s }).output, QByteArray());
    QCOMPARE(read(u"out.txt"_s), result.output);
}

void TestCommandLine::programsAreRecorded()
{
    const Result result = runProgram(PythonProgram, { u"--format"_s, u"jsonl"_s });
    QCOMPARE(result.exitCode, Success);
    write(u"run.jsonl"_s, result.output);
    QCOMPARE(run({ u"run"_s, u"run.jsonl"_s }).output, QByteArray("first\nsecond\n"));
    QCOMPARE(run({ u"run"_s, u"run.jsonl"_s, u"--format"_s, u"jsonl"_s }).output, result.output);
    const QByteArray chrome = runProgram(PythonProgram, { u"--format"_s, u"chrome"_s }).output;
    QCOMPARE(run({ u"run"_s, u"run.jsonl"_s, u"--format"_s, u"chrome"_s }).output, chrome);
}

void TestCommandLine::programsReadStandardInput()
{
    write(u"program.py"_s, "import sys\nfor line in sys.stdin: print('got', line, end='')\n");
    QCOMPARE(run({ u"run"_s, u"program.py"_s }, "one\ntwo\n").output, QByteArray("got one\ngot two\n"));
}

void TestCommandLine::programsTakeTheirTime()
{
    const QByteArray sleeps = "import asyncio\nasyncio.run(asyncio.sleep(0.3))\n";
    QElapsedTimer timer;
    timer.start();
    const Result wall = runProgram(sleeps, { u"--clock"_s, u"wall"_s });
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(wall.exitCode, Success);
    QVERIFY2(wall.error.contains(" s wall, 1 tasks, "), wall.error.constData());

    const Result socket = runProgram("import socket\nsocket.socket().close()\n");
    QCOMPARE(socket.exitCode, Success);
    QVERIFY2(socket.error.startsWith("awaitscope: line 2: a socket was made: "), socket.error.constData());
}

void TestCommandLine::programsFail_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("sys.exit(3)") << QByteArray("import sys\nsys.exit(3)\n")
                                 << QByteArray("awaitscope: 0.000 s");
    QTest::newRow("exception") << QByteArray("1 / 0\n") << QByteArray("ZeroDivisionError");
    QTest::newRow("syntax error") << QByteArray("x = = 1\n") << QByteArray("SyntaxError: invalid syntax");
    QTest::newRow("endless loop") << QByteArray("while True: pass\n")
                                  << QByteArray(
                                         "awaitscope: the program was stopped after 2 s, its time limit\n");
    QTest::newRow("killed") << QByteArray("import os\nos.kill(os.getpid(), 9)\n")
                            << QByteArray("awaitscope: the program was killed by signal SIGKILL\n");
    QTest::newRow("deadlock") << QByteArray("import asyncio\nasync def main():\n"
                                            "    await asyncio.Event().wait()\nasyncio.run(main())\n")
                              << QByteArray(
                                     "awaitscope: deadlock: every task waits, and nothing can wake one\n");
}

void TestCommandLine::programsFail()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, error);
    const QString limit = source.startsWith("while") ? u"2"_s : u"100"_s;
    const Result result = runProgram(source, { u"--time-limit"_s, limit });
    QCOMPARE(result.exitCode, ProgramFailed);
    QVERIFY2(result.error.contains(error), result.error.constData());
    const QByteArray last = result.error.trimmed().split('\n').last();
    QVERIFY2(last.startsWith("awaitscope: 0.000 s virtual, "), last.constData());
}

void TestCommandLine::programsAreInterrupted()
{
    write(u"program.py"_s, "import os\nprint(os.getpid())\nwhile True: pass\n");
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(AWAITSCOPE_PROGRAM),
                  { u"run"_s, u"program.py"_s, u"--time-limit"_s, u"0"_s });
    QVERIFY(process.waitForReadyRead(120'000));
    const pid_t python = pid_t(process.readAllStandardOutput().trimmed().toLongLong());
    QVERIFY(python > 0);
    ::kill(pid_t(process.processId()), SIGINT); // Ctrl+C
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), ProgramFailed);
    QVERIFY(process.readAllStandardError().startsWith(
        "awaitscope: you stopped the program\nawaitscope: 0.000 s"));
    QVERIFY(::kill(python, 0) != 0);
}

void TestCommandLine::programsNeedAPython()
{
    write(u"program.py"_s, "print(1)\n");
    QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s));
    write(u"bin/python3"_s, "#!/bin/sh\nprintf awaitscope:3.8.18:/usr/bin/python3\n");
    QFile::setPermissions(path(u"bin/python3"_s), QFile::ReadOwner | QFile::ExeOwner);
    const Result result = run({ u"run"_s, u"program.py"_s, u"--python"_s, path(u"bin/python3"_s) });
    QCOMPARE(result.exitCode, WrongUsage);
    QCOMPARE(result.error,
             QByteArray("awaitscope: this is Python 3.8.18; programs run with Python 3.9 to 3.13\n"));
}

void TestCommandLine::programsAreDrawn()
{
    write(u"program.py"_s, PythonProgram);
    const Result result = run({ u"render"_s, u"program.py"_s, u"--at"_s, u"1"_s, u"-o"_s, u"p.png"_s });
    QCOMPARE(result.error, QByteArray("on stderr\n"));
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(QImage(path(u"p.png"_s)).size(), QSize(1440, 900));
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("contains");
    const auto row = [](const QString &arguments, const char *contains) {
        QTest::newRow(qPrintable(arguments)) << arguments.split(u' ') << QByteArray(contains);
    };
    row(u"rnu gather"_s, "did you mean run?");
    row(u"gather"_s, "awaitscope run gather");
    row(u"frobnicate"_s, "list, source, run, render, open, check-lesson and serve");
    row(u"run"_s, "SCENARIO");
    row(u"run gather queue"_s, "\"queue\"");
    row(u"run gathr"_s, "did you mean gather?");
    row(u"run zzz"_s, "there are sync-vs-async, ");
    row(u"source"_s, "SCENARIO");
    row(u"source gather --lang java"_s, "python or cpp");
    row(u"list all"_s, "\"all\"");
    row(u"list --theme dark"_s, "--json");
    row(u"run gather --fromat text"_s, "did you mean --format?");
    row(u"run gather -x"_s, "-x");
    row(u"run gather --set"_s, "--set");
    row(u"run gather --set users"_s, "users, posts, comments and count");
    row(u"run gather --set user=1"_s, "users, posts, comments and count");
    row(u"check-lesson"_s, "DIR");
    row(u"check-lesson nowhere"_s, "there is no folder \"nowhere\"");
    row(u"check-lesson . --json"_s, "no option --json");
    row(u"run gather-errors --set fails=all"_s, "one of none, users, posts, comments");
    row(u"run gather-errors --set return_exceptions=1"_s, "true or false");
    row(u"run gather --set users=soon"_s, "from 0.1 to 5.0");
    row(u"run gather --set users=99"_s, "from 0.1 to 5.0");
    row(u"run gather --set users=nan"_s, "from 0.1 to 5.0");
    row(u"run gather --set users="_s, "from 0.1 to 5.0");
    row(u"run gather --set count=1.5"_s, "from 1 to 8");
    row(u"run gather --set count=-1"_s, "from 1 to 8");
    row(u"run gather --clock sun"_s, "virtual or wall");
    row(u"run gather --semantics 2.7"_s, "3.11, 3.12 or 3.13");
    row(u"run gather --format xml"_s, "jsonl, chrome");
    row(u"run nothing.py"_s, "nothing.py cannot be read");
    row(u"run folder.py"_s, "folder.py is a folder");
    row(u"run huge.py"_s, "huge.py is larger than 4 MiB");
    row(u"run program.py --python /nowhere/python3"_s, "there is no program /nowhere/python3");
    row(u"run program.py --python /bin/true"_s, "/bin/true is no Python interpreter");
    row(u"run program.py --python program.py"_s, "there is no program program.py");
    row(u"run program.py --clock sun"_s, "virtual or wall");
    row(u"run program.py --time-limit soon"_s, "from 0, for none, to");
    row(u"run program.py --semantics 3.12"_s, "--python says with which Python it runs");
    row(u"run program.py --set users=1"_s, "--set is for lessons");
    row(u"run gather --python python3"_s, "--python is for Python programs");
    row(u"run gather --time-limit 3"_s, "--time-limit is for Python programs");
    row(u"render program.py"_s, "-o FILE");
    row(u"render program.py -o p.png"_s, "no event loop has run");
    row(u"render program.py -o p.png --view compare"_s, "--view compare is for lessons");
    row(u"render gather -o p.png --clock wall"_s, "--clock is for Python programs");
    row(u"run gather -o /nowhere/out"_s, "/nowhere/out");
    row(u"run gather -o ."_s, "directory");
    row(u"run gather -o /dev/full"_s, "/dev/full");
    row(u"render gather"_s, "-o FILE");
    row(u"render gather -o p.png --view poster"_s, "main, timeline, compare and presenter");
    row(u"render gather -o p.svg --view presenter"_s, "--view timeline");
    row(u"render gather -o picture"_s, ".png, .svg, .gif, .pdf and .html");
    row(u"render gather -o p.bmp"_s, ".png, .svg, .gif, .pdf and .html");
    row(u"render gather -o p.png --answers"_s, "--answers is for hand-outs");
    row(u"render gather -o p.pdf --theme dark"_s, "--theme is for pictures");
    row(u"render gather -o p.html --size 1440x900"_s, "--size is for pictures");
    row(u"render gather -o p.pdf --view main"_s, "--view is for pictures");
    row(u"render gather -o p.html --beat 8"_s, "from 1 to 7");
    row(u"render gather -o p.pdf --at 9"_s, "from 0 to 3 seconds");
    row(u"render gather -o p.svg --view compare"_s, "--view timeline");
    row(u"render gather -o p.png --view compare --beat 1"_s, "--at or --step");
    row(u"render gather -o p.png --view compare --set users=9"_s, "from 0.1 to 5");
    row(u"render gather -o p.png --view compare --against users"_s, "--against takes KNOB=VALUE");
    row(u"render gather -o p.png --against users=1"_s, "--against is for --view compare");
    row(u"render gather -o p.png --view presenter --filter user"_s, "--filter is for --view main");
    row(u"render gather -o p.pdf --grouped"_s, "--grouped is for --view main");
    row(u"render gather -o p.png --pin main"_s, "--pin takes the number of a task");
    row(u"render gather -o p.png --set nobody=1"_s, "no knob");
    row(u"render gather -o p.png --theme blue"_s, "light, dark or high-contrast");
    row(u"render gather -o p.png --lang fr"_s, "en or ja");
    row(u"render gather -o p.png --size big"_s, "1024x640");
    row(u"render gather -o p.png --size 800x600"_s, "1024x640");
    row(u"render gather -o p.png --size 99999x99999"_s, "7680x4320");
    row(u"render gather -o p.png --at 9"_s, "from 0 to 3 seconds");
    row(u"render gather -o p.png --at -1"_s, "from 0 to 3 seconds");
    row(u"render gather -o p.png --at soon"_s, "from 0 to 3 seconds");
    row(u"render gather -o p.png --step 0"_s, "from 1 to");
    row(u"render gather -o p.png --step 9999"_s, "from 1 to");
    row(u"render gather -o p.png --beat 99"_s, "from 1 to");
    row(u"render gather -o p.png --at 1 --step 2"_s, "--at and --step");
    row(u"render gather -o p.gif --at 1"_s, "--at");
    row(u"render gather -o p.svg"_s, "--view timeline");
    row(u"render gather -o /nowhere/p.png"_s, "/nowhere/p.png");
    row(u"render gathr -o p.png"_s, "did you mean gather?");
    row(u"open a.jsonl b.jsonl"_s, "open takes one FILE; \"b.jsonl\" is too many");
    row(u"open nothing.jsonl"_s, "nothing.jsonl");
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, contains);
    write(u"program.py"_s, "");
    write(u"huge.py"_s, "");
    QVERIFY(QFile::resize(path(u"huge.py"_s), 10'000'000));
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder.py"_s));
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, WrongUsage);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.error.startsWith("awaitscope: "), result.error.constData());
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY(result.error.endsWith('\n'));
    QVERIFY2(result.error.contains(contains), result.error.constData());
}

void TestCommandLine::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = trace();
    QVERIFY(good.size() > 1000);
    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(char(i * 7919 >> 3));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line feeds") << QByteArray("\n\n\n");
    QTest::newRow("binary") << binary;
    QTest::newRow("picture") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    QTest::newRow("text") << QByteArray("To be, or not to be\n");
    QTest::newRow("other json") << QByteArray("{\"traceEvents\": []}\n");
    QTest::newRow("json array") << QByteArray("[1, 2, 3]\n");
    QTest::newRow("chrome without an event") << QByteArray("{\"traceEvents\":[{\"ph\":\"X\"");
    QTest::newRow("chrome with a wild time") << QByteArray("[{\"ph\":\"i\",\"ts\":1e300}]");
    QTest::newRow("deep json") << QByteArray(100'000, '[');
    QTest::newRow("header alone") << good.left(good.indexOf('\n') + 1);
    QTest::newRow("cut in the header") << good.left(40);
    QTest::newRow("cut in an event") << good.left(good.size() / 2 - 3);
    QTest::newRow("cut before the last bracket") << good.chopped(2);
    QTest::newRow("newer version") << QByteArray(good).replace("\"version\":1", "\"version\":99");
    QTest::newRow("line missing") << QByteArray(good).remove(good.indexOf("\n{\"seq\":5,"), 20);
    QTest::newRow("time runs back") << QByteArray(good).replace("\"time\":1,", "\"time\":9,");
    QTest::newRow("unknown kind") << QByteArray(good).replace("\"step_start\"", "\"coffee\"");
    QTest::newRow("huge line") << good.left(good.indexOf('\n') + 1) + "{\"seq\":0,\"label\":\""
                                      + QByteArray(20'000'000, 'x');
    QTest::newRow("zeros") << QByteArray(1'000'000, '\0');
    QTest::newRow("not utf-8") << QByteArray(good).replace("Fetching", "\xff\xfe\xff");
}

void TestCommandLine::badFiles()
{
    QFETCH(QByteArray, bytes);
    const QString file = write(u"bad.jsonl"_s, bytes);
    const QList<QStringList> commands { { u"open"_s, file },
                                        { u"run"_s, file },
                                        { u"render"_s, file, u"-o"_s, u"picture.png"_s } };
    for (const QStringList &command : commands) {
        const Result result = run(command);
        QCOMPARE(result.exitCode, WrongUsage);
        QCOMPARE(result.output, QByteArray());
        QCOMPARE(result.error.count('\n'), 1);
        QVERIFY2(result.error.contains("bad.jsonl"), result.error.constData());
        QVERIFY(!QFile::exists(path(u"picture.png"_s)));
    }
}

void TestCommandLine::badFilesLeaveTheOutputAlone()
{
    write(u"bad.jsonl"_s, "nonsense");
    write(u"out.txt"_s, "precious");
    QCOMPARE(run({ u"run"_s, u"bad.jsonl"_s, u"-o"_s, u"out.txt"_s }).exitCode, WrongUsage);
    QCOMPARE(read(u"out.txt"_s), QByteArray("precious"));
}

void TestCommandLine::damagedTraces_data()
{
    QTest::addColumn<QString>("file");
    const QFileInfoList files = QDir(QStringLiteral(AWAITSCOPE_SOURCE_DIR "/tests/fuzz/corpus"))
                                    .entryInfoList(QDir::Files);
    for (const QFileInfo &info : files)
        QTest::newRow(qPrintable(info.completeBaseName())) << info.absoluteFilePath();
}

// The window takes them or one sentence refuses them; nothing else.
void TestCommandLine::damagedTraces()
{
    QFETCH(QString, file);
    const Result result = run({ u"render"_s, file, u"-o"_s, u"p.png"_s });
    QVERIFY2(result.exitCode == Success || result.exitCode == WrongUsage, result.error.constData());
    QCOMPARE(result.error.count('\n'), result.exitCode == Success ? 0 : 1);
}

void TestCommandLine::rendersInTheSizeAsked_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << u"main"_s << QSize(1024, 640);
    QTest::newRow("usual") << u"main"_s << QSize(1440, 900);
    QTest::newRow("full hd") << u"main"_s << QSize(1920, 1080);
    QTest::newRow("presenter") << u"presenter"_s << QSize(1920, 1080);
    QTest::newRow("small presenter") << u"presenter"_s << QSize(1024, 640);
    QTest::newRow("timeline") << u"timeline"_s << QSize(1200, 400);
    QTest::newRow("small timeline") << u"timeline"_s << QSize(320, 160);
}

void TestCommandLine::rendersInTheSizeAsked()
{
    QFETCH(QString, view);
    QFETCH(QSize, size);
    const QString text = u"%1x%2"_s.arg(size.width()).arg(size.height());
    const Result result = run(
        { u"render"_s, u"gather"_s, u"--view"_s, view, u"--size"_s, text, u"-o"_s, u"p.png"_s });
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, Success);
    QCOMPARE(QImage(path(u"p.png"_s)).size(), size);
}

void TestCommandLine::rendersMoments_data()
{
    QTest::addColumn<QStringList>("moment");
    QTest::newRow("at") << QStringList { u"--at"_s, u"1.5"_s };
    QTest::newRow("step") << QStringList { u"--step"_s, u"3"_s };
    QTest::newRow("beat") << QStringList { u"--beat"_s, u"2"_s };
}

void TestCommandLine::rendersMoments()
{
    QFETCH(QStringList, moment);
    const QStringList arguments { u"render"_s, u"gather"_s, u"-o"_s, u"p.png"_s };
    QCOMPARE(run(arguments).exitCode, Success);
    const QByteArray atTheEnd = read(u"p.png"_s);
    QCOMPARE(run(arguments + moment).exitCode, Success);
    QVERIFY(read(u"p.png"_s) != atTheEnd);
}

void TestCommandLine::rendersTheSameTwice()
{
    const QStringList arguments { u"render"_s, u"queue"_s, u"--beat"_s, u"2"_s, u"-o"_s, u"p.png"_s };
    QCOMPARE(run(arguments).exitCode, Success);
    const QByteArray first = read(u"p.png"_s);
    QCOMPARE(run(arguments).exitCode, Success);
    QVERIFY(read(u"p.png"_s) == first);
}

void TestCommandLine::rendersThemesAndLanguages()
{
    QSet<QByteArray> pictures;
    for (const QString &theme : { u"light"_s, u"dark"_s }) {
        for (const QString &language : { u"en"_s, u"ja"_s }) {
            const Result result = run({ u"render"_s, u"gather"_s, u"--theme"_s, theme, u"--lang"_s, language,
                                        u"-o"_s, u"p.png"_s });
            QCOMPARE(result.error, QByteArray());
            QCOMPARE(result.exitCode, Success);
            pictures.insert(read(u"p.png"_s));
        }
    }
    QCOMPARE(pictures.size(), 4);
}

void TestCommandLine::rendersSavedTraces()
{
    write(u"saved.jsonl"_s, trace());
    const Result result = run({ u"render"_s, u"saved.jsonl"_s, u"--at"_s, u"1"_s, u"-o"_s, u"p.png"_s });
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, Success);
    QVERIFY(!QImage(path(u"p.png"_s)).isNull());
}

void TestCommandLine::rendersTheTimelineAsSvg()
{
    const Result result = run({ u"render"_s, u"gather"_s, u"--view"_s, u"timeline"_s, u"-o"_s, u"p.svg"_s });
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, Success);
    const QByteArray svg = read(u"p.svg"_s);
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("comments"));
    QCOMPARE(run({ u"render"_s, u"gather"_s, u"--view"_s, u"timeline"_s, u"-o"_s, u"q.svg"_s }).exitCode,
             Success);
    QCOMPARE(read(u"q.svg"_s), svg);
}

void TestCommandLine::rendersTheLanesAsked_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("filter") << QStringList { u"--filter"_s, u"users"_s };
    QTest::newRow("pin") << QStringList { u"--pin"_s, u"3"_s, u"--pin"_s, u"2"_s };
    QTest::newRow("grouped") << QStringList { u"--grouped"_s };
    QTest::newRow("fold") << QStringList { u"--grouped"_s, u"--fold"_s, u"1"_s };
}

void TestCommandLine::rendersTheLanesAsked()
{
    QFETCH(QStringList, options);
    const QStringList timeline { u"render"_s, u"gather"_s, u"--view"_s, u"timeline"_s, u"-o"_s, u"p.svg"_s };
    QCOMPARE(run(timeline).exitCode, Success);
    const QByteArray all = read(u"p.svg"_s);
    QCOMPARE(run(timeline + options).error, QByteArray());
    QVERIFY(read(u"p.svg"_s) != all);
}

void TestCommandLine::rendersAnAnimation()
{
    const Result result = run({ u"render"_s, u"gather"_s, u"--view"_s, u"timeline"_s, u"--size"_s,
                                u"800x300"_s, u"-o"_s, u"p.gif"_s });
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, Success);
    QImageReader reader(path(u"p.gif"_s));
    QCOMPARE(reader.size(), QSize(800, 300));
    QVERIFY(reader.imageCount() > 10);
}

void TestCommandLine::rendersTwoRuns()
{
    QSet<QByteArray> pictures;
    const QStringList arguments { u"render"_s, u"gather"_s, u"--view"_s, u"compare"_s, u"-o"_s, u"p.png"_s };
    for (const QStringList &more :
         { QStringList(), QStringList { u"--at"_s, u"1.5"_s }, QStringList { u"--set"_s, u"count=1"_s },
           QStringList { u"--set"_s, u"count=1"_s, u"--against"_s, u"count=8"_s } }) {
        const Result result = run(arguments + more);
        QCOMPARE(result.error, QByteArray());
        QCOMPARE(result.exitCode, Success);
        QCOMPARE(QImage(path(u"p.png"_s)).size(), QSize(1440, 900));
        pictures.insert(read(u"p.png"_s));
    }
    QCOMPARE(pictures.size(), 4);

    write(u"saved.jsonl"_s, trace());
    const Result result = run(
        { u"render"_s, u"saved.jsonl"_s, u"--view"_s, u"compare"_s, u"-o"_s, u"p.png"_s });
    QCOMPARE(result.exitCode, WrongUsage);
    QVERIFY(result.error.contains("for lessons"));
}

void TestCommandLine::rendersOtherSettings()
{
    const QStringList arguments { u"render"_s, u"gather"_s, u"-o"_s, u"p.png"_s };
    QCOMPARE(run(arguments).exitCode, Success);
    const QByteArray defaults = read(u"p.png"_s);
    QCOMPARE(run(arguments + QStringList { u"--set"_s, u"count=5"_s }).exitCode, Success);
    QVERIFY(read(u"p.png"_s) != defaults);
}

void TestCommandLine::renderingLeavesSettingsAlone()
{
    const QString settings = u"config/Awaitscope/Awaitscope.conf"_s;
    QVERIFY(QDir(m_folder->path()).mkpath(u"config/Awaitscope"_s));
    const QStringList arguments { u"render"_s, u"gather"_s, u"-o"_s, u"p.png"_s };
    QCOMPARE(run(arguments).exitCode, Success);
    QVERIFY(!QFile::exists(path(settings)));
    const QByteArray before = read(u"p.png"_s);

    const QByteArray dark = "[General]\nthemeMode=dark\nlanguage=ja\nnavigatorCollapsed=true\nsourceTab=1\n";
    write(settings, dark);
    QCOMPARE(run(arguments).exitCode, Success);
    QCOMPARE(read(settings), dark);
    QVERIFY(read(u"p.png"_s) == before);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
