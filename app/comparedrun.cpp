#include "comparedrun.h"

#include "lessons/catalogue.h"
#include "player/liveprogram.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using trace::TaskState;
using trace::TaskView;

namespace {

constexpr asyncio::TaskId MainTask = 1;
constexpr qsizetype MostNames = 4; // of tasks in one cell
constexpr qsizetype MostTerms = 5; // of a sum
constexpr qint64 Negligible = 500; // part of the run that a stretch must last to be named

int count(const trace::TraceLog &log, lessons::Measure::Kind kind)
{
    lessons::Measure measure;
    measure.kind = kind;
    return measure.valueIn(log).toInt();
}

/// How many events had happened at a time.
qsizetype cursorAt(const trace::TraceLog &log, qint64 time)
{
    qsizetype low = 0;
    qsizetype high = log.programEnd();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (log.timeAt(middle) <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QString joined(const QStringList &names)
{
    if (names.size() <= MostNames)
        return names.join(u", "_s);
    return ComparedRun::tr("%1 and %2 more")
        .arg(names.first(MostNames).join(u", "_s))
        .arg(names.size() - MostNames);
}

QString endedName(const TaskView &task)
{
    switch (task.state) {
    case TaskState::Failed:
        return ComparedRun::tr("%1 (failed)").arg(trace::labelOf(task));
    case TaskState::Cancelled:
        return ComparedRun::tr("%1 (cancelled)").arg(trace::labelOf(task));
    case TaskState::Destroyed:
        return ComparedRun::tr("%1 (destroyed)").arg(trace::labelOf(task));
    default:
        return trace::labelOf(task);
    }
}

QString waitOf(const TaskView &task)
{
    return task.waitLabel.isEmpty() ? trace::labelOf(task)
                                    : u"%1: %2"_s.arg(trace::labelOf(task), task.waitLabel);
}

} // namespace

ComparedRun::ComparedRun(QObject *parent)
    : QObject(parent)
{
    m_tasks.setLanes({}); // until a view says which are in view
}

ComparedRun::~ComparedRun() = default;

// The setting ----------------------------------------------------------------------------------------

void ComparedRun::take(const ComparedSetting &setting, const QString &semantics)
{
    m_setting = setting;
    m_live.reset();
    m_old = m_run;
    begin(semantics);
    lookAtRun();
}

void ComparedRun::begin(const QString &semantics)
{
    player::RunSettings settings;
    settings.semantics = semantics;
    const lessons::Lesson *lesson = m_setting.lesson;
    if (!lesson) {
        m_run = m_setting.recording;
    } else if (!lesson->isOnWallClock()) {
        m_run = player::Run::ofLesson(*lesson, m_setting.values, settings);
    } else {
        const auto header = player::LiveProgram::headerOf(*lesson, m_setting.values, settings);
        m_run = player::Run::ofRecording(header);
        m_coming = player::Run::ofRecording(header);
        m_live = std::make_unique<player::BackgroundRun>(*lesson, m_setting.values, settings);
        connect(m_live.get(), &player::BackgroundRun::arrived, this, &ComparedRun::takeArrivals);
    }
}

void ComparedRun::takeArrivals()
{
    if (!m_live || !m_live->feed(*m_coming))
        return;
    m_live.release()->deleteLater(); // it is telling us
    m_old = std::exchange(m_run, std::move(m_coming));
    lookAtRun();
    emit ran();
}

void ComparedRun::lookAtRun()
{
    const ComparedSetting &setting = m_setting;
    const trace::Header &header = log().header;
    const auto program = setting.lesson ? sources::Program::of(*setting.lesson, setting.values)
                                        : sources::Program::ofTexts(header.pythonSource, header.cppSource);
    m_firstRow = std::max(0, program.lineOfLabel(sources::Language::Python, u"main.start"_s) - 1);
    m_python.setProgram(program);
    m_tasks.setLog(log());
    countFacts();
}

void ComparedRun::countFacts()
{
    using Kind = lessons::Measure::Kind;
    const trace::Snapshot last = log().snapshotAt(log().programEnd());
    const TaskView *main = last.task(MainTask);
    const TaskView *holder = last.runningTask();
    m_facts = { log().duration(),
                trace::TimeSpent::of(log()),
                main && trace::isFinal(main->state),
                holder ? trace::labelOf(*holder) : QString(),
                last.running.id == 0 && last.ready.isEmpty() && last.timers.isEmpty(),
                count(log(), Kind::MostAtOnce),
                count(log(), Kind::Tasks),
                count(log(), Kind::Steps),
                count(log(), Kind::Iterations) };
}

void ComparedRun::layOut(double unitsPerSecond)
{
    m_track.setLog(&log(), unitsPerSecond);
    m_old.reset();
}

void ComparedRun::chooseLesson(const QString &id)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    if (lesson && lesson != m_setting.lesson)
        emit settingChosen({ lesson, lesson->defaults(), {} });
}

const lessons::Knob *ComparedRun::knobOf(const QString &name) const
{
    return m_setting.lesson ? m_setting.lesson->knob(name) : nullptr;
}

void ComparedRun::setKnob(const QString &name, const QVariant &value)
{
    const lessons::Knob *knob = knobOf(name);
    if (!knob)
        return;
    const QString text = value.toString();
    const std::optional<QVariant> parsed = knob->parse(text, nullptr);
    if (!parsed) {
        emit valueRefused(*knob, text);
        emit changed(); // the field shows the value that holds
        return;
    }
    ComparedSetting setting { m_setting.lesson, m_setting.values, {} };
    setting.values.insert(name, *parsed);
    if (!(setting == m_setting))
        emit settingChosen(setting);
}

void ComparedRun::stepKnob(const QString &name, int steps)
{
    const lessons::Knob *knob = knobOf(name);
    if (!knob)
        return;
    const double value = m_setting.values.value(name).toDouble() + steps * knob->step;
    setKnob(name, knob->literal(std::clamp(value, knob->minimum, knob->maximum)));
}

// What is seen ---------------------------------------------------------------------------------------

void ComparedRun::showTime(qint64 time)
{
    const qsizetype cursor = cursorAt(log(), time);
    m_snapshot = log().snapshotAt(cursor);
    const ::Moment moment { log(), m_snapshot, cursor - 1 };
    m_tasks.show(m_snapshot);
    m_python.show(moment);
    m_track.setCursor(cursor);
    const TaskView *holder = m_snapshot.runningTask();
    const TaskView *here = holder ? holder : m_snapshot.task(MainTask);
    m_currentRow = here && !trace::isFinal(here->state) ? here->line - 1 : -1;
    emit momentChanged();
}

ComparedRun::Moment ComparedRun::moment() const
{
    QList<const TaskView *> ended;
    QStringList waiting;
    qsizetype all = 0;
    const trace::Shutdown &shutdown = log().shutdown();
    for (const TaskView &task : m_snapshot.tasks) {
        if (shutdown.isOwnTask(task.id))
            continue;
        ++all;
        if (trace::isFinal(task.state))
            ended.append(&task);
        else if (task.state == TaskState::Awaiting)
            waiting.append(waitOf(task));
    }
    std::ranges::stable_sort(ended, {}, [](const TaskView *task) { return task->since; });
    QStringList endedNames;
    for (const TaskView *task : ended)
        endedNames.append(endedName(*task));
    QStringList ready;
    for (const trace::HandleView &handle : m_snapshot.ready) {
        if (!shutdown.isOwnTask(handle.task))
            ready.append(handle.task ? trace::labelOf(m_snapshot, handle.task) : handle.label);
    }

    Moment moment;
    moment.ended = ended.isEmpty() ? tr("none of %1").arg(all)
                                   : tr("%1 of %2: %3").arg(ended.size()).arg(all).arg(joined(endedNames));
    if (const TaskView *holder = m_snapshot.runningTask())
        moment.holder = trace::labelOf(*holder);
    moment.waiting = waiting.isEmpty() ? tr("nobody") : joined(waiting);
    moment.nextTimer = m_snapshot.timers.isEmpty() ? tr("none")
                                                   : trace::secondsWithUnit(m_snapshot.timers.first().due);
    moment.ready = ready.isEmpty() ? tr("empty") : joined(ready);
    return moment;
}

void ComparedRun::setPalette(const Palette &palette)
{
    m_python.setPalette(palette);
}

void ComparedRun::setTexts(const QString &title, const QString &language)
{
    m_title = title;
    const lessons::Lesson *lesson = m_setting.lesson;
    m_lessonTitle = lesson ? lesson->shortTitle.value(language) : title;
    m_knobs.show(lesson ? lesson->knobs : QList<lessons::Knob>(), m_setting.values, log(), language);
    emit changed();
}

void ComparedRun::setEndX(double end, double edge)
{
    if (end == m_endX && edge == m_edgeX)
        return;
    m_endX = end;
    m_edgeX = edge;
    emit endXChanged();
}

QString ComparedRun::lessonId() const
{
    return m_setting.lesson ? m_setting.lesson->id : QString();
}

QString ComparedRun::fileName() const
{
    if (m_setting.lesson)
        return m_setting.lesson->fileName;
    return m_run ? log().header.program : QString();
}

QString ComparedRun::total() const
{
    return isRunning() ? tr("running") : trace::secondsWithUnit(m_facts.total);
}

QString ComparedRun::way() const
{
    QList<trace::TimeSpent::Stretch> stretches;
    for (const trace::TimeSpent::Stretch &stretch : m_facts.spent.way) {
        if (stretch.duration * Negligible > m_facts.total)
            stretches.append(stretch);
    }
    if (stretches.size() == 1) {
        const trace::TimeSpent::Stretch &only = stretches.first();
        return only.task.isEmpty() || only.label.isEmpty() ? QString()
                                                           : u"%1: %2"_s.arg(only.task, only.label);
    }
    QStringList terms;
    for (qsizetype i = 0; i < stretches.size();) {
        const QString text = trace::seconds(stretches.at(i).duration);
        qsizetype next = i;
        while (next < stretches.size() && trace::seconds(stretches.at(next).duration) == text)
            ++next;
        if (next - i > 3)
            terms.append(u"%1 × %2"_s.arg(next - i).arg(text));
        else
            terms.append(QStringList(next - i, text));
        i = next;
    }
    return terms.size() <= MostTerms ? terms.join(u" + "_s) : QString();
}
