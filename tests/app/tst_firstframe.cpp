// What is in the first frame of the window, and that the rest comes without moving it.

#include "firstframe.h"
#include "lessons/catalogue.h"
#include "preferences.h"
#include "window.h"
#include "workbench.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

using namespace Qt::Literals::StringLiterals;

namespace {

QQuickItem *find(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name)
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = find(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

class TestFirstFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isShownWhereNobodyWaits();
    void holdsTheLesson();
    void restMovesNothing();
    void everythingIsThere();

private:
    QQuickItem *item(const QString &name) const { return find(m_window->contentItem(), name); }
    QRectF placeOf(const QString &name) const
    {
        const QQuickItem *found = item(name);
        return found ? found->mapRectToScene(found->boundingRect()) : QRectF();
    }
    QHash<QString, QRectF> places() const;

    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QHash<QString, QRectF> m_first; // where things were in the first frame
    bool m_restWasThere = false;
    bool m_isComplete = false;
};

QHash<QString, QRectF> TestFirstFrame::places() const
{
    QHash<QString, QRectF> places;
    for (const char *name : { "lessonPane", "beatTitle", "sourcePane", "code", "whyStrip", "why",
                              "timelinePane", "timeline", "scrubber", "header-main" })
        places.insert(QString::fromLatin1(name), placeOf(QString::fromLatin1(name)));
    return places;
}

void TestFirstFrame::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Preferences::instance()->setAskPredictions(false); // the first lesson would wait for an answer
}

void TestFirstFrame::isShownWhereNobodyWaits()
{
    QVERIFY(FirstFrame::instance()->isShown());
}

void TestFirstFrame::holdsTheLesson()
{
    FirstFrame *frame = FirstFrame::instance();
    frame->expect();
    connect(frame, &FirstFrame::completed, this, [this] { m_isComplete = true; });
    QCOMPARE(Workbench::instance()->lessons()->count(), 0); // of which all lessons would have to be read
    m_window = loadWindow(m_engine);
    QVERIFY(m_window);
    frame->awaitOf(m_window);
    // On the software scene graph this is where the frame is drawn.
    connect(
        m_window, &QQuickWindow::afterRendering, this,
        [this] {
            if (!m_first.isEmpty())
                return;
            m_first = places();
            m_restWasThere = item(u"topBar"_s) || item(u"navigator"_s) || item(u"inspector"_s);
        },
        Qt::DirectConnection);
    QTRY_VERIFY(!m_first.isEmpty());
    QVERIFY(!m_restWasThere);
    for (auto it = m_first.cbegin(); it != m_first.cend(); ++it)
        QVERIFY2(!it->isEmpty() && item(it.key())->isVisible(), qPrintable(it.key()));
    QVERIFY(item(u"beatTitle"_s)->property("text").toString().size() > 3);
    QVERIFY(item(u"code"_s)->property("count").toInt() > 3);
}

void TestFirstFrame::restMovesNothing()
{
    QTRY_VERIFY(FirstFrame::instance()->isShown());
    QTRY_VERIFY(m_isComplete);
    QTest::qWait(100); // a few frames
    const QHash<QString, QRectF> now = places();
    for (auto it = m_first.cbegin(); it != m_first.cend(); ++it)
        QVERIFY2(now.value(it.key()) == *it, qPrintable(it.key()));
}

void TestFirstFrame::everythingIsThere()
{
    for (const char *name : { "topBar", "navigator", "inspector", "transport", "axis", "dropArea" })
        QTRY_VERIFY2(!placeOf(QString::fromLatin1(name)).isEmpty(), name);
    QTRY_COMPARE(Workbench::instance()->lessons()->count(), lessons::Catalogue::bundled().ids().size());
    m_window->requestActivate();
    QTRY_VERIFY(m_window->isActive());
    const int step = Workbench::instance()->player()->step();
    QTest::keyClick(m_window, Qt::Key_Right);
    QTRY_VERIFY(Workbench::instance()->player()->step() > step);
    QTest::keyClick(m_window, Qt::Key_F6);
    QTRY_VERIFY(item(u"topBar"_s)->hasActiveFocus());
}

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.path()));
    for (const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat })
        QSettings::setPath(format, QSettings::UserScope, folder.path());
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    prepareApplication();
    QGuiApplication application(argc, argv);
    TestFirstFrame test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_firstframe.moc"
