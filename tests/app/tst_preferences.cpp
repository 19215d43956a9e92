#include "preferences.h"
#include "support/freshsettings.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

void setDesktopDark(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
    palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    QGuiApplication::setPalette(palette);
    QCoreApplication::processEvents();
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void defaults();
    void keepsWhatIsChosen();
    void keepsNothingWhenAskedNotTo();
    void unknownValuesAreIgnored();
    void brokenSettingsGiveDefaults();
    void languageInstallsATranslator();
    void systemThemeFollowsTheDesktop();
    void chosenThemeDoesNot();
    void toggleGoesToTheOther();
    void recentFilesLatestFirst();
    void typeSizeGoesByItsSteps();

private:
    FreshSettings m_settings;
};

void TestPreferences::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCoreApplication::setOrganizationName(u"awaitscope-test"_s);
    QCoreApplication::setApplicationName(u"preferences"_s);
}

void TestPreferences::init()
{
    m_settings.clear();
    setDesktopDark(false);
}

void TestPreferences::defaults()
{
    const Preferences preferences(nullptr);
    const bool japanese = QLocale::system().language() == QLocale::Japanese;
    QCOMPARE(preferences.language(), japanese ? u"ja"_s : u"en"_s);
    QCOMPARE(preferences.themeMode(), u"system"_s);
    QCOMPARE(preferences.theme(), u"light"_s);
    QVERIFY(!preferences.reducedMotion());
    QVERIFY(!preferences.navigatorCollapsed());
    QCOMPARE(preferences.sourceTab(), 0);
    QVERIFY(!preferences.showsTaskTree());
    QCOMPARE(preferences.semantics(), u"3.13"_s);
    QCOMPARE(preferences.allSemantics(), (QStringList { u"3.11"_s, u"3.12"_s, u"3.13"_s }));
    QCOMPARE(preferences.speed(), 1.0);
    QCOMPARE(preferences.lastLesson(), QString());
    QVERIFY(preferences.recentFiles().isEmpty());
}

void TestPreferences::keepsWhatIsChosen()
{
    {
        Preferences preferences(nullptr);
        preferences.setLanguage(u"ja"_s);
        preferences.setThemeMode(u"dark"_s);
        preferences.setReducedMotion(true);
        preferences.setNavigatorCollapsed(true);
        preferences.setSourceTab(1);
        preferences.setTaskTree(true);
        preferences.setSemantics(u"3.11"_s);
        preferences.setSpeed(2.5);
        preferences.setLastLesson(u"gather"_s);
    }
    const Preferences preferences(nullptr);
    QCOMPARE(preferences.language(), u"ja"_s);
    QCOMPARE(preferences.themeMode(), u"dark"_s);
    QCOMPARE(preferences.theme(), u"dark"_s);
    QVERIFY(preferences.reducedMotion());
    QVERIFY(preferences.navigatorCollapsed());
    QCOMPARE(preferences.sourceTab(), 1);
    QVERIFY(preferences.showsTaskTree());
    QCOMPARE(preferences.semantics(), u"3.11"_s);
    QCOMPARE(preferences.speed(), 2.5);
    QCOMPARE(preferences.lastLesson(), u"gather"_s);
}

void TestPreferences::keepsNothingWhenAskedNotTo()
{
    {
        Preferences preferences(nullptr);
        preferences.setKept(false);
        preferences.setThemeMode(u"dark"_s);
        preferences.setLastLesson(u"gather"_s);
        preferences.addRecentFile(u"/somewhere/trace.jsonl"_s);
        QCOMPARE(preferences.theme(), u"dark"_s);
    }
    const Preferences preferences(nullptr);
    QCOMPARE(preferences.themeMode(), u"system"_s);
    QCOMPARE(preferences.lastLesson(), QString());
    QVERIFY(preferences.recentFiles().isEmpty());
}

void TestPreferences::unknownValuesAreIgnored()
{
    Preferences preferences(nullptr);
    preferences.setLanguage(u"en"_s);
    QSignalSpy language(&preferences, &Preferences::languageChanged);
    QSignalSpy mode(&preferences, &Preferences::themeModeChanged);
    preferences.setLanguage(u"tlh"_s);
    QSignalSpy semantics(&preferences, &Preferences::semanticsChanged);
    preferences.setThemeMode(u"sepia"_s);
    preferences.setSemantics(u"2.7"_s);
    QCOMPARE(preferences.semantics(), u"3.13"_s);
    QCOMPARE(semantics.count(), 0);
    QCOMPARE(preferences.language(), u"en"_s);
    QCOMPARE(preferences.themeMode(), u"system"_s);
    QCOMPARE(language.count() + mode.count(), 0);
}

