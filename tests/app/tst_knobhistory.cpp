#include "knobhistory.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QVariantMap delay(double seconds)
{
    return { { u"delay"_s, seconds } };
}

} // namespace

class TestKnobHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void beginsWithNothingToUndo();
    void goesBackAndForth();
    void newValuesDropWhatWasUndone();
    void replacedValuesAreOneChange();
    void replaceKeepsThePlace();
    void restartForgets();

    void whatIsDroppedCannotBeDoneAgain()
    {
        KnobHistory history;
        history.restart({ { u"a"_s, 1 } });
        QVERIFY(!history.drop());
        history.push({ { u"a"_s, 2 } });
        QVERIFY(history.drop());
        QCOMPARE(history.current().value(u"a"_s).toInt(), 1);
        QVERIFY(!history.canRedo());
    }
};

void TestKnobHistory::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestKnobHistory::beginsWithNothingToUndo()
{
    KnobHistory history;
    QVERIFY(history.current().isEmpty());
    QVERIFY(!history.undo());
    QVERIFY(!history.redo());
}

void TestKnobHistory::goesBackAndForth()
{
    KnobHistory history;
    history.restart(delay(1));
    history.push(delay(2));
    history.push(delay(3));
    QVERIFY(!history.canRedo());
    QVERIFY(history.undo());
    QVERIFY(history.undo());
    QCOMPARE(history.current(), delay(1));
    QVERIFY(!history.canUndo());
    QVERIFY(history.redo());
    QCOMPARE(history.current(), delay(2));
}

void TestKnobHistory::newValuesDropWhatWasUndone()
{
    KnobHistory history;
    history.restart(delay(1));
    history.push(delay(2));
    history.undo();
    history.push(delay(4));
    QVERIFY(!history.canRedo());
    QCOMPARE(history.current(), delay(4));
    history.undo();
    QCOMPARE(history.current(), delay(1));
}

void TestKnobHistory::replacedValuesAreOneChange()
{
    KnobHistory history;
    history.restart(delay(1));
    history.push(delay(2));
    history.replace(delay(3));
    QCOMPARE(history.current(), delay(3));
    history.undo();
    QCOMPARE(history.current(), delay(1));
    history.redo();
    QCOMPARE(history.current(), delay(3));
}

void TestKnobHistory::replaceKeepsThePlace()
{
    KnobHistory history;
    history.restart(delay(1));
    history.push(delay(2));
    history.push(delay(3));
    history.undo();
    history.replace(delay(4));
    QCOMPARE(history.current(), delay(4));
    QVERIFY(!history.canRedo());
    history.undo();
    QCOMPARE(history.current(), delay(1));
}

void TestKnobHistory::restartForgets()
{
    KnobHistory history;
    history.restart(delay(1));
    history.push(delay(2));
    history.restart(delay(5));
    QVERIFY(!history.canUndo());
    QCOMPARE(history.current(), delay(5));
}

QTEST_GUILESS_MAIN(TestKnobHistory)
#include "tst_knobhistory.moc"
