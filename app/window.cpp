#include "window.h"

#include "actions/actions.h"
#include "applicationarguments.h"
#include "commands/commanderror.h"
#include "commands/exitcode.h"
#include "commands/interrupt.h"
#include "commands/output.h"
#include "firstframe.h"
#include "panes.h"
#include "playground/playground.h"
#include "preferences.h"
#include "session/sessionkeeper.h"
#include "theme.h"
#include "workbench.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QOpenGLContext>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QUrl>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char NoDisplay[] = "offscreen";

[[noreturn]] void refuseDisplay()
{
    throw CommandError(u"there is no display to open a window on; awaitscope run and awaitscope render "
                       "work without one"_s);
}

// The platforms that Qt would try, and behind them one that always works: without it Qt ends the program
// by abort() where a display is named but not there. Empty where the user has chosen one.
QByteArray platformsToTry()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return {};
    const bool x11 = !qEnvironmentVariableIsEmpty("DISPLAY");
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!x11 && !wayland)
        refuseDisplay();
    QByteArrayList platforms;
    if (wayland && (!x11 || !qgetenv("XDG_CURRENT_DESKTOP").contains("GNOME")))
        platforms.append("wayland");
    if (x11)
        platforms.append("xcb");
    platforms.append(NoDisplay);
    return platforms.join(';');
}

void ignoreMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

// Throws CommandError where no display can be opened; Qt's own messages would only repeat that.
std::unique_ptr<QGuiApplication> makeApplication()
{
    ApplicationArguments &arguments = ApplicationArguments::instance();
    const QByteArray platforms = platformsToTry();
    if (platforms.isEmpty())
        return std::make_unique<QGuiApplication>(arguments.count, arguments.values);
    qputenv("QT_QPA_PLATFORM", platforms);
    const QtMessageHandler before = qInstallMessageHandler(ignoreMessage);
    auto application = std::make_unique<QGuiApplication>(arguments.count, arguments.values);
    qInstallMessageHandler(before);
    if (QGuiApplication::platformName() == QLatin1StringView(NoDisplay))
        refuseDisplay();
    return application;
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

// Qt asks for it here and there; it would load two more faces for that.
void useTextFont()
{
    QGuiApplication::setFont(QFont(Theme::instance()->sans(), 9));
}

// For desktops that do not find it by the name of the desktop file. All themes of icons are looked through
// for it, which the first frame need not wait for.
void showIcon()
{
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"awaitscope"_s));
}

// Qt would look for variants of each file for this platform, this language and so on, of which there are
// none.
void skipVariants(QQmlEngine &engine)
{
    for (QQmlAbstractUrlInterceptor *interceptor : engine.urlInterceptors())
        engine.removeUrlInterceptor(interceptor);
}

QQuickWindow *load(QQmlApplicationEngine &engine, const QString &type)
{
    engine.load(QUrl(u"qrc:/qt/qml/Awaitscope/%1.qml"_s.arg(type)));
    return engine.rootObjects().isEmpty() ? nullptr
                                          : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
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
    return load(engine, u"Main"_s);
}

QQuickWindow *loadAudienceWindow(QQmlApplicationEngine &engine)
{
    return load(engine, u"AudienceWindow"_s);
}

int showWindow(const QString &file)
{
    prepareApplication();
    const std::unique_ptr<QGuiApplication> application = makeApplication();
    QGuiApplication::setDesktopFileName(u"awaitscope"_s);
    useTextFont();
    chooseGraphics();

    FirstFrame *frame = FirstFrame::instance();
    frame->expect();
    QObject::connect(frame, &FirstFrame::shownChanged, application.get(), showIcon);
    SessionKeeper session(Preferences::instance()->sessionFile(),
                          { Workbench::instance(), Playground::instance(), Panes::instance(),
                            Actions::instance() });
    session.resume(file.isEmpty());
    if (!file.isEmpty())
        Playground::instance()->openFile(QUrl::fromLocalFile(file));
    QQmlApplicationEngine engine;
    skipVariants(engine);
    QQuickWindow *window = loadWindow(engine);
    if (!window)
        throw CommandError(u"the window's views cannot be loaded"_s);
    session.watch(window);
    frame->awaitOf(window);
    if (file.isEmpty() && !Preferences::instance()->isTourSeen())
        QObject::connect(frame, &FirstFrame::completed, application.get(),
                         [] { Actions::instance()->run(u"tour"_s); });
    // A program that runs is ended then, and nothing of it is left behind.
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, application.get(), [] { QCoreApplication::exit(); });
    return QGuiApplication::exec();
}