void TestPreferences::brokenSettingsGiveDefaults()
{
    QSettings settings;
    settings.setValue("language"_L1, u"tlh"_s);
    settings.setValue("themeMode"_L1, 7);
    settings.setValue("semantics"_L1, u"3.9"_s);
    settings.setValue("speed"_L1, u"fast"_s);
    settings.sync();
    const Preferences preferences(nullptr);
    QVERIFY(preferences.language() == "en"_L1 || preferences.language() == "ja"_L1);
    QCOMPARE(preferences.themeMode(), u"system"_s);
    QCOMPARE(preferences.semantics(), u"3.13"_s);
    QCOMPARE(preferences.speed(), 1.0);
}

void TestPreferences::languageInstallsATranslator()
{
    Preferences preferences(nullptr);
    preferences.setLanguage(u"ja"_s);
    QCOMPARE(QCoreApplication::translate("Wording", "%1 s"), u"%1 秒"_s);
    preferences.setLanguage(u"en"_s);
    QCOMPARE(QCoreApplication::translate("Wording", "%1 s"), u"%1 s"_s);
}

void TestPreferences::systemThemeFollowsTheDesktop()
{
    const Preferences preferences(nullptr);
    QSignalSpy changed(&preferences, &Preferences::themeChanged);
    setDesktopDark(true);
    QCOMPARE(preferences.theme(), u"dark"_s);
    QCOMPARE(changed.count(), 1);
    setDesktopDark(false);
    QCOMPARE(preferences.theme(), u"light"_s);
    QCOMPARE(changed.count(), 2);
}

void TestPreferences::chosenThemeDoesNot()
{
    Preferences preferences(nullptr);
    preferences.setThemeMode(u"light"_s);
    setDesktopDark(true);
    QCOMPARE(preferences.theme(), u"light"_s);
    preferences.setThemeMode(u"system"_s);
    QCOMPARE(preferences.theme(), u"dark"_s);
}

void TestPreferences::toggleGoesToTheOther()
{
    Preferences preferences(nullptr);
    setDesktopDark(true);
    preferences.toggleTheme();
    QCOMPARE(preferences.themeMode(), u"light"_s);
    preferences.toggleTheme();
    QCOMPARE(preferences.themeMode(), u"dark"_s);
    preferences.setThemeMode(u"high-contrast"_s); // which is dark, too
    preferences.toggleTheme();
    QCOMPARE(preferences.themeMode(), u"light"_s);
}

void TestPreferences::recentFilesLatestFirst()
{
    Preferences preferences(nullptr);
    QSignalSpy changed(&preferences, &Preferences::recentFilesChanged);
    for (int i = 0; i < 10; ++i)
        preferences.addRecentFile(QString::number(i));
    preferences.addRecentFile(u"7"_s);
    QCOMPARE(preferences.recentFiles(),
             (QStringList { u"7"_s, u"9"_s, u"8"_s, u"6"_s, u"5"_s, u"4"_s, u"3"_s, u"2"_s }));
    QCOMPARE(changed.count(), 11);
}

void TestPreferences::typeSizeGoesByItsSteps()
{
    Preferences preferences(nullptr);
    QCOMPARE(preferences.typeSize(), 100);
    const QSignalSpy changes(&preferences, &Preferences::typeSizeChanged);
    preferences.growType();
    QCOMPARE(preferences.typeSize(), 110);
    preferences.shrinkType();
    preferences.shrinkType();
    QCOMPARE(preferences.typeSize(), 90);
    for (int i = 0; i < 20; ++i)
        preferences.growType();
    QCOMPARE(preferences.typeSize(), 300);
    for (int i = 0; i < 20; ++i)
        preferences.shrinkType();
    QCOMPARE(preferences.typeSize(), 75);
    preferences.setTypeSize(155);
    QCOMPARE(preferences.typeSize(), 150);
    preferences.setTypeSize(-7);
    QCOMPARE(preferences.typeSize(), 75);
    preferences.setTypeSize(150);
    QVERIFY(changes.size() > 5);
    QCOMPARE(Preferences(nullptr).typeSize(), 150); // is kept
    QSettings().setValue(u"typeSize"_s, u"huge"_s);
    QCOMPARE(Preferences(nullptr).typeSize(), 100);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
