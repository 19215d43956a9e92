#include "handout/pageflow.h"

#include <QTest>

class TestPageFlow : public QObject
{
    Q_OBJECT

private slots:
    void blocksStandBelowEachOther();
    void blocksGoToTheNextPage();
    void chainsStayTogether();
    void longChainsBreak();
    void longChainsDoNotBeginAtTheFoot();
    void highBlocksHaveAPage();

private:
    static void add(PageFlow &flow, double height, bool keepsWithNext = false)
    {
        flow.add({ 5, height, keepsWithNext, {} });
    }
    /// Page and top of each block: "0@0 0@25 1@0".
    static QString placesOf(const PageFlow &flow)
    {
        QStringList places;
        const QList<QList<PageFlow::Placed>> pages = flow.pages();
        for (qsizetype page = 0; page < pages.size(); ++page) {
            for (const PageFlow::Placed &placed : pages.at(page))
                places.append(QStringLiteral("%1@%2").arg(page).arg(placed.top));
        }
        return places.join(QLatin1Char(' '));
    }
};

void TestPageFlow::blocksStandBelowEachOther()
{
    PageFlow flow(100);
    add(flow, 20);
    add(flow, 30);
    QCOMPARE(placesOf(flow), QStringLiteral("0@0 0@25"));
}

void TestPageFlow::blocksGoToTheNextPage()
{
    PageFlow flow(100);
    add(flow, 60);
    add(flow, 35); // just fits
    add(flow, 1);
    QCOMPARE(placesOf(flow), QStringLiteral("0@0 0@65 1@0"));
}

void TestPageFlow::chainsStayTogether()
{
    PageFlow flow(100);
    add(flow, 50);
    add(flow, 20, true);
    add(flow, 20);
    flow.keepLast();
    add(flow, 20);
    add(flow, 20);
    QCOMPARE(placesOf(flow), QStringLiteral("0@0 1@0 1@25 1@50 1@75"));
}

void TestPageFlow::longChainsBreak()
{
    PageFlow flow(100);
    add(flow, 30);
    for (int i = 0; i < 5; ++i)
        add(flow, 30, true);
    QCOMPARE(placesOf(flow), QStringLiteral("0@0 0@35 0@70 1@0 1@35 1@70"));
}

void TestPageFlow::longChainsDoNotBeginAtTheFoot()
{
    PageFlow flow(100);
    add(flow, 76);
    for (int i = 0; i < 12; ++i)
        add(flow, 4, i < 11);
    QVERIFY(placesOf(flow).startsWith(QStringLiteral("0@0 1@0 1@9 ")));
}

void TestPageFlow::highBlocksHaveAPage()
{
    PageFlow flow(100);
    add(flow, 10);
    add(flow, 300);
    add(flow, 10);
    QCOMPARE(placesOf(flow), QStringLiteral("0@0 1@0 2@0"));
}

QTEST_APPLESS_MAIN(TestPageFlow)
#include "tst_pageflow.moc"
