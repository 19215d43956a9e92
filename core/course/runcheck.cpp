#include "course/runcheck.h"

#include "course/randomknobs.h"
#include "lessons/makecheck.h"
#include "lessons/markup.h"
#include "lessons/question.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace course {

namespace {

const QString LessonFile = u"lesson.json"_s;

bool speaksOfTheTask(const lessons::Text &text)
{
    for (const QString &markup : text) {
        if (markup.contains("{task}"_L1))
            return true;
    }
    return false;
}

} // namespace

RunCheck::RunCheck(const lessons::Lesson &lesson, const QVariantMap &knobs, const trace::TraceLog &log,
                   Findings *findings)
    : m_lesson(lesson)
    , m_knobs(knobs)
    , m_log(log)
    , m_values(lesson.valuesOf(knobs, log))
    , m_findings(findings)
{
}

void RunCheck::check()
{
    checkBeats();
    checkPredictions();
    checkMake();
    checkText(u"goal"_s, m_lesson.goal);
}

void RunCheck::add(const QString &file, const QString &key, const QString &what)
{
    m_findings->add(file, key, what, settingText(m_lesson, m_knobs));
}

void RunCheck::checkBeats()
{
    qsizetype before = -1;
    QString beforeId;
    for (const lessons::Beat &beat : m_lesson.beats) {
        const qsizetype event = beat.event.find(m_log);
        if (event < 0) {
            checkText(u"beats.%1.absent"_s.arg(beat.id), beat.absent);
            continue;
        }
        if (event <= before)
            add(LessonFile, u"beats."_s + beat.id, u"does not happen behind \"%1\""_s.arg(beforeId));
        before = std::max(before, event);
        beforeId = beat.id;
        checkBeatText(beat, event);
    }
}

void RunCheck::checkBeatText(const lessons::Beat &beat, qsizetype event)
{
    if (m_log.at(event).task == 0 && (speaksOfTheTask(beat.text) || speaksOfTheTask(beat.notes)))
        add(LessonFile, u"beats.%1.event"_s.arg(beat.id), u"belongs to no task, but its text has {task}"_s);
    checkText(u"beats.%1.text"_s.arg(beat.id), beat.text);
    checkText(u"beats.%1.notes"_s.arg(beat.id), beat.notes);
}

void RunCheck::checkPredictions()
{
    for (const lessons::Prediction &prediction : m_lesson.predictions) {
        const lessons::Question question(m_lesson, prediction, m_values, m_log);
        if (question.event() < 0)
            continue;
        const QString key = u"predictions."_s + prediction.id;
        if (question.right() < 0)
            add(LessonFile, key, u"has no right option"_s);
        if (question.revealEvent() >= 0 && question.revealEvent() <= question.event())
            add(LessonFile, key, u"is asked when its answer can be seen already"_s);
        checkText(key + u".question"_s, prediction.question);
        for (const lessons::Option *option : question.options()) {
            const QString optionKey = key + u".options."_s + option->id;
            checkText(optionKey + u".text"_s, option->text);
            checkText(optionKey + u".reply"_s, option->reply);
        }
    }
}

void RunCheck::checkMake()
{
    checkText(u"make.task"_s, m_lesson.make.task);
    const lessons::MakeCheck result(m_lesson.make, m_values);
    for (qsizetype i = 0; i < m_lesson.make.conditions.size(); ++i) {
        const lessons::Condition &condition = m_lesson.make.conditions.at(i);
        if (!result.holds(i))
            checkText(u"make.conditions.%1.failed"_s.arg(condition.id), condition.failed);
    }
}

void RunCheck::checkText(const QString &key, const lessons::Text &text)
{
    for (auto it = text.cbegin(); it != text.cend(); ++it)
        checkValues(it.key(), key, it.value());
}

void RunCheck::checkValues(const QString &language, const QString &key, const QString &markup)
{
    using Kind = lessons::Span::Kind;
    const auto spans = lessons::parseMarkup(markup).value_or(QList<lessons::Span>());
    for (const lessons::Span &span : spans) {
        if (span.kind != Kind::Value && span.kind != Kind::Seconds)
            continue;
        const QVariant value = lessons::Expression::parse(span.text)->value(m_values);
        const QString file = language + ".json"_L1;
        if (!value.isValid())
            add(file, key, u"shows {=%1}, which has no value"_s.arg(span.text));
        else if (span.kind == Kind::Seconds && value.typeId() == QMetaType::QString)
            add(file, key, u"shows {=%1:s}, which is no number"_s.arg(span.text));
    }
}

} // namespace course
