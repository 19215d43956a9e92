#include "beatmodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

namespace {

QList<lessons::Beat> beats(int count)
{
    QList<lessons::Beat> list;
    for (int i = 0; i < count; ++i) {
        lessons::Beat beat;
        beat.title = { { u"en"_s, u"Beat %1"_s.arg(i + 1) }, { u"ja"_s, u"場面 %1"_s.arg(i + 1) } };
        list.append(beat);
    }
    return list;
}

} // namespace

class TestBeatModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void states();
    void beforeTheFirst();
    void missingBeats();
    void latestReachedIsCurrent();
    void chosenUntilThePlayheadMoves();
    void theMakeTaskIsLast();
    void nothingIsToldBehindTheLimit();
    void language();
};

void TestBeatModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestBeatModel::states()
{
    BeatModel model;
    model.setBeats(beats(3), { 2, 5, 9 }, false);
    model.show(6, u"en"_s);
    QCOMPARE(texts(model, "state"), (QStringList { u"past"_s, u"current"_s, u"future"_s }));
    QCOMPARE(column(model, "number"), (QVariantList { 1, 2, 3 }));
    QCOMPARE(column(model, "step"), (QVariantList { 2, 5, 9 }));
    QCOMPARE(model.current(), 1);
    model.show(9, u"en"_s);
    QCOMPARE(model.current(), 2);
}

void TestBeatModel::beforeTheFirst()
{
    BeatModel model;
    model.setBeats(beats(2), { 2, 5 }, false);
    model.show(1, u"en"_s);
    QCOMPARE(model.current(), -1);
    QCOMPARE(texts(model, "state"), (QStringList { u"future"_s, u"future"_s }));
}

void TestBeatModel::missingBeats()
{
    BeatModel model;
    model.setBeats(beats(3), { 2, 0, 9 }, false);
    model.show(4, u"en"_s);
    QCOMPARE(texts(model, "state"), (QStringList { u"current"_s, u"missing"_s, u"future"_s }));
    QCOMPARE(model.stepOf(1), 0);
    QCOMPARE(model.stepOf(7), 0);
}

void TestBeatModel::latestReachedIsCurrent()
{
    BeatModel model;
    model.setBeats(beats(3), { 2, 8, 5 }, false); // other knob values have changed the order
    model.show(6, u"en"_s);
    QCOMPARE(model.current(), 2);
    model.show(8, u"en"_s);
    QCOMPARE(model.current(), 1);
    model.setBeats(beats(2), { 4, 4 }, false);
    model.show(4, u"en"_s);
    QCOMPARE(model.current(), 1);
}

void TestBeatModel::chosenUntilThePlayheadMoves()
{
    BeatModel model;
    model.setBeats(beats(3), { 2, 0, 9 }, false);
    model.show(2, u"en"_s);
    model.choose(1);
    model.show(2, u"ja"_s);
    QCOMPARE(model.current(), 1);
    QCOMPARE(model.reached(), 0);
    QCOMPARE(texts(model, "state"), (QStringList { u"past"_s, u"current"_s, u"future"_s }));
    model.show(3, u"en"_s);
    QCOMPARE(model.current(), 0);
    QCOMPARE(texts(model, "state"), (QStringList { u"current"_s, u"missing"_s, u"future"_s }));
}

void TestBeatModel::theMakeTaskIsLast()
{
    BeatModel model;
    model.setBeats(beats(2), { 2, 5 }, true);
    model.show(5, u"en"_s);
    QCOMPARE(model.beatCount(), 2);
    QCOMPARE(column(model, "make"), (QVariantList { false, false, true }));
    QCOMPARE(model.current(), 1);
    QVERIFY(model.isMake(2) && !model.isMake(1));
    model.choose(2);
    model.show(5, u"en"_s);
    QCOMPARE(texts(model, "state"), (QStringList { u"past"_s, u"past"_s, u"current"_s }));
}

void TestBeatModel::nothingIsToldBehindTheLimit()
{
    BeatModel model;
    model.setBeats(beats(4), { 2, 5, 0, 5 }, true);
    model.setLimit(1);
    model.show(5, u"en"_s);
    QCOMPARE(model.current(), 1); // not the one behind the limit that stands at the same step
    QCOMPARE(texts(model, "state"),
             (QStringList { u"past"_s, u"current"_s, u"future"_s, u"future"_s, u"future"_s }));
    QCOMPARE(column(model, "step"), (QVariantList { 2, 5, 0, 0, 0 }));
    QCOMPARE(model.value(3, u"title"_s), u"hidden until you answer"_s);
    QVERIFY(!model.isHidden(4)); // the make task can be read at any time
    model.setLimit(-1);
    model.show(5, u"en"_s);
    QCOMPARE(model.current(), 3);
}

void TestBeatModel::language()
{
    BeatModel model;
    model.setBeats(beats(1), { 2 }, false);
    model.show(1, u"ja"_s);
    QCOMPARE(texts(model, "title"), QStringList { u"場面 1"_s });
}

QTEST_GUILESS_MAIN(TestBeatModel)
#include "tst_beatmodel.moc"
