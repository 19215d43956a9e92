#include "lessons/lesson.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Knob;
using lessons::KnobType;

class TestKnob : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void literalIsPython_data();
    void literalIsPython();
    void literalOfAParsedTextParsesAgain();
    void showsAValue_data();
    void showsAValue();
    void showsAChoiceByItsText();
};

namespace {

Knob knobOf(KnobType type)
{
    Knob knob;
    knob.name = u"users"_s;
    knob.type = type;
    knob.minimum = type == KnobType::Integer ? 1 : 0.1;
    knob.maximum = type == KnobType::Integer ? 8 : 5.0;
    knob.choices = { u"first"_s, u"all"_s };
    return knob;
}

} // namespace

void TestKnob::parses_data()
{
    QTest::addColumn<KnobType>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("integer") << KnobType::Integer << u"3"_s << QVariant(3);
    QTest::newRow("least") << KnobType::Integer << u"1"_s << QVariant(1);
    QTest::newRow("most") << KnobType::Integer << u"8"_s << QVariant(8);
    QTest::newRow("number") << KnobType::Number << u"0.1"_s << QVariant(0.1);
    QTest::newRow("number without a point") << KnobType::Number << u"5"_s << QVariant(5.0);
    QTest::newRow("noise below a nanosecond")
        << KnobType::Number << u"0.30000000000000004"_s << QVariant(0.3);
    QTest::newRow("true") << KnobType::Boolean << u"true"_s << QVariant(true);
    QTest::newRow("False") << KnobType::Boolean << u"False"_s << QVariant(false);
    QTest::newRow("choice") << KnobType::Choice << u"all"_s << QVariant(u"all"_s);
    QTest::newRow("text") << KnobType::Text << u"Ada Lovelace"_s << QVariant(u"Ada Lovelace"_s);
}

void TestKnob::parses()
{
    QFETCH(KnobType, type);
    QFETCH(QString, text);
    QString error;
    const std::optional<QVariant> value = knobOf(type).parse(text, &error);
    QVERIFY2(value, qPrintable(error));
    QTEST(*value, "value");
}

void TestKnob::refusesWithASentence_data()
{
    QTest::addColumn<KnobType>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString integer = u"users must be a whole number from 1 to 8, not \"%1\""_s;
    QTest::newRow("integer below") << KnobType::Integer << u"0"_s << integer.arg(u"0"_s);
    QTest::newRow("integer above") << KnobType::Integer << u"9"_s << integer.arg(u"9"_s);
    QTest::newRow("integer with a point") << KnobType::Integer << u"2.5"_s << integer.arg(u"2.5"_s);
    QTest::newRow("integer, no number") << KnobType::Integer << u"two"_s << integer.arg(u"two"_s);
    const QString number = u"users must be a number from 0.1 to 5.0, not \"%1\""_s;
    QTest::newRow("number below") << KnobType::Number << u"0.05"_s << number.arg(u"0.05"_s);
    QTest::newRow("number above") << KnobType::Number << u"5.1"_s << number.arg(u"5.1"_s);
    QTest::newRow("not a number") << KnobType::Number << u"nan"_s << number.arg(u"nan"_s);
    QTest::newRow("infinite") << KnobType::Number << u"inf"_s << number.arg(u"inf"_s);
    QTest::newRow("empty") << KnobType::Number << QString() << number.arg(QString());
    QTest::newRow("boolean") << KnobType::Boolean << u"maybe"_s
                             << u"users must be true or false, not \"maybe\""_s;
    QTest::newRow("choice") << KnobType::Choice << u"none"_s
                            << u"users must be one of first, all, not \"none\""_s;
    QTest::newRow("text") << KnobType::Text << u"a\nb"_s << u"users must be a line of text, not \"a\nb\""_s;
    QTest::newRow("carriage return") << KnobType::Text << u"a\rb"_s
                                     << u"users must be a line of text, not \"a\rb\""_s;
}

