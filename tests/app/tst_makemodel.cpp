#include "makemodel.h"
#include "support/rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestMakeModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void conditions();
    void hidden();
    void none();
};

void TestMakeModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMakeModel::conditions()
{
    MakeModel model;
    model.show({ { u"fast"_s, u"It takes 6.0 s."_s, false }, { u"few"_s, u"There are 4."_s, true } }, false);
    QCOMPARE(texts(model, "label"), (QStringList { u"fast"_s, u"few"_s }));
    QCOMPARE(texts(model, "state"), (QStringList { u"fails"_s, u"holds"_s }));
    QCOMPARE(texts(model, "failed"), (QStringList { u"It takes 6.0 s."_s, QString() }));
    QVERIFY(!model.isDone());
    model.show({ { u"fast"_s, u"It takes 3.0 s."_s, true }, { u"few"_s, u"There are 4."_s, true } }, false);
    QVERIFY(model.isDone());
}

void TestMakeModel::hidden()
{
    MakeModel model;
    model.show({ { u"fast"_s, u"It takes 6.0 s."_s, true } }, true);
    QCOMPARE(texts(model, "state"), QStringList { u"hidden"_s });
    QCOMPARE(texts(model, "failed"), QStringList { QString() });
    QVERIFY(!model.isDone());
    QVERIFY(model.isHidden());
}

void TestMakeModel::none()
{
    MakeModel model;
    model.show({}, false);
    QVERIFY(!model.isDone());
}

QTEST_GUILESS_MAIN(TestMakeModel)
#include "tst_makemodel.moc"
