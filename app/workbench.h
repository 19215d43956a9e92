#pragma once

#include "beatmodel.h"
#include "consolemodel.h"
#include "figuremodel.h"
#include "findingmodel.h"
#include "gamemodel.h"
#include "handlemoves.h"
#include "knobhistory.h"
#include "knobmodel.h"
#include "lessonmodel.h"
#include "loopmodel.h"
#include "makemodel.h"
#include "playertype.h"
#include "predictionmodel.h"
#include "progresskeeper.h"
#include "readymodel.h"
#include "resourcemodel.h"
#include "richtext.h"
#include "sleepknobs.h"
#include "sourcemodel.h"
#include "taskmodel.h"
#include "timermodel.h"
#include "traceopening.h"
#include "tracesaving.h"
#include "waitinggraphmodel.h"
#include "waitingmodel.h"

#include "lessons/markup.h"
#include "player/backgroundrun.h"
#include "player/run.h"
#include "trace/explain.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>

namespace lessons {
class Question;
}
class Preferences;
class QJSEngine;
class QQmlEngine;
class Theme;

/// The open lesson or trace, its run, and everything that the window shows of it.
///
/// Everything is a function of (trace, cursor): at each step of the player one snapshot is taken and
/// every model is brought to it. Whatever fails (a file, a knob's value) puts one sentence into the
/// banner and leaves what is open as it was.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(LessonModel *lessons READ lessons CONSTANT)
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY lessonChanged)
    Q_PROPERTY(int lessonNumber READ lessonNumber NOTIFY lessonChanged)
    Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY lessonChanged)
    Q_PROPERTY(QString lessonGroup READ lessonGroup NOTIFY lessonChanged)
    Q_PROPERTY(QString goal READ goal NOTIFY lessonChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY lessonChanged)
    Q_PROPERTY(QString cppFileName READ cppFileName NOTIFY lessonChanged)
    Q_PROPERTY(QString semantics READ semantics NOTIFY lessonChanged)
    Q_PROPERTY(bool isTrace READ isTrace NOTIFY lessonChanged)
    /// Whether the lesson's program is running while it is shown, as those on the wall clock do.
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(bool hasPreviousLesson READ hasPreviousLesson NOTIFY lessonChanged)
    Q_PROPERTY(bool hasNextLesson READ hasNextLesson NOTIFY lessonChanged)
    Q_PROPERTY(player::Player *player READ player CONSTANT)
    Q_PROPERTY(KnobModel *knobs READ knobs CONSTANT)
    Q_PROPERTY(bool canUndoKnob READ canUndoKnob NOTIFY knobsChanged)
    Q_PROPERTY(bool canRedoKnob READ canRedoKnob NOTIFY knobsChanged)
    Q_PROPERTY(bool knobsAreDefault READ knobsAreDefault NOTIFY knobsChanged)
    Q_PROPERTY(GameModel *game READ game CONSTANT)
    /// Whether the learner can take the loop's place in this lesson.
    Q_PROPERTY(bool hasGame READ hasGame NOTIFY lessonChanged)
    Q_PROPERTY(SleepKnobs *sleeps READ sleeps CONSTANT)
    /// What came of the address that the learner has entered; empty without one, and while a question is
    /// open.
    Q_PROPERTY(QString urlResult READ urlResult NOTIFY momentChanged)
    Q_PROPERTY(FigureModel *figures READ figures CONSTANT)
    Q_PROPERTY(BeatModel *beats READ beats CONSTANT)
    Q_PROPERTY(int beatNumber READ beatNumber NOTIFY beatChanged)
    Q_PROPERTY(int beatCount READ beatCount NOTIFY beatChanged)
    Q_PROPERTY(QString beatTitle READ beatTitle NOTIFY beatChanged)
    Q_PROPERTY(QString beatText READ beatText NOTIFY beatChanged)
    Q_PROPERTY(QString beatFocus READ beatFocus NOTIFY beatChanged)
    /// What whoever presents the beat may say; rich text, empty where nothing was written.
    Q_PROPERTY(QString beatNotes READ beatNotes NOTIFY beatChanged)
    Q_PROPERTY(QString nextBeatTitle READ nextBeatTitle NOTIFY beatChanged)
    Q_PROPERTY(bool beatAbsent READ isBeatAbsent NOTIFY beatChanged)
    Q_PROPERTY(bool atMake READ isAtMake NOTIFY beatChanged)
    Q_PROPERTY(bool hasPreviousBeat READ hasPreviousBeat NOTIFY beatChanged)
    Q_PROPERTY(bool hasNextBeat READ hasNextBeat NOTIFY beatChanged)
    Q_PROPERTY(PredictionModel *predictions READ predictions CONSTANT)
    Q_PROPERTY(MakeModel *make READ make CONSTANT)
    Q_PROPERTY(ProgressKeeper *progress READ progress CONSTANT)
    Q_PROPERTY(SourceModel *python READ python CONSTANT)
    Q_PROPERTY(SourceModel *cpp READ cpp CONSTANT)
    Q_PROPERTY(LoopModel *loop READ loop CONSTANT)
    Q_PROPERTY(ReadyModel *ready READ ready CONSTANT)
    Q_PROPERTY(TimerModel *timers READ timers CONSTANT)
    Q_PROPERTY(HandleMoves *moves READ moves CONSTANT)
    Q_PROPERTY(WaitingModel *waiting READ waiting CONSTANT)
    Q_PROPERTY(ResourceModel *resources READ resources CONSTANT)
    Q_PROPERTY(ConsoleModel *console READ console CONSTANT)
    Q_PROPERTY(TaskModel *taskStates READ taskStates CONSTANT)
    /// A large trace that is being read.
    Q_PROPERTY(FileJob *opening READ opening CONSTANT)
    /// A large trace that is being written.
    Q_PROPERTY(FileJob *saving READ saving CONSTANT)
    /// What is wrong with the run; of a lesson only what has happened up to the playhead.
    Q_PROPERTY(FindingModel *findings READ findings CONSTANT)
    Q_PROPERTY(WaitingGraphModel *waitingGraph READ waitingGraph CONSTANT)
    Q_PROPERTY(QString why READ why NOTIFY momentChanged)
    Q_PROPERTY(QString whyCause READ whyCause NOTIFY momentChanged)
    Q_PROPERTY(QString totalTime READ totalTime NOTIFY momentChanged)
    Q_PROPERTY(QString atStep READ atStep NOTIFY momentChanged)
    Q_PROPERTY(QString announce READ announce NOTIFY momentChanged)
    /// A name for the file to save this run in.
    Q_PROPERTY(QString traceFileName READ traceFileName NOTIFY lessonChanged)
    Q_PROPERTY(QString banner READ banner NOTIFY bannerChanged)
    Q_PROPERTY(bool bannerIsError READ bannerIsError NOTIFY bannerChanged)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged)

