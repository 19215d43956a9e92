#include "preferences.h"

#include "asyncio/semantics.h"
#include "palette.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QQmlEngine>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostRecentFiles = 8;

const QStringList &languages()
{
    static const QStringList list { u"en"_s, u"ja"_s };
    return list;
}

const QStringList &themeModes()
{
    static const QStringList list = QStringList { u"system"_s } + Palette::names();
    return list;
}

const QList<int> &allTypeSizes()
{
    static const QList<int> list { 75, 90, 100, 110, 125, 150, 175, 200, 250, 300 };
    return list;
}

int nearestTypeSize(int percent)
{
    return *std::ranges::min_element(allTypeSizes(), {},
                                     [percent](int each) { return std::abs(qint64(each) - percent); });
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? u"ja"_s : u"en"_s;
}

bool desktopIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

} // namespace

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
    const QString language = m_settings.value("language"_L1).toString();
    m_language = languages().contains(language) ? language : systemLanguage();
    const QString mode = m_settings.value("themeMode"_L1).toString();
    m_themeMode = themeModes().contains(mode) ? mode : u"system"_s;
    m_reducedMotion = m_settings.value("reducedMotion"_L1, false).toBool();
    m_navigatorCollapsed = m_settings.value("navigatorCollapsed"_L1, false).toBool();
    m_tourSeen = m_settings.value("tourSeen"_L1, false).toBool();
    bool isNumber = false;
    const int typeSize = m_settings.value("typeSize"_L1).toInt(&isNumber);
    m_typeSize = isNumber ? nearestTypeSize(typeSize) : UsualTypeSize;
    m_askPredictions = m_settings.value("askPredictions"_L1, true).toBool();
    m_sourceTab = m_settings.value("sourceTab"_L1, 0).toInt();
    m_taskTree = m_settings.value("taskTree"_L1, false).toBool();
    const QString semantics = m_settings.value("semantics"_L1).toString();
    m_semantics = allSemantics().contains(semantics) ? semantics : allSemantics().constLast();
    installTranslator();
    updateTheme();
    qGuiApp->installEventFilter(this);
}

Preferences::~Preferences()
{
    if (m_translator && QCoreApplication::instance())
        QCoreApplication::removeTranslator(m_translator.get());
}

Preferences *Preferences::instance()
{
    static QPointer<Preferences> preferences;
    if (!preferences)
        preferences = new Preferences(qGuiApp);
    return preferences;
}

Preferences *Preferences::create(QQmlEngine *engine, QJSEngine *)
{
    Preferences *preferences = instance();
    preferences->m_engine = engine;
    QJSEngine::setObjectOwnership(preferences, QJSEngine::CppOwnership);
    return preferences;
}

QString Preferences::progressFile() const
{
    return dataFile(u"progress.json"_s);
}

QString Preferences::sessionFile() const
{
    return dataFile(u"session.json"_s);
}

QString Preferences::dataFile(const QString &name) const
{
    return m_kept ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + name
                  : QString();
}

void Preferences::setLanguage(const QString &language)
{
    if (m_language == language || !languages().contains(language))
        return;
    m_language = language;
    installTranslator();
    keep(u"language"_s, language);
    emit languageChanged();
    if (m_engine)
        m_engine->retranslate();
}

void Preferences::setThemeMode(const QString &mode)
{
    if (m_themeMode == mode || !themeModes().contains(mode))
        return;
    m_themeMode = mode;
    keep(u"themeMode"_s, mode);
    emit themeModeChanged();
    updateTheme();
}

void Preferences::toggleTheme()
{
    setThemeMode(Palette::named(m_theme).isDark ? u"light"_s : u"dark"_s);
}

void Preferences::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    keep(u"reducedMotion"_s, reduced);
    emit reducedMotionChanged();
}

void Preferences::setTypeSize(int percent)
{
    const int size = nearestTypeSize(percent);
    if (size == m_typeSize)
        return;
    m_typeSize = size;
    keep(u"typeSize"_s, size);
    emit typeSizeChanged();
}

QList<int> Preferences::typeSizes() const
{
    return allTypeSizes();
}

void Preferences::growType()
{
    const auto larger = std::ranges::upper_bound(allTypeSizes(), m_typeSize);
    if (larger != allTypeSizes().end())
        setTypeSize(*larger);
}

void Preferences::shrinkType()
{
    const auto here = std::ranges::lower_bound(allTypeSizes(), m_typeSize);
    if (here != allTypeSizes().begin())
        setTypeSize(*std::prev(here));
}

