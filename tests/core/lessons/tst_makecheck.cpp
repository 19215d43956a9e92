#include "lessons/makecheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Expression;
using lessons::Make;
using lessons::MakeCheck;

class TestMakeCheck : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichConditionFails();
    void isSolvedWhenAllHold();
    void isNeverSolvedWithoutConditions();
};

namespace {

Make fastAndTidy()
{
    Make make;
    make.conditions.append({ u"fast"_s, *Expression::parse(u"total <= 4"_s), {}, {} });
    make.conditions.append({ u"tidy"_s, *Expression::parse(u"inside <= 3"_s), {}, {} });
    return make;
}

MakeCheck check(double total, const QVariant &inside)
{
    return MakeCheck(fastAndTidy(),
                     [=](const QString &name) { return name == "total"_L1 ? QVariant(total) : inside; });
}

} // namespace

void TestMakeCheck::saysWhichConditionFails()
{
    const MakeCheck slow = check(5, 3);
    QVERIFY(!slow.holds(0));
    QVERIFY(slow.holds(1));
    QVERIFY(!slow.allHold());
    QVERIFY(!check(4, QVariant()).holds(1));
}

void TestMakeCheck::isSolvedWhenAllHold()
{
    QVERIFY(check(4, 3).allHold());
}

void TestMakeCheck::isNeverSolvedWithoutConditions()
{
    QVERIFY(!MakeCheck(Make(), [](const QString &) { return QVariant(); }).allHold());
}

QTEST_APPLESS_MAIN(TestMakeCheck)
#include "tst_makecheck.moc"
