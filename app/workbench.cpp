#include "workbench.h"

#include "fileurl.h"
#include "firstframe.h"
#include "lessons/catalogue.h"
#include "lessons/makecheck.h"
#include "lessons/phrases.h"
#include "lessons/question.h"
#include "lessons/spantext.h"
#include "player/liveprogram.h"
#include "preferences.h"
#include "richtext.h"
#include "scenarios/scenario.h"
#include "theme.h"
#include "trace/traceformat.h"
#include "trace/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// A larger file is read beside the window, in bytes.
constexpr qint64 SmallTrace = 4 << 20; // bytes
constexpr qsizetype SmallLog = 50'000; // events

QString nameOfFile(const QUrl &url)
{
    return url.isLocalFile() ? QDir::toNativeSeparators(url.toLocalFile()) : url.toString();
}

} // namespace

Workbench::Workbench(Preferences *preferences, Theme *theme, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_progress(preferences->progressFile())
{
    m_player.setSpeed(preferences->speed());
    m_findings.setBlockedAfter(preferences->blockedAfter());
    m_player.setWholeSteps(preferences->reducedMotion());
    connect(&m_player, &player::Player::runChanged, this, &Workbench::refreshRun);
    m_tasks.setLanes({}); // until a view says which are in view
    connect(&m_opening, &TraceOpening::opened, this, &Workbench::takeOpened);
    connect(&m_saving, &TraceSaving::saved, this, [this] { saySaved(m_saving.name()); });
    for (const FileJob *job : std::initializer_list<const FileJob *> { &m_opening, &m_saving })
        connect(job, &FileJob::failed, this,
                [this](const QString &reason) { showBanner(true, [reason] { return reason; }); });
    connect(&m_player, &player::Player::grew, this, &Workbench::refreshGrowth);
    connect(&m_player, &player::Player::stepChanged, this, &Workbench::showMoment);
    connect(&m_player, &player::Player::speedChanged, this,
            [this] { m_preferences->setSpeed(m_player.speed()); });
    connect(&m_findings, &FindingModel::blockedLimitChanged, this,
            [this] { m_preferences->setBlockedAfter(m_findings.blockedAfter()); });
    connect(&m_player, &player::Player::movingChanged, this,
            [this] { m_theme->setMoving(m_player.isMoving()); });
    connect(&m_player, &player::Player::limitReached, this, &Workbench::answerWanted);
    connect(&m_predictions, &PredictionModel::answered, this, &Workbench::takeAnswer);
    connect(&m_progress, &ProgressKeeper::changed, this, &Workbench::takeProgress);
    connect(&m_progress, &ProgressKeeper::forgotten, this, [this] { m_kept.clear(); });
    connect(&m_progress, &ProgressKeeper::said, this, [this](bool isError, const QString &sentence) {
        showBanner(isError, [sentence] { return sentence; });
    });
    connect(FirstFrame::instance(), &FirstFrame::shownChanged, this, &Workbench::readLessons);
    connect(preferences, &Preferences::askPredictionsChanged, this, &Workbench::refreshTexts);
    connect(preferences, &Preferences::languageChanged, this, &Workbench::refreshTexts);
    connect(preferences, &Preferences::recentFilesChanged, this, &Workbench::recentFilesChanged);
    connect(preferences, &Preferences::semanticsChanged, this, &Workbench::rerunLesson);
    connect(preferences, &Preferences::reducedMotionChanged, this,
            [this] { m_player.setWholeSteps(m_preferences->reducedMotion()); });
    connect(theme, &Theme::changed, this, &Workbench::refreshPalette);
    connect(&m_sleeps, &SleepKnobs::changed, this, &Workbench::setKnob);
    connect(&m_game, &GameModel::placeChanged, this, &Workbench::takeGamePlace);
    connect(&m_game, &GameModel::scored, this, &Workbench::takeGameScore);
    connect(&m_sleeps, &SleepKnobs::cancelled, this, &Workbench::cancelKnob);
    connect(&m_findings, &FindingModel::stepWanted, &m_player, &player::Player::seekEvent);
    connect(&m_python, &SourceModel::breakpointToggled, this, &Workbench::toggleBreakpoint);
    connect(&m_cpp, &SourceModel::breakpointToggled, this,
            [this](int line) { toggleBreakpoint(m_program.pythonLineOf(line)); });

    m_python.setPalette(theme->palette());
    m_cpp.setPalette(theme->palette());
    const QString damage = m_progress.load();
    const lessons::Lesson *last = lessons::Catalogue::bundled().find(preferences->lastLesson());
    if (last)
        openLesson(last->id);
    else if (const QStringList ids = lessons::Catalogue::bundled().ids(); !ids.isEmpty())
        openLesson(ids.constFirst());
    if (!damage.isEmpty())
        showBanner(true, [damage] { return damage; });
}

Workbench::~Workbench() = default;

Workbench *Workbench::instance()
{
    static QPointer<Workbench> workbench;
    if (!workbench)
        workbench = new Workbench(Preferences::instance(), Theme::instance(), qGuiApp);
    return workbench;
}

Workbench *Workbench::create(QQmlEngine *, QJSEngine *)
{
    Workbench *workbench = instance();
    QJSEngine::setObjectOwnership(workbench, QJSEngine::CppOwnership);
    return workbench;
}

// What is open ---------------------------------------------------------------------------------------

QString Workbench::lessonId() const
{
    return m_lesson ? m_lesson->id : QString();
}

int Workbench::lessonNumber() const
{
    return m_lesson ? m_lesson->number : 0;
}

QString Workbench::lessonTitle() const
{
    return m_lesson ? inLanguage(m_lesson->title) : m_traceName;
}

QString Workbench::lessonGroup() const
{
    return m_lesson ? inLanguage(m_lesson->group) : tr("Saved trace");
}

QString Workbench::goal() const
{
    return m_lesson ? richText(m_lesson->goal, -1) : QString();
}

QString Workbench::fileName() const
{
    return m_lesson ? m_lesson->fileName : m_traceName;
}

QString Workbench::cppFileName() const
{
    const scenarios::Scenario *scenario = m_lesson ? scenarios::find(m_lesson->scenario) : nullptr;
    return scenario ? QFileInfo(scenario->sourceFile).fileName() : m_traceName;
}

QString Workbench::semantics() const
{
    return m_run ? m_run->log().header.semantics : QString();
}

bool Workbench::hasPreviousLesson() const
{
    return neighbour(-1) != nullptr;
}

bool Workbench::hasNextLesson() const
{
    return neighbour(1) != nullptr;
}

const lessons::Lesson *Workbench::neighbour(int direction) const
{
    const lessons::Catalogue &catalogue = lessons::Catalogue::bundled();
    const QStringList ids = catalogue.ids();
    const qsizetype here = ids.indexOf(lessonId());
    return here < 0 ? nullptr : catalogue.find(ids.value(here + direction));
}

void Workbench::openLesson(const QString &id)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    if (lesson)
        begin(*lesson, {});
    else
        showBanner(true, [id] { return tr("There is no lesson “%1”.").arg(id); });
}

