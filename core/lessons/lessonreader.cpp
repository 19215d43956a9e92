#include "lessons/lessonreader.h"

#include "lessons/markup.h"
#include "lessons/template.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

KnobType readKnobType(StrictObject *object)
{
    const std::optional<KnobType> type = knobTypeOf(object->text(u"type"_s));
    if (!type)
        object->complain(u"type"_s, u"must be integer, number, boolean, choice or text"_s);
    return type.value_or(KnobType::Text);
}

Focus readFocus(StrictObject *object)
{
    const QString word = object->optionalText(u"focus"_s);
    const std::optional<Focus> focus = focusOf(word);
    if (!focus)
        object->complain(u"focus"_s, u"must be a part of the window, which \"%1\" is not"_s.arg(word));
    return focus.value_or(Focus::None);
}

void readRange(Knob *knob, StrictObject *object)
{
    knob->minimum = object->number(u"min"_s);
    knob->maximum = object->number(u"max"_s);
    knob->step = object->number(u"step"_s);
    if (knob->minimum > knob->maximum)
        object->complain(u"min"_s, u"must not be above \"max\""_s);
    if (knob->step <= 0)
        object->complain(u"step"_s, u"must be above 0"_s);
}

void readDefault(Knob *knob, StrictObject *object)
{
    const QJsonValue value = object->value(u"default"_s);
    const bool number = knob->type == KnobType::Integer || knob->type == KnobType::Number;
    const QJsonValue::Type wanted = number                          ? QJsonValue::Double
                                  : knob->type == KnobType::Boolean ? QJsonValue::Bool
                                                                    : QJsonValue::String;
    QString error = u"default must be a %1"_s.arg(nameOf(knob->type));
    std::optional<QVariant> parsed;
    if (value.type() == wanted)
        parsed = knob->parse(value.toVariant().toString(), &error);
    if (parsed)
        knob->defaultValue = *parsed;
    else if (!value.isUndefined())
        object->complain(u"default"_s, u"does not fit: %1"_s.arg(error));
}

Knob readKnob(StrictObject object)
{
    Knob knob;
    knob.name = object.text(u"name"_s);
    knob.type = readKnobType(&object);
    if (knob.type == KnobType::Integer || knob.type == KnobType::Number)
        readRange(&knob, &object);
    if (knob.type == KnobType::Choice)
        knob.choices = object.texts(u"choices"_s);
    readDefault(&knob, &object);
    knob.unit = object.optionalText(u"unit"_s);
    knob.task = object.optionalText(u"task"_s);
    object.refuseOthers();
    return knob;
}

EventSelector readSelector(StrictObject object)
{
    EventSelector selector;
    const QString kind = object.text(u"kind"_s);
    if (const auto known = asyncio::eventKindOf(kind))
        selector.kind = *known;
    else
        object.complain(u"kind"_s, u"must be a kind of event, which \"%1\" is not"_s.arg(kind));
    selector.task = object.optionalText(u"task"_s);
    selector.label = object.optionalText(u"label"_s);
    selector.text = object.optionalText(u"text"_s);
    if (const QString wait = object.optionalText(u"wait"_s); !wait.isEmpty()) {
        selector.wait = asyncio::waitKindOf(wait);
        if (!selector.wait)
            object.complain(u"wait"_s, u"must be a kind of wait, which \"%1\" is not"_s.arg(wait));
    }
    if (const QString outcome = object.optionalText(u"outcome"_s); !outcome.isEmpty()) {
        selector.outcome = asyncio::outcomeOf(outcome);
        if (!selector.outcome)
            object.complain(u"outcome"_s, u"must be an outcome, which \"%1\" is not"_s.arg(outcome));
    }
    if (object.has(u"nth"_s)) {
        selector.nth = object.integer(u"nth"_s);
        if (selector.nth == 0)
            object.complain(u"nth"_s, u"must count from 1, or from -1 backwards"_s);
    }
    object.refuseOthers();
    return selector;
}

