#include "presenter.h"

#include "workbench.h"

#include <QGuiApplication>
#include <QHash>
#include <QPointer>
#include <QQmlEngine>
#include <QScreen>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Second = 1000; // milliseconds

// A window that is shown does not move by itself where the screens are parts of one desktop, and one that
// fills a screen not at all.
void show(QQuickWindow *window, int screenIndex, QWindow::Visibility visibility)
{
    window->setVisibility(QWindow::Hidden);
    if (QScreen *screen = QGuiApplication::screens().value(screenIndex)) {
        QRect place = screen->geometry();
        if (visibility != QWindow::FullScreen) {
            place.setSize(window->size().boundedTo(screen->availableSize()));
            place.moveCenter(screen->availableGeometry().center());
        }
        window->setScreen(screen);
        window->setGeometry(place);
    }
    window->setVisibility(visibility);
}

} // namespace

Presenter::Presenter(Workbench *workbench, Clock clock, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_clock(std::move(clock))
{
    m_seconds.setInterval(Second);
    connect(&m_seconds, &QTimer::timeout, this, &Presenter::tick);
    connect(workbench, &Workbench::beatChanged, this, &Presenter::takeBeat);
}

Presenter *Presenter::instance()
{
    static QPointer<Presenter> presenter;
    if (!presenter) {
        presenter = new Presenter(Workbench::instance(), &QDateTime::currentDateTime, qGuiApp);
        presenter->takeScreens();
        connect(qGuiApp, &QGuiApplication::screenAdded, presenter, &Presenter::takeScreens);
        connect(qGuiApp, &QGuiApplication::screenRemoved, presenter, &Presenter::takeScreens);
        connect(qGuiApp, &QGuiApplication::primaryScreenChanged, presenter, &Presenter::takeScreens);
    }
    return presenter;
}

Presenter *Presenter::create(QQmlEngine *, QJSEngine *)
{
    Presenter *presenter = instance();
    QJSEngine::setObjectOwnership(presenter, QJSEngine::CppOwnership);
    return presenter;
}

// Screens --------------------------------------------------------------------------------------------

void Presenter::takeScreens()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    setScreens(int(screens.size()), int(screens.indexOf(QGuiApplication::primaryScreen())));
}

void Presenter::setScreens(int count, int primary)
{
    count = std::max(1, count);
    primary = std::clamp(primary, 0, count - 1);
    if (count == m_screenCount && primary == m_primary)
        return;
    m_screenCount = count;
    m_primary = primary;
    emit screensChanged();
}

// The speaker keeps their own screen; the audience gets the first of the others.
int Presenter::audienceScreen() const
{
    if (m_screenCount == 1 || m_swapped)
        return m_primary;
    return m_primary == 0 ? 1 : 0;
}

int Presenter::notesScreen() const
{
    if (m_screenCount == 1 || !m_swapped)
        return m_primary;
    return m_primary == 0 ? 1 : 0;
}

void Presenter::swapScreens()
{
    if (!hasTwoScreens())
        return;
    m_swapped = !m_swapped;
    emit screensChanged();
}

void Presenter::showAudience(QQuickWindow *window) const
{
    ::show(window, audienceScreen(), QWindow::FullScreen);
    window->requestActivate();
}

void Presenter::showNotes(QQuickWindow *window) const
{
    ::show(window, notesScreen(), hasTwoScreens() ? QWindow::Maximized : QWindow::Windowed);
}

// Begin and end --------------------------------------------------------------------------------------

void Presenter::start()
{
    if (m_active)
        return;
    m_active = true;
    m_notesWanted = hasTwoScreens();
    m_workbench->setPresenting(true);
    restartClock();
    m_seconds.start();
    emit changed();
    emit activeChanged();
}

void Presenter::stop()
{
    if (!m_active)
        return;
    m_active = false;
    m_seconds.stop();
    m_pen.clear();
    m_blank.clear();
    m_help = false;
    for (bool *each : { &m_spotlight, &m_followsPointer, &m_drawing, &m_choices, &m_notesWanted })
        *each = false;
    if (m_frozen)
        toggleFrozen();
    m_workbench->setPresenting(false);
    emit changed();
    emit activeChanged();
}

// Where it is ----------------------------------------------------------------------------------------

bool Presenter::liftBlank()
{
    if (m_blank.isEmpty())
        return false;
    m_blank.clear();
    emit changed();
    return true;
}

void Presenter::next()
{
    if (liftBlank())
        return;
    followStep();
    if (m_workbench->predictions()->isOpen())
        reveal();
    else if (m_workbench->beatCount() > 0)
        m_workbench->nextBeat();
    else
        m_workbench->player()->stepForward();
}

void Presenter::previous()
{
    if (liftBlank())
        return;
    followStep();
    if (m_workbench->beatCount() > 0)
        m_workbench->previousBeat();
    else
        m_workbench->player()->stepBack();
}

void Presenter::reveal()
{
    m_workbench->predictions()->skip();
}

