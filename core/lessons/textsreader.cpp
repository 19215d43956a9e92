#include "lessons/textsreader.h"

#include "lessons/markup.h"

using namespace Qt::Literals::StringLiterals;

namespace lessons {

TextsReader::TextsReader(Lesson *lesson, QString language)
    : m_lesson(lesson)
    , m_language(std::move(language))
{
}

void TextsReader::read(StrictObject root)
{
    take(&m_lesson->group, &root, u"group"_s);
    take(&m_lesson->shortTitle, &root, u"shortTitle"_s);
    take(&m_lesson->title, &root, u"title"_s);
    take(&m_lesson->goal, &root, u"goal"_s, Markup::OfRun);
    readKnobs(root.object(u"knobs"_s));
    readBeats(root.object(u"beats"_s));
    readFigures(root.object(u"figures"_s));
    readPredictions(root.object(u"predictions"_s));
    readMake(root.object(u"make"_s));
    if (m_lesson->compare)
        readComparison(&root);
    root.refuseOthers();
}

void TextsReader::take(Text *text, StrictObject *object, const QString &key, Markup markup) const
{
    const QString value = object->text(key);
    text->insert(m_language, value);
    checkMarkup(*object, key, value, markup);
}

void TextsReader::takeOptional(Text *text, StrictObject *object, const QString &key, Markup markup) const
{
    const QString value = object->optionalText(key);
    if (value.isEmpty())
        return;
    text->insert(m_language, value);
    checkMarkup(*object, key, value, markup);
}

void TextsReader::readKnobs(StrictObject texts)
{
    for (Knob &knob : m_lesson->knobs) {
        StrictObject knobTexts = texts.object(knob.name);
        take(&knob.label, &knobTexts, u"label"_s);
        takeOptional(&knob.note, &knobTexts, u"note"_s);
        if (knobTexts.has(u"choices"_s))
            readChoices(&knob, knobTexts.object(u"choices"_s));
        knobTexts.refuseOthers();
    }
    texts.refuseOthers();
}

void TextsReader::readChoices(Knob *knob, StrictObject texts) const
{
    for (const QString &choice : std::as_const(knob->choices))
        takeOptional(&knob->choiceTexts[choice], &texts, choice);
    texts.refuseOthers();
}

void TextsReader::readBeats(StrictObject texts)
{
    for (Beat &beat : m_lesson->beats) {
        StrictObject beatTexts = texts.object(beat.id);
        take(&beat.title, &beatTexts, u"title"_s);
        take(&beat.text, &beatTexts, u"text"_s, Markup::OfEvent);
        takeOptional(&beat.absent, &beatTexts, u"absent"_s, Markup::OfRun);
        takeOptional(&beat.notes, &beatTexts, u"notes"_s, Markup::OfEvent);
        beatTexts.refuseOthers();
    }
    texts.refuseOthers();
}

void TextsReader::readFigures(StrictObject texts)
{
    for (Figure &figure : m_lesson->figures)
        take(&figure.label, &texts, figure.measure);
    texts.refuseOthers();
}

void TextsReader::readPredictions(StrictObject texts)
{
    for (Prediction &prediction : m_lesson->predictions) {
        StrictObject predictionTexts = texts.object(prediction.id);
        take(&prediction.question, &predictionTexts, u"question"_s, Markup::OfRun);
        readOptions(&prediction, predictionTexts.object(u"options"_s));
        predictionTexts.refuseOthers();
    }
    texts.refuseOthers();
}

void TextsReader::readOptions(Prediction *prediction, StrictObject texts) const
{
    for (Option &option : prediction->options) {
        StrictObject optionTexts = texts.object(option.id);
        take(&option.text, &optionTexts, u"text"_s, Markup::OfRun);
        take(&option.reply, &optionTexts, u"reply"_s, Markup::OfRun);
        optionTexts.refuseOthers();
    }
    texts.refuseOthers();
}

void TextsReader::readMake(StrictObject texts)
{
    take(&m_lesson->make.task, &texts, u"task"_s, Markup::OfRun);
    StrictObject conditions = texts.object(u"conditions"_s);
    for (Condition &condition : m_lesson->make.conditions) {
        StrictObject conditionTexts = conditions.object(condition.id);
        take(&condition.label, &conditionTexts, u"label"_s);
        take(&condition.failed, &conditionTexts, u"failed"_s, Markup::OfRun);
        conditionTexts.refuseOthers();
    }
    conditions.refuseOthers();
    texts.refuseOthers();
}

void TextsReader::readComparison(StrictObject *root)
{
    StrictObject texts = root->object(u"compare"_s);
    take(&m_lesson->compare->left.title, &texts, u"left"_s);
    take(&m_lesson->compare->right.title, &texts, u"right"_s);
    texts.refuseOthers();
}

void TextsReader::checkMarkup(const StrictObject &object, const QString &key, const QString &text,
                              Markup markup) const
{
    if (markup == Markup::None)
        return;
    QString error;
    const std::optional<QList<Span>> spans = parseMarkup(text, &error);
    if (!spans)
        object.complain(key, u"has wrong markup: %1"_s.arg(error));
    for (const Span &span : spans.value_or(QList<Span>())) {
        const bool isOfEvent = span.kind == Span::Kind::EventTask || span.kind == Span::Kind::Time;
        if (isOfEvent && markup != Markup::OfEvent)
            object.complain(key, u"speaks of the task or the time of an event, but has no event"_s);
        if (span.kind == Span::Kind::Knob && !m_lesson->knob(span.text))
            object.complain(key, u"speaks of a knob \"%1\" that the lesson does not have"_s.arg(span.text));
        if (span.kind == Span::Kind::Value || span.kind == Span::Kind::Seconds)
            checkNames(object, key, *Expression::parse(span.text));
    }
}

void TextsReader::checkNames(const StrictObject &object, const QString &key,
                             const Expression &expression) const
{
    const QStringList names = expression.names();
    for (const QString &name : names) {
        if (!m_lesson->knob(name) && !m_lesson->measure(name))
            object.complain(key, u"asks for \"%1\", which is neither a knob nor a measure"_s.arg(name));
    }
}

} // namespace lessons
