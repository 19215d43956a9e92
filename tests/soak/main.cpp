// Gives the real window random input for as long as one likes, and tells what came of it: warnings, crashes,
// the memory. docs/developing.md says how to use it.

#include "dice.h"
#include "files.h"
#include "person.h"
#include "stage.h"
#include "witness.h"

#include "commandline.h"
#include "preferences.h"
#include "window.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QOpenGLContext>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>

#include <unistd.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned Patience = 180; // seconds that one step may take; then it hangs, and the process is ended

struct Options
{
    double minutes = 1;
    quint32 seed = 1;
    QString journal;
};

Options optionsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({ u"minutes"_s, u"How long."_s, u"number"_s, u"1"_s });
    parser.addOption({ u"seed"_s, u"What the random input depends on."_s, u"number"_s, u"1"_s });
    parser.addOption({ u"journal"_s, u"Where to write what is done."_s, u"file"_s, u"soak-journal.txt"_s });
    parser.process(arguments);
    return { parser.value(u"minutes"_s).toDouble(), parser.value(u"seed"_s).toUInt(),
             QDir::current().absoluteFilePath(parser.value(u"journal"_s)) };
}

// Nothing of the user's is read or written: not the settings, not the session, not the folders of dialogs.
void moveInto(const QString &folder)
{
    for (const char *name : { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        qputenv(name, QFile::encodeName(folder));
    QDir::setCurrent(folder);
    for (const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat })
        QSettings::setPath(format, QSettings::UserScope, folder);
}

int soak(const Options &options, const QString &files)
{
    Witness witness(options.journal, options.seed);
    Dice dice(options.seed);
    Stage stage;
    Files drops(files, dice);
    Person person(stage, drops, witness, dice);
    stage.clear();
    witness.sample();
    QElapsedTimer time;
    time.start();
    int samples = 1;
    while (double(time.elapsed()) < options.minutes * 60'000) {
        alarm(Patience);
        person.act();
        if (time.elapsed() > samples * 60'000) {
            ++samples;
            stage.clear();
            witness.sample();
        }
    }
    alarm(Patience);
    stage.clear();
    witness.sample();
    std::printf("%s\n", qPrintable(witness.report()));
    std::fflush(stdout); // a sanitizer that finds leaks ends the process without it
    return witness.warnings() == 0 && witness.isFlat() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "render") == 0) // an export, which the window leaves to another process
        return CommandLine(argc, argv).run();
    const QTemporaryDir home;
    const QTemporaryDir files;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    prepareApplication();
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // they would wait for a person
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const Options options = optionsOf(QCoreApplication::arguments());
    moveInto(home.path());
    if (!QOpenGLContext().create())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    return soak(options, files.path());
}
