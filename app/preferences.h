#pragma once

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QTranslator>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QJSEngine;
class QQmlEngine;

/// What the user has chosen, kept across starts with QSettings.
///
/// Changing the language installs the translator and retranslates the engine that uses the singleton.
/// The effective theme follows the desktop's palette while themeMode is "system". Without settings kept
/// (setKept(false)) nothing is written: pictures made on the command line leave no trace.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged)
    /// The effective one: "light", "dark" or "high-contrast".
    Q_PROPERTY(QString theme READ theme NOTIFY themeChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(bool navigatorCollapsed READ navigatorCollapsed WRITE setNavigatorCollapsed NOTIFY
                   navigatorCollapsedChanged)
    Q_PROPERTY(bool tourSeen READ isTourSeen WRITE setTourSeen NOTIFY tourSeenChanged)
    /// Size of everything in the window, in percent of the design's.
    Q_PROPERTY(int typeSize READ typeSize WRITE setTypeSize NOTIFY typeSizeChanged)
    Q_PROPERTY(QList<int> typeSizes READ typeSizes CONSTANT)
    Q_PROPERTY(bool askPredictions READ asksPredictions WRITE setAskPredictions NOTIFY askPredictionsChanged)
    Q_PROPERTY(QString semantics READ semantics WRITE setSemantics NOTIFY semanticsChanged)
    Q_PROPERTY(QStringList allSemantics READ allSemantics CONSTANT)
    Q_PROPERTY(int sourceTab READ sourceTab WRITE setSourceTab NOTIFY sourceTabChanged)
    /// Whether the graph is that of who made whom, else of who waits for whom.
    Q_PROPERTY(bool taskTree READ showsTaskTree WRITE setTaskTree NOTIFY taskTreeChanged)

public:
    /// Without a default for parent, since QML would make an instance of its own instead of calling create().
    explicit Preferences(QObject *parent);
    ~Preferences() override;

    /// The one that QML sees; made on first use, owned by the application object.
    static Preferences *instance();
    static Preferences *create(QQmlEngine *engine, QJSEngine *);

    /// Whether changes are written; true at first.
    void setKept(bool kept) { m_kept = kept; }

    /// Where the learner's progress is kept; empty while nothing is.
    QString progressFile() const;

    /// "en" or "ja"; at first that of the system, English if it is another one.
    QString language() const { return m_language; }
    /// Anything but the languages that there are is ignored.
    void setLanguage(const QString &language);

    /// "system", "light", "dark" or "high-contrast".
    QString themeMode() const { return m_themeMode; }
    void setThemeMode(const QString &mode);
    QString theme() const { return m_theme; }
    /// To light from what is dark, else to dark.
    Q_INVOKABLE void toggleTheme();

    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    bool navigatorCollapsed() const { return m_navigatorCollapsed; }
    void setNavigatorCollapsed(bool collapsed);
    static constexpr int UsualTypeSize = 100;
    int typeSize() const { return m_typeSize; }
    /// The nearest that there is: from 75 to 300.
    void setTypeSize(int percent);
    /// Those that the window offers, from the smallest.
    QList<int> typeSizes() const;
    /// To the next larger or smaller of them.
    Q_INVOKABLE void growType();
    Q_INVOKABLE void shrinkType();
    /// 0: Python, 1: C++, 2: the waiting graph.
    int sourceTab() const { return m_sourceTab; }
    void setSourceTab(int tab);
    bool showsTaskTree() const { return m_taskTree; }
    void setTaskTree(bool tree);

    /// Whether the tour of the window has been shown; it comes by itself only once.
    bool isTourSeen() const { return m_tourSeen; }
    void setTourSeen(bool seen);

    /// Whether lessons ask their predictions, and hide what comes until they are answered.
    bool asksPredictions() const { return m_askPredictions; }
    void setAskPredictions(bool ask);

    /// The Python version whose run order lessons follow: "3.13".
    QString semantics() const { return m_semantics; }
    /// Anything but the versions that there are is ignored.
    void setSemantics(const QString &semantics);
    QStringList allSemantics() const;

    /// Multiple of the normal speed at which the player begins.
    double speed() const;
    void setSpeed(double speed);
    /// Nanoseconds after which a step counts as one that blocks the loop; 0 where nothing was chosen.
    qint64 blockedAfter() const;
    void setBlockedAfter(qint64 nanoseconds);
    /// Id of the lesson that was open last, or empty.
    QString lastLesson() const;
    void setLastLesson(const QString &id);
    /// The best game of a lesson: turns taken at the first try, of all its turns; 0 of 0 before the first.
    struct GameScore
    {
        int hits = 0;
        int turns = 0;
    };
    GameScore bestGame(const QString &lesson) const;
    void setBestGame(const QString &lesson, GameScore score);
    /// How the playground runs programs, as ProgramOptions means it; only what was chosen.
    QVariantMap programOptions() const;
    void setProgramOptions(const QVariantMap &options);
    /// Where what is typed in the playground is kept; empty while nothing is.
    QString draftFolder() const;
    /// Where the session is kept; empty while nothing is.
    QString sessionFile() const;
    /// Files opened, latest first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &file);

    /// What was chosen in the command palette, latest first.
    QStringList usedActions() const;
    void setUsedActions(const QStringList &ids);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void languageChanged();
    void themeModeChanged();
    void themeChanged();
    void reducedMotionChanged();
    void navigatorCollapsedChanged();
    void typeSizeChanged();
    void sourceTabChanged();
    void taskTreeChanged();
    void tourSeenChanged();
    void askPredictionsChanged();
    void semanticsChanged();
    void recentFilesChanged();

private:
    void installTranslator();
    void updateTheme();
    QString dataFile(const QString &name) const;
    void keep(const QString &key, const QVariant &value);

    QSettings m_settings;
    std::unique_ptr<QTranslator> m_translator;
    QPointer<QQmlEngine> m_engine;
    QString m_language;
    QString m_themeMode;
    QString m_theme;
    QString m_semantics;
    bool m_reducedMotion = false;
    bool m_navigatorCollapsed = false;
    bool m_tourSeen = false;
    bool m_askPredictions = true;
    int m_typeSize = UsualTypeSize;
    int m_sourceTab = 0;
    bool m_taskTree = false;
    bool m_kept = true;
};
