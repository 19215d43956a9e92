#include "renderer.h"

#include "actions/actions.h"
#include "applicationarguments.h"
#include "commands/commanderror.h"
#include "lanepicture.h"
#include "palette.h"
#include "preferences.h"
#include "presenter.h"
#include "window.h"
#include "workbench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QPainter>
#include <QQuickWindow>
#include <QSettings>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FrameTime = 20;            // milliseconds between two looks at the window
constexpr qint64 LongestUnrest = 10'000; // milliseconds

// What a user has set for a real desktop would change sizes and fonts. folder: an empty one.
void prepareEnvironment(const QString &folder)
{
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder)); // else Qt complains on standard error
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char *name : { "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI",
                              "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_QUICK_CONTROLS_STYLE" })
        qunsetenv(name);
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && !qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

void hideSettings(const QString &folder)
{
    for (const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat }) {
        QSettings::setPath(format, QSettings::UserScope, folder);
        QSettings::setPath(format, QSettings::SystemScope, folder);
    }
}

void letTimePass(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Renderer::Renderer(const Look &look)
    : m_look(look)
{
    prepareEnvironment(m_settings.path());
    hideSettings(m_settings.path());
    prepareApplication();
    ApplicationArguments &arguments = ApplicationArguments::instance();
    m_application = std::make_unique<QGuiApplication>(arguments.count, arguments.values);

    Preferences *preferences = Preferences::instance();
    preferences->setKept(false);
    preferences->setReducedMotion(true);
    preferences->setAskPredictions(look.asks); // nobody is there to answer
    preferences->setThemeMode(look.theme);
    preferences->setLanguage(look.language);
    preferences->setSemantics(player::RunSettings().semantics); // the same picture for everybody
    m_workbench = Workbench::instance();
    m_workbench->player()->setWholeSteps(false); // a picture may be of a moment between two steps
}

Renderer::~Renderer() = default;

void Renderer::load()
{
    if (m_look.timeline) {
        loadTimeline();
        return;
    }
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = m_look.presents ? loadAudienceWindow(*m_engine) : loadWindow(*m_engine);
    if (!m_window)
        throw CommandError(u"the window's views cannot be loaded"_s);
    m_window->resize(m_look.size);
    m_window->show();
    if (TimelineView *view = Actions::instance()->view())
        view->setWishes(m_look.lanes);
}

void Renderer::present()
{
    if (m_look.presents)
        Presenter::instance()->start();
}

void Renderer::loadTimeline()
{
    if (m_look.size.height() == 0)
        m_look.size.setHeight(
            LanePicture::wholeHeight(*m_workbench, palette(), m_look.size.width(), m_look.lanes));
    m_timeline = std::make_unique<LanePicture>(*m_workbench, palette(), m_look.size, m_look.lanes);
}

const Palette &Renderer::palette() const
{
    return Palette::named(m_look.theme);
}

QImage Renderer::image()
{
    if (!m_timeline)
        return windowAtRest();
    QImage image(m_look.size, QImage::Format_RGB32);
    QPainter painter(&image);
    m_timeline->paint(painter);
    return image;
}

QByteArray Renderer::svg() const
{
    Q_ASSERT(m_timeline);
    return m_timeline->svg();
}

QImage Renderer::windowAtRest()
{
    QElapsedTimer clock;
    clock.start();
    QImage before;
    QImage now;
    do {
        before = now;
        letTimePass(FrameTime);
        now = m_window->grabWindow();
    } while ((before != now || now.isNull()) && !clock.hasExpired(LongestUnrest));
    if (now.size() != m_look.size)
        throw CommandError(u"the window cannot be drawn in %1x%2 pixels"_s.arg(m_look.size.width())
                               .arg(m_look.size.height()));
    return now;
}
