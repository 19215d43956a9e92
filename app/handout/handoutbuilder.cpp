#include "handout/handoutbuilder.h"

#include "findingtext.h"
#include "palette.h"
#include "richtext.h"
#include "workbench.h"

#include "findings/findings.h"
#include "lessons/catalogue.h"
#include "lessons/question.h"
#include "trace/explain.h"
#include "trace/wording.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PictureWidth = 880;
constexpr int HighestPicture = 560; // more than that leaves no room for text beside it on a page
constexpr int MostTasksTold = 12;   // in the words for a picture
constexpr int MostTasks = 100;
constexpr int MostConsoleLines = 200;

QSize sizeOf(Workbench &workbench, const Palette &palette)
{
    return { PictureWidth,
             std::min(HighestPicture, LanePicture::wholeHeight(workbench, palette, PictureWidth)) };
}

} // namespace

HandoutBuilder::HandoutBuilder(Workbench &workbench, const Palette &palette, const QString &language,
                               bool hasAnswers)
    : m_workbench(workbench)
    , m_palette(palette)
    , m_language(language)
    , m_hasAnswers(hasAnswers)
    , m_lesson(lessons::Catalogue::bundled().find(workbench.lessonId()))
    , m_values(m_lesson ? m_lesson->valuesOf(workbench.knobValues(), workbench.run()->log())
                        : lessons::Values())
    , m_size(sizeOf(workbench, palette))
    , m_lanes(workbench, palette, m_size)
{
    m_workbench.taskStates()->showAllLanes(); // in view or not
}

Handout HandoutBuilder::build(const Moments &moments)
{
    Handout handout;
    handout.language = m_language;
    handout.isLesson = m_lesson != nullptr;
    handout.hasAnswers = m_hasAnswers && m_lesson;
    addCover(handout);
    if (moments.atHand || !m_lesson)
        addMoment(handout);
    else
        addBeats(handout, moments.beat);
    if (m_lesson && moments.beat == 0 && !moments.atHand)
        addMake(handout);
    handout.codeName = m_workbench.fileName();
    handout.code = m_workbench.pythonSource().split(u'\n');
    while (!handout.code.isEmpty() && handout.code.last().isEmpty())
        handout.code.removeLast();
    if (!m_lesson)
        addTasks(handout);
    if (!m_lesson || m_hasAnswers)
        addConsole(handout);
    if (!m_lesson)
        addFindings(handout);
    return handout;
}

void HandoutBuilder::addCover(Handout &handout) const
{
    handout.title = m_workbench.lessonTitle(); // of a trace the name of its program
    if (!m_lesson) {
        const trace::TraceLog &log = m_workbench.run()->log();
        handout.kicker = Handout::tr("A run");
        handout.figures = { { Handout::tr("Total"), trace::secondsWithUnit(log.duration()) },
                            { Handout::tr("Steps"), QString::number(m_workbench.player()->stepCount()) },
                            { Handout::tr("Tasks"), QString::number(m_workbench.taskStates()->count()) } };
        return;
    }
    handout.title = inLanguage(m_lesson->title);
    handout.kicker = Handout::tr("Lesson %1 · %2").arg(m_lesson->number).arg(inLanguage(m_lesson->group));
    handout.goalHtml = m_workbench.pageText(m_lesson->goal);
    const QVariantMap values = m_workbench.knobValues();
    for (const lessons::Knob &knob : m_lesson->knobs)
        handout.knobs.append({ inLanguage(knob.label), knob.display(values.value(knob.name), m_language) });
    const FigureModel &figures = *m_workbench.figures();
    for (int row = 0; row < figures.count(); ++row)
        handout.figures.append(
            { figures.value(row, u"label"_s).toString(), figures.value(row, u"value"_s).toString() });
}

// Beats ----------------------------------------------------------------------------------------------

void HandoutBuilder::addMoment(Handout &handout) const
{
    const qsizetype event = m_workbench.player()->currentEvent();
    const trace::TraceLog &log = m_workbench.run()->log();
    const RichText text(m_palette, RichText::Form::Page);
    Handout::Beat beat;
    beat.title = m_workbench.atStep();
    beat.html = text.html(trace::explain(log, event));
    beat.picture = picture(event);
    handout.beats.append(beat);
}

void HandoutBuilder::addBeats(Handout &handout, int only) const
{
    for (int index = 0; index < m_workbench.beatCount(); ++index) {
        if (only == 0 || only == index + 1)
            handout.beats.append(beat(index));
    }
}

Handout::Beat HandoutBuilder::beat(int index) const
{
    const lessons::Beat &shown = m_lesson->beats.at(index);
    Handout::Beat beat;
    beat.number = index + 1;
    beat.questions = questionsAt(shown.id);
    if (m_workbench.beats()->isHidden(index))
        return beat;
    const qsizetype event = shown.event.find(m_workbench.run()->log());
    beat.title = inLanguage(shown.title);
    if (event >= 0) {
        beat.html = m_workbench.pageText(shown.text, event);
        m_workbench.player()->seekEvent(event);
        beat.picture = picture(event);
    } else {
        beat.html = shown.absent.isEmpty() ? Handout::tr("With these values this does not happen.")
                                           : m_workbench.pageText(shown.absent);
    }
    return beat;
}

