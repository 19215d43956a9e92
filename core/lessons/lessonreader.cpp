#include "lessons/lessonreader.h"

#include "lessons/lessonparts.h"
#include "lessons/template.h"
#include "lessons/textsreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

void checkBeats(const Lesson &lesson, StrictObject *root)
{
    for (qsizetype i = 0; i < lesson.predictions.size(); ++i) {
        const Prediction &prediction = lesson.predictions.at(i);
        const Beat *asked = lesson.beat(prediction.beat);
        const Beat *revealed = lesson.beat(prediction.reveal);
        const QString key = u"predictions[%1]."_s.arg(i);
        if (!asked)
            root->complain(key + "beat"_L1, u"must be the id of a beat"_s);
        if (!revealed)
            root->complain(key + "reveal"_L1, u"must be the id of a beat"_s);
        if (asked && revealed && revealed <= asked)
            root->complain(key + "reveal"_L1, u"must be a beat behind \"%1\""_s.arg(prediction.beat));
    }
}

void checkFigures(const Lesson &lesson, StrictObject *root)
{
    for (const Figure &figure : lesson.figures) {
        const Measure *measure = lesson.measure(figure.measure);
        if (!measure)
            root->complain(u"figures"_s, u"names \"%1\", which is no measure"_s.arg(figure.measure));
        else if (measure->isText())
            root->complain(u"figures"_s, u"names \"%1\", which is no number"_s.arg(figure.measure));
    }
}

void checkMeasures(const Lesson &lesson, StrictObject *root)
{
    for (const Measure &measure : lesson.measures) {
        if (lesson.knob(measure.id))
            root->complain(u"measures"_s, u"has \"%1\", which is the name of a knob"_s.arg(measure.id));
    }
}

void checkNames(const Lesson &lesson, const QString &key, const Expression &expression, StrictObject *root)
{
    const QStringList names = expression.names();
    for (const QString &name : names) {
        if (!lesson.knob(name) && !lesson.measure(name))
            root->complain(key, u"asks for \"%1\", which is neither a knob nor a measure"_s.arg(name));
    }
}

void checkExpressions(const Lesson &lesson, StrictObject *root)
{
    for (qsizetype i = 0; i < lesson.predictions.size(); ++i) {
        const QList<Option> &options = lesson.predictions.at(i).options;
        for (qsizetype j = 0; j < options.size(); ++j)
            checkNames(lesson, u"predictions[%1].options[%2].is"_s.arg(i).arg(j), options.at(j).condition,
                       root);
    }
    for (qsizetype i = 0; i < lesson.make.conditions.size(); ++i)
        checkNames(lesson, u"make.conditions[%1].is"_s.arg(i), lesson.make.conditions.at(i).holds, root);
}

/// Values of this lesson's knobs.
QVariantMap readValues(const Lesson &lesson, StrictObject object)
{
    QVariantMap values;
    for (const Knob &knob : lesson.knobs) {
        if (!object.has(knob.name))
            continue;
        QString error;
        const std::optional<QVariant> value = knobValue(knob, object.value(knob.name), &error);
        if (value)
            values.insert(knob.name, *value);
        else
            object.complain(knob.name, u"does not fit: %1"_s.arg(error));
    }
    object.refuseOthers();
    return values;
}

Make readMake(const Lesson &lesson, StrictObject object)
{
    Make make;
    make.conditions = object.items(u"conditions"_s, readCondition, &Condition::id);
    make.solution = readValues(lesson, object.object(u"solution"_s));
    object.refuseOthers();
    return make;
}

/// The knobs of another lesson are not known here; course::LessonCheck looks at them.
ComparedSide readSide(const Lesson &lesson, StrictObject object)
{
    ComparedSide side;
    side.lesson = object.optionalText(u"lesson"_s);
    if (side.lesson.isEmpty() || side.lesson == lesson.id)
        side.knobs = readValues(lesson, object.object(u"knobs"_s));
    else
        side.knobs = object.values(u"knobs"_s);
    object.refuseOthers();
    return side;
}

Comparison readComparison(const Lesson &lesson, StrictObject object)
{
    const Comparison comparison = { readSide(lesson, object.object(u"left"_s)),
                                    readSide(lesson, object.object(u"right"_s)) };
    object.refuseOthers();
    return comparison;
}

QList<Figure> figuresOf(const QStringList &measures)
{
    QList<Figure> figures;
    for (const QString &measure : measures)
        figures.append(Figure { measure, {} });
    return figures;
}

} // namespace

const QStringList &LessonReader::languages()
{
    static const QStringList languages = { u"en"_s, u"ja"_s };
    return languages;
}

LessonReader::LessonReader(QString folder)
    : m_folder(std::move(folder))
    , m_name(QFileInfo(QDir(m_folder).absolutePath()).fileName())
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
        readHead(&root);
        readParts(&root);
        root.refuseOthers();
        checkMeasures(m_lesson, &root);
        checkFigures(m_lesson, &root);
        checkBeats(m_lesson, &root);
        checkExpressions(m_lesson, &root);
    }
    m_errors += problems.sentences();
}

void LessonReader::readHead(StrictObject *root)
{
    m_lesson.id = root->text(u"id"_s);
    m_lesson.number = root->integer(u"number"_s);
    m_lesson.scenario = root->text(u"scenario"_s);
    m_lesson.clock = root->text(u"clock"_s);
    m_lesson.fileName = root->text(u"fileName"_s);
    if (m_lesson.clock != "virtual"_L1 && m_lesson.clock != "wall"_L1)
        root->complain(u"clock"_s, u"must be virtual or wall"_s);
    const QString expected = u"%1-%2"_s.arg(m_lesson.number, 2, 10, QChar(u'0')).arg(m_lesson.id);
    if (expected != m_name)
        root->complain(u"id"_s, u"and \"number\" belong into the folder %1"_s.arg(expected));
}

void LessonReader::readParts(StrictObject *root)
{
    m_lesson.knobs = root->items(u"knobs"_s, readKnob, &Knob::name);
    m_lesson.beats = root->items(u"beats"_s, readBeat, &Beat::id);
    m_lesson.measures = root->items(u"measures"_s, readMeasure, &Measure::id);
    m_lesson.figures = figuresOf(root->texts(u"figures"_s));
    m_lesson.predictions = root->items(u"predictions"_s, readPrediction, &Prediction::id);
    m_lesson.make = readMake(m_lesson, root->object(u"make"_s));
    if (root->has(u"compare"_s))
        m_lesson.compare = readComparison(m_lesson, root->object(u"compare"_s));
    m_lesson.youAreTheLoop = root->optionalBoolean(u"youAreTheLoop"_s);
}

void LessonReader::readLanguage(const QString &language)
{
    const QString fileName = language + ".json"_L1;
    Problems problems(pathOf(fileName));
    const QJsonObject whole = json(fileName, &problems);
    if (problems.sentences().isEmpty())
        TextsReader(&m_lesson, language).read(StrictObject(whole, {}, &problems));
    m_errors += problems.sentences();
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
    const QStringList used = program ? program->placeholders() + program->deciders() : QStringList();
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
