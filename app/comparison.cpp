#include "comparison.h"

#include "preferences.h"
#include "richtext.h"
#include "theme.h"
#include "timelinescene.h"
#include "workbench.h"

#include "lessons/catalogue.h"
#include "lessons/phrases.h"
#include "trace/headline.h"
#include "trace/wording.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using trace::secondsWithUnit;

namespace {

// Of the shared axis from start to end: about as many pixels as there are, so that steps are as wide as
// elsewhere.
constexpr double AxisLength = 900;
constexpr qsizetype MostKnobsInAName = 2;

void appendTimes(QList<qint64> &times, const trace::TraceLog &log)
{
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        if (times.isEmpty() || times.last() != log.timeAt(i))
            times.append(log.timeAt(i));
    }
}

/// A stop for each moment at which something happens in one of the runs.
trace::TraceLog clockOf(const trace::TraceLog &left, const trace::TraceLog &right)
{
    QList<qint64> times;
    appendTimes(times, left);
    appendTimes(times, right);
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    trace::TraceLog clock;
    trace::Event moment;
    moment.kind = asyncio::EventKind::Print; // any that is a stop
    for (const qint64 time : std::as_const(times)) {
        moment.time = time;
        ++moment.iteration;
        clock.append(moment);
    }
    return clock;
}

/// "limit 5": the knobs in which a setting differs from another one of the same lesson.
QString differingKnobs(const ComparedSetting &setting, const ComparedSetting &other, const QString &language)
{
    QStringList names;
    for (const lessons::Knob &knob : setting.lesson->knobs) {
        const QVariant value = setting.values.value(knob.name);
        if (value != other.values.value(knob.name))
            names.append(u"%1 %2"_s.arg(knob.label.value(language), knob.display(value, language)));
    }
    if (names.size() > MostKnobsInAName)
        names = names.first(MostKnobsInAName) << u"…"_s;
    return names.join(u", "_s);
}

} // namespace

Comparison::Comparison(Workbench *workbench, Preferences *preferences, Theme *theme, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_preferences(preferences)
    , m_theme(theme)
{
    m_view.setMode(u"time"_s);
    m_player.setSpeed(preferences->speed());
    m_player.setWholeSteps(preferences->reducedMotion());
    connect(&m_player, &player::Player::positionChanged, this, &Comparison::showMoment);
    connect(&m_player, &player::Player::playingChanged, this, &Comparison::momentChanged);
    connect(&m_player, &player::Player::movingChanged, this,
            [this] { m_theme->setMoving(m_player.isMoving()); });
    connect(&m_player, &player::Player::speedChanged, this,
            [this] { m_preferences->setSpeed(m_player.speed()); });
    connect(&m_view, &TimelineView::viewChanged, this, &Comparison::moveAxis);
    connect(preferences, &Preferences::languageChanged, this, &Comparison::refreshTexts);
    connect(preferences, &Preferences::reducedMotionChanged, this,
            [this] { m_player.setWholeSteps(m_preferences->reducedMotion()); });
    connect(preferences, &Preferences::semanticsChanged, this, [this] {
        if (!m_clock)
            return;
        take(m_left, m_left.setting());
        take(m_right, m_right.setting());
        layOut();
    });
    connect(theme, &Theme::changed, this, &Comparison::refreshPalette);
    connect(workbench, &Workbench::opened, this, &Comparison::close);
    for (ComparedRun *side : { &m_left, &m_right }) {
        connect(side, &ComparedRun::settingChosen, this, [this, side](const ComparedSetting &setting) {
            m_workbench->dismissBanner();
            take(*side, setting);
            layOut();
        });
        connect(side, &ComparedRun::valueRefused, m_workbench, &Workbench::refuseValue);
        connect(side, &ComparedRun::ran, this, &Comparison::layOut);
    }
    refreshPalette();
}

Comparison *Comparison::instance()
{
    static QPointer<Comparison> comparison;
    if (!comparison)
        comparison = new Comparison(Workbench::instance(), Preferences::instance(), Theme::instance(),
                                    qGuiApp);
    return comparison;
}

Comparison *Comparison::create(QQmlEngine *, QJSEngine *)
{
    Comparison *comparison = instance();
    QJSEngine::setObjectOwnership(comparison, QJSEngine::CppOwnership);
    return comparison;
}

// What is compared -----------------------------------------------------------------------------------

void Comparison::open()
{
    if (m_active)
        return;
    const ComparedSetting own = ownSetting();
    if (!m_clock || !(own == m_own)) {
        m_own = own;
        const Suggestion suggestion = suggestionFor(own);
        take(m_left, suggestion.left);
        take(m_right, suggestion.right);
        layOut();
    }
    m_player.first();
    m_view.fit();
    setActive(true);
}

// The lesson with its knobs, or the run that is shown without one, as far as it has come.
ComparedSetting Comparison::ownSetting() const
{
    ComparedSetting own;
    own.lesson = lessons::Catalogue::bundled().find(m_workbench->lessonId());
    own.values = m_workbench->knobValues();
    const player::Run *run = m_workbench->run();
    if (own.lesson || !run || run->log().programEnd() == 0)
        return own;
    own.recording = player::Run::ofTrace(trace::TraceLog(run->log()));
    for (const QString &language : { u"en"_s, u"ja"_s })
        own.title.insert(language, m_workbench->lessonTitle());
    return own;
}

// Beside the run of a copy stands its lesson; beside another one, and where nothing has run yet, the first.
Suggestion Comparison::suggestionFor(const ComparedSetting &own) const
{
    const QList<lessons::Lesson> &all = lessons::Catalogue::bundled().lessons();
    const QString program = own.recording ? own.recording->log().header.program : QString();
    const auto original = std::ranges::find(all, program, &lessons::Lesson::fileName);
    const lessons::Lesson &lesson = own.lesson            ? *own.lesson
                                  : original != all.end() ? *original
                                                          : all.constFirst();
    Suggestion suggestion = Suggestion::of(lesson, own.lesson ? own.values : lesson.defaults(),
                                           m_preferences->semantics());
    if (own.recording)
        suggestion = { own, suggestion.left };
    return suggestion;
}

void Comparison::compare(const ComparedSetting &left, const ComparedSetting &right)
{
    take(m_left, left);
    take(m_right, right);
    layOut();
    setActive(true);
}

void Comparison::close()
{
    m_player.pause();
    setActive(false);
}

void Comparison::toggle()
{
    m_active ? close() : open();
}

void Comparison::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_workbench->player()->pause();
    m_workbench->dismissBanner();
    emit activeChanged();
}

