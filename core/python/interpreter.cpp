#include "python/interpreter.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace python {

namespace {

// More than that is no answer to what is asked.
constexpr qsizetype LongestAnswer = 16 * 1024;

// Works in every Python, so that an old one can say how old it is.
const char Program[] = "import os, sys\n"
                       "version = '.'.join(map(str, sys.version_info[:3]))\n"
                       "path = os.fsencode(sys.executable) if sys.version_info >= (3, 2) else b''\n"
                       "os.write(1, ('awaitscope:%s:' % version).encode() + path)\n";

/// A file that is asked for its version. Several can be asked at once.
class Question
{
public:
    explicit Question(const QString &path)
        : m_path(path)
    {
        // One that is a program itself would be run, not asked.
        if (!QFileInfo(path).isExecutable() || !QFileInfo(path).isFile() || path.endsWith(".py"_L1))
            return;
        m_process.setWorkingDirectory(u"/"_s);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(path, { u"-E"_s, u"-s"_s, u"-S"_s, u"-c"_s, QString::fromLatin1(Program) });
    }
    ~Question()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    Probe answer(const QDeadlineTimer &deadline)
    {
        if (m_process.state() == QProcess::NotRunning && m_process.error() == QProcess::UnknownError)
            return { QFileInfo(m_path).isFile() ? Probe::NotPython : Probe::Missing, { m_path, {} } };
        QByteArray said;
        while (said.size() <= LongestAnswer && m_process.waitForReadyRead(int(deadline.remainingTime())))
            said += m_process.readAllStandardOutput();
        if (said.isEmpty() && m_process.error() == QProcess::FailedToStart)
            return { Probe::Missing, { m_path, {} } };
        if (said.isEmpty() && m_process.state() != QProcess::NotRunning)
            return { Probe::NoAnswer, { m_path, {} } };
        return probeOf(QString::fromLocal8Bit(said));
    }

private:
    Probe probeOf(const QString &said) const
    {
        static const QRegularExpression pattern(u"^awaitscope:((\\d+)\\.(\\d+)\\.\\d+):(.*)$"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = pattern.match(said);
        if (!match.hasMatch())
            return { Probe::NotPython, { m_path, {} } };
        const Interpreter interpreter { match.captured(4).isEmpty() ? m_path : match.captured(4),
                                        match.captured(1) };
        if (isSupported(interpreter.version))
            return { Probe::Usable, interpreter };
        const bool old = match.captured(2).toInt() < 3
                      || (match.captured(2).toInt() == 3 && match.captured(3).toInt() < OldestMinor);
        return { old ? Probe::TooOld : Probe::TooNew, interpreter };
    }

    QString m_path;
    QProcess m_process;
};

QStringList pythonNames()
{
    QStringList names { u"python3"_s };
    for (int minor = NewestMinor; minor >= OldestMinor; --minor)
        names.append(u"python3.%1"_s.arg(minor));
    return names;
}

QStringList foldersInPath(const QProcessEnvironment &environment)
{
    return environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts);
}

// Where version managers keep their Pythons; * is one folder of any name.
QStringList managedPatterns(const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"HOME"_s);
    const auto root = [&](const QString &variable, const QString &usual) {
        return environment.value(variable, home + usual);
    };
    return { root(u"PYENV_ROOT"_s, u"/.pyenv"_s) + u"/versions/*/bin"_s,
             root(u"XDG_DATA_HOME"_s, u"/.local/share"_s) + u"/uv/python/*/bin"_s,
             root(u"ASDF_DATA_DIR"_s, u"/.asdf"_s) + u"/installs/python/*/bin"_s,
             root(u"MISE_DATA_DIR"_s, u"/.local/share/mise"_s) + u"/installs/python/*/bin"_s,
             home + u"/miniconda3/bin"_s,
             home + u"/miniconda3/envs/*/bin"_s,
             home + u"/anaconda3/bin"_s,
             home + u"/anaconda3/envs/*/bin"_s,
             home + u"/miniforge3/bin"_s,
             home + u"/miniforge3/envs/*/bin"_s,
             u"/usr/local/bin"_s,
             u"/opt/*/bin"_s };
}

QStringList foldersLike(const QString &pattern)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return { pattern };
    const QDir parent(pattern.left(star));
    QStringList folders;
    const QStringList names = parent.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto name = names.crbegin(); name != names.crend(); ++name)
        folders.append(parent.filePath(*name) + pattern.mid(star + 1));
    return folders;
}

// Without those that are the same file of the same folder under another name of the folder.
QStringList candidates(const QStringList &folders, const QStringList &names)
{
    QStringList paths;
    QSet<QString> seen;
    for (const QString &name : names) {
        for (const QString &folder : folders) {
            const QFileInfo file(folder + u'/' + name);
            const QString path = QFileInfo(folder).canonicalFilePath() + u'/' + name;
            if (!file.isExecutable() || !file.isFile() || seen.contains(path))
                continue;
            seen.insert(path);
            paths.append(file.absoluteFilePath());
        }
    }
    return paths;
}

// In the order of preference.
QStringList pathsToAsk(const QProcessEnvironment &environment)
{
    QStringList paths = candidates(foldersInPath(environment), pythonNames());
    for (const QString &pattern : managedPatterns(environment))
        paths += candidates(foldersLike(pattern), { u"python3"_s });
    paths.removeDuplicates();
    return paths;
}

// Two names of an interpreter in one folder are the same; links from other folders to it are not: a virtual
// environment is one.
QString identityOf(const Interpreter &interpreter)
{
    return QFileInfo(QFileInfo(interpreter.path).path()).canonicalFilePath() + u'\n' + interpreter.version;
}

} // namespace

bool isSupported(const QString &version)
{
    const QStringList parts = version.split(u'.');
    return parts.size() >= 2 && parts.at(0) == "3"_L1 && parts.at(1).toInt() >= OldestMinor
        && parts.at(1).toInt() <= NewestMinor;
}

Probe probe(const QString &pathOrName, int milliseconds)
{
    const QString found = pathOrName.contains(u'/') ? QFileInfo(pathOrName).absoluteFilePath()
                                                    : QStandardPaths::findExecutable(pathOrName);
    Question question(found);
    Probe probe = question.answer(QDeadlineTimer(milliseconds));
    if (probe.interpreter.path.isEmpty())
        probe.interpreter.path = pathOrName;
    return probe;
}

QList<Interpreter> findInterpreters(const QProcessEnvironment &environment)
{
    std::vector<std::unique_ptr<Question>> questions;
    for (const QString &path : pathsToAsk(environment))
        questions.push_back(std::make_unique<Question>(path));
    const QDeadlineTimer deadline(ProbeTime);
    QList<Interpreter> interpreters;
    QSet<QString> seen;
    for (const auto &question : questions) {
        const Probe probe = question->answer(deadline);
        if (probe.verdict != Probe::Usable || seen.contains(identityOf(probe.interpreter)))
            continue;
        seen.insert(identityOf(probe.interpreter));
        interpreters.append(probe.interpreter);
    }
    return interpreters;
}

Probe findInterpreter(const QProcessEnvironment &environment)
{
    Probe nearest;
    for (const QString &path : pathsToAsk(environment)) {
        const Probe probe = python::probe(path);
        if (probe.verdict == Probe::Usable)
            return probe;
        if (nearest.verdict == Probe::Missing)
            nearest = probe;
    }
    return nearest;
}

} // namespace python
