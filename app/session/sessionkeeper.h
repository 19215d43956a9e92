#pragma once

#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <memory>

class Actions;
class BackgroundWriter;
class Panes;
class Playground;
class QQuickWindow;
class Workbench;

/// Keeps where a person is, so that they are there again at the next start, however this one ends.
///
/// Written soon after each change, from another thread, and never half. What is typed in the playground is
/// not part of it: that is kept at once (DraftKeeper).
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// What the session is of. None is owned; all must outlive the keeper.
    struct Parts
    {
        Workbench *workbench = nullptr;
        Playground *playground = nullptr;
        Panes *panes = nullptr;
        Actions *actions = nullptr; ///< knows the timeline
    };

    /// file: where it is kept; with an empty one nothing is. Makes the folder.
    SessionKeeper(const QString &file, const Parts &parts, QObject *parent = nullptr);
    ~SessionKeeper() override;

    /// Before the window is made: opens what was open, unless something else is going to be. A file that is
    /// damaged puts a sentence into the banner and changes nothing.
    void resume(bool opensLast);
    /// Once its views are made: puts the window, and the timeline in it, where they were, and keeps what
    /// changes from then on.
    void watch(QQuickWindow *window);

private:
    std::optional<Session> load();
    void open(const Session &session);
    void openTrace(const Session &session);
    void resumeWindow();
    void resumeView();
    void watchModels();
    void schedule();
    void save();
    Session capture() const;

    Parts m_parts;
    QString m_file;
    std::unique_ptr<BackgroundWriter> m_writer;
    QTimer m_timer;
    QQuickWindow *m_window = nullptr;
    Session m_session; // as it was written or read last
};