void Comparison::openTrace(ComparedRun *side, const QUrl &url)
{
    ComparedSetting setting;
    setting.recording = m_workbench->readTrace(url);
    if (!setting.recording)
        return;
    m_workbench->dismissBanner();
    const QString name = m_workbench->shownName(url);
    for (const QString &language : { u"en"_s, u"ja"_s })
        setting.title.insert(language, QFileInfo(name).fileName());
    take(*side, setting);
    layOut();
}

void Comparison::swapSides()
{
    const ComparedSetting left = m_left.setting();
    take(m_left, m_right.setting());
    take(m_right, left);
    layOut();
}

void Comparison::take(ComparedRun &side, const ComparedSetting &setting)
{
    side.take(setting, m_preferences->semantics());
}

// Keeps the clock where it stands, as far as the runs go.
void Comparison::layOut()
{
    const qint64 time = m_clock ? now() : 0;
    m_divergence = trace::Divergence::between(m_left.log(), m_right.log());
    const double scale = longest() > 0 ? AxisLength / (double(longest()) * 1e-9) : 1;
    m_left.layOut(scale);
    m_right.layOut(scale);
    m_view.setTimeScale(scale);
    const std::unique_ptr<player::Run> old = std::exchange(m_clock,
                                                           player::Run::ofTrace(
                                                               clockOf(m_left.log(), m_right.log())));
    m_player.setRun(m_clock.get());
    m_view.setPlayer(&m_player);
    m_player.seekPosition(m_player.axis().positionOfTime(time));
    moveAxis();
    refreshTexts();
}

QString Comparison::nameOf(const ComparedRun &side, const ComparedRun &other) const
{
    const QString language = m_preferences->language();
    const ComparedSetting &setting = side.setting();
    if (const QString title = setting.title.value(language); !title.isEmpty())
        return title;
    if (setting.lesson && setting == m_own)
        return tr("Your run");
    if (setting.lesson && setting.lesson == other.setting().lesson) {
        if (const QString knobs = differingKnobs(setting, other.setting(), language); !knobs.isEmpty())
            return knobs;
    }
    return setting.lesson->shortTitle.value(language);
}

// In words -------------------------------------------------------------------------------------------

