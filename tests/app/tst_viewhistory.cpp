#include "viewhistory.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Gesture = ViewHistory::Gesture;

namespace {

TimelineLook at(double scroll)
{
    return { u"elastic"_s, TimelineLook::Framing::Free, 1, scroll, -1, {} };
}

} // namespace

class TestViewHistory : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForth();
    void smallChangesAreOne();
    void otherChangesAreNot_data();
    void otherChangesAreNot();
    void aNewChangeDropsWhatLiesAhead();
    void whatChangedNothingIsPassedOver();
    void keepsOnlySoMany();
    void clears();
};

void TestViewHistory::goesBackAndForth()
{
    ViewHistory history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    QVERIFY(!history.back(at(0)) && !history.forward(at(0)));
    history.leave(at(0), Gesture::Pan, 0);
    history.leave(at(1), Gesture::Zoom, 10);
    QCOMPARE(history.back(at(2)), at(1));
    QCOMPARE(history.back(at(1)), at(0));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(at(0)), at(1));
    QCOMPARE(history.forward(at(1)), at(2));
    QVERIFY(!history.canGoForward());
}

void TestViewHistory::smallChangesAreOne()
{
    ViewHistory history;
    for (int i = 0; i < 10; ++i)
        history.leave(at(i), Gesture::Pan, i * (ViewHistory::Together - 1));
    QCOMPARE(history.back(at(10)), at(0));
    QVERIFY(!history.canGoBack());
}

void TestViewHistory::otherChangesAreNot_data()
{
    QTest::addColumn<Gesture>("first");
    QTest::addColumn<Gesture>("second");
    QTest::addColumn<qint64>("between");
    QTest::newRow("another kind") << Gesture::Pan << Gesture::Zoom << qint64(1);
    QTest::newRow("later") << Gesture::Pan << Gesture::Pan << ViewHistory::Together;
    QTest::newRow("modes") << Gesture::Mode << Gesture::Mode << qint64(1);
    QTest::newRow("lanes") << Gesture::Select << Gesture::Select << qint64(1);
}

void TestViewHistory::otherChangesAreNot()
{
    QFETCH(Gesture, first);
    QFETCH(Gesture, second);
    QFETCH(qint64, between);
    ViewHistory history;
    history.leave(at(0), first, 0);
    history.leave(at(1), second, between);
    QCOMPARE(history.back(at(2)), at(1));
    QCOMPARE(history.back(at(1)), at(0));
}

void TestViewHistory::aNewChangeDropsWhatLiesAhead()
{
    ViewHistory history;
    history.leave(at(0), Gesture::Pan, 0);
    history.back(at(1));
    QVERIFY(history.canGoForward());
    history.leave(at(0), Gesture::Pan, 1);
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(at(5)), at(0)); // it began anew behind the way back
}

void TestViewHistory::whatChangedNothingIsPassedOver()
{
    ViewHistory history;
    history.leave(at(0), Gesture::Frame, 0);
    history.leave(at(1), Gesture::Zoom, 1);
    QCOMPARE(history.back(at(1)), at(0));
}

void TestViewHistory::keepsOnlySoMany()
{
    ViewHistory history;
    for (int i = 0; i < 3 * ViewHistory::Most; ++i)
        history.leave(at(i), Gesture::Mode, i);
    int count = 0;
    TimelineLook now = at(-1);
    while (const auto look = history.back(now)) {
        now = *look;
        ++count;
    }
    QCOMPARE(count, ViewHistory::Most);
    QCOMPARE(now, at(2 * ViewHistory::Most));
}

void TestViewHistory::clears()
{
    ViewHistory history;
    history.leave(at(0), Gesture::Pan, 0);
    history.leave(at(1), Gesture::Mode, 1);
    history.back(at(2));
    history.clear();
    QVERIFY(!history.canGoBack() && !history.canGoForward());
}

QTEST_GUILESS_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