// What was kept may be of a lesson or of knobs that have changed since.
void Workbench::resumeLesson(const QString &id, const QVariantMap &knobs, int step, int beat)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    if (!lesson)
        return;
    begin(*lesson, knobs);
    if (isRunning())
        connect(
            this, &Workbench::runningChanged, this, [this, step, beat] { goBackTo(step, beat); },
            Qt::SingleShotConnection);
    else
        goBackTo(step, beat);
}

// A beat that is at no moment of the run, as the task at the end, is chosen besides.
void Workbench::goBackTo(int step, int beat)
{
    m_player.seek(step);
    if (beat != beatNumber() && beat > 0 && m_beatModel.stepOf(beat - 1) == 0)
        goToBeat(beat);
}

void Workbench::begin(const lessons::Lesson &lesson, const QVariantMap &knobs)
{
    dismissBanner();
    m_game.leave();
    keepLesson();
    m_lesson = &lesson;
    m_lastLesson = lesson.id;
    m_traceName.clear();
    m_traceFile.clear();
    m_breakpoints.clear();
    m_findings.forgetDismissed();
    m_preferences->setLastLesson(lesson.id);
    m_predictions.forgetChoices();
    m_predictions.setAnswers(m_presenting ? PredictionModel::Answers()
                                          : m_progress.progress().of(lesson.id).answers);
    takeUpLesson(knobs);
    emit opened();
}

// Before another lesson, a trace or the playground takes its place.
void Workbench::keepLesson()
{
    if (!m_lesson)
        return;
    m_kept[m_lesson->id].history = m_history;
    m_keepsRun = m_lesson->isOnWallClock() && !isRunning() ? m_lesson->id : QString();
}

// With these parameters, or those that it was left with. On the wall clock its run takes long, and is not
// made again.
void Workbench::takeUpLesson(const QVariantMap &knobs)
{
    const auto kept = m_kept.find(m_lesson->id);
    if (kept == m_kept.end() || !knobs.isEmpty()) {
        m_history.restart(m_lesson->valuesFrom(knobs));
        runLesson();
        return;
    }
    m_history = kept->second.history;
    std::unique_ptr<player::Run> run = std::move(kept->second.run);
    if (run && run->log().header.semantics == m_preferences->semantics())
        adopt(std::move(run), sources::Program::of(*m_lesson, m_history.current()));
    else
        runLesson();
}

void Workbench::takeAnew()
{
    if (!m_lesson)
        return;
    m_progress.forget(m_lesson->id);
    m_history.restart(m_lesson->defaults());
    openLesson(m_lesson->id);
}

void Workbench::openNextLesson()
{
    if (const lessons::Lesson *lesson = neighbour(1))
        openLesson(lesson->id);
}

