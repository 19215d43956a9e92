#pragma once

#include "comparedrun.h"
#include "comparisontable.h"
#include "playertype.h"
#include "timelineview.h"

#include "trace/divergence.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class Preferences;
class QJSEngine;
class QQmlEngine;
class Theme;
class Workbench;

/// Two runs side by side on one time axis, under one clock.
///
/// The clock is a player of its own: what it plays is the moments at which something happens in either run, a
/// stop for each. Where it stands is a time, and both sides are shown at that time, with all that has
/// happened by then. The view is of the clock; the lanes of the two runs are tracks on its axis.
///
/// While it is not active it holds what was compared last. The workbench is left as it is, but paused;
/// whatever is opened there ends the comparison.
class Comparison : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    Q_PROPERTY(ComparedRun *left READ left CONSTANT)
    Q_PROPERTY(ComparedRun *right READ right CONSTANT)
    Q_PROPERTY(player::Player *player READ player CONSTANT)
    Q_PROPERTY(TimelineView *view READ view CONSTANT)
    /// What is compared, for the head of the window.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString difference READ difference NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    /// "3.0 s saved", for the shorter run; empty where both last as long.
    Q_PROPERTY(QString saved READ saved NOTIFY changed)
    Q_PROPERTY(bool leftIsShorter READ leftIsShorter NOTIFY changed)
    Q_PROPERTY(bool rightIsShorter READ rightIsShorter NOTIFY changed)
    Q_PROPERTY(ComparisonTable *whole READ whole CONSTANT)
    Q_PROPERTY(ComparisonTable *atTime READ atTime CONSTANT)
    Q_PROPERTY(QString time READ time NOTIFY momentChanged)
    Q_PROPERTY(QString totalTime READ totalTime NOTIFY changed)
    Q_PROPERTY(bool parts READ parts NOTIFY changed)
    Q_PROPERTY(QString parting READ parting NOTIFY changed)
    Q_PROPERTY(QString leftParting READ leftParting NOTIFY changed)
    Q_PROPERTY(QString rightParting READ rightParting NOTIFY changed)
    /// Where time 0 and the longer run's end are on the axis, in pixels.
    Q_PROPERTY(double startX READ startX NOTIFY axisMoved)
    Q_PROPERTY(double endX READ endX NOTIFY axisMoved)
    /// Where the last mark of both runs ends.
    Q_PROPERTY(double edgeX READ edgeX NOTIFY axisMoved)

public:
    /// None is owned; all must outlive it.
    Comparison(Workbench *workbench, Preferences *preferences, Theme *theme, QObject *parent = nullptr);

    /// The one that QML sees.
    static Comparison *instance();
    static Comparison *create(QQmlEngine *engine, QJSEngine *);

    bool isActive() const { return m_active; }
    /// Compares two settings.
    void compare(const ComparedSetting &left, const ComparedSetting &right);
    /// Compares the learner's own run, as the workbench has it, with what suggests itself for its lesson (for
    /// a trace: the first lesson), from time 0 on. Where the lesson and its knobs are those of the last time,
    /// goes on with what the learner has made of the two sides.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void toggle();
    /// Puts a saved trace on a side. What is none puts a sentence into the banner and changes nothing.
    Q_INVOKABLE void openTrace(ComparedRun *side, const QUrl &url);
    Q_INVOKABLE void swapSides();
    /// Moves the clock to the first moment at which the runs part.
    Q_INVOKABLE void goToParting();

    ComparedRun *left() { return &m_left; }
    ComparedRun *right() { return &m_right; }
    player::Player *player() { return &m_player; }
    TimelineView *view() { return &m_view; }
    ComparisonTable *whole() { return &m_whole; }
    ComparisonTable *atTime() { return &m_atTime; }
    const trace::Divergence &divergence() const { return m_divergence; }

    QString title() const;
    QString difference() const;
    QString verdict() const;
    QString saved() const;
    /// A run that does not end is neither shorter nor longer.
    bool leftIsShorter() const { return bothEnd() && m_left.facts().total < m_right.facts().total; }
    bool rightIsShorter() const { return bothEnd() && m_right.facts().total < m_left.facts().total; }
    /// "2.5 s"
    QString time() const;
    QString totalTime() const;
    bool parts() const { return !isRunning() && m_divergence.first().has_value(); }
    QString parting() const;
    QString leftParting() const;
    QString rightParting() const;
    double startX() const;
    double endX() const;
    double edgeX() const;

signals:
    void activeChanged();
    void changed();
    void momentChanged();
    void axisMoved();

private:
    void setActive(bool active);
    ComparedSetting ownSetting() const;
    Suggestion suggestionFor(const ComparedSetting &own) const;
    void take(ComparedRun &side, const ComparedSetting &setting);
    void layOut();
    void refreshTexts();
    void refreshPalette();
    void listFacts();
    void showMoment();
    void moveAxis();
    bool bothEnd() const { return m_left.facts().ends && m_right.facts().ends; }
    bool isRunning() const { return m_left.isRunning() || m_right.isRunning(); }
    bool isRelated() const;
    qint64 now() const;
    qint64 longest() const;
    QString nameOf(const ComparedRun &side, const ComparedRun &other) const;
    QString verdictText() const;
    static QString endless(const ComparedRun &run);
    QString partingOf(const ComparedRun &side, qsizetype event) const;

    Workbench *m_workbench;
    Preferences *m_preferences;
    Theme *m_theme;
    ComparedRun m_left;
    ComparedRun m_right;
    std::unique_ptr<player::Run> m_clock; // the moments of both runs
    player::Player m_player;
    TimelineView m_view;
    ComparisonTable m_whole;
    ComparisonTable m_atTime;
    trace::Divergence m_divergence;
    ComparedSetting m_own; // what the learner had before the last open()
    bool m_active = false;
};