void Preferences::setNavigatorCollapsed(bool collapsed)
{
    if (m_navigatorCollapsed == collapsed)
        return;
    m_navigatorCollapsed = collapsed;
    keep(u"navigatorCollapsed"_s, collapsed);
    emit navigatorCollapsedChanged();
}

void Preferences::setTaskTree(bool tree)
{
    if (m_taskTree == tree)
        return;
    m_taskTree = tree;
    keep(u"taskTree"_s, tree);
    emit taskTreeChanged();
}

void Preferences::setSourceTab(int tab)
{
    if (m_sourceTab == tab)
        return;
    m_sourceTab = tab;
    keep(u"sourceTab"_s, tab);
    emit sourceTabChanged();
}

void Preferences::setTourSeen(bool seen)
{
    if (m_tourSeen == seen)
        return;
    m_tourSeen = seen;
    keep(u"tourSeen"_s, seen);
    emit tourSeenChanged();
}

void Preferences::setAskPredictions(bool ask)
{
    if (m_askPredictions == ask)
        return;
    m_askPredictions = ask;
    keep(u"askPredictions"_s, ask);
    emit askPredictionsChanged();
}

void Preferences::setSemantics(const QString &semantics)
{
    if (m_semantics == semantics || !allSemantics().contains(semantics))
        return;
    m_semantics = semantics;
    keep(u"semantics"_s, semantics);
    emit semanticsChanged();
}

QStringList Preferences::allSemantics() const
{
    using asyncio::Semantics;
    QStringList names;
    for (const Semantics semantics : { Semantics::Python311, Semantics::Python312, Semantics::Python313 })
        names.append(asyncio::nameOf(semantics));
    return names;
}

double Preferences::speed() const
{
    bool ok = false;
    const double speed = m_settings.value("speed"_L1).toDouble(&ok);
    return ok ? speed : 1.0;
}

qint64 Preferences::blockedAfter() const
{
    return m_settings.value("blockedAfter"_L1).toLongLong();
}

void Preferences::setBlockedAfter(qint64 nanoseconds)
{
    keep(u"blockedAfter"_s, nanoseconds);
}

void Preferences::setSpeed(double speed)
{
    keep(u"speed"_s, speed);
}

QString Preferences::lastLesson() const
{
    return m_settings.value("lesson"_L1).toString();
}

void Preferences::setLastLesson(const QString &id)
{
    keep(u"lesson"_s, id);
}

Preferences::GameScore Preferences::bestGame(const QString &lesson) const
{
    const QString score = u"games/"_s + lesson;
    return { m_settings.value(score + u"/hits"_s).toInt(), m_settings.value(score + u"/turns"_s).toInt() };
}

void Preferences::setBestGame(const QString &lesson, GameScore score)
{
    keep(u"games/%1/hits"_s.arg(lesson), score.hits);
    keep(u"games/%1/turns"_s.arg(lesson), score.turns);
}

QVariantMap Preferences::programOptions() const
{
    return m_settings.value("programOptions"_L1).toMap();
}

void Preferences::setProgramOptions(const QVariantMap &options)
{
    keep(u"programOptions"_s, options);
}

QString Preferences::draftFolder() const
{
    return dataFile(u"drafts"_s);
}

QStringList Preferences::recentFiles() const
{
    return m_settings.value("recentFiles"_L1).toStringList();
}

void Preferences::addRecentFile(const QString &file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    keep(u"recentFiles"_s, QStringList(files.first(std::min<qsizetype>(files.size(), MostRecentFiles))));
    emit recentFilesChanged();
}

QStringList Preferences::usedActions() const
{
    return m_settings.value("usedActions"_L1).toStringList();
}

void Preferences::setUsedActions(const QStringList &ids)
{
    keep(u"usedActions"_s, ids);
}

bool Preferences::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        updateTheme();
    return QObject::eventFilter(watched, event);
}

void Preferences::installTranslator()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset();
    const QString file = u":/i18n/awaitscope_%1.qm"_s.arg(m_language);
    if (!QFile::exists(file))
        return; // English is what the sources say
    m_translator = std::make_unique<QTranslator>();
    if (m_translator->load(file))
        QCoreApplication::installTranslator(m_translator.get());
}

void Preferences::updateTheme()
{
    const QString theme = m_themeMode != "system"_L1 ? m_themeMode : desktopIsDark() ? u"dark"_s : u"light"_s;
    if (m_theme == theme)
        return;
    m_theme = theme;
    emit themeChanged();
}

void Preferences::keep(const QString &key, const QVariant &value)
{
    if (m_kept)
        m_settings.setValue(key, value);
}
