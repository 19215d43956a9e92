#include "theme.h"

#include "preferences.h"

#include <QFont>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>

using namespace Qt::Literals::StringLiterals;

Theme::Theme(Preferences *preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    QFont::insertSubstitutions(sans(), { u"Noto Sans CJK JP"_s, u"sans-serif"_s });
    QFont::insertSubstitutions(mono(), { u"Noto Sans Mono CJK JP"_s, u"monospace"_s });
    connect(preferences, &Preferences::themeChanged, this, &Theme::changed);
    connect(preferences, &Preferences::reducedMotionChanged, this, &Theme::stillChanged);
}

Theme *Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(Preferences::instance(), qGuiApp);
    return theme;
}

Theme *Theme::create(QQmlEngine *engine, QJSEngine *)
{
    Theme *theme = instance();
    QJSEngine::setObjectOwnership(theme, QJSEngine::CppOwnership);
    theme->m_self = engine->newQObject(theme);
    connect(engine, &QObject::destroyed, theme, [theme] { theme->m_self = QJSValue(); });
    return theme;
}

const Palette &Theme::palette() const
{
    return Palette::named(m_preferences->theme());
}

QString Theme::name() const
{
    return m_preferences->theme();
}

QString Theme::sans() const
{
    return u"Inter"_s;
}

QString Theme::mono() const
{
    return u"JetBrains Mono"_s;
}

QColor Theme::taskFill(int hue) const
{
    depend(u"name"_s);
    return palette().task(hue).fill;
}

QColor Theme::taskOn(int hue) const
{
    depend(u"name"_s);
    return palette().task(hue).on;
}

QColor Theme::taskText(int hue) const
{
    depend(u"name"_s);
    return palette().task(hue).text;
}

int Theme::duration(int milliseconds) const
{
    depend(u"still"_s);
    return isStill() ? 0 : milliseconds;
}

bool Theme::isStill() const
{
    return m_preferences->reducedMotion() || m_moving;
}

void Theme::setMoving(bool moving)
{
    if (m_moving == moving)
        return;
    m_moving = moving;
    emit stillChanged();
}

// A binding notices the properties that it reads, not those that a C++ function reads for it. Reading the
// property through the engine makes the binding that is being evaluated depend on it.
void Theme::depend(const QString &property) const
{
    if (!m_self.isUndefined())
        m_self.property(property);
}
