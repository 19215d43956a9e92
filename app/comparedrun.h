#pragma once

#include "knobmodel.h"
#include "sourcemodel.h"
#include "suggestion.h"
#include "taskmodel.h"
#include "timelinetrack.h"

#include "player/backgroundrun.h"
#include "player/run.h"
#include "trace/timespent.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

/// One side of a comparison: a lesson with values of its knobs or a saved trace, its run, and what is seen of
/// it at a time.
///
/// Times are in nanoseconds. A time shows all that happens until and at it.
class ComparedRun : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The comparison owns it.")
    /// Empty for a trace.
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY changed)
    Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString way READ way NOTIFY changed)
    Q_PROPERTY(KnobModel *knobs READ knobs CONSTANT)
    Q_PROPERTY(SourceModel *python READ python CONSTANT)
    Q_PROPERTY(TaskModel *taskStates READ taskStates CONSTANT)
    Q_PROPERTY(TimelineTrack *track READ track CONSTANT)
    /// Row of the source on which main stands, or who blocks the loop; -1 for none.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY momentChanged)
    /// Row of the source on which main begins.
    Q_PROPERTY(int firstRow READ firstRow NOTIFY changed)
    /// Where the run ends on the shared axis, in pixels.
    Q_PROPERTY(double endX READ endX NOTIFY endXChanged)
    /// Where its last mark ends: the steps of the last instant stand beside each other.
    Q_PROPERTY(double edgeX READ edgeX NOTIFY endXChanged)

public:
    /// Counted in the whole run.
    struct Facts
    {
        qint64 total = 0; ///< from start to end
        trace::TimeSpent spent;
        bool ends = false;  ///< whether main comes to its end
        QString holder;     ///< the task that still holds the loop when the run is cut off; mostly empty
        bool stuck = false; ///< whether nothing is left that could happen
        int mostSleeps = 0; ///< at the same moment
        int tasks = 0;
        int steps = 0;
        int iterations = 0;
    };
    /// How things stand at a time, in words.
    struct Moment
    {
        QString ended;
        QString holder; ///< of the loop; mostly empty
        QString waiting;
        QString nextTimer;
        QString ready;
    };

    explicit ComparedRun(QObject *parent = nullptr);
    ~ComparedRun() override;

    const ComparedSetting &setting() const { return m_setting; }
    /// Takes another setting and runs it. The run from before lives until the next call of layOut(). A lesson
    /// on the wall clock takes its time: until ran() its log is empty.
    void take(const ComparedSetting &setting, const QString &semantics);
    /// Puts the run on an axis.
    void layOut(double unitsPerSecond);
    void showTime(qint64 time);
    void setPalette(const Palette &palette);
    /// Renews what is in words. title: what to call this side.
    void setTexts(const QString &title, const QString &language);
    void setEndX(double end, double edge);

    const trace::TraceLog &log() const { return m_run->log(); }
    const Facts &facts() const { return m_facts; }
    Moment moment() const;

    QString lessonId() const;
    QString lessonTitle() const { return m_lessonTitle; }
    QString title() const { return m_title; }
    QString fileName() const;
    /// "6.0 s"; that it is running, as long as it is.
    QString total() const;
    bool isRunning() const { return m_live != nullptr; }
    /// What the total is made of: "2.0 + 3.0 + 1.0", or the one wait "posts: sleep(3.0)". Empty where that is
    /// long or unknown.
    QString way() const;
    KnobModel *knobs() { return &m_knobs; }
    SourceModel *python() { return &m_python; }
    TaskModel *taskStates() { return &m_tasks; }
    TimelineTrack *track() { return &m_track; }
    int currentRow() const { return m_currentRow; }
    int firstRow() const { return m_firstRow; }
    double endX() const { return m_endX; }
    double edgeX() const { return m_edgeX; }

    Q_INVOKABLE void chooseLesson(const QString &id);
    Q_INVOKABLE void setKnob(const QString &name, const QVariant &value);
    /// Moves a number by its step, as far as it may go.
    Q_INVOKABLE void stepKnob(const QString &name, int steps);

signals:
    void changed();
    void momentChanged();
    /// The run that was taken has come to its end only now.
    void ran();
    void endXChanged();
    /// The learner wants this setting instead.
    void settingChosen(const ComparedSetting &setting);
    /// The learner has given a knob a text that is no value for it.
    void valueRefused(const lessons::Knob &knob, const QString &text);

private:
    void begin(const QString &semantics);
    void takeArrivals();
    void lookAtRun();
    void countFacts();
    const lessons::Knob *knobOf(const QString &name) const;

    ComparedSetting m_setting;
    std::shared_ptr<const player::Run> m_run;
    std::shared_ptr<const player::Run> m_old; // whose log the track still has
    Facts m_facts;
    trace::Snapshot m_snapshot;
    KnobModel m_knobs;
    SourceModel m_python { sources::Language::Python };
    TaskModel m_tasks;
    TimelineTrack m_track;
    QString m_title;
    QString m_lessonTitle;
    int m_currentRow = -1;
    int m_firstRow = 0;
    double m_endX = 0;
    double m_edgeX = 0;
    std::shared_ptr<player::Run> m_coming; // what m_live reports
    std::unique_ptr<player::BackgroundRun> m_live;
};
