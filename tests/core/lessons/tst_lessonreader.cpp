#include "lessons/lessonreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Lesson;
using lessons::LessonReader;

class TestLessonReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsEverything();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhichFileIsMissing_data();
    void saysWhichFileIsMissing();
    void saysEveryProblem();

private:
    void write(const QString &name, const QString &text) const;
    void replace(const QString &name, const QString &before, const QString &after) const;
    QString folder() const { return m_folder->filePath(u"03-small"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString LessonText = uR"({
  "id": "small", "number": 3, "scenario": "gather", "clock": "virtual", "fileName": "small.py",
  "knobs": [
    {"name": "delay", "type": "number", "default": 2.0, "min": 0.1, "max": 5.0, "step": 0.1, "unit": "s", "task": "users"},
    {"name": "count", "type": "integer", "default": 3, "min": 1, "max": 8, "step": 1}
  ],
  "beats": [
    {"id": "wait", "event": {"kind": "step_end", "wait": "sleep", "outcome": "suspended", "nth": -1}, "focus": "timers"},
    {"id": "end", "event": {"kind": "print", "task": "main", "label": "x", "text": "y"}}
  ],
  "measures": [
    {"id": "total", "kind": "duration", "from": {"kind": "step_start"}, "to": {"kind": "step_end", "nth": -1}},
    {"id": "most", "kind": "most_at_once", "wait": "lock"},
    {"id": "ends", "kind": "order", "events": {"kind": "step_end"}, "of": "task"},
    {"id": "fate", "kind": "outcome", "task": "users"}
  ],
  "figures": ["total", "most"],
  "predictions": [
    {"id": "when", "beat": "wait", "reveal": "end", "options": [
      {"id": "soon", "is": "total < delay"}, {"id": "late", "is": "total >= delay"}
    ]}
  ],
  "make": {"conditions": [{"id": "fast", "is": "total < 1"}], "solution": {"delay": 0.5}},
  "compare": {"left": {"knobs": {"count": 1}}, "right": {"lesson": "other", "knobs": {"x": 7}}},
  "youAreTheLoop": true
})"_s;

const QString TextsText = uR"({
  "group": "Group", "shortTitle": "Small", "title": "A small lesson", "goal": "See `x`.",
  "knobs": {"delay": {"label": "delay", "note": "of users"}, "count": {"label": "count"}},
  "beats": {
    "wait": {"title": "Wait", "text": "{task} waits {knob:delay}."},
    "end": {"title": "End", "text": "All done."}
  },
  "figures": {"total": "Total", "most": "Most"},
  "predictions": {"when": {"question": "When?", "options": {
    "soon": {"text": "Soon", "reply": "Not before {=total:s}."}, "late": {"text": "Late", "reply": "No hurry."}
  }}},
  "make": {"task": "Under 1 s.", "conditions": {"fast": {"label": "under 1 s", "failed": "It takes {=total:s}."}}},
  "compare": {"left": "One", "right": "Other"}
})"_s;

const QString ProgramText = u"wait({{delay}})  #@main.wait\n#?{count >= 2} wait(1.0)  #@main.more\n"_s;

} // namespace

void TestLessonReader::write(const QString &name, const QString &text) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void TestLessonReader::replace(const QString &name, const QString &before, const QString &after) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(before), qPrintable(before));
    file.close();
    write(name, text.replace(before, after));
}

void TestLessonReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    write(u"lesson.json"_s, LessonText);
    write(u"en.json"_s, TextsText);
    write(u"ja.json"_s, TextsText);
    write(u"program.py"_s, ProgramText);
}