void Workbench::openPreviousLesson()
{
    if (const lessons::Lesson *lesson = neighbour(-1))
        openLesson(lesson->id);
}

std::unique_ptr<player::Run> Workbench::readTrace(const QUrl &url)
{
    const QString name = nameOfFile(url);
    const QString path = localPath(url);
    if (path.isEmpty()) {
        showBanner(true, [name] { return tr("%1 is not a file on this computer.").arg(name); });
        return nullptr;
    }
    QString error;
    std::optional<trace::TraceLog> log = trace::loadTrace(path, &error);
    if (!log) {
        showBanner(true, [error] { return error; });
        return nullptr;
    }
    return runOf(std::move(*log), url);
}

std::unique_ptr<player::Run> Workbench::runOf(trace::TraceLog log, const QUrl &url)
{
    if (log.isEmpty()) {
        const QString name = nameOfFile(url);
        showBanner(true, [name] { return tr("%1 holds a trace without events.").arg(name); });
        return nullptr;
    }
    m_preferences->addRecentFile(url.toLocalFile());
    return player::Run::ofTrace(std::move(log));
}

void Workbench::beginOpening(const QUrl &url)
{
    m_opening.cancel();
    if (QFileInfo(localPath(url)).size() > SmallTrace)
        m_opening.start(localPath(url));
    else
        openFile(url);
}

void Workbench::openFile(const QUrl &url)
{
    showTrace(readTrace(url), url);
}

void Workbench::takeOpened()
{
    const QUrl url = QUrl::fromLocalFile(m_opening.path());
    showTrace(runOf(m_opening.takeLog(), url), url);
}

void Workbench::showTrace(std::unique_ptr<player::Run> run, const QUrl &url)
{
    if (!run)
        return; // the banner says why
    const QString program = run->log().header.program;
    showRecording(std::move(run), program);
    m_traceFile = localPath(url);
}

void Workbench::showRecording(std::unique_ptr<player::Run> run, const QString &name)
{
    dismissBanner();
    m_game.leave();
    keepLesson();
    m_lesson = nullptr;
    m_traceName = name;
    m_traceFile.clear();
    m_findings.forgetDismissed();
    m_breakpoints.clear();
    const trace::Header header = run->log().header;
    adopt(std::move(run), sources::Program::ofTexts(header.pythonSource, header.cppSource));
    emit opened();
}

void Workbench::closeTrace()
{
    if (isTrace())
        openLesson(m_lastLesson);
}

void Workbench::saveTrace(const QUrl &url)
{
    const QString name = nameOfFile(url);
    const QString path = localPath(url);
    QString error;
    if (path.isEmpty())
        showBanner(true, [name] { return tr("%1 is not a file on this computer.").arg(name); });
    else if (m_run && m_run->log().size() > SmallLog)
        m_saving.start(m_run->log(), path);
    else if (m_run && !trace::saveTrace(m_run->log(), path, &error))
        showBanner(true, [error] { return error; });
    else
        saySaved(name);
}

void Workbench::saySaved(const QString &name)
{
    if (m_player.isLimited())
        showBanner(false, [name] {
            return tr("The trace is saved in %1: the whole run, also what is still hidden here.").arg(name);
        });
    else
        showBanner(false, [name] { return tr("The trace is saved in %1.").arg(name); });
}

bool Workbench::fileExists(const QUrl &url) const
{
    return QFileInfo::exists(localPath(url));
}

QString Workbench::shownName(const QUrl &url) const
{
    return nameOfFile(url);
}

QString Workbench::traceFileName() const
{
    return (m_lesson ? m_lesson->id : QFileInfo(m_traceName).completeBaseName()) + u".jsonl"_s;
}

QStringList Workbench::recentFiles() const
{
    return m_preferences->recentFiles();
}

// You are the loop -----------------------------------------------------------------------------------

void Workbench::startGame()
{
    if (!hasGame())
        return;
    const Preferences::GameScore best = m_preferences->bestGame(m_lesson->id);
    m_game.setBest(best.hits, best.turns);
    if (!m_game.start(m_run->log())) {
        m_game.leave();
        showBanner(false, [] { return tr("With these parameters the loop has nothing to choose."); });
    }
}

void Workbench::takeGamePlace()
{
    refreshLimit();
    if (m_game.isOpen())
        m_player.seekEvent(m_game.place());
}

// The better share counts, and of equal ones the longer game.
void Workbench::takeGameScore(int hits, int turns)
{
    const int known = m_game.bestHits() * turns;
    const int now = hits * std::max(1, m_game.bestTurns());
    if (m_game.bestTurns() > 0 && (now < known || (now == known && turns <= m_game.bestTurns())))
        return;
    m_preferences->setBestGame(m_lesson->id, { hits, turns });
    m_game.setBest(hits, turns);
}

// Knobs ----------------------------------------------------------------------------------------------

