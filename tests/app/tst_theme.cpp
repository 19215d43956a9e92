#include "preferences.h"
#include "support/freshsettings.h"
#include "theme.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QSignalSpy>
#include <QTest>

Q_IMPORT_QML_PLUGIN(AwaitscopePlugin)

using namespace Qt::Literals::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void coloursOfTheEffectiveTheme();
    void durations();
    void bindingsFollow();

private:
    FreshSettings m_settings;
};

void TestTheme::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"theme"_s);
}

void TestTheme::coloursOfTheEffectiveTheme()
{
    Preferences preferences(nullptr);
    preferences.setThemeMode(u"light"_s);
    const Theme theme(&preferences);
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(theme.accent(), Palette::light().accent);
    QCOMPARE(theme.taskText(2), Palette::light().task(2).text);
    preferences.setThemeMode(u"dark"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.accent(), Palette::dark().accent);
    QCOMPARE(theme.taskFill(2), Palette::dark().task(2).fill);
    QCOMPARE(theme.taskOn(2), Palette::dark().task(2).on);
    QCOMPARE(theme.stroke(), 1);
    preferences.setThemeMode(u"high-contrast"_s); // dark as well, and yet another one
    QCOMPARE(changed.count(), 2);
    QCOMPARE(theme.text3(), Palette::highContrast().text3);
    QCOMPARE(theme.stroke(), 2);
}

void TestTheme::durations()
{
    Preferences preferences(nullptr);
    preferences.setReducedMotion(false);
    Theme theme(&preferences);
    QCOMPARE(theme.duration(160), 160);
    theme.setMoving(true);
    QCOMPARE(theme.duration(160), 0);
    theme.setMoving(false);
    preferences.setReducedMotion(true);
    QCOMPARE(theme.duration(160), 0);
    preferences.setReducedMotion(false);
}

void TestTheme::bindingsFollow()
{
    Preferences *preferences = Preferences::instance();
    preferences->setThemeMode(u"light"_s);
    preferences->setReducedMotion(false);
    QQmlEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    QQmlComponent component(&engine);
    component.setData(
        "import QtQuick\nimport Awaitscope\n"
        "QtObject { property color fill: Theme.taskFill(3); property int time: Theme.duration(160);"
        " property color accent: Theme.accent }",
        QUrl());
    const std::unique_ptr<QObject> object(component.create());
    QVERIFY2(object, qPrintable(component.errorString()));
    QCOMPARE(object->property("fill").value<QColor>(), Palette::light().task(3).fill);
    QCOMPARE(object->property("time").toInt(), 160);
    preferences->setThemeMode(u"dark"_s);
    QCOMPARE(object->property("fill").value<QColor>(), Palette::dark().task(3).fill);
    QCOMPARE(object->property("accent").value<QColor>(), Palette::dark().accent);
    preferences->setReducedMotion(true);
    QCOMPARE(object->property("time").toInt(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