QList<Handout::Question> HandoutBuilder::questionsAt(const QString &beat) const
{
    QList<Handout::Question> questions;
    for (const lessons::Prediction &prediction : m_lesson->predictions) {
        if (prediction.beat != beat)
            continue;
        const lessons::Question asked(*m_lesson, prediction, m_values, m_workbench.run()->log());
        if (asked.isAsked())
            questions.append(question(prediction, asked.options(), asked.right()));
    }
    return questions;
}

Handout::Question HandoutBuilder::question(const lessons::Prediction &prediction,
                                           const QList<const lessons::Option *> &options,
                                           qsizetype right) const
{
    Handout::Question question { m_workbench.pageText(prediction.question), {} };
    for (qsizetype i = 0; i < options.size(); ++i) {
        Handout::Option option { m_workbench.pageText(options.at(i)->text), {}, false };
        if (m_hasAnswers) {
            option.replyHtml = m_workbench.pageText(options.at(i)->reply);
            option.right = i == right;
        }
        question.options.append(option);
    }
    return question;
}

void HandoutBuilder::addMake(Handout &handout) const
{
    const lessons::Make &make = m_lesson->make;
    if (make.conditions.isEmpty())
        return;
    Handout::Make shown;
    shown.html = m_workbench.pageText(make.task);
    for (const lessons::Condition &condition : make.conditions)
        shown.conditions.append(inLanguage(condition.label));
    for (const lessons::Knob &knob : m_lesson->knobs) {
        if (m_hasAnswers && make.solution.contains(knob.name))
            shown.solution.append(
                { inLanguage(knob.label), knob.display(make.solution.value(knob.name), m_language) });
    }
    handout.make = shown;
}

// Pictures -------------------------------------------------------------------------------------------

Handout::Picture HandoutBuilder::picture(qsizetype event) const
{
    // Where the playhead stands between two stops, it is to stand there again when the picture is painted.
    const double position = m_workbench.player()->position();
    return { m_size, alt(), [this, event, position](QPainter &painter) {
                m_workbench.player()->seekEvent(event);
                if (m_workbench.player()->position() < position)
                    m_workbench.player()->seekPosition(position);
                m_lanes.paint(painter);
            } };
}

// What the lanes show at the playhead, task by task.
QString HandoutBuilder::alt() const
{
    const TaskModel &tasks = *m_workbench.taskStates();
    QStringList parts;
    int more = 0;
    for (int row = 0; row < tasks.count(); ++row) {
        if (tasks.value(row, u"state"_s).toString().isEmpty())
            continue;
        if (parts.size() < MostTasksTold)
            parts.append(u"%1: %2"_s.arg(tasks.value(row, u"label"_s).toString(),
                                         tasks.value(row, u"note"_s).toString()));
        else
            ++more;
    }
    if (more > 0)
        parts.append(Handout::tr("and %1 more").arg(more));
    return Handout::tr("Timeline. %1. %2").arg(m_workbench.atStep(), parts.join(u"; "_s));
}

// A run without a lesson -----------------------------------------------------------------------------

void HandoutBuilder::addTasks(Handout &handout) const
{
    const trace::TraceLog &log = m_workbench.run()->log();
    const trace::Snapshot last = log.snapshotAt(log.size());
    QHash<asyncio::TaskId, qsizetype> created;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (trace::createsLane(log.kindAt(i)))
            created.insert(log.at(i).task, i);
    }
    for (const trace::TaskView &task : last.tasks) {
        if (log.shutdown().isOwnTask(task.id))
            continue;
        if (handout.tasks.size() == MostTasks) {
            ++handout.moreTasks;
            continue;
        }
        const bool ended = trace::isFinal(task.state);
        const qsizetype begin = created.value(task.id);
        handout.tasks.append({ log.taskLabel(log.at(begin)), Palette::hueOf(task.id), task.coroutine,
                               trace::secondsWithUnit(log.timeAt(begin)),
                               ended ? trace::secondsWithUnit(log.timeAt(task.since)) : QString(),
                               stateText(task.state) });
    }
}

QString HandoutBuilder::stateText(trace::TaskState state)
{
    switch (state) {
    case trace::TaskState::Done:
        return Handout::tr("done");
    case trace::TaskState::Failed:
        return Handout::tr("failed");
    case trace::TaskState::Cancelled:
        return Handout::tr("cancelled");
    case trace::TaskState::Destroyed:
        return Handout::tr("destroyed while pending");
    default:
        return Handout::tr("not ended");
    }
}

void HandoutBuilder::addConsole(Handout &handout) const
{
    const ConsoleModel &console = *m_workbench.console();
    const int lines = console.rowCount();
    for (int row = 0; row < std::min(lines, MostConsoleLines); ++row)
        handout.console.append(console.data(console.index(row), ConsoleModel::TextRole).toString());
    handout.moreConsole = std::max(0, lines - MostConsoleLines);
}

void HandoutBuilder::addFindings(Handout &handout) const
{
    const trace::TraceLog &log = m_workbench.run()->log();
    const findings::Limits limits;
    // On a hand-out without answers the questions are open.
    const FindingText::Scope scope { limits.blocked, !m_hasAnswers };
    trace::ResourceNames names;
    names.grow(log);
    const RichText rich(m_palette, RichText::Form::Page);
    const QList<findings::Finding> found = findings::Findings::of(log, limits);
    for (const findings::Finding &finding : found) {
        const FindingText text(finding, log, names, scope);
        handout.findings.append({ text.title(), rich.html(text.sentence()), rich.html(text.wayOut()) });
    }
}
