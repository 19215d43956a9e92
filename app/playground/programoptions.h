#pragma once

#include "python/programsettings.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>

class Preferences;

/// How the playground runs programs; kept across starts.
class ProgramOptions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The playground owns it.")
    /// Path of the python3 to run programs with; empty: the first that is found.
    Q_PROPERTY(QString interpreter READ interpreter WRITE setInterpreter NOTIFY changed)
    /// Those to choose from: the ones that were found, with their versions, and one that was chosen besides.
    Q_PROPERTY(QStringList interpreterNames READ interpreterNames NOTIFY interpretersChanged)
    /// Which of them is chosen, from 1; 0: the first that is found.
    Q_PROPERTY(int interpreterIndex READ interpreterIndex NOTIFY interpretersChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY interpretersChanged)
    /// "virtual" or "wall".
    Q_PROPERTY(QString clock READ clock WRITE setClock NOTIFY changed)
    /// As one would type them in a shell, with quotation marks where there are spaces in one.
    Q_PROPERTY(QString arguments READ arguments WRITE setArguments NOTIFY changed)
    /// The program's standard input.
    Q_PROPERTY(QString input READ input WRITE setInput NOTIFY changed)
    /// NAME=value, one a line.
    Q_PROPERTY(QString environment READ environment WRITE setEnvironment NOTIFY changed)
    /// What is wrong with the environment in one sentence; empty: nothing.
    Q_PROPERTY(QString environmentFault READ environmentFault NOTIFY changed)
    /// Empty: the folder of the program's file.
    Q_PROPERTY(QString workingFolder READ workingFolder WRITE setWorkingFolder NOTIFY changed)
    Q_PROPERTY(QString folderFault READ folderFault NOTIFY changed)
    // Limits. 0 is none.
    Q_PROPERTY(int seconds READ seconds WRITE setSeconds NOTIFY changed)
    Q_PROPERTY(int outputMegabytes READ outputMegabytes WRITE setOutputMegabytes NOTIFY changed)
    Q_PROPERTY(int memoryMegabytes READ memoryMegabytes WRITE setMemoryMegabytes NOTIFY changed)
    Q_PROPERTY(bool areDefault READ areDefault NOTIFY changed)

public:
    explicit ProgramOptions(Preferences *preferences, QObject *parent = nullptr);

    QString interpreter() const { return text(u"interpreter"); }
    void setInterpreter(const QString &path);
    QStringList interpreterPaths() const;
    QStringList interpreterNames() const;
    int interpreterIndex() const;
    Q_INVOKABLE void chooseInterpreter(int index);
    bool isSearching() const { return m_searching; }
    QString clock() const;
    void setClock(const QString &clock) { set(u"clock", clock); }
    QString arguments() const { return text(u"arguments"); }
    void setArguments(const QString &arguments) { set(u"arguments", arguments); }
    QString input() const { return text(u"input"); }
    void setInput(const QString &input) { set(u"input", input); }
    QString environment() const { return text(u"environment"); }
    void setEnvironment(const QString &environment) { set(u"environment", environment); }
    QString environmentFault() const;
    QString workingFolder() const { return text(u"workingFolder"); }
    void setWorkingFolder(const QString &folder) { set(u"workingFolder", folder.trimmed()); }
    QString folderFault() const;
    int seconds() const;
    void setSeconds(int seconds) { set(u"seconds", seconds); }
    int outputMegabytes() const;
    void setOutputMegabytes(int megabytes) { set(u"outputMegabytes", megabytes); }
    int memoryMegabytes() const;
    void setMemoryMegabytes(int megabytes) { set(u"memoryMegabytes", megabytes); }
    bool areDefault() const;

    /// Looks for interpreters, in another thread.
    Q_INVOKABLE void findInterpreters();
    Q_INVOKABLE void reset();
    /// The path of a file or folder that was chosen in a dialog.
    Q_INVOKABLE QString pathOf(const QUrl &url) const;

    /// For a program: path is that of its file, empty where it has none. Without an interpreter.
    python::ProgramSettings settings(const QString &name, const QString &path, const QString &source) const;

signals:
    void changed();
    void interpretersChanged();

private:
    QString text(QStringView name) const;
    int number(QStringView name, int otherwise) const;
    void set(QStringView name, const QVariant &value);
    /// nullopt: there is a line that says no variable; faultyLine, from 1, is the first.
    std::optional<QMap<QString, QString>> variables(int *faultyLine) const;

    Preferences *m_preferences;
    QVariantMap m_values; // those that are not as at first
    QList<python::Interpreter> m_found;
    bool m_searching = false;
};
