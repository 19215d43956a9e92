#include "commands/words.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void enumerates();
    void nearestWords_data();
    void nearestWords();
};

void TestWords::enumerates()
{
    QCOMPARE(enumerate({}, u"or"_s), QString());
    QCOMPARE(enumerate({ u"a"_s }, u"or"_s), u"a"_s);
    QCOMPARE(enumerate({ u"a"_s, u"b"_s }, u"or"_s), u"a or b"_s);
    QCOMPARE(enumerate({ u"a"_s, u"b"_s, u"c"_s }, u"and"_s), u"a, b and c"_s);
}

void TestWords::nearestWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("near");
    QTest::newRow("itself") << u"gather"_s << QStringList { u"gather"_s };
    QTest::newRow("swapped") << u"gatehr"_s << QStringList { u"gather"_s };
    QTest::newRow("missing") << u"quee"_s << QStringList { u"queue"_s };
    QTest::newRow("one more") << u"gatherr"_s << QStringList { u"gather"_s };
    QTest::newRow("capitals") << u"Gather"_s << QStringList { u"gather"_s };
    QTest::newRow("begin") << u"sync"_s << QStringList { u"sync-vs-async"_s };
    QTest::newRow("far") << u"semaphore"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("a letter") << u"g"_s << QStringList();
}

void TestWords::nearestWords()
{
    QFETCH(QString, word);
    QFETCH(QStringList, near);
    QCOMPARE(nearest(word, { u"sync-vs-async"_s, u"gather"_s, u"queue"_s }), near);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
