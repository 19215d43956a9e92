#pragma once

#include "palette.h"

#include <QJSValue>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class Preferences;
class QJSEngine;
class QQmlEngine;

/// The colour tokens, fonts and durations of the effective theme, for QML.
///
/// A binding that calls taskFill(), taskOn(), taskText() or duration() is evaluated again when the theme,
/// or whether things move, changes.
class Theme : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "light", "dark" or "high-contrast".
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// Width of lines between panes and around controls.
    Q_PROPERTY(double stroke READ stroke NOTIFY changed)
    Q_PROPERTY(QColor bg READ bg NOTIFY changed)
    Q_PROPERTY(QColor panel READ panel NOTIFY changed)
    Q_PROPERTY(QColor sunken READ sunken NOTIFY changed)
    Q_PROPERTY(QColor band READ band NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor line2 READ line2 NOTIFY changed)
    Q_PROPERTY(QColor text1 READ text1 NOTIFY changed)
    Q_PROPERTY(QColor text2 READ text2 NOTIFY changed)
    Q_PROPERTY(QColor text3 READ text3 NOTIFY changed)
    Q_PROPERTY(QColor future READ future NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QColor accentWeak READ accentWeak NOTIFY changed)
    Q_PROPERTY(QColor accentLine READ accentLine NOTIFY changed)
    Q_PROPERTY(QColor danger READ danger NOTIFY changed)
    Q_PROPERTY(QColor dangerWeak READ dangerWeak NOTIFY changed)
    Q_PROPERTY(QColor correct READ correct NOTIFY changed)
    Q_PROPERTY(QColor correctWeak READ correctWeak NOTIFY changed)
    Q_PROPERTY(QString sans READ sans CONSTANT)
    Q_PROPERTY(QString mono READ mono CONSTANT)
    Q_PROPERTY(bool still READ isStill NOTIFY stillChanged)

public:
    using Palette = ::Palette;

    explicit Theme(Preferences *preferences, QObject *parent = nullptr);

    /// The one that QML sees; follows Preferences::instance().
    static Theme *instance();
    static Theme *create(QQmlEngine *engine, QJSEngine *);

    const Palette &palette() const;
    QString name() const;
    double stroke() const { return palette().stroke; }

    QColor bg() const { return palette().bg; }
    QColor panel() const { return palette().panel; }
    QColor sunken() const { return palette().sunken; }
    QColor band() const { return palette().band; }
    QColor line() const { return palette().line; }
    QColor line2() const { return palette().line2; }
    QColor text1() const { return palette().text1; }
    QColor text2() const { return palette().text2; }
    QColor text3() const { return palette().text3; }
    QColor future() const { return palette().future; }
    QColor accent() const { return palette().accent; }
    QColor onAccent() const { return palette().onAccent; }
    QColor accentWeak() const { return palette().accentWeak; }
    QColor accentLine() const { return palette().accentLine; }
    QColor danger() const { return palette().danger; }
    QColor dangerWeak() const { return palette().dangerWeak; }
    QColor correct() const { return palette().correct; }
    QColor correctWeak() const { return palette().correctWeak; }
    QString sans() const;
    QString mono() const;

    Q_INVOKABLE QColor taskFill(int hue) const;
    Q_INVOKABLE QColor taskOn(int hue) const;
    Q_INVOKABLE QColor taskText(int hue) const;
    /// Milliseconds that a motion takes: 0 while still.
    Q_INVOKABLE int duration(int milliseconds) const;

    /// Whether nothing is animated: reduced motion, or the player moves fast.
    bool isStill() const;
    void setMoving(bool moving);

signals:
    void changed();
    void stillChanged();

private:
    void depend(const QString &property) const;

    Preferences *m_preferences;
    QJSValue m_self;
    bool m_moving = false;
};
