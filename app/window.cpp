#include "window.h"

#include "commands/commanderror.h"
#include "commands/exitcode.h"
#include "commands/output.h"
#include "workbench.h"

#include <QGuiApplication>
#include <QIcon>
#include <QOpenGLContext>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

// Without this check Qt ends the program by abort().
void checkDisplay()
{
    const bool display = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!display)
        throw CommandError(u"there is no display to open a window on; awaitscope run and awaitscope render "
                           "work without one"_s);
}

// A machine without OpenGL draws in software.
void chooseGraphics()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    QOpenGLContext context;
    if (!context.create())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace

void prepareApplication()
{
    QCoreApplication::setOrganizationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationVersion(u"" AWAITSCOPE_VERSION ""_s);
    QQuickStyle::setStyle(u"Basic"_s);
}

QQuickWindow *loadWindow(QQmlApplicationEngine &engine)
{
    engine.load(QUrl(u"qrc:/qt/qml/Awaitscope/Main.qml"_s));
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
}

int showWindow(const QString &traceFile)
{
    checkDisplay();
    prepareApplication();
    static int argumentCount = 1;
    static char name[] = "awaitscope";
    static char *arguments[] = { name, nullptr };
    QGuiApplication application(argumentCount, arguments);
    QGuiApplication::setDesktopFileName(u"awaitscope"_s);
    chooseGraphics();

    if (!traceFile.isEmpty())
        Workbench::instance()->openFile(QUrl::fromLocalFile(traceFile));
    QQmlApplicationEngine engine;
    if (!loadWindow(engine))
        throw CommandError(u"the window's views cannot be loaded"_s);
    return QGuiApplication::exec();
}