bool Workbench::knobsAreDefault() const
{
    return !m_lesson || m_history.current() == m_lesson->defaults();
}

void Workbench::setKnob(const QString &name, const QVariant &value, bool goesOn)
{
    const lessons::Knob *knob = m_lesson ? m_lesson->knob(name) : nullptr;
    if (!knob)
        return;
    const QString text = value.toString();
    const std::optional<QVariant> parsed = knob->parse(text, nullptr);
    if (!parsed) {
        refuseValue(*knob, text);
        return;
    }
    dismissBanner();
    QVariantMap values = m_history.current();
    if (values.value(name) == *parsed)
        return;
    values.insert(name, *parsed);
    if (goesOn) {
        m_history.replace(values);
        rerunLesson();
    } else {
        applyKnobs(values);
    }
}

void Workbench::refuseValue(const lessons::Knob &knob, const QString &text)
{
    showBanner(true, [this, knob, text] { return badValue(knob, text); });
}

void Workbench::resetKnobs()
{
    if (!knobsAreDefault())
        applyKnobs(m_lesson->defaults());
}

void Workbench::applyKnobs(const QVariantMap &values)
{
    m_history.push(values);
    rerunLesson();
}

void Workbench::undoKnob()
{
    if (m_lesson && m_history.undo())
        rerunLesson();
}

// A drag that was given up leaves nothing to do again.
void Workbench::cancelKnob()
{
    if (m_lesson && m_history.drop())
        rerunLesson();
}

void Workbench::redoKnob()
{
    if (m_lesson && m_history.redo())
        rerunLesson();
}

QString Workbench::badValue(const lessons::Knob &knob, const QString &text) const
{
    const QString label = inLanguage(knob.label);
    switch (knob.type) {
    case lessons::KnobType::Integer:
        return tr("%1 must be a whole number from %2 to %3, not “%4”.")
            .arg(label, QString::number(knob.minimum), QString::number(knob.maximum), text);
    case lessons::KnobType::Number:
        return tr("%1 must be a number from %2 to %3, not “%4”.")
            .arg(label, knob.literal(knob.minimum), knob.literal(knob.maximum), text);
    case lessons::KnobType::Choice:
        return tr("%1 must be one of %2, not “%3”.").arg(label, knob.choices.join(u", "_s), text);
    case lessons::KnobType::Text:
        if (knob.isUrl)
            return tr("%1 must be empty or an address such as http://example.org/, not “%2”.")
                .arg(label, text);
        break;
    case lessons::KnobType::Boolean:
        break;
    }
    return tr("“%2” is not a value for %1.").arg(label, text);
}

// The run --------------------------------------------------------------------------------------------

// Runs the lesson with the current values, from its start.
void Workbench::runLesson()
{
    player::RunSettings settings;
    settings.semantics = m_preferences->semantics();
    if (m_lesson->isOnWallClock())
        runBeside(settings);
    else
        adopt(player::Run::ofLesson(*m_lesson, m_history.current(), settings),
              sources::Program::of(*m_lesson, m_history.current()));
}

// On the wall clock the program takes its time: it is shown while it runs.
void Workbench::runBeside(const player::RunSettings &settings)
{
    const QVariantMap values = m_history.current();
    adopt(player::Run::ofRecording(player::LiveProgram::headerOf(*m_lesson, values, settings)),
          sources::Program::of(*m_lesson, values));
    auto live = std::make_unique<player::BackgroundRun>(*m_lesson, values, settings);
    connect(live.get(), &player::BackgroundRun::arrived, this, &Workbench::takeArrivals);
    setLive(std::move(live));
}

void Workbench::takeArrivals()
{
    if (!m_live)
        return;
    const bool over = m_live->feed(*m_run);
    m_player.runGrew();
    if (over)
        endLive();
}

// Who has not gone elsewhere meanwhile is again where they were before the run.
void Workbench::endLive()
{
    m_live.release()->deleteLater(); // it is telling us
    emit runningChanged();
    const int beat = std::exchange(m_returnTo, 0);
    refreshMake();
    if (beat > 0 && (m_player.atEnd() || m_player.isLimited()) && !m_beatModel.isHidden(beat - 1))
        goToBeat(beat);
    else
        showMoment();
}

void Workbench::waitForRun()
{
    if (!m_live)
        return;
    m_live->wait();
    takeArrivals();
}

// Ends the one that has been running.
void Workbench::setLive(std::unique_ptr<player::BackgroundRun> live)
{
    const bool was = isRunning();
    m_live = std::move(live);
    if (was != isRunning())
        emit runningChanged();
}

QString Workbench::urlResult() const
{
    if (!m_lesson || m_player.isLimited())
        return {};
    const auto knob = std::ranges::find(m_lesson->knobs, true, &lessons::Knob::isUrl);
    if (knob == m_lesson->knobs.end() || m_history.current().value(knob->name).toString().isEmpty())
        return {};
    if (isRunning())
        return tr("The program is running and asks for it at its end.");
    const trace::TraceLog &log = m_run->log();
    for (qsizetype i = log.programEnd() - 1; i >= 0; --i) {
        if (log.kindAt(i) == asyncio::EventKind::Print)
            return log.at(i).text;
    }
    return {};
}

