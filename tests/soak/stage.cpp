#include "stage.h"

#include "actions/actions.h"
#include "comparison.h"
#include "exporter.h"
#include "panes.h"
#include "playground/playground.h"
#include "preferences.h"
#include "presenter.h"
#include "session/sessionkeeper.h"
#include "window.h"
#include "workbench.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

Stage::Stage()
{
    open();
}

Stage::~Stage()
{
    close();
}

void Stage::open()
{
    m_session = std::make_unique<SessionKeeper>(Preferences::instance()->sessionFile(),
                                                SessionKeeper::Parts {
                                                    Workbench::instance(), Playground::instance(),
                                                    Panes::instance(), Actions::instance() });
    m_session->resume(true);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = loadWindow(*m_engine);
    if (!m_window)
        qFatal("the window's views cannot be loaded");
    m_session->watch(m_window);
    m_window->requestActivate();
}

void Stage::close()
{
    m_window = nullptr;
    m_engine.reset();
    m_session.reset();
}

void Stage::reopen()
{
    close();
    open();
}

QQuickWindow *Stage::active() const
{
    auto *focused = qobject_cast<QQuickWindow *>(QGuiApplication::focusWindow());
    if (focused && focused->isVisible())
        return focused;
    m_window->requestActivate();
    return m_window;
}

Exporter *Stage::exporter() const
{
    return m_engine->singletonInstance<Exporter *>(qmlTypeId("Awaitscope", 1, 0, "Exporter"));
}

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> *items)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    if (item->width() > 0 && item->height() > 0)
        items->append(item);
    for (QQuickItem *child : item->childItems())
        collect(child, items);
}

} // namespace

QList<QQuickItem *> Stage::seen(const QQuickWindow *window)
{
    QList<QQuickItem *> items;
    collect(window->contentItem(), &items);
    return items;
}

void Stage::refuseDialogs()
{
    const QList<QObject *> objects = m_window->findChildren<QObject *>();
    for (QObject *object : objects) {
        if (object->inherits("QQuickAbstractDialog") && object->property("visible").toBool())
            QMetaObject::invokeMethod(object, "reject");
    }
}

void Stage::clear()
{
    Presenter::instance()->stop();
    exporter()->cancel();
    Comparison::instance()->close();
    Playground *playground = Playground::instance();
    playground->answerCancel();
    playground->runner()->stop();
    if (!QTest::qWaitFor([playground] { return !playground->runner()->isRunning(); }, 60'000))
        qWarning("a program that was stopped goes on");
    playground->startNew();
    playground->answerDiscard();
    playground->options()->reset();
    playground->leave();
    Preferences *preferences = Preferences::instance();
    preferences->setLanguage(u"en"_s);
    preferences->setThemeMode(u"light"_s);
    preferences->setTypeSize(Preferences::UsualTypeSize);
    preferences->setSemantics(u"3.13"_s);
    preferences->setNavigatorCollapsed(false);
    Panes::instance()->reset();
    Workbench *workbench = Workbench::instance();
    workbench->progress()->forgetAll();
    workbench->openLesson(u"gather"_s);
    workbench->resetKnobs();
    workbench->dismissBanner();
    workbench->player()->pause();
    workbench->player()->first();
    refuseDialogs();
    m_window->showNormal();
    m_window->resize(1440, 900);
    m_window->requestActivate();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(m_window, Qt::Key_Escape);
    QTest::qWait(1000); // motions have come to rest
    m_engine->collectGarbage();
    QTest::qWait(100);
}
