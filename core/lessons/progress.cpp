#include "lessons/progress.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

constexpr int Version = 1;

QJsonObject toJson(const LessonProgress &lesson)
{
    QStringList beats(lesson.beats.cbegin(), lesson.beats.cend());
    beats.sort();
    QJsonObject answers;
    for (auto answer = lesson.answers.cbegin(); answer != lesson.answers.cend(); ++answer) {
        answers.insert(answer.key(), answer->isSkipped() ? QJsonObject { { u"skipped"_s, true } }
                                                         : QJsonObject { { u"option"_s, answer->option },
                                                                         { u"right"_s, answer->right } });
    }
    return { { u"beats"_s, QJsonArray::fromStringList(beats) },
             { u"predictions"_s, answers },
             { u"made"_s, lesson.made } };
}

bool readAnswer(const QJsonObject &json, Answer &answer)
{
    if (json.value("skipped"_L1).toBool())
        return true;
    answer = { json.value("option"_L1).toString(), json.value("right"_L1).toBool() };
    return !answer.option.isEmpty();
}

bool readLesson(const QJsonValue &value, LessonProgress &lesson)
{
    const QJsonObject json = value.toObject();
    if (!value.isObject() || !json.value("beats"_L1).isArray() || !json.value("predictions"_L1).isObject())
        return false;
    for (const QJsonValue &beat : json.value("beats"_L1).toArray()) {
        if (!beat.isString())
            return false;
        lesson.beats.insert(beat.toString());
    }
    const QJsonObject answers = json.value("predictions"_L1).toObject();
    for (auto answer = answers.constBegin(); answer != answers.constEnd(); ++answer) {
        if (!readAnswer(answer->toObject(), lesson.answers[answer.key()]))
            return false;
    }
    lesson.made = json.value("made"_L1).toBool();
    return true;
}

std::optional<Progress> refuse(QString *error, const QString &sentence)
{
    if (error)
        *error = sentence;
    return std::nullopt;
}

} // namespace

std::optional<Progress> Progress::fromJson(const QByteArray &json, QString *error)
{
    const QString damaged = QCoreApplication::translate("Progress", "It is damaged.");
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value("format"_L1) != "awaitscope-progress"_L1 || !root.value("version"_L1).isDouble()
        || !root.value("lessons"_L1).isObject())
        return refuse(error, damaged);
    if (root.value("version"_L1).toInt() > Version)
        return refuse(error, QCoreApplication::translate("Progress", "A newer Awaitscope has written it."));
    Progress progress;
    const QJsonObject lessons = root.value("lessons"_L1).toObject();
    for (auto each = lessons.constBegin(); each != lessons.constEnd(); ++each) {
        LessonProgress lesson;
        if (!readLesson(each.value(), lesson))
            return refuse(error, damaged);
        if (!lesson.isEmpty())
            progress.m_lessons.insert(each.key(), lesson);
    }
    return progress;
}

QByteArray Progress::toJson() const
{
    QJsonObject lessons;
    for (auto lesson = m_lessons.cbegin(); lesson != m_lessons.cend(); ++lesson)
        lessons.insert(lesson.key(), lessons::toJson(lesson.value()));
    const QJsonObject root { { u"format"_s, u"awaitscope-progress"_s },
                             { u"version"_s, Version },
                             { u"lessons"_s, lessons } };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Progress::Share Progress::shareOf(const Lesson &lesson, bool predictionsAreAsked) const
{
    const LessonProgress known = of(lesson.id);
    Share share;
    const auto count = [&share](bool done) {
        ++share.total;
        share.done += done ? 1 : 0;
    };
    for (const Beat &beat : lesson.beats)
        count(known.beats.contains(beat.id));
    if (predictionsAreAsked) {
        for (const Prediction &prediction : lesson.predictions)
            count(known.answers.contains(prediction.id));
    }
    if (!lesson.make.conditions.isEmpty())
        count(known.made);
    return share;
}

bool Progress::addBeat(const QString &lesson, const QString &beat)
{
    QSet<QString> &beats = m_lessons[lesson].beats;
    const auto before = beats.size();
    beats.insert(beat);
    return beats.size() != before;
}

bool Progress::addAnswer(const QString &lesson, const QString &prediction, const Answer &answer)
{
    QMap<QString, Answer> &answers = m_lessons[lesson].answers;
    if (answers.contains(prediction))
        return false;
    answers.insert(prediction, answer);
    return true;
}

bool Progress::addMade(const QString &lesson)
{
    bool &made = m_lessons[lesson].made;
    return !std::exchange(made, true);
}

bool Progress::add(const Progress &other)
{
    const Progress before = *this;
    for (auto each = other.m_lessons.cbegin(); each != other.m_lessons.cend(); ++each) {
        LessonProgress &lesson = m_lessons[each.key()];
        lesson.beats.unite(each->beats);
        lesson.made = lesson.made || each->made;
        for (auto answer = each->answers.cbegin(); answer != each->answers.cend(); ++answer) {
            if (!lesson.answers.contains(answer.key()))
                lesson.answers.insert(answer.key(), answer.value());
        }
    }
    return *this != before;
}

} // namespace lessons
