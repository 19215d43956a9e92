#include "firstframe.h"

#include <QGuiApplication>
#include <QPointer>
#include <QQuickWindow>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr auto LongestWait = 5s;

} // namespace

FirstFrame::FirstFrame(QObject *parent)
    : QObject(parent)
{
}

FirstFrame *FirstFrame::instance()
{
    static QPointer<FirstFrame> frame;
    if (!frame)
        frame = new FirstFrame(qGuiApp);
    return frame;
}

FirstFrame *FirstFrame::create(QQmlEngine *, QJSEngine *)
{
    FirstFrame *frame = instance();
    QJSEngine::setObjectOwnership(frame, QJSEngine::CppOwnership);
    return frame;
}

void FirstFrame::expect()
{
    m_awaited = true;
    setShown(false);
}

// Not within the drawing of the frame: what is made then would change what is being drawn.
void FirstFrame::awaitOf(QQuickWindow *window)
{
    const auto show = [this] { setShown(true); };
    connect(window, &QQuickWindow::frameSwapped, this, show,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(LongestWait, this, show);
}

void FirstFrame::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit shownChanged();
}
