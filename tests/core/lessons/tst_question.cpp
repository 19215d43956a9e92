#include "lessons/question.h"
#include "support/logbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Expression;
using lessons::Lesson;
using lessons::Option;
using lessons::Question;

/// The log of logs::gather() takes 3 s and wakes its sleepers at 1, 2 and 3 s.
class TestQuestion : public QObject
{
    Q_OBJECT

private slots:
    void theRightOneFollowsTheRun();
    void ofSeveralRightOnesTheFirstIsOffered();
    void aWrongOneThatReadsAlikeIsLeftOut();
    void theRightOneStaysWhereAWrongOneBeforeReadsLikeIt();
    void readingAlikeInOneLanguageIsEnough();
    void isNotAskedWithLessThanTwo();
    void isNotAskedWithoutARightOne();
    void isNotAskedWithoutItsBeat();
    void knowsItsEvents();
};

namespace {

Option option(const QString &id, const QString &is, const QString &english, const QString &japanese = {})
{
    Option option;
    option.id = id;
    option.condition = *Expression::parse(is);
    option.text = { { u"en"_s, english }, { u"ja"_s, japanese.isEmpty() ? english : japanese } };
    return option;
}

Lesson lessonWith(const QList<Option> &options)
{
    Lesson lesson;
    lesson.measures = { { u"total"_s, lessons::Measure::Kind::Total, {}, {}, {}, {}, {} } };
    lessons::Beat start;
    start.id = u"start"_s;
    start.event.kind = asyncio::EventKind::GatherCreated;
    lessons::Beat end;
    end.id = u"end"_s;
    end.event.kind = asyncio::EventKind::TimerFired;
    end.event.nth = -1;
    lesson.beats = { start, end };
    lesson.predictions = { { u"how"_s, u"start"_s, u"end"_s, options, {} } };
    return lesson;
}

Question ask(const Lesson &lesson, double knob = 0)
{
    const trace::TraceLog log = logs::gather();
    return Question(lesson, lesson.predictions.first(), lesson.valuesOf({ { u"knob"_s, knob } }, log), log);
}

QStringList offered(const Question &question)
{
    QStringList ids;
    for (const Option *option : question.options())
        ids.append(option->id);
    return ids;
}

} // namespace

void TestQuestion::theRightOneFollowsTheRun()
{
    const Lesson lesson = lessonWith({ option(u"sum"_s, u"knob == 6"_s, u"the sum"_s),
                                       option(u"longest"_s, u"knob == 3"_s, u"the longest"_s) });
    QCOMPARE(ask(lesson, 6).right(), 0);
    QCOMPARE(ask(lesson, 3).right(), 1);
    QVERIFY(ask(lesson, 3).isAsked());
    QCOMPARE(offered(ask(lesson, 3)), QStringList({ u"sum"_s, u"longest"_s }));
}

void TestQuestion::ofSeveralRightOnesTheFirstIsOffered()
{
    const Lesson lesson = lessonWith({ option(u"wrong"_s, u"knob == 1"_s, u"a"_s),
                                       option(u"first"_s, u"True"_s, u"b"_s),
                                       option(u"second"_s, u"knob == 0"_s, u"c"_s) });
    const Question question = ask(lesson);
    QCOMPARE(offered(question), QStringList({ u"wrong"_s, u"first"_s }));
    QCOMPARE(question.right(), 1);
}

void TestQuestion::aWrongOneThatReadsAlikeIsLeftOut()
{
    const Lesson lesson = lessonWith({ option(u"right"_s, u"total == 3"_s, u"{=total:s}"_s),
                                       option(u"same"_s, u"False"_s, u"{=knob:s}"_s),
                                       option(u"other"_s, u"False"_s, u"**{=knob + 1:s}**"_s),
                                       option(u"again"_s, u"False"_s, u"{=1 + knob:s}"_s) });
    QCOMPARE(offered(ask(lesson, 3)), QStringList({ u"right"_s, u"other"_s }));
    QCOMPARE(offered(ask(lesson, 5)), QStringList({ u"right"_s, u"same"_s, u"other"_s }));
}

void TestQuestion::theRightOneStaysWhereAWrongOneBeforeReadsLikeIt()
{
    const Lesson lesson = lessonWith({ option(u"wrong"_s, u"False"_s, u"same"_s),
                                       option(u"right"_s, u"True"_s, u"same"_s),
                                       option(u"other"_s, u"False"_s, u"other"_s) });
    const Question question = ask(lesson);
    QCOMPARE(offered(question), QStringList({ u"right"_s, u"other"_s }));
    QCOMPARE(question.right(), 0);
}

void TestQuestion::readingAlikeInOneLanguageIsEnough()
{
    const Lesson lesson = lessonWith({ option(u"right"_s, u"True"_s, u"a"_s, u"あ"_s),
                                       option(u"wrong"_s, u"False"_s, u"b"_s, u"い"_s),
                                       option(u"alike"_s, u"False"_s, u"c"_s, u"い"_s) });
    QCOMPARE(offered(ask(lesson)), QStringList({ u"right"_s, u"wrong"_s }));
}

void TestQuestion::isNotAskedWithLessThanTwo()
{
    const Lesson lesson = lessonWith(
        { option(u"one"_s, u"True"_s, u"a"_s), option(u"other"_s, u"True"_s, u"b"_s) });
    QVERIFY(!ask(lesson).isAsked());
}

void TestQuestion::isNotAskedWithoutARightOne()
{
    const Lesson lesson = lessonWith(
        { option(u"one"_s, u"False"_s, u"a"_s), option(u"other"_s, u"False"_s, u"b"_s) });
    QCOMPARE(ask(lesson).right(), -1);
    QVERIFY(!ask(lesson).isAsked());
}

void TestQuestion::isNotAskedWithoutItsBeat()
{
    Lesson lesson = lessonWith(
        { option(u"one"_s, u"True"_s, u"a"_s), option(u"other"_s, u"False"_s, u"b"_s) });
    QVERIFY(ask(lesson).isAsked());
    lesson.beats.first().event.nth = 2;
    QCOMPARE(ask(lesson).event(), -1);
    QVERIFY(!ask(lesson).isAsked());
}

void TestQuestion::knowsItsEvents()
{
    const Lesson lesson = lessonWith(
        { option(u"one"_s, u"True"_s, u"a"_s), option(u"other"_s, u"False"_s, u"b"_s) });
    const trace::TraceLog log = logs::gather();
    const Question question = ask(lesson);
    QCOMPARE(log.at(question.event()).kind, asyncio::EventKind::GatherCreated);
    QCOMPARE(log.at(question.revealEvent()).time, 3 * LogBuilder::Second);
    QCOMPARE(question.prediction().id, u"how"_s);
}

QTEST_APPLESS_MAIN(TestQuestion)
#include "tst_question.moc"
