#include "lessons/program.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using sources::Language;
using sources::Program;

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void fillsInTheKnobs();
    void dropsLines();
    void relatesLines();
    void relatesOneLineToSeveral();
    void findsAwaitPoints();
    void keepsTextsOfATrace();
    void isEmptyWithoutTexts();
};

namespace {

const QString PythonText = uR"(async def fetch(delay):  #@fetch.start
    await asyncio.sleep(delay)  #@fetch.sleep

async def main():  #@main.start
    await asyncio.gather(  #@main.gather
        fetch({{first}}),  #@main.first
#?{count >= 2}         fetch(1.5),  #@main.second
    )
    print("await")  #@main.print #@main.return
)"_s;

const QString CppText = uR"(Task fetch(double delay) //@fetch.start
{
    co_await sleep(delay); //@fetch.sleep
}
Task main() //@main.start
{
    // co_await comes later
    auto first = fetch(a); //@main.first
    auto second = fetch(1.5); //@main.second
    co_await gather(first, second); //@main.gather
    print("co_await"); //@main.print
    co_return; //@main.return
}
)"_s;

lessons::Lesson lesson()
{
    lessons::Lesson lesson;
    lessons::Knob first;
    first.name = u"first"_s;
    lessons::Knob count;
    count.name = u"count"_s;
    count.type = lessons::KnobType::Integer;
    lesson.knobs = { first, count };
    lesson.pythonTemplate = PythonText;
    return lesson;
}

Program programOf(double first, int count)
{
    return Program::of(lesson(), { { u"first"_s, first }, { u"count"_s, count } }, CppText);
}

} // namespace

void TestProgram::fillsInTheKnobs()
{
    const Program program = programOf(2, 2);
    QCOMPARE(program.lines(Language::Python).at(5), u"        fetch(2.0),"_s);
    QVERIFY(!program.text(Language::Python).contains(u'@'));
    QVERIFY(!program.text(Language::Cpp).contains(u'@'));
    QVERIFY(program.text(Language::Cpp).startsWith(u"Task fetch(double delay)\n{\n"_s));
}

void TestProgram::dropsLines()
{
    const Program both = programOf(2, 2);
    QCOMPARE(both.lines(Language::Python).at(6), u"        fetch(1.5),"_s);
    QCOMPARE(both.lineOfLabel(Language::Python, u"main.print"_s), 9);
    const Program one = programOf(2, 1);
    QCOMPARE(one.lines(Language::Python).at(6), u"    )"_s);
    QCOMPARE(one.lineOfLabel(Language::Python, u"main.second"_s), 0);
    QCOMPARE(one.lineOfLabel(Language::Python, u"main.print"_s), 8);
    QCOMPARE(one.pythonLineOf(9), 0);
}

void TestProgram::relatesLines()
{
    const Program program = programOf(2, 2);
    QCOMPARE(program.lineOfLabel(Language::Python, u"fetch.sleep"_s), 2);
    QCOMPARE(program.lineOfLabel(Language::Cpp, u"fetch.sleep"_s), 3);
    QCOMPARE(program.pythonLineOf(3), 2);
    QCOMPARE(program.cppLineOf(2), 3);
    QCOMPARE(program.pythonLineOf(2), 0);
    QCOMPARE(program.pythonLineOf(0), 0);
    QCOMPARE(program.cppLineOf(3), 0);
    QCOMPARE(program.lineOfLabel(Language::Cpp, u"nowhere"_s), 0);
    QCOMPARE(program.labelsOfLine(Language::Python, 9), QStringList({ u"main.print"_s, u"main.return"_s }));
}

void TestProgram::relatesOneLineToSeveral()
{
    const Program program = programOf(2, 2);
    QCOMPARE(program.cppLineOf(9), 11);
    QCOMPARE(program.pythonLineOf(11), 9);
    QCOMPARE(program.pythonLineOf(12), 9);
}

void TestProgram::findsAwaitPoints()
{
    const Program program = programOf(2, 2);
    QCOMPARE(program.awaitPoints(Language::Python), QList<int>({ 2, 5 }));
    QCOMPARE(program.awaitPoints(Language::Cpp), QList<int>({ 3, 10 }));
    const Program with = Program::ofTexts(u"async with lock:\n    awaited = 1\nasync for x in y:\n"_s,
                                          QString());
    QCOMPARE(with.awaitPoints(Language::Python), QList<int>({ 1, 3 }));
    const Program generator = Program::ofTexts(u"yield 1"_s, u"co_await next();\nco_await yield(1);"_s);
    QCOMPARE(generator.awaitPoints(Language::Python), QList<int>());
    QCOMPARE(generator.awaitPoints(Language::Cpp), QList<int>({ 1 }));
}

void TestProgram::keepsTextsOfATrace()
{
    const Program program = Program::ofTexts(u"a\n\nb\n"_s, u"c"_s);
    QCOMPARE(program.lines(Language::Python), QStringList({ u"a"_s, QString(), u"b"_s }));
    QCOMPARE(program.text(Language::Python), u"a\n\nb\n"_s);
    QCOMPARE(program.text(Language::Cpp), u"c\n"_s);
    QCOMPARE(program.cppLineOf(1), 0);
}

void TestProgram::isEmptyWithoutTexts()
{
    const Program program = Program::ofTexts(QString(), QString());
    QVERIFY(program.lines(Language::Python).isEmpty());
    QVERIFY(program.text(Language::Python).isEmpty());
    QVERIFY(program.awaitPoints(Language::Cpp).isEmpty());
}

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