// Runs the lesson again and goes to where the learner was: to the beat that the playhead had reached, or the
// last one before it that this run has, and to the beat or task that was shown. A trace has run already.
void Workbench::rerunLesson()
{
    if (!m_lesson)
        return;
    int reached = m_beatModel.reached();
    const int shown = m_beatModel.current();
    runLesson();
    if (isRunning()) {
        m_returnTo = shown + 1; // when the run has such a beat
        showMoment();
        return;
    }
    while (reached >= 0 && m_beatModel.stepOf(reached) == 0)
        --reached;
    if (reached >= 0)
        m_player.seek(m_beatModel.stepOf(reached));
    if (shown != m_beatModel.current() && !m_beatModel.isHidden(shown))
        goToBeat(shown + 1);
    if (m_game.isOpen())
        startGame(); // it is another run
}

// The player has the old run until it gets the new one, so the old one must live until then.
void Workbench::adopt(std::unique_ptr<player::Run> run, sources::Program program)
{
    setLive(nullptr);
    m_returnTo = 0;
    m_program = std::move(program);
    std::unique_ptr<player::Run> old = std::exchange(m_run, std::move(run));
    m_player.setRun(m_run.get());
    if (const QString id = std::exchange(m_keepsRun, QString()); !id.isEmpty() && id != lessonId())
        m_kept[id].run = std::move(old);
}

void Workbench::refreshRun()
{
    m_moves.forget();
    m_console.setLog(m_run->log());
    m_findings.setLog(m_run->log());
    m_python.setProgram(m_program);
    m_cpp.setProgram(m_program);
    refreshBreakpoints();
    m_hues.clear();
    m_huesOf = 0;
    m_loop.setReal(false);
    m_tasks.setLog(m_run->log());
    refreshLog();
    refreshTexts();
}

// The player tells the step afterwards, and with it the moment is shown.
void Workbench::refreshGrowth()
{
    const trace::TraceLog &log = m_run->log();
    m_console.grow(log);
    m_findings.grow();
    refreshLog();
    m_figureModel.show(m_lesson, log, m_preferences->language());
    refreshQuestions();
    refreshLimit();
}

void Workbench::refreshLog()
{
    const trace::TraceLog &log = m_run->log();
    m_values = m_lesson ? m_lesson->valuesOf(m_history.current(), log) : lessons::Values();
    for (; m_huesOf < log.size(); ++m_huesOf) {
        if (log.kindAt(m_huesOf) == asyncio::EventKind::Warning
            && trace::isWarning(log.at(m_huesOf), "wall_clock"_L1))
            m_loop.setReal(true);
        if (!trace::createsLane(log.kindAt(m_huesOf)))
            continue; // a run that grows is gone through often, and to make an event is dear
        const trace::Event event = log.at(m_huesOf);
        m_hues.insert(log.taskLabel(event), Palette::hueOf(event.task));
    }
    m_tasks.grow(log);
    refreshBeats();
}

void Workbench::refreshBeats()
{
    const QList<lessons::Beat> beats = m_lesson ? m_lesson->beats : QList<lessons::Beat>();
    m_beatEvents.clear();
    QList<int> steps;
    for (const lessons::Beat &beat : beats) {
        const qsizetype event = beat.event.find(m_run->log());
        m_beatEvents.append(event);
        steps.append(event < 0 ? 0 : m_player.stopOf(event));
    }
    m_beatModel.setBeats(beats, steps, m_lesson && !m_lesson->make.conditions.isEmpty());
}

// In the order in which the run asks them.
void Workbench::refreshQuestions()
{
    QList<PredictionModel::Question> questions;
    if (m_lesson && (m_preferences->asksPredictions() || m_presenting)) {
        for (const lessons::Prediction &prediction : m_lesson->predictions) {
            const lessons::Question question(*m_lesson, prediction, m_values, m_run->log());
            if (question.isAsked())
                questions.append(shown(question));
        }
    }
    std::ranges::stable_sort(questions, {}, &PredictionModel::Question::beat);
    m_predictions.setQuestions(questions);
}

