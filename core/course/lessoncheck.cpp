#include "course/lessoncheck.h"

#include "course/programcheck.h"
#include "course/randomknobs.h"
#include "course/runcheck.h"
#include "course/textcheck.h"
#include "lessons/catalogue.h"
#include "lessons/makecheck.h"
#include "lessons/markup.h"
#include "lessons/question.h"
#include "player/run.h"
#include "scenarios/scenario.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace course {

namespace {

const QString LessonFile = u"lesson.json"_s;

QString folderOf(const lessons::Lesson &lesson)
{
    return u"%1-%2"_s.arg(lesson.number, 2, 10, QChar(u'0')).arg(lesson.id);
}

QString cppOf(const lessons::Lesson &lesson)
{
    QFile file(scenarios::find(lesson.scenario)->sourceFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::unique_ptr<player::Run> runOf(const lessons::Lesson &lesson, const QVariantMap &knobs)
{
    return player::Run::ofLesson(lesson, knobs);
}

} // namespace

LessonCheck::LessonCheck(const lessons::Lesson &lesson)
    : m_lesson(lesson)
    , m_findings(folderOf(lesson))
{
}

bool LessonCheck::isScenarioKnown() const
{
    return scenarios::find(m_lesson.scenario) != nullptr;
}

QStringList LessonCheck::problems(quint32 seed)
{
    checkCounts();
    checkComparison();
    TextCheck(m_lesson, &m_findings).check();
    if (!isScenarioKnown())
        return m_findings.sentences();
    const QString cpp = cppOf(m_lesson);
    ProgramCheck program(m_lesson, cpp, &m_findings);
    program.check();
    if (program.canRun())
        checkRuns(seed);
    return m_findings.sentences();
}

void LessonCheck::checkCounts()
{
    if (m_lesson.beats.size() < 4 || m_lesson.beats.size() > 9)
        m_findings.add(LessonFile, u"beats"_s, u"must be four to nine"_s);
    if (m_lesson.predictions.size() < 2)
        m_findings.add(LessonFile, u"predictions"_s, u"must be at least two"_s);
    if (m_lesson.make.conditions.isEmpty())
        m_findings.add(LessonFile, u"make.conditions"_s, u"must be at least one"_s);
}

void LessonCheck::checkComparison()
{
    if (!m_lesson.compare)
        return;
    checkSide(u"compare.left"_s, m_lesson.compare->left);
    checkSide(u"compare.right"_s, m_lesson.compare->right);
}

// What a side says of the lesson itself, the reader has looked at.
void LessonCheck::checkSide(const QString &key, const lessons::ComparedSide &side)
{
    if (side.lesson.isEmpty() || side.lesson == m_lesson.id)
        return;
    const lessons::Lesson *other = lessons::Catalogue::bundled().find(side.lesson);
    if (!other)
        m_findings.add(LessonFile, key + u".lesson"_s,
                       u"names \"%1\", which is no lesson"_s.arg(side.lesson));
    for (auto it = side.knobs.cbegin(); other && it != side.knobs.cend(); ++it) {
        const lessons::Knob *knob = other->knob(it.key());
        if (!knob || !knob->parse(it.value().toString(), nullptr))
            m_findings.add(LessonFile, key + u".knobs."_s + it.key(),
                           u"does not fit the lesson \"%1\""_s.arg(side.lesson));
    }
}

QVariantMap LessonCheck::withDefaults(const QVariantMap &knobs) const
{
    QVariantMap all = m_lesson.defaults();
    all.insert(knobs);
    return all;
}

// What takes its time on the wall clock is run at the author's settings only.
void LessonCheck::checkRuns(quint32 seed)
{
    QRandomGenerator random(seed);
    const QVariantMap defaults = m_lesson.defaults();
    const auto first = runOf(m_lesson, defaults);
    checkRun(defaults, first->log());
    checkMake(m_lesson.valuesOf(defaults, first->log()));
    checkDefaults(first->log());
    const int rounds = m_lesson.clock == "virtual"_L1 ? Rounds : 0;
    for (int round = 0; round < rounds; ++round) {
        const QVariantMap knobs = randomKnobs(m_lesson, &random);
        checkRun(knobs, runOf(m_lesson, knobs)->log());
    }
    if (rounds > 0)
        checkWhatNeverHappened();
}

void LessonCheck::checkRun(const QVariantMap &knobs, const trace::TraceLog &log)
{
    RunCheck(m_lesson, knobs, log, &m_findings).check();
    for (const trace::Event &event : log.events()) {
        if (event.kind == asyncio::EventKind::TaskCreated)
            m_tasks.insert(event.label);
    }
    for (const lessons::Beat &beat : m_lesson.beats) {
        if (beat.event.find(log) >= 0)
            m_beats.insert(beat.id);
    }
}

// On the wall clock a busy computer may have been late.
std::unique_ptr<player::Run> LessonCheck::solvedRun(const QVariantMap &solution) const
{
    const int attempts = m_lesson.isOnWallClock() ? 3 : 1;
    std::unique_ptr<player::Run> run;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        run = runOf(m_lesson, solution);
        if (lessons::MakeCheck(m_lesson.make, m_lesson.valuesOf(solution, run->log())).allHold())
            break;
    }
    return run;
}

void LessonCheck::checkMake(const lessons::Values &atTheDefaults)
{
    if (m_lesson.make.conditions.isEmpty())
        return;
    if (lessons::MakeCheck(m_lesson.make, atTheDefaults).allHold())
        m_findings.add(LessonFile, u"make"_s, u"is solved at the defaults already"_s);
    const QVariantMap solution = withDefaults(m_lesson.make.solution);
    const auto after = solvedRun(solution);
    RunCheck(m_lesson, solution, after->log(), &m_findings).check();
    const lessons::MakeCheck solved(m_lesson.make, m_lesson.valuesOf(solution, after->log()));
    for (qsizetype i = 0; i < m_lesson.make.conditions.size(); ++i) {
        if (!solved.holds(i))
            m_findings.add(LessonFile, u"make.solution"_s,
                           u"does not fulfil \"%1\""_s.arg(m_lesson.make.conditions.at(i).id));
    }
}

void LessonCheck::checkDefaults(const trace::TraceLog &log)
{
    const lessons::Values values = m_lesson.valuesOf(m_lesson.defaults(), log);
    for (const lessons::Prediction &prediction : m_lesson.predictions) {
        const lessons::Question question(m_lesson, prediction, values, log);
        if (!question.isAsked())
            m_findings.add(LessonFile, u"predictions."_s + prediction.id, u"is not asked at the defaults"_s);
    }
    for (const lessons::Beat &beat : m_lesson.beats) {
        if (beat.absent.isEmpty() && beat.event.find(log) < 0)
            m_findings.add(LessonFile, u"beats."_s + beat.id,
                           u"does not happen at the defaults, and has no text \"absent\""_s);
    }
}

void LessonCheck::checkWhatNeverHappened()
{
    for (const lessons::Beat &beat : m_lesson.beats) {
        if (!m_beats.contains(beat.id))
            m_findings.add(LessonFile, u"beats."_s + beat.id, u"happens at none of many settings"_s);
        checkTasksOf(u"beats.%1.text"_s.arg(beat.id), beat.text);
        checkTasksOf(u"beats.%1.absent"_s.arg(beat.id), beat.absent);
        checkTasksOf(u"beats.%1.notes"_s.arg(beat.id), beat.notes);
    }
    for (const lessons::Knob &knob : m_lesson.knobs)
        checkTask(LessonFile, u"knobs.%1.task"_s.arg(knob.name), knob.task);
    for (const lessons::Measure &measure : m_lesson.measures)
        checkTask(LessonFile, u"measures.%1.task"_s.arg(measure.id), measure.task);
    for (const lessons::Prediction &prediction : m_lesson.predictions) {
        const QString key = u"predictions."_s + prediction.id;
        checkTasksOf(key + u".question"_s, prediction.question);
        for (const lessons::Option &option : prediction.options) {
            checkTasksOf(key + u".options.%1.text"_s.arg(option.id), option.text);
            checkTasksOf(key + u".options.%1.reply"_s.arg(option.id), option.reply);
        }
    }
    checkTasksOf(u"goal"_s, m_lesson.goal);
    checkTasksOf(u"make.task"_s, m_lesson.make.task);
}

void LessonCheck::checkTasksOf(const QString &key, const lessons::Text &text)
{
    for (auto it = text.cbegin(); it != text.cend(); ++it) {
        const auto spans = lessons::parseMarkup(it.value()).value_or(QList<lessons::Span>());
        for (const lessons::Span &span : spans) {
            if (span.kind == lessons::Span::Kind::Task)
                checkTask(it.key() + ".json"_L1, key, span.text);
        }
    }
}

void LessonCheck::checkTask(const QString &file, const QString &key, const QString &task)
{
    if (!task.isEmpty() && !m_tasks.contains(task))
        m_findings.add(file, key, u"names a task \"%1\", which no run has"_s.arg(task));
}

} // namespace course
