#include "session/sessionkeeper.h"

#include "actions/actions.h"
#include "backgroundwriter.h"
#include "panes.h"
#include "playground/playground.h"
#include "workbench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto WriteDelay = 300ms;
// A session takes some hundred bytes.
constexpr qint64 LargestFile = 1024 * 1024;

// Whether enough of a window would be on a screen to get hold of it.
bool isOnScreen(const QRect &window)
{
    const auto screens = QGuiApplication::screens();
    return std::ranges::any_of(screens, [&](const QScreen *screen) {
        const QRect seen = screen->availableGeometry() & window;
        return seen.width() >= 200 && seen.height() >= 100;
    });
}

} // namespace

SessionKeeper::SessionKeeper(const QString &file, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_file(file)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(WriteDelay);
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::save);
    connect(qGuiApp, &QGuiApplication::aboutToQuit, this, [this] {
        if (m_timer.isActive())
            save();
    });
    if (m_file.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_file).path());
    m_writer = std::make_unique<BackgroundWriter>(m_file);
    connect(m_writer.get(), &BackgroundWriter::failed, this, [this](const QString &reason) {
        m_parts.workbench->showBanner(true, [reason] {
            return tr("Where you are is not kept for the next start: %1.").arg(reason);
        });
    });
}

SessionKeeper::~SessionKeeper() = default;

std::optional<Session> SessionKeeper::load()
{
    if (m_file.isEmpty() || !QFileInfo::exists(m_file))
        return std::nullopt;
    QFile file(m_file);
    const std::optional<Session> session = file.open(QIODevice::ReadOnly)
                                             ? Session::fromJson(file.read(LargestFile))
                                             : std::nullopt;
    if (!session)
        m_parts.workbench->showBanner(true, [path = QDir::toNativeSeparators(m_file)] {
            return tr("%1 is damaged: this is a fresh start, not where you were last time.").arg(path);
        });
    return session;
}

void SessionKeeper::resume(bool opensLast)
{
    const std::optional<Session> session = load();
    if (!session)
        return;
    m_session = *session;
    m_parts.panes->restore(session->panes);
    if (opensLast)
        open(*session);
    else
        m_session.look.reset(); // it is of another run
}

// What opens something takes the banner away, but that progress is lost must not go unsaid.
void SessionKeeper::open(const Session &session)
{
    Workbench *workbench = m_parts.workbench;
    const QString said = workbench->banner();
    const bool isLesson = session.trace.isEmpty() && !session.playground;
    workbench->resumeLesson(session.lesson, session.knobs, isLesson ? session.step : 0,
                            isLesson ? session.beat : 0);
    if (session.playground) {
        m_parts.playground->enter();
    } else if (!session.trace.isEmpty()) {
        openTrace(session);
    }
    if (!said.isEmpty() && workbench->banner().isEmpty())
        workbench->showBanner(true, [said] { return said; });
}

// A large one is read beside the window, which the person may use for something else meanwhile.
void SessionKeeper::openTrace(const Session &session)
{
    Workbench *workbench = m_parts.workbench;
    const auto seek = [workbench, trace = session.trace, step = session.step] {
        if (workbench->traceFile() == trace)
            workbench->player()->seek(step);
    };
    workbench->beginOpening(QUrl::fromLocalFile(session.trace));
    if (workbench->opening()->isRunning())
        connect(workbench->opening(), &TraceOpening::opened, this, seek, Qt::SingleShotConnection);
    else
        seek();
}

// How wide the timeline is, and so what it can show, is known when the first frame is laid out.
void SessionKeeper::watch(QQuickWindow *window)
{
    m_window = window;
    resumeWindow();
    connect(window, &QQuickWindow::afterAnimating, this, &SessionKeeper::resumeView,
            Qt::SingleShotConnection);
}

void SessionKeeper::resumeWindow()
{
    if (m_session.window.isEmpty() || !isOnScreen(m_session.window))
        return;
    m_window->setGeometry(
        QRect(m_session.window.topLeft(), m_session.window.size().expandedTo(m_window->minimumSize())));
    if (m_session.maximized)
        m_window->showMaximized();
}

void SessionKeeper::resumeView()
{
    TimelineView *view = m_parts.actions->view();
    if (view && m_session.look) {
        view->setLook(*m_session.look);
        view->setArrows(m_session.arrows);
    }
    if (view) {
        for (const auto changed : { &TimelineView::viewChanged, &TimelineView::modeChanged,
                                    &TimelineView::arrowsChanged, &TimelineView::orderChanged })
            connect(view, changed, this, &SessionKeeper::schedule);
    }
    watchModels();
    schedule();
}

void SessionKeeper::watchModels()
{
    connect(m_parts.workbench, &Workbench::lessonChanged, this, &SessionKeeper::schedule);
    connect(m_parts.workbench, &Workbench::knobsChanged, this, &SessionKeeper::schedule);
    connect(m_parts.workbench, &Workbench::beatChanged, this, &SessionKeeper::schedule);
    connect(m_parts.workbench->player(), &player::Player::stepChanged, this, &SessionKeeper::schedule);
    connect(m_parts.playground, &Playground::activeChanged, this, &SessionKeeper::schedule);
    connect(m_parts.panes, &Panes::changed, this, &SessionKeeper::schedule);
    for (const auto changed :
         { &QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged })
        connect(m_window, changed, this, &SessionKeeper::schedule);
    connect(m_window, &QWindow::windowStateChanged, this, &SessionKeeper::schedule);
}

// Not put off by further changes: while a run plays there is always another one.
void SessionKeeper::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void SessionKeeper::save()
{
    m_timer.stop();
    const Session session = capture();
    if (!m_writer || session == m_session)
        return;
    m_session = session;
    m_writer->write([session] { return session.toJson(); });
}

Session SessionKeeper::capture() const
{
    const Workbench *workbench = m_parts.workbench;
    Session session;
    session.lesson = workbench->lastLesson();
    session.knobs = workbench->knobValues();
    session.trace = workbench->traceFile();
    session.playground = m_parts.playground->isActive();
    session.step = m_parts.workbench->player()->step();
    session.beat = workbench->beatNumber();
    if (const TimelineView *view = m_parts.actions->view()) {
        session.look = view->look();
        session.arrows = view->arrows();
    }
    session.panes = m_parts.panes->states();
    session.maximized = m_window->windowStates() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    session.window = session.maximized ? m_session.window : m_window->geometry();
    return session;
}