// An option that was committed in another run stays, even where this run would not offer it.
PredictionModel::Question Workbench::shown(const lessons::Question &question) const
{
    const lessons::Prediction &prediction = question.prediction();
    const auto beatOf = [this](const QString &id) {
        return int(m_lesson->beat(id) - m_lesson->beats.data());
    };
    PredictionModel::Question shown;
    shown.id = prediction.id;
    shown.beat = beatOf(prediction.beat);
    shown.step = m_player.stopOf(question.event());
    shown.revealBeat = beatOf(prediction.reveal);
    shown.revealStep = question.revealEvent() < 0 ? 0 : m_player.stopOf(question.revealEvent());
    shown.text = richText(prediction.question, -1);
    const QString committed = m_predictions.answers().value(prediction.id).option;
    for (const lessons::Option &option : prediction.options) {
        const QStringList names = option.condition.names();
        shown.about.unite({ names.begin(), names.end() });
        const qsizetype offered = question.options().indexOf(&option);
        if (offered >= 0 || option.id == committed)
            shown.options.append({ option.id, richText(option.text, -1), richText(option.reply, -1),
                                   offered >= 0 && offered == question.right() });
    }
    return shown;
}

// What comes behind the first question without an answer is hidden, wherever it could be seen.
void Workbench::refreshLimit()
{
    const int beat = m_predictions.openBeat();
    m_beatModel.setLimit(beat);
    const bool plays = m_game.isOpen() && !m_game.isOver();
    const bool asks = beat >= 0 && !m_game.isOpen(); // who has played it knows the run
    m_player.setLimit(plays ? m_game.place() : asks ? m_beatEvents.at(beat) : -1);
    m_console.setHorizon(m_player.horizon(), m_player.isLimited());
    m_figureModel.setKnown({ !m_player.isLimited(), m_player.horizon(), m_predictions.told() });
    refreshMake();
}

void Workbench::refreshMake()
{
    QList<MakeModel::Condition> conditions;
    if (m_lesson) {
        const lessons::MakeCheck check(m_lesson->make, m_values);
        for (qsizetype i = 0; i < m_lesson->make.conditions.size(); ++i) {
            const lessons::Condition &condition = m_lesson->make.conditions.at(i);
            conditions.append({ lessons::joinPhrases(inLanguage(condition.label)),
                                isRunning() ? QString() : richText(condition.failed, -1),
                                !isRunning() && check.holds(i) });
        }
    }
    m_make.show(conditions, m_player.isLimited());
}

// One after the other, so that frames come in between.
void Workbench::readLessons()
{
    if (lessons::Catalogue::bundled().readNext())
        QTimer::singleShot(0, this, &Workbench::readLessons);
    else
        refreshLessons();
}

// The list is not in the first frame, and all lessons must be read for it.
void Workbench::refreshLessons()
{
    if (!FirstFrame::instance()->isShown())
        return;
    m_lessonModel.show(lessons::Catalogue::bundled().lessons(),
                       { lessonId(), m_preferences->language(), m_progress.progress(),
                         m_preferences->asksPredictions() });
}

void Workbench::takeProgress()
{
    refreshLessons();
    const PredictionModel::Answers answers = m_progress.progress().of(lessonId()).answers;
    if (m_run && !m_presenting && answers != m_predictions.answers())
        takeAnswers(answers);
}

void Workbench::takeAnswers(const PredictionModel::Answers &answers)
{
    m_predictions.setAnswers(answers);
    refreshLimit();
    showMoment();
}

void Workbench::takeAnswer(const QString &question, const lessons::Answer &answer)
{
    if (!m_presenting) {
        m_progress.addAnswer(lessonId(), question, answer);
        return;
    }
    PredictionModel::Answers answers = m_predictions.answers();
    answers.insert(question, answer);
    takeAnswers(answers);
}

void Workbench::setPresenting(bool presenting)
{
    if (presenting == m_presenting)
        return;
    m_presenting = presenting;
    m_game.leave();
    m_predictions.forgetChoices();
    m_predictions.setAnswers(presenting ? PredictionModel::Answers()
                                        : m_progress.progress().of(lessonId()).answers);
    if (!m_run)
        return;
    refreshQuestions();
    if (presenting)
        m_predictions.passBefore(m_player.step());
    refreshLimit();
    showMoment();
}

void Workbench::refreshTexts()
{
    if (!m_run)
        return;
    const QString language = m_preferences->language();
    const trace::TraceLog &log = m_run->log();
    refreshLessons();
    m_knobModel.show(m_lesson ? m_lesson->knobs : QList<lessons::Knob>(), m_history.current(), log, language);
    m_game.show(m_theme->palette());
    m_sleeps.show(m_lesson, m_program, m_history.current(), language);
    m_figureModel.show(m_lesson, log, language);
    refreshQuestions();
    refreshLimit();
    m_findings.invalidate();
    m_console.retranslate();
    emit lessonChanged();
    emit knobsChanged();
    emit bannerChanged();
    showMoment();
}

void Workbench::refreshPalette()
{
    m_python.setPalette(m_theme->palette());
    m_cpp.setPalette(m_theme->palette());
    refreshTexts(); // rich text has its colours in it
}

// The moment -----------------------------------------------------------------------------------------