Beat readBeat(StrictObject object)
{
    Beat beat;
    beat.id = object.text(u"id"_s);
    beat.event = readSelector(object.object(u"event"_s));
    beat.focus = readFocus(&object);
    object.refuseOthers();
    return beat;
}

Figure readFigure(StrictObject object)
{
    Figure figure;
    figure.id = object.text(u"id"_s);
    const QString kind = object.text(u"kind"_s);
    if (kind == "duration"_L1) {
        figure.from = readSelector(object.object(u"from"_s));
        figure.to = readSelector(object.object(u"to"_s));
    } else if (kind == "longest_queue"_L1) {
        figure.kind = Figure::Kind::LongestQueue;
    } else if (kind == "most_at_once"_L1) {
        figure.kind = Figure::Kind::MostAtOnce;
    } else {
        object.complain(u"kind"_s, u"must be duration, longest_queue or most_at_once"_s);
    }
    object.refuseOthers();
    return figure;
}

/// Reads a list whose members have a name of their own, and complains of a name that stands twice.
template<typename Item>
QList<Item> readList(StrictObject *root, const QString &key, Item (*read)(StrictObject), QString Item::*name)
{
    QList<Item> items;
    QSet<QString> names;
    const QList<StrictObject> objects = root->objects(key);
    for (const StrictObject &object : objects) {
        items.append(read(object));
        const QString &itemName = items.last().*name;
        if (names.contains(itemName))
            root->complain(key, u"has \"%1\" twice"_s.arg(itemName));
        names.insert(itemName);
    }
    return items;
}

} // namespace

const QStringList &LessonReader::languages()
{
    static const QStringList languages = { u"en"_s, u"ja"_s };
    return languages;
}

LessonReader::LessonReader(QString folder)
    : m_folder(std::move(folder))
    , m_name(QFileInfo(m_folder).fileName())
{
}

QString LessonReader::pathOf(const QString &fileName) const
{
    return m_name + u'/' + fileName;
}

QByteArray LessonReader::contents(const QString &fileName, Problems *problems) const
{
    QFile file(QDir(m_folder).filePath(fileName));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    problems->add(u"The file cannot be read."_s);
    return {};
}

QJsonObject LessonReader::json(const QString &fileName, Problems *problems) const
{
    const QByteArray bytes = contents(fileName, problems);
    if (!problems->sentences().isEmpty())
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(error.offset).count('\n') + 1;
        problems->add(u"Line %1 is not JSON: %2."_s.arg(line).arg(error.errorString()));
    } else if (!document.isObject()) {
        problems->add(u"The file must hold one JSON object."_s);
    }
    return document.object();
}

Lesson LessonReader::read()
{
    readLesson();
    if (m_errors.isEmpty()) {
        readProgram();
        for (const QString &language : languages())
            readLanguage(language);
    }
    return m_lesson;
}

void LessonReader::readLesson()
{
    const QString fileName = u"lesson.json"_s;
    Problems problems(pathOf(fileName));
    const QJsonObject whole = json(fileName, &problems);
    if (problems.sentences().isEmpty()) {
        StrictObject root(whole, {}, &problems);
        m_lesson.id = root.text(u"id"_s);
        m_lesson.number = root.integer(u"number"_s);
        m_lesson.scenario = root.text(u"scenario"_s);
        m_lesson.clock = root.text(u"clock"_s);
        m_lesson.fileName = root.text(u"fileName"_s);
        m_lesson.knobs = readList(&root, u"knobs"_s, readKnob, &Knob::name);
        m_lesson.beats = readList(&root, u"beats"_s, readBeat, &Beat::id);
        m_lesson.figures = readList(&root, u"figures"_s, readFigure, &Figure::id);
        root.refuseOthers();
        if (m_lesson.clock != "virtual"_L1 && m_lesson.clock != "wall"_L1)
            root.complain(u"clock"_s, u"must be virtual or wall"_s);
        const QString expected = u"%1-%2"_s.arg(m_lesson.number, 2, 10, QChar(u'0')).arg(m_lesson.id);
        if (expected != m_name)
            root.complain(u"id"_s, u"and \"number\" belong into the folder %1"_s.arg(expected));
    }
    m_errors += problems.sentences();
}

