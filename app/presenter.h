#pragma once

#include "pen.h"

#include <QDateTime>
#include <QObject>
#include <QQuickWindow>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

class QJSEngine;
class QQmlEngine;
class Workbench;

/// The presentation of what the workbench has open: whether it goes on, what covers the picture, and what the
/// keys do.
///
/// The audience has a window of its own, so that the window it was begun from stays as it is. Keys are the
/// same in the audience's window and in the speaker's. At a question that is open, next() reveals the answer;
/// the time after that it goes on. What is drawn goes when the beat changes.
class Presenter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    /// Instead of the picture: "black", "white", or empty.
    Q_PROPERTY(QString blank READ blank NOTIFY changed)
    /// Whether the audience's picture stays while the speaker goes on.
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY frozenChanged)
    /// What the audience saw when the picture was frozen, in words: "Beat 4: …".
    Q_PROPERTY(QString frozenAt READ frozenAt NOTIFY frozenChanged)
    Q_PROPERTY(bool spotlight READ hasSpotlight NOTIFY changed)
    /// Whether the spotlight is where the pointer is; else it is on the current step.
    Q_PROPERTY(bool spotlightFollowsPointer READ spotlightFollowsPointer NOTIFY changed)
    Q_PROPERTY(bool drawing READ isDrawing NOTIFY changed)
    /// Whether the choices of a question are to be seen while its answer is not.
    Q_PROPERTY(bool choices READ showsChoices NOTIFY changed)
    Q_PROPERTY(bool help READ showsHelp NOTIFY changed)
    /// Whether the window with the notes is wanted.
    Q_PROPERTY(bool notesWanted READ wantsNotes NOTIFY changed)
    /// Index of the screen for the audience and for the notes.
    Q_PROPERTY(int audienceScreen READ audienceScreen NOTIFY screensChanged)
    Q_PROPERTY(int notesScreen READ notesScreen NOTIFY screensChanged)
    /// Whether the notes have a screen of their own.
    Q_PROPERTY(bool twoScreens READ hasTwoScreens NOTIFY screensChanged)
    /// "0:07:30" since it began, or since the clock was set back.
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY tick)
    /// "14:05"
    Q_PROPERTY(QString timeOfDay READ timeOfDay NOTIFY tick)
    Q_PROPERTY(Pen *pen READ pen CONSTANT)

public:
    using Clock = std::function<QDateTime()>;

    /// Does not own the workbench. The clock tells the time.
    explicit Presenter(Workbench *workbench, Clock clock = &QDateTime::currentDateTime,
                       QObject *parent = nullptr);

    /// The one that QML sees, for Workbench::instance().
    static Presenter *instance();
    static Presenter *create(QQmlEngine *engine, QJSEngine *);

    bool isActive() const { return m_active; }
    QString blank() const { return m_blank; }
    bool isFrozen() const { return m_frozen; }
    QString frozenAt() const { return m_frozenAt; }
    bool hasSpotlight() const { return m_spotlight; }
    bool spotlightFollowsPointer() const { return m_followsPointer; }
    bool isDrawing() const { return m_drawing; }
    bool showsChoices() const { return m_choices; }
    bool showsHelp() const { return m_help; }
    bool wantsNotes() const { return m_notesWanted; }
    int audienceScreen() const;
    int notesScreen() const;
    bool hasTwoScreens() const { return m_screenCount > 1; }
    QString elapsed() const;
    QString timeOfDay() const;
    Pen *pen() { return &m_pen; }

    /// How many screens there are, and which is the speaker's own.
    void setScreens(int count, int primary);

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /// To the next beat, or step where there are no beats; reveals an open answer first. A picture that is
    /// blank comes back instead.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void toggleBlank(const QString &color);
    /// Nothing happens while the picture is blank: there is none to keep.
    Q_INVOKABLE void toggleFrozen();
    Q_INVOKABLE void toggleSpotlight();
    Q_INVOKABLE void toggleDrawing();
    Q_INVOKABLE void toggleChoices();
    Q_INVOKABLE void toggleHelp();
    Q_INVOKABLE void toggleNotes();
    /// Gives the audience the screen of the notes, and the notes the other; it stays so the next time.
    /// Nothing happens where there is one screen.
    Q_INVOKABLE void swapScreens();
    /// Shows the audience's window on its screen, which it fills, and gives it the keyboard.
    Q_INVOKABLE void showAudience(QQuickWindow *window) const;
    /// Shows the window of the notes: large on a screen of its own, else as a window among others.
    Q_INVOKABLE void showNotes(QQuickWindow *window) const;
    Q_INVOKABLE void restartClock();
    /// The pointer has moved over the picture: the spotlight goes there.
    Q_INVOKABLE void pointerMoved();
    /// What a key does (Qt::Key, Qt::KeyboardModifiers). Of a key that is held only the arrows go on. Whether
    /// it is one of the presentation's.
    Q_INVOKABLE bool press(int key, int modifiers, bool repeats = false);

signals:
    void activeChanged();
    void changed();
    void frozenChanged();
    void screensChanged();
    void tick();

private:
    bool pressWithShift(int key);
    bool pressWithControl(int key);
    bool move(int key);
    bool show(int key);
    void followStep();
    void takeBeat();
    void takeScreens();
    void flip(bool *what);
    bool liftBlank();

    Workbench *m_workbench;
    Clock m_clock;
    Pen m_pen;
    QTimer m_seconds;
    QDateTime m_begin;
    QString m_blank;
    QString m_frozenAt;
    QString m_place; // lesson and beat that is shown
    int m_screenCount = 1;
    int m_primary = 0;
    bool m_active = false;
    bool m_frozen = false;
    bool m_spotlight = false;
    bool m_followsPointer = false;
    bool m_drawing = false;
    bool m_choices = false;
    bool m_help = false;
    bool m_notesWanted = false;
    bool m_swapped = false;
};
