// A presentation on two screens: what Qt's offscreen platform takes from a file of screens.

#include "presenter.h"
#include "window.h"
#include "workbench.h"

#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

using namespace Qt::Literals::StringLiterals;

namespace {

// The speaker's, and a projector's at its right.
constexpr char Screens[] = R"({ "screens": [
    { "name": "desk", "x": 0, "y": 0, "width": 1440, "height": 900,
      "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1 },
    { "name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080,
      "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1 } ] })";

QQuickWindow *windowOf(const char *type)
{
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (window->isVisible() && QByteArray(window->metaObject()->className()).startsWith(type))
            return qobject_cast<QQuickWindow *>(window);
    }
    return nullptr;
}

QQuickWindow *audience()
{
    return windowOf("AudienceWindow");
}

QQuickWindow *notes()
{
    return windowOf("NotesWindow");
}

QString screenOf(const QQuickWindow *window)
{
    return window ? window->screen()->name() : QString();
}

} // namespace

class TestTwoScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyoneHasTheirOwn();
    void exchanged();
    void leavesTheDesktopAsItWas();

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QRect m_place;
};

void TestTwoScreens::initTestCase()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    m_window = loadWindow(m_engine);
    QVERIFY(m_window);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_place = m_window->geometry();
    m_window->requestActivate();
    QTRY_VERIFY(m_window->isActive());
    QTest::keyClick(m_window, Qt::Key_F5);
    QTRY_VERIFY(Presenter::instance()->isActive());
}

void TestTwoScreens::everyoneHasTheirOwn()
{
    QTRY_VERIFY(audience() && notes()); // the notes open by themselves
    QCOMPARE(screenOf(audience()), u"projector"_s);
    QCOMPARE(audience()->visibility(), QWindow::FullScreen);
    QCOMPARE(audience()->geometry(), audience()->screen()->geometry());
    QCOMPARE(screenOf(notes()), u"desk"_s);
    QCOMPARE(notes()->visibility(), QWindow::Maximized);
    QVERIFY(notes()->screen()->geometry().contains(notes()->geometry()));
}

void TestTwoScreens::exchanged()
{
    QTest::keyClick(audience(), Qt::Key_X);
    QTRY_COMPARE(screenOf(audience()), u"desk"_s);
    QCOMPARE(audience()->geometry(), audience()->screen()->geometry());
    QTRY_COMPARE(screenOf(notes()), u"projector"_s);
    QVERIFY(notes()->screen()->geometry().contains(notes()->geometry()));
    QTest::keyClick(audience(), Qt::Key_X);
    QTRY_COMPARE(screenOf(audience()), u"projector"_s);
}

void TestTwoScreens::leavesTheDesktopAsItWas()
{
    QTest::keyClick(audience(), Qt::Key_Escape);
    QTRY_VERIFY(!audience() && !notes());
    QVERIFY(!Presenter::instance()->isActive());
    QCOMPARE(m_window->geometry(), m_place);
    QCOMPARE(m_window->visibility(), QWindow::Windowed);
    QCOMPARE(screenOf(m_window), u"desk"_s);
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly) || screens.write(Screens) < 0)
        return 1;
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    prepareApplication();
    QGuiApplication application(argc, argv);
    TestTwoScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_twoscreens.moc"
