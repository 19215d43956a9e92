#include "course/lessoncheck.h"
#include "lessons/catalogue.h"
#include "lessons/question.h"
#include "player/run.h"
#include "scenarios/scenario.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using lessons::Catalogue;
using lessons::Lesson;

namespace {

const Lesson &lessonOf(const QString &id)
{
    const Lesson *lesson = Catalogue::bundled().find(id);
    Q_ASSERT(lesson);
    return *lesson;
}

/// What a person knows of a lesson's runs: facts/<nn>-<id>.json, which a lesson must have.
QJsonObject factsOf(const Lesson &lesson)
{
    const QString name = u"%1-%2.json"_s.arg(lesson.number, 2, 10, QChar(u'0')).arg(lesson.id);
    QFile file(QString::fromUtf8(AWAITSCOPE_SOURCE_DIR) + u"/tests/core/lessons/facts/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::unique_ptr<player::Run> runOf(const Lesson &lesson, const QVariantMap &knobs)
{
    return player::Run::ofLesson(lesson, knobs);
}

QVariantMap knobsOf(const Lesson &lesson, const QJsonObject &changed)
{
    QVariantMap knobs = lesson.defaults();
    for (auto knob = changed.begin(); knob != changed.end(); ++knob)
        knobs.insert(knob.key(), knob.value().toVariant());
    return knobs;
}

/// What a fact says that is not so; empty where all of it is.
QStringList untrue(const Lesson &lesson, const QJsonObject &fact)
{
    const QVariantMap knobs = knobsOf(lesson, fact.value("knobs"_L1).toObject());
    const std::unique_ptr<player::Run> run = runOf(lesson, knobs);
    const lessons::Values values = lesson.valuesOf(knobs, run->log());
    QStringList sentences;
    for (const QJsonValue &text : fact.value("expect"_L1).toArray()) {
        QString error;
        const auto expression = lessons::Expression::parse(text.toString(), &error);
        if (!expression || !expression->isTrue(values))
            sentences.append(text.toString() + (error.isEmpty() ? QString() : u": "_s + error));
    }
    for (const lessons::Measure &measure : lesson.measures) {
        if (!sentences.isEmpty())
            sentences.append(u"(%1 is %2)"_s.arg(measure.id, values(measure.id).toString()));
    }
    return sentences;
}

} // namespace

/// Every lesson that comes with the program, held against what really runs.
class TestCourse : public QObject
{
    Q_OBJECT

private slots:
    void isWhole()
    {
        QCOMPARE(Catalogue::bundled().errors(), QStringList());
        QCOMPARE(Catalogue::bundled().lessons().size(), 28);
        int number = 0;
        for (const Lesson &lesson : Catalogue::bundled().lessons())
            QCOMPARE(lesson.number, ++number);
        for (const scenarios::Scenario &scenario : scenarios::all())
            QVERIFY2(Catalogue::bundled().find(scenario.id), qPrintable(scenario.id));
    }

    /// The navigator begins a group where its name changes: one space too many would begin it twice.
    void eachGroupStandsTogether()
    {
        for (const QString &language : { u"en"_s, u"ja"_s }) {
            QStringList groups;
            for (const Lesson &lesson : Catalogue::bundled().lessons()) {
                const QString group = lesson.group.value(language);
                if (groups.isEmpty() || groups.last() != group)
                    groups << group;
            }
            for (QString &group : groups)
                group.remove(QChar(0x200b)); // which nobody sees
            QCOMPARE(groups.removeDuplicates(), 0);
        }
    }

    void nothingIsWrong_data() { lessonRows(); }
    void nothingIsWrong()
    {
        QFETCH(QString, id);
        constexpr quint32 Seed = 20261128;
        QCOMPARE(course::LessonCheck(lessonOf(id)).problems(Seed).join(u'\n'), QString());
    }

    void factsHold_data() { lessonRows(); }
    void factsHold()
    {
        QFETCH(QString, id);
        const QJsonArray facts = factsOf(lessonOf(id)).value("facts"_L1).toArray();
        QVERIFY2(facts.size() >= 2, "the defaults and another setting");
        for (const QJsonValue &fact : facts) {
            QVERIFY(!fact.toObject().value("expect"_L1).toArray().isEmpty());
            QCOMPARE(untrue(lessonOf(id), fact.toObject()).join(u"; "_s), QString());
        }
    }

    void rightAnswersAtTheDefaults_data() { lessonRows(); }
    void rightAnswersAtTheDefaults()
    {
        QFETCH(QString, id);
        const Lesson &lesson = lessonOf(id);
        const QJsonObject answers = factsOf(lesson).value("predictions"_L1).toObject();
        QCOMPARE(answers.size(), lesson.predictions.size());
        const std::unique_ptr<player::Run> run = runOf(lesson, lesson.defaults());
        const lessons::Values values = lesson.valuesOf(lesson.defaults(), run->log());
        for (const lessons::Prediction &prediction : lesson.predictions) {
            const lessons::Question question(lesson, prediction, values, run->log());
            QVERIFY2(question.isAsked(), qPrintable(prediction.id));
            QCOMPARE(question.options().at(question.right())->id, answers.value(prediction.id).toString());
        }
    }

    void someLessonsAreForPlaying()
    {
        for (const QString &id :
             { u"gather"_s, u"semaphore"_s, u"queue"_s, u"locks"_s, u"fairness"_s, u"inside-the-loop"_s })
            QVERIFY2(lessonOf(id).youAreTheLoop, qPrintable(id));
    }

private:
    void lessonRows()
    {
        QTest::addColumn<QString>("id");
        for (const Lesson &lesson : Catalogue::bundled().lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }
};

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
