#include "course/lessoncheck.h"
#include "course/randomknobs.h"
#include "lessons/catalogue.h"
#include "lessons/lessonreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using course::LessonCheck;

/// The lesson gather, damaged in one place each. What the reader finds already is a matter of its own test.
class TestLessonCheck : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsNothingInAGoodLesson();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhatIsMissing();
    void saysWhatIsNotTranslated();
    void runsNothingWithoutAKnobOfTheScenario();
    void saysThatAKnobHasNoUse();
    void runsNothingOfAnUnknownScenario();
    void saysTheSameOnce();
    void randomKnobsFitEveryType();

private:
    void replace(const QString &name, const QString &before, const QString &after) const;
    QString folder() const { return m_folder->filePath(u"04-gather"_s); }
    QStringList problems() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

lessons::Lesson gather()
{
    return *lessons::Catalogue::bundled().find(u"gather"_s);
}

} // namespace

void TestLessonCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    for (const QString &name : { u"lesson.json"_s, u"en.json"_s, u"ja.json"_s, u"program.py"_s }) {
        QFile file(u":/lessons/04-gather/"_s + name);
        QVERIFY(file.copy(folder() + u'/' + name));
        QVERIFY(QFile::setPermissions(folder() + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    }
}

void TestLessonCheck::replace(const QString &name, const QString &before, const QString &after) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(before), qPrintable(before));
    QVERIFY(file.resize(0));
    file.write(text.replace(before, after).toUtf8());
}

/// What is found in the damaged copy; says so where the reader does not take it.
QStringList TestLessonCheck::problems() const
{
    lessons::LessonReader reader(folder());
    const lessons::Lesson lesson = reader.read();
    if (!reader.errors().isEmpty())
        return { u"not read: "_s + reader.errors().join(u'\n') };
    return LessonCheck(lesson).problems(7);
}

void TestLessonCheck::findsNothingInAGoodLesson()
{
    QCOMPARE(problems(), QStringList());
}

