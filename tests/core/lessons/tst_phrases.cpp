#include "lessons/phrases.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::joinPhrases;

class TestPhrases : public QObject
{
    Q_OBJECT

private slots:
    void joins_data();
    void joins();
};

void TestPhrases::joins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("joined");
    QTest::newRow("no phrases are marked") << u"時計が 進む"_s << u"時計が 進む"_s;
    QTest::newRow("characters of a phrase")
        << u"時計が\u200B進む"_s << u"時\u2060計\u2060が\u200B進\u2060む"_s;
    QTest::newRow("behind punctuation") << u"空、\u200B次。先"_s << u"空、\u200B次。先"_s;
    QTest::newRow("gap beside Latin") << u"main が\u200B待つ"_s << u"main\u202Fが\u200B待\u2060つ"_s;
    QTest::newRow("gap beside markup")
        << u"[[main]] は\u200B`f()` だけ"_s << u"[[main]]\u202Fは\u200B`f()`\u202Fだ\u2060け"_s;
    QTest::newRow("bold") << u"が**列**に\u200B"_s << u"が**\u2060列**\u2060に\u200B"_s;
    QTest::newRow("gap before a line break")
        << u"は \u200Bmain だけ"_s << u"は\u202F\u200Bmain\u202Fだ\u2060け"_s;
    QTest::newRow("Latin words") << u"await sleep\u200B"_s << u"await sleep\u200B"_s;
    QTest::newRow("long vowel") << u"キュー\u200B"_s << u"キ\u2060ュ\u2060ー\u200B"_s;
}

void TestPhrases::joins()
{
    QFETCH(QString, text);
    QTEST(joinPhrases(text), "joined");
}

QTEST_APPLESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
