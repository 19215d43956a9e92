#include "playground/programoptions.h"

#include "fileurl.h"
#include "preferences.h"
#include "python/interpreter.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostSeconds = 24 * 60 * 60;
constexpr int MostMegabytes = 1024 * 1024;

int megabytes(qint64 bytes)
{
    return int(bytes >> 20);
}

} // namespace

ProgramOptions::ProgramOptions(Preferences *preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_values(preferences->programOptions())
{
}

QString ProgramOptions::text(QStringView name) const
{
    return m_values.value(name.toString()).toString();
}

int ProgramOptions::number(QStringView name, int otherwise) const
{
    bool ok = false;
    const int value = m_values.value(name.toString()).toInt(&ok);
    return ok ? value : otherwise;
}

void ProgramOptions::set(QStringView name, const QVariant &value)
{
    if (m_values.value(name.toString()) == value)
        return;
    m_values.insert(name.toString(), value);
    m_preferences->setProgramOptions(m_values);
    emit changed();
}

void ProgramOptions::setInterpreter(const QString &path)
{
    set(u"interpreter", path);
    emit interpretersChanged();
}

QStringList ProgramOptions::interpreterPaths() const
{
    QStringList paths;
    for (const python::Interpreter &interpreter : m_found)
        paths.append(interpreter.path);
    if (!interpreter().isEmpty() && !paths.contains(interpreter()))
        paths.append(interpreter());
    return paths;
}

QStringList ProgramOptions::interpreterNames() const
{
    QStringList names = interpreterPaths();
    for (qsizetype i = 0; i < m_found.size(); ++i)
        names[i] = m_found.at(i).version + u"  "_s + m_found.at(i).path;
    return names;
}

int ProgramOptions::interpreterIndex() const
{
    return interpreter().isEmpty() ? 0 : int(interpreterPaths().indexOf(interpreter())) + 1;
}

void ProgramOptions::chooseInterpreter(int index)
{
    setInterpreter(index > 0 ? interpreterPaths().value(index - 1) : QString());
}

QString ProgramOptions::clock() const
{
    return text(u"clock") == "wall"_L1 ? u"wall"_s : u"virtual"_s;
}

int ProgramOptions::seconds() const
{
    return std::clamp(number(u"seconds", python::Limits().seconds), 0, MostSeconds);
}

int ProgramOptions::outputMegabytes() const
{
    return std::clamp(number(u"outputMegabytes", megabytes(python::Limits().outputBytes)), 0, MostMegabytes);
}

int ProgramOptions::memoryMegabytes() const
{
    return std::clamp(number(u"memoryMegabytes", megabytes(python::Limits().memoryBytes)), 0, MostMegabytes);
}

bool ProgramOptions::areDefault() const
{
    return m_values.isEmpty();
}

void ProgramOptions::reset()
{
    m_values.clear();
    m_preferences->setProgramOptions(m_values);
    emit changed();
    emit interpretersChanged();
}

std::optional<QMap<QString, QString>> ProgramOptions::variables(int *faultyLine) const
{
    QMap<QString, QString> variables;
    const QStringList lines = environment().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1) {
            *faultyLine = int(i) + 1;
            return std::nullopt;
        }
        variables.insert(line.left(equals).trimmed(), line.mid(equals + 1));
    }
    return variables;
}

QString ProgramOptions::environmentFault() const
{
    int line = 0;
    return variables(&line) ? QString() : tr("Line %1 of the environment is not NAME=value.").arg(line);
}

QString ProgramOptions::folderFault() const
{
    return workingFolder().isEmpty() || QDir(workingFolder()).exists()
             ? QString()
             : tr("There is no folder %1.").arg(workingFolder());
}

void ProgramOptions::findInterpreters()
{
    if (m_searching)
        return;
    m_searching = true;
    emit interpretersChanged();
    QtConcurrent::run([] {
        return python::findInterpreters();
    }).then(this, [this](const QList<python::Interpreter> &found) {
        m_found = found;
        m_searching = false;
        emit interpretersChanged();
    });
}

QString ProgramOptions::pathOf(const QUrl &url) const
{
    return localPath(url);
}

python::ProgramSettings ProgramOptions::settings(const QString &name, const QString &path,
                                                 const QString &source) const
{
    int faultyLine = 0;
    python::ProgramSettings settings;
    settings.fileName = path.isEmpty() ? name : path;
    settings.source = source.toUtf8();
    settings.arguments = QProcess::splitCommand(arguments());
    settings.input = input().toUtf8();
    settings.environment = variables(&faultyLine).value_or(QMap<QString, QString>());
    settings.workingFolder = workingFolder();
    if (settings.workingFolder.isEmpty() && !path.isEmpty())
        settings.workingFolder = QFileInfo(path).absolutePath();
    settings.clock = clock();
    settings.limits.seconds = seconds();
    settings.limits.outputBytes = qint64(outputMegabytes()) << 20;
    settings.limits.memoryBytes = qint64(memoryMegabytes()) << 20;
    return settings;
}