void Comparison::refreshTexts()
{
    if (!m_clock)
        return;
    QString left = nameOf(m_left, m_right);
    QString right = nameOf(m_right, m_left);
    if (left == right) {
        left = tr("%1, above").arg(left);
        right = tr("%1, below").arg(right);
    }
    m_left.setTexts(left, m_preferences->language());
    m_right.setTexts(right, m_preferences->language());
    listFacts();
    emit changed();
    showMoment();
}

void Comparison::refreshPalette()
{
    m_left.setPalette(m_theme->palette());
    m_right.setPalette(m_theme->palette());
    emit changed();
}

void Comparison::listFacts()
{
    const ComparedRun::Facts &left = m_left.facts();
    const ComparedRun::Facts &right = m_right.facts();
    const auto times = [](const QString &label, qint64 a, qint64 b) {
        return ComparisonTable::Line { label, secondsWithUnit(a), secondsWithUnit(b), true };
    };
    const auto counts = [](const QString &label, int a, int b) {
        return ComparisonTable::Line { label, QString::number(a), QString::number(b), true };
    };
    QList<ComparisonTable::Line> lines { times(tr("Total time"), left.total, right.total) };
    const bool anySleeps = left.mostSleeps > 0 || right.mostSleeps > 0;
    if (anySleeps)
        lines << times(tr("Total time asleep"), left.spent.sleeping, right.spent.sleeping);
    if (left.spent.blocking > 0 || right.spent.blocking > 0)
        lines << times(tr("Total time blocking the loop"), left.spent.blocking, right.spent.blocking);
    if (anySleeps)
        lines << counts(tr("Most sleeps at once"), left.mostSleeps, right.mostSleeps);
    lines << counts(tr("Tasks"), left.tasks, right.tasks) << counts(tr("Task steps"), left.steps, right.steps)
          << counts(tr("Loop iterations"), left.iterations, right.iterations);
    m_whole.setLines(lines);
}

QString Comparison::title() const
{
    if (!m_clock)
        return {};
    const QString sides = tr("%1 – %2").arg(m_left.title(), m_right.title());
    const lessons::Lesson *lesson = m_left.setting().lesson;
    return lesson && lesson == m_right.setting().lesson ? tr("%1: %2").arg(m_left.lessonTitle(), sides)
                                                        : sides;
}

QString Comparison::difference() const
{
    return secondsWithUnit(std::abs(m_left.facts().total - m_right.facts().total));
}

QString Comparison::saved() const
{
    return leftIsShorter() || rightIsShorter() ? tr("%1 saved").arg(difference()) : QString();
}

QString Comparison::verdict() const
{
    return lessons::joinPhrases(verdictText());
}

QString Comparison::endless(const ComparedRun &run)
{
    const ComparedRun::Facts &facts = run.facts();
    if (facts.stuck)
        return tr("%1 never ends: main waits forever").arg(run.title());
    return facts.holder.isEmpty()
             ? tr("%1 was cut off before main ended").arg(run.title())
             : tr("%1 was cut off while %2 held the loop").arg(run.title(), facts.holder);
}

QString Comparison::verdictText() const
{
    if (isRunning())
        return tr("Still running");
    if (!m_left.facts().ends && !m_right.facts().ends)
        return tr("Neither run ends");
    if (!bothEnd())
        return endless(m_left.facts().ends ? m_right : m_left);
    if (!leftIsShorter() && !rightIsShorter())
        return parts() ? tr("Equally long, but not the same") : tr("Both runs are the same");
    const ComparedRun &shorter = leftIsShorter() ? m_left : m_right;
    const ComparedRun &longer = leftIsShorter() ? m_right : m_left;
    const ComparedRun::Facts &less = shorter.facts();
    const ComparedRun::Facts &more = longer.facts();
    const QString name = shorter.title();
    if (!isRelated())
        return tr("%1 is shorter; they are different programs").arg(name);
    if (less.spent.blocking == 0 && more.spent.blocking > 0)
        return tr("%1 is shorter: no call blocks the loop; the other run blocks it for %2")
            .arg(name, secondsWithUnit(more.spent.blocking));
    if (less.spent.blocking < more.spent.blocking)
        return tr("%1 is shorter: the loop is blocked for %2, not %3")
            .arg(name, secondsWithUnit(less.spent.blocking), secondsWithUnit(more.spent.blocking));
    if (less.mostSleeps > more.mostSleeps && more.mostSleeps > 0)
        return tr("%1 is shorter: up to %2 waits overlap, not %3")
            .arg(name)
            .arg(less.mostSleeps)
            .arg(more.mostSleeps);
    if (less.spent.sleeping < more.spent.sleeping)
        return tr("%1 is shorter: tasks sleep %2 in total, not %3")
            .arg(name, secondsWithUnit(less.spent.sleeping), secondsWithUnit(more.spent.sleeping));
    return tr("%1 is shorter").arg(name);
}