public:
    Workbench(Preferences *preferences, Theme *theme, QObject *parent = nullptr);
    ~Workbench() override;

    /// The one that QML sees, with the lesson that was open last.
    static Workbench *instance();
    static Workbench *create(QQmlEngine *engine, QJSEngine *);

    LessonModel *lessons() { return &m_lessonModel; }
    QString lessonId() const;
    /// 0 for a trace.
    int lessonNumber() const;
    QString lessonTitle() const;
    QString lessonGroup() const;
    QString goal() const;
    QString fileName() const;
    QString traceFileName() const;
    /// Of the C++ that runs; of a trace the name of its program.
    QString cppFileName() const;
    /// The Python version whose run order the run that is shown follows: "3.13".
    QString semantics() const;
    bool isTrace() const { return m_lesson == nullptr; }
    /// The file of the saved trace that is shown; empty where none is.
    QString traceFile() const { return m_traceFile; }
    /// Id of the lesson that closeTrace() returns to.
    QString lastLesson() const { return m_lastLesson; }
    bool isRunning() const { return m_live != nullptr; }
    /// Blocks until the lesson's program has come to its end.
    void waitForRun();
    bool hasPreviousLesson() const;
    bool hasNextLesson() const;

    player::Player *player() { return &m_player; }
    KnobModel *knobs() { return &m_knobModel; }
    GameModel *game() { return &m_game; }
    bool hasGame() const { return m_lesson && m_lesson->youAreTheLoop; }
    SleepKnobs *sleeps() { return &m_sleeps; }
    bool canUndoKnob() const { return m_lesson && m_history.canUndo(); }
    bool canRedoKnob() const { return m_lesson && m_history.canRedo(); }
    bool knobsAreDefault() const;
    /// Of the open lesson; empty for a trace.
    QVariantMap knobValues() const { return m_lesson ? m_history.current() : QVariantMap(); }
    /// Says that a text is no value for a knob.
    void refuseValue(const lessons::Knob &knob, const QString &text);
    QString urlResult() const;
    FigureModel *figures() { return &m_figureModel; }

    BeatModel *beats() { return &m_beatModel; }
    /// From 1; 0 before the first beat, one more than there are at the make task.
    int beatNumber() const { return m_beatModel.current() + 1; }
    int beatCount() const { return m_beatModel.beatCount(); }
    /// Whether the beat that is shown does not happen in this run.
    bool isBeatAbsent() const;
    bool isAtMake() const { return m_beatModel.isMake(m_beatModel.current()); }
    bool hasPreviousBeat() const;
    bool hasNextBeat() const { return beatNumber() < m_beatModel.count(); }
    QString beatTitle() const;
    QString beatText() const;
    QString beatFocus() const;
    QString beatNotes() const;
    /// Of the beat behind the one that is shown, or of the make task; empty at the end.
    QString nextBeatTitle() const;

    bool isPresenting() const { return m_presenting; }
    /// While the lesson is presented its questions are all asked, whatever the learner has answered or does
    /// not want to be asked; those that the playhead has passed count as revealed. Nothing of it becomes the
    /// learner's progress, which is as it was when it ends.
    void setPresenting(bool presenting);

    PredictionModel *predictions() { return &m_predictions; }
    MakeModel *make() { return &m_make; }
    ProgressKeeper *progress() { return &m_progress; }

    SourceModel *python() { return &m_python; }
    SourceModel *cpp() { return &m_cpp; }
    LoopModel *loop() { return &m_loop; }
    ReadyModel *ready() { return &m_ready; }
    TimerModel *timers() { return &m_timers; }
    HandleMoves *moves() { return &m_moves; }
    WaitingModel *waiting() { return &m_waiting; }
    ResourceModel *resources() { return &m_resources; }
    ConsoleModel *console() { return &m_console; }
    TaskModel *taskStates() { return &m_tasks; }
    TraceOpening *opening() { return &m_opening; }
    TraceSaving *saving() { return &m_saving; }
    FindingModel *findings() { return &m_findings; }
    WaitingGraphModel *waitingGraph() { return &m_waitingGraph; }
    /// Whether what is next is for the learner to say, who is in the loop's place.
    bool hidesOrder() const { return m_game.isOpen() && !m_game.isOver(); }

    QString why() const { return m_why; }
    QString whyCause() const { return m_whyCause; }
    QString totalTime() const;
    QString atStep() const;
    /// What a screen reader says at this step: the why sentence without markup.
    QString announce() const { return m_announce; }

    QString banner() const { return m_banner ? m_banner() : QString(); }
    bool bannerIsError() const { return m_bannerIsError; }
    QStringList recentFiles() const;

    /// Shows a run that is no lesson's: of a trace, or of a program that is being recorded. Whoever records
    /// it keeps a pointer to append to it, and lets go when another run is shown (opened()).
    void showRecording(std::unique_ptr<player::Run> run, const QString &name);
    /// Reads a saved trace. Null with a sentence in the banner for what is none.
    std::unique_ptr<player::Run> readTrace(const QUrl &url);
    /// A text of the open lesson for a printed page, its spans filled in: RichText's Page form, phrases of
    /// Japanese apart by zero-width spaces. event: index of the one that it is about, -1 none.
    QString pageText(const lessons::Text &text, qsizetype event = -1) const;
    /// The run that is shown; never null once a lesson or trace was opened.
    const player::Run *run() const { return m_run.get(); }

    /// The Python of what is shown; empty where there is none.
    QString pythonSource() const { return m_program.text(sources::Language::Python); }
    /// Lines of that on which playing stops. Lines without an await point are harmless.
    void setBreakpoints(const QSet<int> &pythonLines);
    /// Puts one sentence above the views that is made anew in another language.
    void showBanner(bool isError, std::function<QString()> sentence);

    /// Runs the lesson again with another value of a knob. With goesOn the value belongs to the change made
    /// last, as while a slider is dragged, and is undone together with it.
    Q_INVOKABLE void setKnob(const QString &name, const QVariant &value, bool goesOn = false);
    Q_INVOKABLE void undoKnob();
    Q_INVOKABLE void redoKnob();
    Q_INVOKABLE void resetKnobs();
    /// Begins a game on the run that is shown, or begins it anew.
    Q_INVOKABLE void startGame();
    Q_INVOKABLE void goToCause();
    /// To a beat, or with one number more to the make task. The playhead stays where that is at no moment of
    /// the run, and goes no further than a prediction without an answer.
    Q_INVOKABLE void goToBeat(int number);
    /// To the question that hides the rest, and lets it ask for its answer.
    Q_INVOKABLE void goToQuestion();
    Q_INVOKABLE void nextBeat();
    Q_INVOKABLE void previousBeat();
    /// Rich text as it is read aloud.
    Q_INVOKABLE QString plain(const QString &richText) const;
    Q_INVOKABLE void dismissBanner();
    Q_INVOKABLE void openLesson(const QString &id);
    /// Opens a lesson where it was left: at a step and a beat, with the values of its knobs that fit.
    void resumeLesson(const QString &id, const QVariantMap &knobs, int step, int beat);
    /// Forgets what was done in the lesson that is open and begins it again.
    Q_INVOKABLE void takeAnew();
    Q_INVOKABLE void openNextLesson();
    Q_INVOKABLE void openPreviousLesson();
    Q_INVOKABLE void openFile(const QUrl &url);
    /// The same, but a large file is read beside the window (opening).
    void beginOpening(const QUrl &url);
    Q_INVOKABLE void closeTrace();
    Q_INVOKABLE void saveTrace(const QUrl &url);
    /// Whether saveTrace() would replace something.
    Q_INVOKABLE bool fileExists(const QUrl &url) const;
    /// The name of a file without its folder, as a person reads it.
    Q_INVOKABLE QString shownName(const QUrl &url) const;