void TestLessonReader::readsEverything()
{
    LessonReader reader(folder());
    const Lesson lesson = reader.read();
    QCOMPARE(reader.errors(), QStringList());
    QCOMPARE(lesson.id, u"small"_s);
    QCOMPARE(lesson.number, 3);
    QCOMPARE(lesson.scenario, u"gather"_s);
    QCOMPARE(lesson.fileName, u"small.py"_s);
    QCOMPARE(lesson.pythonTemplate, ProgramText);
    QCOMPARE(lesson.title.value(u"ja"_s), u"A small lesson"_s);
    QCOMPARE(lesson.defaults(), QVariantMap({ { u"delay"_s, 2.0 }, { u"count"_s, 3 } }));

    const lessons::Knob *delay = lesson.knob(u"delay"_s);
    QVERIFY(delay);
    QCOMPARE(delay->maximum, 5.0);
    QCOMPARE(delay->unit, u"s"_s);
    QCOMPARE(delay->task, u"users"_s);
    QCOMPARE(delay->note.value(u"en"_s), u"of users"_s);
    QVERIFY(!lesson.knob(u"nothing"_s));

    const lessons::Beat &wait = lesson.beats.first();
    QCOMPARE(wait.event.kind, asyncio::EventKind::StepEnd);
    QCOMPARE(wait.event.wait, std::optional(asyncio::WaitKind::Sleep));
    QCOMPARE(wait.event.outcome, std::optional(asyncio::Outcome::Suspended));
    QCOMPARE(wait.event.nth, -1);
    QCOMPARE(wait.focus, lessons::Focus::Timers);
    QCOMPARE(lesson.beats.last().focus, lessons::Focus::None);
    QCOMPARE(lesson.beats.last().event.task, u"main"_s);
    QCOMPARE(lesson.measures.size(), 4);
    QCOMPARE(lesson.measure(u"most"_s)->wait, asyncio::WaitKind::Lock);
    QCOMPARE(lesson.measure(u"ends"_s)->of, lessons::Measure::Of::Task);
    QCOMPARE(lesson.measure(u"fate"_s)->task, u"users"_s);
    QVERIFY(!lesson.measure(u"nothing"_s));
    QCOMPARE(lesson.predictions.size(), 1);
    QCOMPARE(lesson.predictions.first().reveal, u"end"_s);
    QCOMPARE(lesson.predictions.first().options.last().condition.names(),
             QStringList({ u"total"_s, u"delay"_s }));
    QCOMPARE(lesson.predictions.first().options.last().reply.value(u"ja"_s), u"No hurry."_s);
    QCOMPARE(lesson.make.solution, QVariantMap({ { u"delay"_s, 0.5 } }));
    QCOMPARE(lesson.make.conditions.first().label.value(u"en"_s), u"under 1 s"_s);
    QVERIFY(lesson.compare);
    QCOMPARE(lesson.compare->left.knobs, QVariantMap({ { u"count"_s, 1 } }));
    QCOMPARE(lesson.compare->right.lesson, u"other"_s);
    QCOMPARE(lesson.compare->right.title.value(u"en"_s), u"Other"_s);
    QVERIFY(lesson.youAreTheLoop);
    QCOMPARE(lesson.figures.size(), 2);
    QCOMPARE(lesson.figures.at(0).measure, u"total"_s);
    QCOMPARE(lesson.figures.at(0).label.value(u"en"_s), u"Total"_s);
}