void Presenter::takeBeat()
{
    const QString place = u"%1 %2"_s.arg(m_workbench->lessonId()).arg(m_workbench->beatNumber());
    if (place == std::exchange(m_place, place))
        return;
    m_pen.clear();
    if (std::exchange(m_choices, false))
        emit changed();
}

// What is shown --------------------------------------------------------------------------------------

void Presenter::flip(bool *what)
{
    *what = !*what;
    emit changed();
}

void Presenter::toggleBlank(const QString &color)
{
    m_blank = m_blank == color ? QString() : color;
    emit changed();
}

void Presenter::toggleFrozen()
{
    if (!m_frozen && !m_blank.isEmpty())
        return;
    if (m_help)
        toggleHelp(); // is no part of the picture
    m_frozen = !m_frozen;
    const int beat = m_workbench->beatNumber();
    m_frozenAt = !m_frozen               ? QString()
               : m_workbench->isAtMake() ? m_workbench->beatTitle()
               : m_workbench->beatCount() > 0 && beat > 0
                   ? tr("Beat %1: %2").arg(beat).arg(m_workbench->beatTitle())
                   : m_workbench->atStep();
    emit frozenChanged();
}

void Presenter::toggleSpotlight()
{
    m_followsPointer = false;
    flip(&m_spotlight);
}

void Presenter::toggleDrawing()
{
    flip(&m_drawing);
}

void Presenter::toggleChoices()
{
    flip(&m_choices);
}

void Presenter::toggleHelp()
{
    flip(&m_help);
}

void Presenter::toggleNotes()
{
    flip(&m_notesWanted);
}

void Presenter::followStep()
{
    if (std::exchange(m_followsPointer, false))
        emit changed();
}

void Presenter::pointerMoved()
{
    if (!std::exchange(m_followsPointer, true))
        emit changed();
}

// The clock ------------------------------------------------------------------------------------------

void Presenter::restartClock()
{
    m_begin = m_clock();
    emit tick();
}

QString Presenter::elapsed() const
{
    const qint64 seconds = m_begin.isValid() ? std::max<qint64>(0, m_begin.secsTo(m_clock())) : 0;
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString Presenter::timeOfDay() const
{
    return m_clock().toString(u"HH:mm"_s);
}

// Keys -----------------------------------------------------------------------------------------------

bool Presenter::press(int key, int modifiers, bool repeats)
{
    if (repeats && key != Qt::Key_Left && key != Qt::Key_Right)
        return true;
    switch (modifiers & ~Qt::KeypadModifier) {
    case Qt::NoModifier:
        return move(key) || show(key);
    case Qt::ShiftModifier:
        return pressWithShift(key);
    case Qt::ControlModifier:
        return pressWithControl(key);
    default:
        return false;
    }
}

bool Presenter::pressWithShift(int key)
{
    switch (key) {
    case Qt::Key_Left:
        previous();
        return true;
    case Qt::Key_Right:
        next();
        return true;
    case Qt::Key_F5:
        stop();
        return true;
    case Qt::Key_Question:
        toggleHelp();
        return true;
    default:
        return false;
    }
}

bool Presenter::pressWithControl(int key)
{
    switch (key) {
    case Qt::Key_Z:
        m_pen.undo();
        return true;
    default:
        return false;
    }
}

// Keys that change where the run is; the spotlight goes with it.
bool Presenter::move(int key)
{
    using Move = void (player::Player::*)();
    static const QHash<int, Move> moves {
        { Qt::Key_Right, &player::Player::stepForward }, { Qt::Key_Left, &player::Player::stepBack },
        { Qt::Key_N, &player::Player::nextIteration },   { Qt::Key_Home, &player::Player::first },
        { Qt::Key_End, &player::Player::last },          { Qt::Key_Space, &player::Player::toggle }
    };
    if (key == Qt::Key_PageDown) {
        next();
    } else if (key == Qt::Key_PageUp) {
        previous();
    } else if (const Move move = moves.value(key)) {
        if (liftBlank())
            return true;
        followStep();
        (m_workbench->player()->*move)();
    } else {
        return false;
    }
    return true;
}

bool Presenter::show(int key)
{
    switch (key) {
    case Qt::Key_F5:
        stop();
        return true;
    case Qt::Key_Escape:
        m_help ? toggleHelp() : stop();
        return true;
    case Qt::Key_R:
        reveal();
        return true;
    case Qt::Key_O:
        toggleChoices();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        toggleBlank(u"black"_s);
        return true;
    case Qt::Key_W:
    case Qt::Key_Comma:
        toggleBlank(u"white"_s);
        return true;
    case Qt::Key_F:
        toggleFrozen();
        return true;
    case Qt::Key_L:
        toggleSpotlight();
        return true;
    case Qt::Key_P:
        toggleDrawing();
        return true;
    case Qt::Key_E:
        m_pen.clear();
        return true;
    case Qt::Key_S:
        toggleNotes();
        return true;
    case Qt::Key_X:
        swapScreens();
        return true;
    case Qt::Key_T:
        restartClock();
        return true;
    case Qt::Key_F1:
    case Qt::Key_H:
        toggleHelp();
        return true;
    default:
        return false;
    }
}