signals:
    /// A lesson or file was opened, perhaps the one that was open before.
    void opened();
    void runningChanged();
    void lessonChanged();
    void knobsChanged();
    void beatChanged();
    void momentChanged();
    void bannerChanged();
    void recentFilesChanged();
    /// The playhead was to go on, but a question waits for its answer.
    void answerWanted();

private:
    using Sentence = std::function<QString()>;

    QString inLanguage(const lessons::Text &text) const;
    const lessons::Lesson *neighbour(int direction) const;
    void begin(const lessons::Lesson &lesson, const QVariantMap &knobs);
    void goBackTo(int step, int beat);
    void cancelKnob();
    void takeGamePlace();
    void takeGameScore(int hits, int turns);
    void keepLesson();
    void takeUpLesson(const QVariantMap &knobs);
    void applyKnobs(const QVariantMap &values);
    void runLesson();
    void runBeside(const player::RunSettings &settings);
    void takeArrivals();
    void endLive();
    void setLive(std::unique_ptr<player::BackgroundRun> live);
    void rerunLesson();
    void adopt(std::unique_ptr<player::Run> run, sources::Program program);
    void refreshTexts();
    void refreshRun();
    void refreshGrowth();
    void takeOpened();
    void saySaved(const QString &name);
    std::unique_ptr<player::Run> runOf(trace::TraceLog log, const QUrl &url);
    void showTrace(std::unique_ptr<player::Run> run, const QUrl &url);
    void refreshLog();
    void refreshBeats();
    void refreshQuestions();
    void refreshLimit();
    void takeAnswers(const PredictionModel::Answers &answers);
    void takeAnswer(const QString &question, const lessons::Answer &answer);
    QString titleOf(int beat) const;
    void refreshMake();
    void readLessons();
    void refreshLessons();
    void takeProgress();
    PredictionModel::Question shown(const lessons::Question &question) const;
    void refreshPalette();
    void refreshBreakpoints();
    void showMoment();
    void showBeat();
    void holdBeat();
    void explainMoment();
    QString causeText(const trace::Explanation &explanation) const;
    QString richText(const lessons::Text &text, qsizetype event) const;
    QString filledIn(const QString &markup, qsizetype event, RichText::Form form) const;
    QString spanText(const lessons::Span &span, qsizetype event) const;
    QString badValue(const lessons::Knob &knob, const QString &text) const;
    void toggleBreakpoint(int pythonLine);

    Preferences *m_preferences;
    Theme *m_theme;
    const lessons::Lesson *m_lesson = nullptr;
    std::unique_ptr<player::Run> m_run;
    player::Player m_player;
    KnobHistory m_history;
    QString m_lastLesson; // where closeTrace() returns to
    QString m_traceName;  // of the file, while a trace is open
    QString m_traceFile;
    sources::Program m_program;
    lessons::Values m_values;      // of the open lesson and its run; empty for a trace
    QList<qsizetype> m_beatEvents; // of each beat, -1 for one that does not happen
    QSet<int> m_breakpoints;       // lines of the Python program
    QHash<QString, int> m_hues;    // by label of the task
    qsizetype m_huesOf = 0;        // events that they are of

    LessonModel m_lessonModel;
    KnobModel m_knobModel;
    SleepKnobs m_sleeps;
    GameModel m_game;
    FigureModel m_figureModel;
    BeatModel m_beatModel;
    PredictionModel m_predictions;
    MakeModel m_make;
    ProgressKeeper m_progress;
    SourceModel m_python { sources::Language::Python };
    SourceModel m_cpp { sources::Language::Cpp };
    LoopModel m_loop;
    ReadyModel m_ready;
    TimerModel m_timers;
    HandleMoves m_moves;
    WaitingModel m_waiting;
    ResourceModel m_resources;
    ConsoleModel m_console;
    TaskModel m_tasks;
    TraceOpening m_opening;
    TraceSaving m_saving;
    FindingModel m_findings;
    WaitingGraphModel m_waitingGraph;

    QString m_why;
    QString m_whyCause;
    qsizetype m_causeEvent = -1;
    QString m_announce;
    Sentence m_banner; // made anew in another language
    bool m_bannerIsError = false;
    bool m_presenting = false;
    /// What a lesson was left with, by its id, for as long as the application runs.
    struct Kept
    {
        KnobHistory history;
        std::unique_ptr<player::Run> run = nullptr; // of one on the wall clock that had ended
    };
    std::map<QString, Kept> m_kept;
    QString m_keepsRun; // the lesson whose run is kept when the next one is there
    int m_returnTo = 0; // number of the beat to show when the program has run; 0 for none
    std::unique_ptr<player::BackgroundRun> m_live; // the lesson's program, while it runs
};
