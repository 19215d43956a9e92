#include "lessons/spantext.h"
#include "support/logbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSpanText : public QObject
{
    Q_OBJECT

private slots:
    void fillsIn_data();
    void fillsIn();
    void choicesAreShownInTheLanguage();
    void wrongMarkupIsEmpty();
    void aMeasureIsCountedWhenItIsAskedFor();
};

namespace {

lessons::Lesson lesson()
{
    lessons::Lesson lesson;
    lessons::Knob users;
    users.name = u"users"_s;
    users.unit = u"s"_s;
    lessons::Knob mode;
    mode.name = u"mode"_s;
    mode.type = lessons::KnobType::Choice;
    mode.choices = { u"fast"_s };
    mode.choiceTexts[u"fast"_s] = { { u"ja"_s, u"速い"_s } };
    lesson.knobs = { users, mode };
    lessons::Measure total;
    total.id = u"total"_s;
    lessons::Measure order;
    order.id = u"order"_s;
    order.kind = lessons::Measure::Kind::Order;
    order.from.kind = asyncio::EventKind::TimerFired;
    lesson.measures = { total, order };
    return lesson;
}

QString filledIn(const QString &markup, const QString &language = u"en"_s)
{
    const lessons::Lesson it = lesson();
    const trace::TraceLog log = logs::gather();
    const lessons::Values values = it.valuesOf({ { u"users"_s, 2.0 }, { u"mode"_s, u"fast"_s } }, log);
    return lessons::plainTextOf({ { language, markup } }, it, values, language);
}

} // namespace

void TestSpanText::fillsIn_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"**Now** `x` [[main]]"_s << u"Now x main"_s;
    QTest::newRow("knob") << u"{knob:users}"_s << u"2.0 s"_s;
    QTest::newRow("knob in code") << u"`sleep({knob:users})`"_s << u"sleep(2.0)"_s;
    QTest::newRow("measure as seconds") << u"{=total:s}"_s << u"3.0 s"_s;
    QTest::newRow("whole number") << u"{=total + 1}"_s << u"4"_s;
    QTest::newRow("fraction") << u"{=total / 4}"_s << u"0.75"_s;
    QTest::newRow("noise") << u"{=0.1 + 0.2}"_s << u"0.3"_s;
    QTest::newRow("text") << u"{=order}"_s << u"comments, users, posts"_s;
    QTest::newRow("text as seconds") << u"{=order:s}"_s << u"comments, users, posts"_s;
    QTest::newRow("truth") << u"{=total > 1} {=total > 9}"_s << u"True False"_s;
    QTest::newRow("nothing") << u"{=1 / 0} {=nobody:s}"_s << u"None None"_s;
}

void TestSpanText::fillsIn()
{
    QFETCH(QString, markup);
    QTEST(filledIn(markup), "expected");
}

void TestSpanText::choicesAreShownInTheLanguage()
{
    QCOMPARE(filledIn(u"{knob:mode}"_s, u"ja"_s), u"速い"_s);
    QCOMPARE(filledIn(u"`{knob:mode}`"_s, u"ja"_s), u"fast"_s);
    QCOMPARE(filledIn(u"{knob:mode}"_s), u"fast"_s);
}

void TestSpanText::wrongMarkupIsEmpty()
{
    QCOMPARE(filledIn(u"a `b"_s), QString());
}

// The values look at the log that they were made for, at any time.
void TestSpanText::aMeasureIsCountedWhenItIsAskedFor()
{
    const lessons::Lesson it = lesson();
    trace::TraceLog log;
    const lessons::Values values = it.valuesOf({}, log);
    log = logs::gather();
    QCOMPARE(values(u"total"_s), QVariant(3.0));
    log.clear();
    QCOMPARE(values(u"total"_s), QVariant(3.0));
    QVERIFY(!values(u"order"_s).isValid());
}

QTEST_APPLESS_MAIN(TestSpanText)
#include "tst_spantext.moc"