void TestKnob::refusesWithASentence()
{
    QFETCH(KnobType, type);
    QFETCH(QString, text);
    QString error;
    QVERIFY(!knobOf(type).parse(text, &error));
    QTEST(error, "sentence");
    QVERIFY(!knobOf(type).parse(text, nullptr));
}

void TestKnob::literalIsPython_data()
{
    QTest::addColumn<KnobType>("type");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("literal");
    QTest::newRow("integer") << KnobType::Integer << QVariant(5) << u"5"_s;
    QTest::newRow("whole number") << KnobType::Number << QVariant(2.0) << u"2.0"_s;
    QTest::newRow("fraction") << KnobType::Number << QVariant(0.25) << u"0.25"_s;
    QTest::newRow("sum of steps") << KnobType::Number << QVariant(0.1 + 0.2) << u"0.3"_s;
    QTest::newRow("zero") << KnobType::Number << QVariant(0.0) << u"0.0"_s;
    QTest::newRow("true") << KnobType::Boolean << QVariant(true) << u"True"_s;
    QTest::newRow("false") << KnobType::Boolean << QVariant(false) << u"False"_s;
    QTest::newRow("choice") << KnobType::Choice << QVariant(u"all"_s) << u"\"all\""_s;
    QTest::newRow("text") << KnobType::Text << QVariant(u"a \"b\" \\"_s) << u"\"a \\\"b\\\" \\\\\""_s;
}

void TestKnob::literalIsPython()
{
    QFETCH(KnobType, type);
    QFETCH(QVariant, value);
    QTEST(knobOf(type).literal(value), "literal");
}

void TestKnob::literalOfAParsedTextParsesAgain()
{
    const Knob knob = knobOf(KnobType::Number);
    for (int tenths = 1; tenths <= 50; ++tenths) {
        const QString literal = knob.literal(tenths * 0.1);
        const std::optional<QVariant> value = knob.parse(literal, nullptr);
        QVERIFY(value);
        QCOMPARE(knob.literal(*value), literal);
    }
}

void TestKnob::showsAValue_data()
{
    QTest::addColumn<KnobType>("type");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("inCode");
    QTest::addColumn<QString>("forPeople");
    QTest::newRow("seconds") << KnobType::Number << u"s"_s << QVariant(0.5) << u"0.5"_s << u"0.5 s"_s;
    QTest::newRow("other unit") << KnobType::Integer << u"kB"_s << QVariant(5) << u"5"_s << u"5 kB"_s;
    QTest::newRow("no unit") << KnobType::Integer << QString() << QVariant(5) << u"5"_s << u"5"_s;
    QTest::newRow("boolean") << KnobType::Boolean << QString() << QVariant(true) << u"True"_s << u"True"_s;
    QTest::newRow("text") << KnobType::Text << QString() << QVariant(u"Ada"_s) << u"Ada"_s << u"Ada"_s;
}

void TestKnob::showsAValue()
{
    QFETCH(KnobType, type);
    QFETCH(QString, unit);
    QFETCH(QVariant, value);
    Knob knob = knobOf(type);
    knob.unit = unit;
    QTEST(knob.codeText(value), "inCode");
    QTEST(knob.display(value, u"en"_s), "forPeople");
}

void TestKnob::showsAChoiceByItsText()
{
    Knob knob = knobOf(KnobType::Choice);
    knob.choiceTexts[u"first"_s] = { { u"ja"_s, u"最初"_s } };
    QCOMPARE(knob.display(u"first"_s, u"ja"_s), u"最初"_s);
    QCOMPARE(knob.display(u"first"_s, u"en"_s), u"first"_s);
    QCOMPARE(knob.display(u"all"_s, u"ja"_s), u"all"_s);
    QCOMPARE(knob.codeText(u"first"_s), u"first"_s);
}

QTEST_APPLESS_MAIN(TestKnob)
#include "tst_knob.moc"
