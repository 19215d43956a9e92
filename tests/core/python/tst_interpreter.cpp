#include "python/interpreter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using python::Interpreter;
using python::Probe;

class TestInterpreter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void asksARealOne();
    void refusesOthers_data();
    void refusesOthers();
    void waitsNoLongerThanItMay();
    void startsNoProgram();
    void runsNothingOfTheUser();
    void knowsVersions();

    void findsThem();
    void findsNone();
    void takesTheFirstUsableOne();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// An executable file.
    QString script(const QString &name, const QByteArray &text) const;
    QString link(const QString &name) const;
    QProcessEnvironment environment(const QStringList &folders) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestInterpreter::script(const QString &name, const QByteArray &text) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a test file");
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return path(name);
}

// The real interpreter under another name.
QString TestInterpreter::link(const QString &name) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path());
    if (!QFile::link(QStringLiteral(AWAITSCOPE_PYTHON), path(name)))
        qFatal("cannot make a link");
    return path(name);
}

QProcessEnvironment TestInterpreter::environment(const QStringList &folders) const
{
    QProcessEnvironment environment;
    QStringList paths;
    for (const QString &folder : folders)
        paths.append(path(folder));
    environment.insert(u"PATH"_s, paths.join(u':'));
    environment.insert(u"HOME"_s, path(u"home"_s));
    return environment;
}

void TestInterpreter::asksARealOne()
{
    const Probe probe = python::probe(QStringLiteral(AWAITSCOPE_PYTHON));
    QCOMPARE(probe.verdict, Probe::Usable);
    QVERIFY2(probe.interpreter.version.startsWith("3."_L1), qPrintable(probe.interpreter.version));
    QVERIFY(QFile::exists(probe.interpreter.path));
}

void TestInterpreter::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Probe::Verdict>("verdict");
    QTest::addColumn<QString>("version");
    QTest::newRow("3.8") << QByteArray("#!/bin/sh\nprintf awaitscope:3.8.18:/x") << Probe::TooOld
                         << u"3.8.18"_s;
    QTest::newRow("2.7") << QByteArray("#!/bin/sh\nprintf awaitscope:2.7.18:") << Probe::TooOld
                         << u"2.7.18"_s;
    QTest::newRow("3.14") << QByteArray("#!/bin/sh\nprintf awaitscope:3.14.0:/x") << Probe::TooNew
                          << u"3.14.0"_s;
    QTest::newRow("4.0") << QByteArray("#!/bin/sh\nprintf awaitscope:4.0.0:/x") << Probe::TooNew
                         << u"4.0.0"_s;
    QTest::newRow("another program") << QByteArray("#!/bin/sh\necho hello") << Probe::NotPython << QString();
    QTest::newRow("says nothing") << QByteArray("#!/bin/sh\nexit 1") << Probe::NotPython << QString();
    QTest::newRow("says it for ever") << QByteArray("#!/bin/sh\nyes") << Probe::NotPython << QString();
    QTest::newRow("no program") << QByteArray("hello") << Probe::Missing << QString();
    QTest::newRow("dead link") << QByteArray("#!/nowhere/python3\n") << Probe::Missing << QString();
}

void TestInterpreter::refusesOthers()
{
    QFETCH(QByteArray, text);
    const Probe probe = python::probe(script(u"python3"_s, text));
    QTEST(probe.verdict, "verdict");
    QTEST(probe.interpreter.version, "version");
    QVERIFY(!probe.interpreter.path.isEmpty());
    QCOMPARE(python::probe(u"/nowhere/python3"_s).verdict, Probe::Missing);
    QCOMPARE(python::probe(m_folder->path()).verdict, Probe::Missing);
}

void TestInterpreter::waitsNoLongerThanItMay()
{
    const QString slow = script(u"python3"_s, "#!/bin/sh\nexec sleep 1000");
    QCOMPARE(python::probe(slow, 200).verdict, Probe::NoAnswer);
}

// A person may choose a program where the interpreter is meant.
void TestInterpreter::startsNoProgram()
{
    const QString program = script(u"program.py"_s, "#!/bin/sh\ntouch " + path(u"ran"_s).toUtf8());
    QCOMPARE(python::probe(program).verdict, Probe::NotPython);
    QVERIFY(!QFile::exists(path(u"ran"_s)));
}

void TestInterpreter::runsNothingOfTheUser()
{
    const QByteArray trap = "open('" + path(u"ran"_s).toUtf8() + "', 'w')\n";
    for (const QString &name : { u"os.py"_s, u"sys.py"_s, u"sitecustomize.py"_s, u"usercustomize.py"_s })
        script(name, trap);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    qputenv("PYTHONPATH", m_folder->path().toUtf8());
    qputenv("PYTHONSTARTUP", path(u"os.py"_s).toUtf8());
    const Probe probe = python::probe(QStringLiteral(AWAITSCOPE_PYTHON));
    qunsetenv("PYTHONPATH");
    qunsetenv("PYTHONSTARTUP");
    QDir::setCurrent(before);
    QCOMPARE(probe.verdict, Probe::Usable);
    QVERIFY(!QFile::exists(path(u"ran"_s)));
}

void TestInterpreter::knowsVersions()
{
    QVERIFY(python::isSupported(u"3.9.18"_s));
    QVERIFY(python::isSupported(u"3.13.0"_s));
    for (const QString &version : { u"3.8.18"_s, u"3.14.0"_s, u"2.13.0"_s, u"4.9.0"_s, u"3"_s, QString() })
        QVERIFY2(!python::isSupported(version), qPrintable(version));
}

void TestInterpreter::findsThem()
{
    const QString first = link(u"one/python3"_s);
    link(u"one/python3.11"_s); // the same again
    QVERIFY(QFile::link(path(u"one"_s), path(u"again"_s)));
    script(u"two/python3"_s, "#!/bin/sh\nprintf awaitscope:3.8.18:/x");
    const QString managed = link(u"home/.pyenv/versions/3.11.2/bin/python3"_s);
    const QList<Interpreter> found = python::findInterpreters(
        environment({ u"one"_s, u"again"_s, u"two"_s }));
    QVERIFY(found.size() >= 2); // and whatever is in /usr/local
    QCOMPARE(found.at(0).path, first);
    QCOMPARE(found.at(1).path, managed);
    QCOMPARE(python::findInterpreter(environment({ u"one"_s })).interpreter, found.at(0));
}

void TestInterpreter::findsNone()
{
    QDir(m_folder->path()).mkpath(u"empty"_s);
    for (const Interpreter &interpreter : python::findInterpreters(environment({ u"empty"_s })))
        QVERIFY2(!interpreter.path.startsWith(m_folder->path()), qPrintable(interpreter.path));
    if (python::findInterpreters(environment({ u"empty"_s })).isEmpty())
        QCOMPARE(python::findInterpreter(environment({ u"empty"_s })).verdict, Probe::Missing);
}

void TestInterpreter::takesTheFirstUsableOne()
{
    script(u"old/python3"_s, "#!/bin/sh\nprintf awaitscope:3.8.18:/x");
    const QString usable = link(u"new/python3.11"_s);
    const Probe probe = python::findInterpreter(environment({ u"old"_s, u"new"_s }));
    QCOMPARE(probe.verdict, Probe::Usable);
    QCOMPARE(probe.interpreter.path, usable);
}

QTEST_GUILESS_MAIN(TestInterpreter)

#include "tst_interpreter.moc"
