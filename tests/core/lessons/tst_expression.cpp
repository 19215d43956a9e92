#include "lessons/expression.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Expression;

class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void computes_data();
    void computes();
    void whatNobodyKnowsIsNone();
    void isTrue();
    void namesEachOnce();
    void refuses_data();
    void refuses();
    void refusesDeepNesting();
};

namespace {

QVariant valueOf(const QString &name)
{
    static const QVariantMap values = { { u"users"_s, 2.0 },        { u"count"_s, 3 },
                                        { u"keep"_s, true },        { u"off"_s, false },
                                        { u"mode"_s, u"gather"_s }, { u"empty"_s, QString() } };
    return values.value(name);
}

QVariant compute(const QString &text)
{
    QString error;
    const auto expression = Expression::parse(text, &error);
    return expression ? expression->value(valueOf) : QVariant(error);
}

} // namespace

void TestExpression::computes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("expected");
    const auto row = [](const char *text, const QVariant &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("7", 7.0);
    row("0.25", 0.25);
    row("'a b'", u"a b"_s);
    row("\"it's\"", u"it's"_s);
    row("True", true);
    row("None", QVariant());
    row("users", 2.0);
    row("count", 3);
    row("mode", u"gather"_s);
    row("1 + 2 * 3", 7.0);
    row("(1 + 2) * 3", 9.0);
    row("8 - 2 - 1", 5.0);
    row("8 / 2 / 2", 2.0);
    row("-users + 5", 3.0);
    row("--2", 2.0);
    row("2 * -3", -6.0);
    row("7 // 2", 3.0);
    row("-7 // 2", -4.0);
    row("0.3 // 0.1", 3.0);
    row("7 % 3", 1.0);
    row("-7 % 3", 2.0);
    row("0.3 % 0.1", 0.0);
    row("True + 1", 2.0);
    row("'a' + 'b'", u"ab"_s);
    row("1 / 0", QVariant());
    row("1 % 0", QVariant());
    row("'a' + 1", QVariant());
    row("-'a'", QVariant());
    row("None + 1", QVariant());
    row("2 == 2.0", true);
    row("0.1 + 0.2 == 0.3", true);
    row("0.1 + 0.2 <= 0.3", true);
    row("0.1 + 0.2 > 0.3", false);
    row("1 != 2", true);
    row("True == 1", true);
    row("'2' == 2", false);
    row("'2' != 2", true);
    row("mode == 'gather'", true);
    row("'b' > 'a'", true);
    row("'b' < 1", false);
    row("1 < 2 < 3", true);
    row("1 < 3 < 2", false);
    row("1 < 3 == 3", true);
    row("'the' in mode", true);
    row("'x' in mode", false);
    row("'x' not in mode", true);
    row("1 in mode", false);
    row("1 not in mode", false);
    row("'a' in None", false);
    row("None == None", true);
    row("users == None", false);
    row("users != None", true);
    row("None < 1", false);
    row("None >= 1", false);
    row("not users", false);
    row("not None", true);
    row("not not keep", true);
    row("not users == 3", true);
    row("users and count", 3);
    row("off and 1 / 0", false);
    row("users or count", 2.0);
    row("empty or 'x'", u"x"_s);
    row("off or None", QVariant());
    row("keep or off and off", true);
    row("1 if keep else 2", 1.0);
    row("1 if off else 2 if off else 3", 3.0);
    row("1 + 1 if off else 5", 5.0);
    row("min(3, users, 7)", 2.0);
    row("max(3, users)", 3.0);
    row("sum(1, 2, count)", 6.0);
    row("abs(-3)", 3.0);
    row("ceil(1.2)", 2.0);
    row("ceil(0.3 / 0.1)", 3.0);
    row("floor(1.8)", 1.0);
    row("floor(0.3 / 0.1)", 3.0);
    row("floor(-0.5)", -1.0);
    row("max(1, None)", QVariant());
    row("max(1, 'a')", QVariant());
}

void TestExpression::computes()
{
    QFETCH(QString, text);
    QTEST(compute(text), "expected");
}

void TestExpression::whatNobodyKnowsIsNone()
{
    QVERIFY(!compute(u"nobody"_s).isValid());
    QCOMPARE(compute(u"nobody == None"_s), QVariant(true));
    QCOMPARE(compute(u"nobody > 0 or nobody <= 0"_s), QVariant(false));
    QVERIFY(!Expression().value(valueOf).isValid());
}

void TestExpression::isTrue()
{
    for (const char *text : { "1", "'a'", "True", "users == 2" })
        QVERIFY2(Expression::parse(QString::fromLatin1(text))->isTrue(valueOf), text);
    for (const char *text : { "0", "''", "False", "None", "1 / 0", "users == 3" })
        QVERIFY2(!Expression::parse(QString::fromLatin1(text))->isTrue(valueOf), text);
    QVERIFY(!Expression().isTrue(valueOf));
}

void TestExpression::namesEachOnce()
{
    const auto expression = Expression::parse(u"max(b, a) + b if c else None == 'd'"_s);
    QCOMPARE(expression->names(), QStringList({ u"b"_s, u"a"_s, u"c"_s }));
    QVERIFY(Expression().names().isEmpty());
}

void TestExpression::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const QString missing = u"something is missing at the end"_s;
    const auto row = [](const char *text, const QString &problem) {
        QTest::newRow(text) << QString::fromLatin1(text) << problem;
    };
    row("", missing);
    row("1 +", missing);
    row("(1", missing);
    row("max(1", missing);
    row("1 if 2", missing);
    row("not", missing);
    row("1 2", u"\"2\" does not belong there"_s);
    row("1)", u"\")\" does not belong there"_s);
    row("a = 1", u"\"=\" does not belong there"_s);
    row("2 ** 3", u"\"*\" does not belong there"_s);
    row("max()", u"\")\" does not belong there"_s);
    row("1 if 2 or 3", missing);
    row("and 1", u"\"and\" does not belong there"_s);
    row("a.b", u"\".\" does not belong there"_s);
    row("a?", u"\"?\" does not belong there"_s);
    row("'a", u"a text is not closed"_s);
    row("round(1)", u"there is no function round()"_s);
    row("abs(1, 2)", u"abs() takes one value"_s);
}

void TestExpression::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    QString error;
    QVERIFY(!Expression::parse(text, &error));
    QCOMPARE(error, u"%1 is not an expression: %2"_s.arg(text, problem));
    QVERIFY(!Expression::parse(text));
}

void TestExpression::refusesDeepNesting()
{
    QString error;
    QVERIFY(!Expression::parse(QString(100'000, u'('), &error));
    QVERIFY(error.endsWith(u"it is nested too deeply"_s));
    QVERIFY(Expression::parse(QString(20, u'(') + u'1' + QString(20, u')')));
    QVERIFY(Expression::parse(QString(100'000, u'-') + u'1'));
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