void LessonReader::readLanguage(const QString &language)
{
    const QString fileName = language + ".json"_L1;
    Problems problems(pathOf(fileName));
    const QJsonObject whole = json(fileName, &problems);
    if (problems.sentences().isEmpty())
        readTexts(StrictObject(whole, {}, &problems), language);
    m_errors += problems.sentences();
}

void LessonReader::readTexts(StrictObject root, const QString &language)
{
    m_lesson.group[language] = root.text(u"group"_s);
    m_lesson.shortTitle[language] = root.text(u"shortTitle"_s);
    m_lesson.title[language] = root.text(u"title"_s);
    m_lesson.goal[language] = root.text(u"goal"_s);
    checkMarkup(root, u"goal"_s, m_lesson.goal[language]);

    StrictObject knobs = root.object(u"knobs"_s);
    for (Knob &knob : m_lesson.knobs) {
        StrictObject texts = knobs.object(knob.name);
        knob.label[language] = texts.text(u"label"_s);
        knob.note[language] = texts.optionalText(u"note"_s);
        texts.refuseOthers();
    }
    knobs.refuseOthers();

    readBeatTexts(root.object(u"beats"_s), language);

    StrictObject figures = root.object(u"figures"_s);
    for (Figure &figure : m_lesson.figures)
        figure.label[language] = figures.text(figure.id);
    figures.refuseOthers();
    root.refuseOthers();
}

void LessonReader::readBeatTexts(StrictObject beats, const QString &language)
{
    for (Beat &beat : m_lesson.beats) {
        StrictObject texts = beats.object(beat.id);
        beat.title[language] = texts.text(u"title"_s);
        beat.text[language] = texts.text(u"text"_s);
        checkMarkup(texts, u"text"_s, beat.text[language]);
        texts.refuseOthers();
    }
    beats.refuseOthers();
}

void LessonReader::checkMarkup(const StrictObject &texts, const QString &key, const QString &text) const
{
    QString error;
    const std::optional<QList<Span>> spans = parseMarkup(text, &error);
    if (!spans) {
        texts.complain(key, u"has wrong markup: %1"_s.arg(error));
        return;
    }
    for (const Span &span : *spans) {
        if (span.kind == Span::Kind::Knob && !m_lesson.knob(span.text))
            texts.complain(key, u"speaks of a knob \"%1\" that the lesson does not have"_s.arg(span.text));
    }
}

void LessonReader::readProgram()
{
    const QString fileName = u"program.py"_s;
    Problems problems(pathOf(fileName));
    m_lesson.pythonTemplate = QString::fromUtf8(contents(fileName, &problems));
    QString error;
    const std::optional<sources::Template> program = sources::Template::parse(m_lesson.pythonTemplate,
                                                                              &error);
    if (!program)
        problems.add(error + u'.');
    QSet<QString> labels;
    const QStringList allLabels = program ? program->labels() : QStringList();
    for (const QString &label : allLabels) {
        if (labels.contains(label))
            problems.add(label, u"names two lines"_s);
        labels.insert(label);
    }
    const QStringList used = program ? program->placeholders() + program->conditions() : QStringList();
    for (const QString &name : used) {
        if (!m_lesson.knob(name))
            problems.add(name, u"is used but is no knob of the lesson"_s);
    }
    for (const Knob &knob : std::as_const(m_lesson.knobs)) {
        if (program && !used.contains(knob.name))
            problems.add(knob.name, u"is a knob that the program does not use"_s);
    }
    m_errors += problems.sentences();
}

} // namespace lessons
