#pragma once

#include "timelineview.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

class Preferences;
class QJSEngine;
class QQmlEngine;
class Theme;
class Workbench;

/// Writes what the workbench shows for other programs: pictures, and traces in other tools' formats.
///
/// The end of the file's name says what: .png the window as it is, .svg the timeline at the playhead, .gif
/// the run stop by stop, .pdf and .html a hand-out, .json Chrome's format, .speedscope.json speedscope's,
/// .pftrace Perfetto's. An animation or a hand-out takes its time: another process of this program draws it
/// (awaitscope render), and the window goes on meanwhile. A file appears whole or not at all. How it went is
/// said in the banner.
class Exporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The lanes that it shows are those that a picture or an animation shows; nullptr: all.
    Q_PROPERTY(TimelineView *view READ view WRITE setView NOTIFY viewChanged)
    /// Whether an animation or a hand-out is being drawn.
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Its pictures that are drawn, and all of them; 0 before that is known.
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    /// Name of the file that is written, without its folder.
    Q_PROPERTY(QString name READ name NOTIFY changed)

public:
    /// program: the file of this program.
    Exporter(Workbench *workbench, Preferences *preferences, Theme *theme, const QString &program,
             QObject *parent = nullptr);
    ~Exporter() override;

    static Exporter *create(QQmlEngine *, QJSEngine *);

    TimelineView *view() const { return m_view; }
    void setView(TimelineView *view);
    bool isRunning() const { return m_process != nullptr; }
    int done() const { return m_done; }
    int total() const { return m_total; }
    QString name() const { return m_name; }

    /// A name for a file with that end: "gather.gif".
    Q_INVOKABLE QString suggestedName(const QString &suffix) const;
    /// Does nothing while it is running. window: what a .png shows. withAnswers: of a hand-out of a lesson.
    Q_INVOKABLE void start(const QUrl &file, QQuickWindow *window, bool withAnswers = false);
    /// Ends what is running; nothing is written then.
    Q_INVOKABLE void cancel();

signals:
    void viewChanged();
    void changed();

private:
    void write(const QByteArray &bytes);
    LaneWishes wishes() const;
    QByteArray svg() const;
    void animate(QSize size);
    void handOut(bool withAnswers);
    void render(const QStringList &options);
    QStringList whatToDraw();
    void readProgress();
    void finish(int exitCode, QProcess::ExitStatus status);
    void succeed();
    void fail(const QString &reason);

    Workbench *m_workbench;
    Preferences *m_preferences;
    Theme *m_theme;
    QPointer<TimelineView> m_view;
    QString m_program;
    QString m_path;
    QString m_name;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QTemporaryDir> m_folder; // of the trace that is drawn
    QByteArray m_said;                       // last line on its standard error
    bool m_cancelled = false;
    int m_done = 0;
    int m_total = 0;
};