void TestLessonReader::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &file, const QString &before, const QString &after,
                        const QString &error) {
        QTest::newRow(name) << file << before << after << u"03-small/%1: %2"_s.arg(file, error);
    };
    const QString lesson = u"lesson.json"_s;
    row("missing key", lesson, u"\"scenario\": \"gather\", "_s, QString(), u"\"scenario\" is missing."_s);
    row("unknown key", lesson, u"\"clock\""_s, u"\"kind\": 1, \"clock\""_s,
        u"\"kind\" is not a known key."_s);
    row("wrong type", lesson, u"\"small.py\""_s, u"7"_s, u"\"fileName\" must be a text."_s);
    row("empty text", lesson, u"\"small.py\""_s, u"\"\""_s, u"\"fileName\" must not be empty."_s);
    row("folder", lesson, u"\"number\": 3"_s, u"\"number\": 4"_s,
        u"\"id\" and \"number\" belong into the folder 04-small."_s);
    row("number", lesson, u"\"number\": 3"_s, u"\"number\": 3.5"_s, u"\"number\" must be a whole number."_s);
    row("clock", lesson, u"\"virtual\""_s, u"\"sun\""_s, u"\"clock\" must be virtual or wall."_s);
    row("knob type", lesson, u"\"integer\""_s, u"\"whole\""_s,
        u"\"knobs[1].type\" must be integer, number, boolean, choice or text."_s);
    row("default out of range", lesson, u"\"default\": 3"_s, u"\"default\": 9"_s,
        u"\"knobs[1].default\" does not fit: count must be a whole number from 1 to 8, not \"9\"."_s);
    row("default of another type", lesson, u"\"default\": 3"_s, u"\"default\": \"3\""_s,
        u"\"knobs[1].default\" does not fit: count takes a value of the type integer."_s);
    row("range", lesson, u"\"min\": 1,"_s, u"\"min\": 9,"_s,
        u"\"knobs[1].min\" must not be above \"max\"."_s);
    row("step", lesson, u"\"step\": 1}"_s, u"\"step\": 0}"_s, u"\"knobs[1].step\" must be above 0."_s);
    row("knob twice", lesson, u"\"name\": \"count\""_s, u"\"name\": \"delay\""_s,
        u"\"knobs\" has \"delay\" twice."_s);
    row("knobs no list", lesson, u"\"measures\": ["_s, u"\"measures\": 1, \"x\": ["_s,
        u"\"measures\" must be a list of objects."_s);
    row("event kind", lesson, u"\"kind\": \"print\""_s, u"\"kind\": \"shout\""_s,
        u"\"beats[1].event.kind\" must be a kind of event, which \"shout\" is not."_s);
    row("wait", lesson, u"\"wait\": \"sleep\""_s, u"\"wait\": \"nap\""_s,
        u"\"beats[0].event.wait\" must be a kind of wait, which \"nap\" is not."_s);
    row("outcome", lesson, u"\"outcome\": \"suspended\""_s, u"\"outcome\": \"lost\""_s,
        u"\"beats[0].event.outcome\" must be an outcome, which \"lost\" is not."_s);
    row("nth", lesson, u"\"nth\": -1}, \"focus\""_s, u"\"nth\": 0}, \"focus\""_s,
        u"\"beats[0].event.nth\" must count from 1, or from -1 backwards."_s);
    row("focus", lesson, u"\"timers\""_s, u"\"door\""_s,
        u"\"beats[0].focus\" must be a part of the window, which \"door\" is not."_s);
    row("measure kind", lesson, u"\"most_at_once\""_s, u"\"mean\""_s,
        u"\"measures[1].kind\" must be a kind of measure, which \"mean\" is not."_s);
    row("measure without its task", lesson, u"\"kind\": \"outcome\", \"task\": \"users\""_s,
        u"\"kind\": \"outcome\""_s, u"\"measures[3].task\" is missing."_s);
    row("nth of many", lesson, u"\"events\": {\"kind\": \"step_end\"}"_s,
        u"\"events\": {\"kind\": \"step_end\", \"nth\": 1}"_s,
        u"\"measures[2].events.nth\" is not a known key."_s);
    row("of", lesson, u"\"of\": \"task\""_s, u"\"of\": \"colour\""_s,
        u"\"measures[2].of\" must be task, label or text."_s);
    row("name of a measure", lesson, u"\"id\": \"fate\""_s, u"\"id\": \"my-fate\""_s,
        u"\"measures[3].id\" must be a name of letters, digits and _, which \"my-fate\" is not."_s);
    row("measure named as a knob", lesson, u"\"id\": \"fate\""_s, u"\"id\": \"count\""_s,
        u"\"measures\" has \"count\", which is the name of a knob."_s);
    row("figure that is no measure", lesson, u"[\"total\", \"most\"]"_s, u"[\"total\", \"least\"]"_s,
        u"\"figures\" names \"least\", which is no measure."_s);
    row("figure that is no number", lesson, u"[\"total\", \"most\"]"_s, u"[\"total\", \"ends\"]"_s,
        u"\"figures\" names \"ends\", which is no number."_s);
    row("sleeps of an integer", lesson, u"\"step\": 1}"_s, u"\"step\": 1, \"sleeps\": [\"main.wait\"]}"_s,
        u"\"knobs[1].sleeps\" is of a number only."_s);
    row("expression", lesson, u"total < delay"_s, u"total <"_s,
        u"\"predictions[0].options[0].is\" does not work: total < is not an expression: something is missing "
        "at the end."_s);
    row("name in an option", lesson, u"total < delay"_s, u"sum < delay"_s,
        u"\"predictions[0].options[0].is\" asks for \"sum\", which is neither a knob nor a measure."_s);
    row("name in a condition", lesson, u"total < 1"_s, u"whole < 1"_s,
        u"\"make.conditions[0].is\" asks for \"whole\", which is neither a knob nor a measure."_s);
    row("beat of a prediction", lesson, u"\"beat\": \"wait\""_s, u"\"beat\": \"never\""_s,
        u"\"predictions[0].beat\" must be the id of a beat."_s);
    row("reveal of a prediction", lesson, u"\"reveal\": \"end\""_s, u"\"reveal\": \"wait\""_s,
        u"\"predictions[0].reveal\" must be a beat behind \"wait\"."_s);
    row("one option", lesson, u"{\"id\": \"soon\", \"is\": \"total < delay\"}, "_s, QString(),
        u"\"predictions[0].options\" must be two to four."_s);
    row("solution", lesson, u"\"solution\": {\"delay\": 0.5}"_s, u"\"solution\": {\"delay\": 7}"_s,
        u"\"make.solution.delay\" does not fit: delay must be a number from 0.1 to 5.0, not \"7\"."_s);
    row("solution of no knob", lesson, u"\"solution\": {\"delay\": 0.5}"_s, u"\"solution\": {\"dela\": 1}"_s,
        u"\"make.solution.dela\" is not a known key."_s);
    row("compared knob", lesson, u"{\"count\": 1}"_s, u"{\"count\": 1.5}"_s,
        u"\"compare.left.knobs.count\" does not fit: count must be a whole number from 1 to 8, not \"1.5\"."_s);
    row("loop", lesson, u"\"youAreTheLoop\": true"_s, u"\"youAreTheLoop\": 1"_s,
        u"\"youAreTheLoop\" must be true or false."_s);
    row("reply", u"ja.json"_s, u", \"reply\": \"No hurry.\""_s, QString(),
        u"\"predictions.when.options.late.reply\" is missing."_s);
    row("unknown option", u"en.json"_s, u"\"late\": {"_s, u"\"never\": {}, \"late\": {"_s,
        u"\"predictions.when.options.never\" is not a known key."_s);
    row("failed condition", u"ja.json"_s, u", \"failed\": \"It takes {=total:s}.\""_s, QString(),
        u"\"make.conditions.fast.failed\" is missing."_s);
    row("compare", u"ja.json"_s, u"\"left\": \"One\", "_s, QString(), u"\"compare.left\" is missing."_s);
    row("expression in a text", u"en.json"_s, u"{=total:s}"_s, u"{=sum:s}"_s,
        u"\"predictions.when.options.soon.reply\" asks for \"sum\", which is neither a knob nor a measure."_s);
    row("time without an event", u"en.json"_s, u"When?"_s, u"When, at {time}?"_s,
        u"\"predictions.when.question\" speaks of the task or the time of an event, but has no event."_s);
    row("no JSON", lesson, u"\"number\": 3,"_s, u"\"number\": 3"_s,
        u"Line 2 is not JSON: unterminated object."_s);
    row("text of a beat", u"ja.json"_s, u"\"title\": \"End\", "_s, QString(),
        u"\"beats.end.title\" is missing."_s);
    row("text of a knob", u"ja.json"_s, u"\"count\": {\"label\": \"count\"}"_s, u"\"count\": {}"_s,
        u"\"knobs.count.label\" is missing."_s);
    row("unknown beat", u"en.json"_s, u"\"wait\": {"_s, u"\"more\": {}, \"wait\": {"_s,
        u"\"beats.more\" is not a known key."_s);
    row("unknown figure", u"en.json"_s, u"\"total\": \"Total\""_s,
        u"\"total\": \"Total\", \"sum\": \"Sum\""_s, u"\"figures.sum\" is not a known key."_s);
    row("markup", u"en.json"_s, u"All done."_s, u"All `done."_s,
        u"\"beats.end.text\" has wrong markup: ` is not closed."_s);
    row("markup of the goal", u"en.json"_s, u"See `x`."_s, u"See `x."_s,
        u"\"goal\" has wrong markup: ` is not closed."_s);
    row("knob in a text", u"en.json"_s, u"{knob:delay}"_s, u"{knob:dela}"_s,
        u"\"beats.wait.text\" speaks of a knob \"dela\" that the lesson does not have."_s);
    const QString program = u"program.py"_s;
    row("knob in the program", program, u"{{delay}}"_s, u"{{delay}} {{dela}}"_s,
        u"\"dela\" is used but is no knob of the lesson."_s);
    row("unused knob", program, u"{{delay}}"_s, u"2.0"_s,
        u"\"delay\" is a knob that the program does not use."_s);
    row("condition", program, u">= 2"_s, u">"_s,
        u"line 2: count > is not an expression: something is missing at the end."_s);
    row("label twice", program, u"main.more"_s, u"main.wait"_s, u"\"main.wait\" names two lines."_s);
}

void TestLessonReader::saysWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, error);
    replace(file, before, after);
    LessonReader reader(folder());
    reader.read();
    QVERIFY2(reader.errors().contains(error), qPrintable(reader.errors().join(u'\n')));
}

void TestLessonReader::saysWhichFileIsMissing_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : { "lesson.json", "en.json", "ja.json", "program.py" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLessonReader::saysWhichFileIsMissing()
{
    QFETCH(QString, file);
    QVERIFY(QFile::remove(folder() + u'/' + file));
    LessonReader reader(folder());
    reader.read();
    QVERIFY(reader.errors().contains(u"03-small/%1: The file cannot be read."_s.arg(file)));
}

void TestLessonReader::saysEveryProblem()
{
    replace(u"lesson.json"_s, u"\"virtual\""_s, u"\"sun\""_s);
    replace(u"lesson.json"_s, u"\"timers\""_s, u"\"door\""_s);
    LessonReader reader(folder());
    reader.read();
    QCOMPARE(reader.errors().size(), 2);
}

QTEST_APPLESS_MAIN(TestLessonReader)
#include "tst_lessonreader.moc"