void Workbench::showMoment()
{
    if (!m_run)
        return;
    const trace::TraceLog &log = m_run->log();
    const trace::Snapshot snapshot = log.snapshotAt(m_player.cursor());
    const Moment moment { log, snapshot, m_player.currentEvent(), hidesOrder() };
    m_moves.prepare(moment, m_player.step());
    m_loop.show(moment);
    m_ready.show(moment);
    m_timers.show(moment);
    m_waiting.show(moment);
    m_resources.show(moment);
    m_console.show(moment);
    m_tasks.show(snapshot);
    m_findings.setAsked(m_lesson && m_player.isLimited());
    m_findings.show(m_theme->palette(), m_lesson ? snapshot.cursor : log.size());
    m_waitingGraph.show(moment, m_findings.names());
    m_python.show(moment);
    m_cpp.show(moment);
    showBeat();
    explainMoment();
    emit beatChanged();
    emit momentChanged();
}

void Workbench::showBeat()
{
    m_beatModel.show(m_player.step(), m_preferences->language());
    holdBeat();
    const int beat = m_beatModel.current();
    m_predictions.show(beat, m_player.step());
    if (!m_lesson || beat < 0 || m_presenting)
        return;
    if (!isAtMake())
        m_progress.addBeat(m_lesson->id, m_lesson->beats.at(beat).id);
    else if (m_make.isDone() && !isRunning())
        m_progress.addMade(m_lesson->id);
}

// While the program runs again, the text stays what it was for those who have not gone elsewhere.
void Workbench::holdBeat()
{
    const int beat = m_returnTo - 1;
    if (beat < 0 || m_beatModel.isHidden(beat) || !(m_player.atEnd() || m_player.isLimited()))
        return;
    m_beatModel.choose(beat);
    m_beatModel.show(m_player.step(), m_preferences->language());
}

void Workbench::explainMoment()
{
    const trace::Explanation explanation = trace::explain(m_run->log(), m_player.currentEvent());
    m_why = RichText(m_theme->palette()).html(explanation);
    m_causeEvent = explanation.causeEvent;
    m_whyCause = causeText(explanation);
    m_announce = explanation.plain();
}

QString Workbench::causeText(const trace::Explanation &explanation) const
{
    using Cause = trace::Explanation::Cause;
    const int step = m_player.stopOf(explanation.causeEvent);
    switch (explanation.cause) {
    case Cause::CreatedAt:
        return tr("Created at step %1").arg(step);
    case Cause::SetAt:
        return tr("Set at step %1").arg(step);
    case Cause::WaitingSince:
        return tr("Waiting since step %1").arg(step);
    case Cause::WokenAt:
        return tr("Woken at step %1").arg(step);
    case Cause::DoneAt:
        return tr("Done at step %1").arg(step);
    case Cause::BlockedSince:
        return tr("Blocked since step %1").arg(step);
    case Cause::None:
        break;
    }
    return {};
}

void Workbench::goToCause()
{
    if (m_causeEvent >= 0)
        m_player.seekEvent(m_causeEvent);
}

QString Workbench::totalTime() const
{
    return trace::secondsWithUnit(m_run ? m_run->log().duration() : 0);
}

QString Workbench::atStep() const
{
    const qsizetype event = m_player.currentEvent();
    const qint64 time = event < 0 ? 0 : m_run->log().timeAt(event);
    if (m_player.isLimited())
        return tr("Step %1, %2").arg(m_player.step()).arg(trace::secondsWithUnit(time));
    return tr("Step %1 of %2, %3")
        .arg(m_player.step())
        .arg(m_player.stepCount())
        .arg(trace::secondsWithUnit(time));
}

// Beats ----------------------------------------------------------------------------------------------

QString Workbench::titleOf(int beat) const
{
    if (m_beatModel.isMake(beat))
        return tr("Your turn");
    return m_lesson && beat >= 0 && beat < m_beatModel.beatCount()
             ? lessons::joinPhrases(inLanguage(m_lesson->beats.at(beat).title))
             : QString();
}

QString Workbench::beatTitle() const
{
    return titleOf(m_beatModel.current());
}

QString Workbench::nextBeatTitle() const
{
    return titleOf(m_beatModel.current() + 1);
}

QString Workbench::beatNotes() const
{
    const int beat = m_beatModel.current();
    if (!m_lesson || beat < 0 || isAtMake() || isBeatAbsent())
        return {};
    return richText(m_lesson->beats.at(beat).notes, m_beatEvents.at(beat));
}

QString Workbench::beatText() const
{
    const int beat = m_beatModel.current();
    if (!m_lesson || beat < 0)
        return {};
    if (isAtMake())
        return richText(m_lesson->make.task, -1);
    const lessons::Beat &shown = m_lesson->beats.at(beat);
    if (!isBeatAbsent())
        return richText(shown.text, m_beatEvents.at(beat));
    if (isRunning())
        return tr("This has not happened yet: the program is still running.");
    return shown.absent.isEmpty() ? tr("With these values this does not happen.")
                                  : richText(shown.absent, -1);
}