void TestLessonCheck::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("begin");
    const auto row = [](const char *name, const QString &file, const QString &before, const QString &after,
                        const QString &begin) {
        QTest::newRow(name) << file << before << after << u"04-gather/"_s + begin;
    };
    const QString lesson = u"lesson.json"_s;
    const QString english = u"en.json"_s;
    const QString japanese = u"ja.json"_s;
    const QString program = u"program.py"_s;
    row("label without a twin", program, u"#@fetch.sleep"_s, u"#@fetch.nap"_s,
        u"program.py: \"fetch.nap\" names a line here, but none of the scenario in C++."_s);
    row("label that C++ has alone", program, u"  #@fetch.print"_s, QString(),
        u"program.py: \"fetch.print\" names a line of the scenario in C++, but none here."_s);
    row("await without a label", program, u"  #@fetch.sleep"_s, QString(),
        u"program.py: \"await asyncio.sleep(delay)\" awaits, but the line has no label."_s);
    row("await without a twin", program, u"    print(f\"Fetching"_s, u"    await say(f\"Fetching"_s,
        u"program.py: \"fetch.print\" awaits here, but has no co_await in the scenario in C++."_s);
    row("await in C++ alone", program, u"    await asyncio.sleep"_s, u"    asyncio.sleep"_s,
        u"program.py: \"fetch.sleep\" does not await here, but does in the scenario in C++."_s);
    row("absent at the defaults", lesson, u"\"event\": {\"kind\": \"timer_fired\"}"_s,
        u"\"event\": {\"kind\": \"timer_fired\", \"nth\": 4}"_s,
        u"lesson.json: \"beats.fires\" does not happen at the defaults, and has no text \"absent\"."_s);
    row("line of a knob", lesson, u"[\"fetch.sleep\"]"_s, u"[\"fetch.nap\"]"_s,
        u"lesson.json: \"knobs.users.sleeps\" names \"fetch.nap\", which is no line of the program."_s);
    row("type of a knob", lesson, u"\"type\": \"integer\""_s, u"\"type\": \"number\""_s,
        u"lesson.json: \"knobs.count.type\" does not fit the scenario in C++, which reads it as integer."_s);
    row("order of the beats", lesson, u"\"kind\": \"gather_created\""_s,
        u"\"kind\": \"timer_fired\", \"nth\": -1"_s,
        u"lesson.json: \"beats.waits\" does not happen behind \"queued\" (with "_s);
    row("beat that never happens", lesson, u"{\"kind\": \"gather_created\"}"_s,
        u"{\"kind\": \"lock_created\"}"_s,
        u"lesson.json: \"beats.queued\" happens at none of many settings."_s);
    row("no right option", lesson, u"\"is\": \"\\\"['users data'\\\" in results\""_s, u"\"is\": \"False\""_s,
        u"lesson.json: \"predictions.order\" has no right option (with "_s);
    row("not solved", lesson, u"\"solution\": {\"count\": 8, \"posts\": 2.5}"_s,
        u"\"solution\": {\"count\": 8}"_s, u"lesson.json: \"make.solution\" does not fulfil \"fast\"."_s);
    row("value that there is not", english, u"It took {=total:s}"_s, u"It took {=total / 0:s}"_s,
        u"en.json: \"make.conditions.fast.failed\" shows {=total / 0}, which has no value (with "_s);
    row("text as seconds", english, u"It took {=total:s}"_s, u"It took {=finished:s}"_s,
        u"en.json: \"make.conditions.fast.failed\" shows {=finished:s}, which is no number (with "_s);
    row("task in a text", english, u"[[main]] is woken"_s, u"[[nobody]] is woken"_s,
        u"en.json: \"beats.first.text\" names a task \"nobody\", which no run has."_s);
    row("task of a knob", lesson, u"\"task\": \"users\""_s, u"\"task\": \"user\""_s,
        u"lesson.json: \"knobs.users.task\" names a task \"user\", which no run has."_s);
    row("{task} without one", lesson, u"{\"kind\": \"future_done\", \"text\": \"data\"}"_s,
        u"{\"kind\": \"loop_iteration\", \"nth\": -1}"_s,
        u"lesson.json: \"beats.first.event\" belongs to no task, but its text has {task} (with "_s);
    row("not asked", lesson, u"\"event\": {\"kind\": \"timer_fired\"}"_s,
        u"\"event\": {\"kind\": \"timer_fired\", \"nth\": 4}"_s,
        u"lesson.json: \"predictions.order\" is not asked at the defaults."_s);
    row("solved at the defaults", lesson,
        u"fetched == 8\"},\n      {\"id\": \"fast\", \"is\": \"total <= 2.5"_s,
        u"fetched >= 3\"},\n      {\"id\": \"fast\", \"is\": \"total <= 3"_s,
        u"lesson.json: \"make\" is solved at the defaults already."_s);
    row("compared lesson", lesson, u"{\"knobs\": {\"count\": 3}}"_s,
        u"{\"lesson\": \"nothing\", \"knobs\": {}}"_s,
        u"lesson.json: \"compare.left.lesson\" names \"nothing\", which is no lesson."_s);
    row("compared knob", lesson, u"{\"knobs\": {\"count\": 3}}"_s,
        u"{\"lesson\": \"queue\", \"knobs\": {\"workers\": 99}}"_s,
        u"lesson.json: \"compare.left.knobs.workers\" does not fit the lesson \"queue\"."_s);
    row("Japanese without breaks", japanese, QString(QChar(0x200B)), QString(),
        u"ja.json: \"goal\" has no zero-width space between its phrases."_s);
    row("Japanese with few breaks", japanese, u" 件だけです"_s,
        u" 件で​ないわけですからたいへんこまりました"_s,
        u"ja.json: \"make.conditions.all.failed\" has 18 characters in a row without a zero-width space "_s);
    row("breaks in English", english, u"At its `await`"_s, u"At its\u200b `await`"_s,
        u"en.json: \"beats.waits.text\" has a zero-width space, which belongs into Japanese only."_s);
    row("Japanese in English", english, u"At its `await`"_s, u"At its 待機"_s,
        u"en.json: \"beats.waits.text\" has Japanese characters."_s);
    row("notes in one language", english,
        u",\n      \"notes\": \"Count the tasks together: one. Keep the number, because the next beat changes it "
        "without running anything.\""_s,
        QString(), u"en.json: \"beats.start.notes\" is missing, but the other language has it."_s);
    row("value in notes that there is not", english, u"Count the tasks together"_s, u"Count {=total / 0}"_s,
        u"en.json: \"beats.start.notes\" shows {=total / 0}, which has no value"_s);
    row("task in notes", english, u"Count the tasks together"_s, u"Count [[nobody]]"_s,
        u"en.json: \"beats.start.notes\" "_s);
    row("absent in one language", english, u"\"title\": \"main waits for all of them\","_s,
        u"\"title\": \"main waits for all of them\", \"absent\": \"It does not.\","_s,
        u"ja.json: \"beats.waits.absent\" is missing, but the other language has it."_s);
}

