#include "asyncio/pyformat.h"

#include <QProcess>
#include <QTest>

#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using asyncio::reprOf;
using asyncio::strOf;

class TestPyFormat : public QObject
{
    Q_OBJECT

private slots:
    void values_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bool") << reprOf(true) << u"True"_s;
        QTest::newRow("int") << reprOf(-3) << u"-3"_s;
        QTest::newRow("string") << reprOf(u"a'b"_s) << u"\"a'b\""_s;
        QTest::newRow("str") << strOf(u"a'b"_s) << u"a'b"_s;
        QTest::newRow("list") << reprOf(QList<QString> { u"x"_s, u"y"_s }) << u"['x', 'y']"_s;
        QTest::newRow("nested") << strOf(QList<QList<int>> { { 1 }, {} }) << u"[[1], []]"_s;
        QTest::newRow("none") << strOf(std::optional<QString>()) << u"None"_s;
        QTest::newRow("some") << strOf(std::optional<QString>(u"x"_s)) << u"x"_s;
        QTest::newRow("repr of some") << reprOf(std::optional<QString>(u"x"_s)) << u"'x'"_s;
    }

    void values()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }

    void exactHalvesGoToTheEvenDigit()
    {
        QCOMPARE(asyncio::fixedOf(1.25, 1), u"1.2"_s);
        QCOMPARE(asyncio::fixedOf(0.35, 1), u"0.3"_s); // the double is a little less
        QCOMPARE(asyncio::fixedOf(0.75, 1), u"0.8"_s);
        QCOMPARE(asyncio::fixedOf(6, 1), u"6.0"_s);
    }

    // The judge is Python: it reads our text and says what it would have written.
    void numbersAndStringsAsPython()
    {
        QStringList ours;
        std::mt19937_64 random(7);
        for (const double special : { 0.0, -0.0, 1.0, 2.5, 0.1, 1e-4, 1e-5, 123456789.0, 1e15, 1e16, 1e22,
                                      5e-324, std::numeric_limits<double>::max() })
            ours.append(reprOf(special));
        for (int i = 0; i < 500; ++i) {
            const double mantissa = double(random()) / 1e19;
            ours.append(reprOf(mantissa * std::pow(10.0, int(random() % 40) - 20)));
        }
        for (const QString &text :
             { u"plain"_s, u"it's"_s, u"say \"it's\""_s, u"a\nb\tc\\"_s, u"\x01\x7f"_s, u"日本"_s })
            ours.append(reprOf(text));

        QProcess python;
        python.start(QStringLiteral(AWAITSCOPE_PYTHON),
                     { u"-X"_s, u"utf8"_s, u"-c"_s,
                       u"import sys\nfor line in sys.stdin: print(repr(eval(line)))"_s });
        python.write(ours.join(u'\n').toUtf8());
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()).trimmed().split(u'\n'), ours);
    }
};

QTEST_GUILESS_MAIN(TestPyFormat)
#include "tst_pyformat.moc"