QString Workbench::beatFocus() const
{
    const int beat = m_beatModel.current();
    if (isAtMake())
        return QString(lessons::nameOf(lessons::Focus::Knobs));
    return m_lesson && beat >= 0 && !isBeatAbsent() ? QString(lessons::nameOf(m_lesson->beats.at(beat).focus))
                                                    : QString();
}

bool Workbench::isBeatAbsent() const
{
    const int beat = m_beatModel.current();
    return beat >= 0 && !isAtMake() && m_beatModel.stepOf(beat) == 0;
}

bool Workbench::hasPreviousBeat() const
{
    const int beat = m_beatModel.current();
    return beat > 0 || (beat == 0 && m_player.step() > m_beatModel.stepOf(beat));
}

void Workbench::goToBeat(int number)
{
    const int beat = number - 1;
    if (beat < 0 || beat >= m_beatModel.count())
        return;
    if (m_beatModel.isHidden(beat)) {
        m_player.last(); // as far as it may go
        return;
    }
    if (m_returnTo > 0)
        m_returnTo = number;
    m_player.pause();
    if (m_beatModel.stepOf(beat) > 0)
        m_player.seek(m_beatModel.stepOf(beat));
    m_beatModel.choose(beat);
    showMoment();
}

void Workbench::goToQuestion()
{
    const int beat = m_predictions.openBeat();
    if (beat < 0)
        return;
    goToBeat(beat + 1);
    emit answerWanted();
}

void Workbench::nextBeat()
{
    const int next = m_beatModel.current() + 1;
    if (m_beatModel.isMake(next) && m_player.isLimited())
        m_player.last();
    else
        goToBeat(next + 1);
}

// From behind a beat back to it, from the beat itself to the one before.
void Workbench::previousBeat()
{
    const int beat = m_beatModel.current();
    const int step = m_beatModel.stepOf(beat);
    goToBeat(step > 0 && m_player.step() > step ? beat + 1 : beat);
}

QString Workbench::plain(const QString &richText) const
{
    QString text = QTextDocumentFragment::fromHtml(richText).toPlainText();
    static const QRegularExpression joiners(u"[\\x{200b}\\x{2060}]"_s);
    return text.remove(joiners);
}

QString Workbench::richText(const lessons::Text &text, qsizetype event) const
{
    return filledIn(lessons::joinPhrases(inLanguage(text)), event, RichText::Form::Window);
}

QString Workbench::pageText(const lessons::Text &text, qsizetype event) const
{
    return filledIn(inLanguage(text), event, RichText::Form::Page);
}

QString Workbench::filledIn(const QString &markup, qsizetype event, RichText::Form form) const
{
    const auto spans = lessons::parseMarkup(markup);
    if (!spans)
        return markup.toHtmlEscaped();
    const RichText::Values values {
        [this](const QString &label) { return m_hues.value(label, Palette::NoHue); },
        [this, event](const lessons::Span &span) { return spanText(span, event); }
    };
    return RichText(m_theme->palette(), form).html(*spans, values);
}

// What a placeholder of a lesson's text stands for at an event; -1 is no event.
QString Workbench::spanText(const lessons::Span &span, qsizetype event) const
{
    using Kind = lessons::Span::Kind;
    const trace::TraceLog &log = m_run->log();
    if (span.kind != Kind::Time && span.kind != Kind::EventTask)
        return lessons::textOf(span, *m_lesson, m_values, m_preferences->language());
    if (event < 0)
        return {};
    return span.kind == Kind::Time ? trace::secondsWithUnit(log.timeAt(event))
                                   : trace::labelOf(log.snapshotAt(event + 1), log.at(event).task);
}

// Breakpoints ----------------------------------------------------------------------------------------

void Workbench::toggleBreakpoint(int pythonLine)
{
    if (pythonLine <= 0)
        return;
    if (!m_breakpoints.remove(pythonLine))
        m_breakpoints.insert(pythonLine);
    refreshBreakpoints();
}

void Workbench::setBreakpoints(const QSet<int> &pythonLines)
{
    m_breakpoints = pythonLines;
    refreshBreakpoints();
}

void Workbench::refreshBreakpoints()
{
    QSet<int> cppLines;
    for (const int line : std::as_const(m_breakpoints))
        cppLines.insert(m_program.cppLineOf(line));
    m_player.setBreakpoints(m_breakpoints);
    m_python.setBreakpoints(m_breakpoints);
    m_cpp.setBreakpoints(cppLines);
}

// Banner ---------------------------------------------------------------------------------------------

void Workbench::showBanner(bool isError, Sentence sentence)
{
    m_banner = std::move(sentence);
    m_bannerIsError = isError;
    emit bannerChanged();
}

void Workbench::dismissBanner()
{
    if (!m_banner)
        return;
    m_banner = nullptr;
    m_bannerIsError = false;
    emit bannerChanged();
}

QString Workbench::inLanguage(const lessons::Text &text) const
{
    return text.value(m_preferences->language());
}