void TestLessonCheck::saysWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, begin);
    replace(file, before, after);
    const QStringList found = problems();
    QVERIFY2(std::ranges::any_of(found, [&](const QString &problem) { return problem.startsWith(begin); }),
             qPrintable(found.join(u'\n')));
}

void TestLessonCheck::saysWhatIsMissing()
{
    lessons::Lesson lesson = gather();
    lesson.beats.resize(3);
    lesson.predictions.clear();
    lesson.make.conditions.clear();
    const QStringList found = LessonCheck(lesson).problems(7);
    QVERIFY(found.contains(u"04-gather/lesson.json: \"beats\" must be four to nine."_s));
    QVERIFY(found.contains(u"04-gather/lesson.json: \"predictions\" must be at least two."_s));
    QVERIFY(found.contains(u"04-gather/lesson.json: \"make.conditions\" must be at least one."_s));
}

void TestLessonCheck::saysWhatIsNotTranslated()
{
    lessons::Lesson lesson = gather();
    lesson.make.task[u"ja"_s] = lesson.make.task[u"en"_s];
    lesson.title[u"en"_s] = lesson.title[u"ja"_s] = u"How?"_s;
    const QStringList found = LessonCheck(lesson).problems(7);
    QCOMPARE(found, QStringList({ u"04-gather/ja.json: \"title\" is the same as in English."_s,
                                  u"04-gather/ja.json: \"make.task\" is not Japanese."_s }));
}

// The scenario would stop with a failed assertion.
void TestLessonCheck::runsNothingWithoutAKnobOfTheScenario()
{
    lessons::Lesson lesson = gather();
    lesson.knobs.removeLast();
    const QStringList found = LessonCheck(lesson).problems(7);
    QCOMPARE(found,
             QStringList { u"04-gather/lesson.json: \"knobs\" lacks \"count\", which the scenario in C++ "
                           "asks for."_s });
}

void TestLessonCheck::saysThatAKnobHasNoUse()
{
    lessons::Lesson lesson = gather();
    lesson.knobs.append(lesson.knobs.first());
    lesson.knobs.last().name = u"more"_s;
    QVERIFY(LessonCheck(lesson).problems(7).contains(
        u"04-gather/lesson.json: \"knobs.more\" is not used by the scenario in C++."_s));
}

void TestLessonCheck::runsNothingOfAnUnknownScenario()
{
    lessons::Lesson lesson = gather();
    lesson.scenario = u"nothing"_s;
    lesson.make.solution.clear(); // a run would tell
    LessonCheck check(lesson);
    QVERIFY(!check.isScenarioKnown());
    QCOMPARE(check.problems(7), QStringList());
    QVERIFY(LessonCheck(gather()).isScenarioKnown());
}

void TestLessonCheck::saysTheSameOnce()
{
    course::Findings findings(u"04-gather"_s);
    findings.add(u"en.json"_s, u"goal"_s, u"is dull"_s, u"count=1"_s);
    findings.add(u"en.json"_s, u"goal"_s, u"is dull"_s, u"count=2"_s);
    findings.add(u"ja.json"_s, u"goal"_s, u"is dull"_s);
    QCOMPARE(findings.sentences(), QStringList({ u"04-gather/en.json: \"goal\" is dull (with count=1)."_s,
                                                 u"04-gather/ja.json: \"goal\" is dull."_s }));
}

void TestLessonCheck::randomKnobsFitEveryType()
{
    QRandomGenerator random(3);
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        for (int round = 0; round < 50; ++round) {
            const QVariantMap knobs = course::randomKnobs(lesson, &random);
            QCOMPARE(knobs.size(), lesson.knobs.size());
            for (const lessons::Knob &knob : lesson.knobs)
                QVERIFY2(knob.parse(knob.codeText(knobs.value(knob.name)), nullptr), qPrintable(knob.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestLessonCheck)
#include "tst_lessoncheck.moc"
