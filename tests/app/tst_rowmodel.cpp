#include "rowmodel.h"
#include "support/rows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

class Letters : public RowModel
{
public:
    Letters()
        : RowModel({ "letter", "big" })
    {
    }

    void set(const QString &letters, bool big = false)
    {
        QList<Row> rows;
        for (const QChar letter : letters)
            rows.append({ letter.unicode(), { QString(letter), big } });
        setRows(rows);
    }

    QString text() const { return texts(*this, "letter").join(QString()); }
};

} // namespace

class TestRowModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rolesInOrder();
    void removesOnlyWhatIsGone();
    void insertsOnlyWhatIsNew();
    void movesWhatChangedPlaces();
    void changesOnlyValuesThatDiffer();
    void sameRowsAreSilent();
    void valueByRole();
    void anyListToAnyList();
};

void TestRowModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestRowModel::rolesInOrder()
{
    Letters model;
    model.set(u"ab"_s);
    QCOMPARE(model.roleNames().size(), 2);
    QCOMPARE(model.text(), u"ab"_s);
    QCOMPARE(model.count(), 2);
}

void TestRowModel::removesOnlyWhatIsGone()
{
    Letters model;
    model.set(u"abcd"_s);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy counted(&model, &RowModel::countChanged);
    model.set(u"ad"_s);
    QCOMPARE(model.text(), u"ad"_s);
    QCOMPARE(removed.count(), 1); // b and c at once
    QCOMPARE(reset.count(), 0);
    QCOMPARE(counted.count(), 1);
}

void TestRowModel::insertsOnlyWhatIsNew()
{
    Letters model;
    model.set(u"ad"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.set(u"axd"_s);
    QCOMPARE(model.text(), u"axd"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(moved.count(), 0);
}

void TestRowModel::movesWhatChangedPlaces()
{
    Letters model;
    model.set(u"abc"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.set(u"cab"_s);
    QCOMPARE(model.text(), u"cab"_s);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(inserted.count() + removed.count(), 0);
}

void TestRowModel::changesOnlyValuesThatDiffer()
{
    Letters model;
    model.set(u"ab"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.set(u"ab"_s, true);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int> { model.roleNames().key("big") });
    QCOMPARE(column(model, "big"), (QVariantList { true, true }));
}

void TestRowModel::sameRowsAreSilent()
{
    Letters model;
    model.set(u"ab"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy counted(&model, &RowModel::countChanged);
    model.set(u"ab"_s);
    QCOMPARE(changed.count() + counted.count(), 0);
}

void TestRowModel::valueByRole()
{
    Letters model;
    model.set(u"ab"_s);
    QCOMPARE(model.value(1, u"letter"_s), u"b"_s);
    QVERIFY(!model.value(2, u"letter"_s).isValid());
    QVERIFY(!model.value(-1, u"letter"_s).isValid());
    QVERIFY(!model.value(0, u"colour"_s).isValid());
    QCOMPARE(model.rowOf(u'b'), 1);
    QCOMPARE(model.rowOf(u'c'), -1);
}

void TestRowModel::anyListToAnyList()
{
    Letters model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(1);
    QList<QChar> alphabet;
    for (char16_t letter = u'a'; letter <= u'j'; ++letter)
        alphabet.append(letter);
    for (int round = 0; round < 300; ++round) {
        std::shuffle(alphabet.begin(), alphabet.end(), random);
        const int length = random.bounded(int(alphabet.size()) + 1);
        const QString letters(alphabet.constData(), length);
        model.set(letters, random.bounded(2) == 1);
        QCOMPARE(model.text(), letters);
    }
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
