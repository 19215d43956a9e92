#include "lessons/template.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using sources::Template;

class TestTemplate : public QObject
{
    Q_OBJECT

private slots:
    void readsLines();
    void aLineMayHaveSeveralLabels();
    void namesWhatItUses();
    void fillsEveryPlace();
    void refuses_data();
    void refuses();
};

void TestTemplate::readsLines()
{
    const auto program = Template::parse(
        u"import asyncio\n\n#?{count >= 4}     fetch(1.5),  #@main.albums\n"_s);
    QVERIFY(program);
    QCOMPARE(program->lines().size(), 3);
    QCOMPARE(program->lines().at(0).text, u"import asyncio"_s);
    QVERIFY(program->lines().at(1).text.isEmpty());
    const Template::Line &last = program->lines().at(2);
    QCOMPARE(last.text, u"    fetch(1.5),"_s);
    QCOMPARE(last.labels, QStringList { u"main.albums"_s });
    QVERIFY(last.condition);
    QCOMPARE(last.condition->names(), QStringList { u"count"_s });
    QVERIFY(last.condition->isTrue([](const QString &) { return QVariant(4); }));
    QVERIFY(!last.condition->isTrue([](const QString &) { return QVariant(3); }));
}

void TestTemplate::aLineMayHaveSeveralLabels()
{
    const auto python = Template::parse(u"    print(x)  #@main.print #@main.return"_s);
    QCOMPARE(python->lines().first().text, u"    print(x)"_s);
    QCOMPARE(python->labels(), QStringList({ u"main.print"_s, u"main.return"_s }));
    const auto cpp = Template::parse(u"    print(x); // says it //@main.print //@main.return"_s);
    QCOMPARE(cpp->lines().first().text, u"    print(x); // says it"_s);
    QCOMPARE(cpp->labels(), QStringList({ u"main.print"_s, u"main.return"_s }));
}

void TestTemplate::namesWhatItUses()
{
    const auto program = Template::parse(
        u"f({{a}}, {{b}})\n#?{n >= 2} f({{a}})\n#?{n >= 3 and not off} f()\n"_s);
    QCOMPARE(program->placeholders(), QStringList({ u"a"_s, u"b"_s }));
    QCOMPARE(program->deciders(), QStringList({ u"n"_s, u"off"_s }));
}

void TestTemplate::fillsEveryPlace()
{
    const auto twice = [](const QString &name) { return name + name; };
    QCOMPARE(Template::fill(u"f({{a}}, {{b}})"_s, twice), u"f(aa, bb)"_s);
    QCOMPARE(Template::fill(u"no place"_s, twice), u"no place"_s);
}

void TestTemplate::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const QString condition = u"line 2: the condition is not of the form \"#?{expression} \""_s;
    QTest::newRow("condition without braces") << u"a\n#?n>=2 b"_s << condition;
    QTest::newRow("condition without a space") << u"a\n#?{n}b"_s << condition;
    QTest::newRow("no expression") << u"a\n#?{n >=} b"_s
                                   << u"line 2: n >= is not an expression: something is missing at the end"_s;
    const QString mark = u"line 1: a mark stands in the middle of the line or has no name"_s;
    QTest::newRow("mark in the middle") << u"f()  #@a b"_s << mark;
    QTest::newRow("mark without a name") << u"f()  #@"_s << mark;
}

void TestTemplate::refuses()
{
    QFETCH(QString, text);
    QString error;
    QVERIFY(!Template::parse(text, &error));
    QTEST(error, "error");
    QVERIFY(!Template::parse(text));
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
