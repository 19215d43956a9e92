#include "actions/fuzzymatch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void saysWhere_data();
    void saysWhere();
    void prefers_data();
    void prefers();
    void emptyFindsAll();
    void longTextsAreNoTrouble();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << u"Step back"_s << u"Step back"_s;
    QTest::newRow("part") << u"terat"_s << u"Next iteration of the loop"_s;
    QTest::newRow("case") << u"ZOOM"_s << u"Zoom the timeline in"_s;
    QTest::newRow("initials") << u"zti"_s << u"Zoom the timeline in"_s;
    QTest::newRow("beginnings") << u"nexit"_s << u"Next iteration of the loop"_s;
    QTest::newRow("words in another order") << u"in zoom"_s << u"Zoom the timeline in"_s;
    QTest::newRow("number") << u"3.11"_s << u"Run order of Python 3.11"_s;
    QTest::newRow("sign") << u"c++"_s << u"Source: C++ (QCoro)"_s;
    QTest::newRow("kanji") << u"拡大"_s << u"タイムラインを拡大"_s;
    QTest::newRow("kanji and kana") << u"タイム拡大"_s << u"タイムラインを拡大"_s;
    QTest::newRow("hiragana for katakana") << u"たいむ"_s << u"タイムラインを拡大"_s;
    QTest::newRow("katakana for hiragana") << u"ヤリナオス"_s << u"やりなおす"_s;
    QTest::newRow("narrow katakana") << u"ﾀｲﾑ"_s << u"タイムラインを拡大"_s;
    QTest::newRow("wide latin") << u"ｃ＋＋"_s << u"ソース：C++"_s;
    QTest::newRow("wide space") << u"ソース\u3000C++"_s << u"ソース：C++"_s;
}

void TestFuzzyMatch::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    const auto match = FuzzyMatch::of(query, text);
    QVERIFY(match);
    QVERIFY(match->score > 0);
}

void TestFuzzyMatch::refuses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::newRow("another letter") << u"zoomx"_s << u"Zoom the timeline in"_s;
    QTest::newRow("order of letters") << u"mooz"_s << u"Zoom the timeline in"_s;
    QTest::newRow("one word is missing") << u"zoom out"_s << u"Zoom the timeline in"_s;
    QTest::newRow("letters from here and there")
        << u"ooe"_s << u"To the cause of this step: zoom on someone"_s;
    QTest::newRow("longer than the text") << u"quitting"_s << u"Quit"_s;
    QTest::newRow("empty text") << u"a"_s << QString();
}

void TestFuzzyMatch::refuses()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QVERIFY(!FuzzyMatch::of(query, text));
}

void TestFuzzyMatch::saysWhere_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("characters");
    QTest::newRow("word") << u"back"_s << u"Step back"_s << QList<int> { 5, 6, 7, 8 };
    QTest::newRow("initials") << u"sb"_s << u"Step back"_s << QList<int> { 0, 5 };
    QTest::newRow("whole word before scattered letters")
        << u"loop"_s << u"Last of our loop"_s << QList<int> { 12, 13, 14, 15 };
    QTest::newRow("two words") << u"in zo"_s << u"Zoom in"_s << QList<int> { 0, 1, 5, 6 };
    QTest::newRow("japanese") << u"拡大"_s << u"タイムラインを拡大"_s << QList<int> { 7, 8 };
}

void TestFuzzyMatch::saysWhere()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    const auto match = FuzzyMatch::of(query, text);
    QVERIFY(match);
    QTEST(match->characters, "characters");
}

void TestFuzzyMatch::prefers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning") << u"step"_s << u"Step back"_s << u"Last step"_s;
    QTest::newRow("word's beginning") << u"tim"_s << u"Show time"_s << u"Show optima"_s;
    QTest::newRow("in one piece") << u"open"_s << u"Open a file"_s << u"Of pens"_s;
}

void TestFuzzyMatch::prefers()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto good = FuzzyMatch::of(query, better);
    const auto poor = FuzzyMatch::of(query, worse);
    QVERIFY(good);
    QVERIFY(!poor || poor->score < good->score);
}

void TestFuzzyMatch::emptyFindsAll()
{
    for (const QString &query : { u""_s, u"  "_s }) {
        const auto match = FuzzyMatch::of(query, u"Quit"_s);
        QVERIFY(match);
        QCOMPARE(match->score, 0);
        QVERIFY(match->characters.isEmpty());
    }
}

void TestFuzzyMatch::longTextsAreNoTrouble()
{
    const QString text = QString(20'000, u'a') + u'b';
    const auto match = FuzzyMatch::of(u"ab"_s, text);
    QVERIFY(match);
    QCOMPARE(match->characters, (QList<int> { 19'999, 20'000 }));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