// What one program does says something about the other one only where they are made to be compared.
bool Comparison::isRelated() const
{
    const ComparedSetting &left = m_left.setting();
    const ComparedSetting &right = m_right.setting();
    return (left.lesson && right.lesson) || m_left.fileName() == m_right.fileName();
}

QString Comparison::totalTime() const
{
    return m_clock ? secondsWithUnit(longest()) : QString();
}

QString Comparison::time() const
{
    if (!m_clock)
        return {};
    // While it runs on, digits that nobody can read would only flicker.
    return m_player.isPlaying() ? TimelineScene::seconds(now(), m_view.decimals()) : secondsWithUnit(now());
}

// Where they part ------------------------------------------------------------------------------------

QString Comparison::parting() const
{
    if (isRunning())
        return tr("Still running: where they part shows when both have ended.");
    const auto place = m_divergence.first();
    if (!place)
        return tr("Both runs do the same things at the same times.");
    const QString text = m_divergence.isOnlyTime() ? tr("Same order; the times differ from %1 on")
                       : m_divergence.time         ? tr("The times differ from %1 on, later the order too")
                                                   : tr("They first differ at %1");
    return lessons::joinPhrases(text.arg(secondsWithUnit(place->time)));
}

QString Comparison::leftParting() const
{
    return parts() ? partingOf(m_left, m_divergence.first()->left) : QString();
}

QString Comparison::rightParting() const
{
    return parts() ? partingOf(m_right, m_divergence.first()->right) : QString();
}

QString Comparison::partingOf(const ComparedRun &side, qsizetype event) const
{
    const QString name = u"<b>%1</b>"_s.arg(side.title().toHtmlEscaped());
    if (event >= side.log().size())
        return tr("%1: has ended by then").arg(name);
    const QString what = RichText(m_theme->palette()).html(trace::headline(side.log(), event));
    return tr("%1, at %2: %3").arg(name, secondsWithUnit(side.log().timeAt(event)), what);
}

void Comparison::goToParting()
{
    if (!parts())
        return;
    m_player.pause();
    m_player.seekPosition(m_player.axis().positionOfTime(m_divergence.first()->time));
}

// The moment -----------------------------------------------------------------------------------------

void Comparison::showMoment()
{
    if (!m_clock || m_player.run() != m_clock.get())
        return;
    m_left.showTime(now());
    m_right.showTime(now());
    const ComparedRun::Moment left = m_left.moment();
    const ComparedRun::Moment right = m_right.moment();
    QList<ComparisonTable::Line> lines { { tr("Ended"), left.ended, right.ended } };
    if (!left.holder.isEmpty() || !right.holder.isEmpty()) {
        const auto shown = [](const QString &holder) { return holder.isEmpty() ? tr("nobody") : holder; };
        lines.append({ tr("Holds the loop"), shown(left.holder), shown(right.holder) });
    }
    lines.append({ tr("Waiting"), left.waiting, right.waiting });
    lines.append({ tr("Next timer"), left.nextTimer, right.nextTimer });
    lines.append({ tr("Ready queue"), left.ready, right.ready });
    m_atTime.setLines(lines);
    emit momentChanged();
}

qint64 Comparison::now() const
{
    return m_player.axis().timeAt(m_player.position());
}

qint64 Comparison::longest() const
{
    return std::max(m_left.facts().total, m_right.facts().total);
}

void Comparison::moveAxis()
{
    for (ComparedRun *side : { &m_left, &m_right })
        side->setEndX(m_view.toX(double(side->facts().total) * 1e-9 * m_view.timeScale()),
                      m_view.toX(side->track()->axis().length()) + TimelineScene::EndOffset);
    emit axisMoved();
}

double Comparison::startX() const
{
    return m_view.toX(0);
}

double Comparison::endX() const
{
    return std::max(m_left.endX(), m_right.endX());
}

double Comparison::edgeX() const
{
    return std::max(m_left.edgeX(), m_right.edgeX());
}
