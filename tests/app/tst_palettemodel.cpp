#include "actions/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestPaletteModel : public QObject
{
    Q_OBJECT

private slots:
    void emptyQueryShowsAllInOrder();
    void usedComeFirst();
    void findsInEitherLanguage();
    void marksWhatWasFound();
    void equalHits();
    void noneFound();
    void unknownUsedAreIgnored();
    void otherEntries();
    void rowsHaveALimit();
    void remembersTheLast();

private:
    static QList<PaletteModel::Entry> entries();
    static QStringList ids(const PaletteModel &model);
};

QList<PaletteModel::Entry> TestPaletteModel::entries()
{
    const auto title = [](const QString &english, const QString &japanese) {
        return lessons::Text { { u"en"_s, english }, { u"ja"_s, japanese } };
    };
    return {
        { u"zoom-in"_s, title(u"Zoom in"_s, u"拡大"_s), u"W"_s, true, u"zoom-in"_s },
        { u"zoom-out"_s, title(u"Zoom out"_s, u"縮小"_s), u"S"_s, true, u"zoom-out"_s },
        { u"lesson/queue"_s, title(u"A <queue> & more"_s, u"キュー"_s), u"Lesson 9"_s, false, u"help"_s },
        { u"quit"_s, title(u"Quit"_s, u"終了"_s), {}, false, {} },
    };
}

QStringList TestPaletteModel::ids(const PaletteModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.count(); ++row)
        ids.append(model.idOf(row));
    return ids;
}

void TestPaletteModel::emptyQueryShowsAllInOrder()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(entries(), u"en"_s, {});
    QCOMPARE(ids(model), (QStringList { u"zoom-in"_s, u"zoom-out"_s, u"lesson/queue"_s, u"quit"_s }));
    QCOMPARE(model.value(0, u"title"_s), u"Zoom in"_s);
    QCOMPARE(model.value(0, u"note"_s), u"W"_s);
    QCOMPARE(model.value(0, u"used"_s), false);
    QCOMPARE(model.value(2, u"title"_s), u"A &lt;queue&gt; &amp; more"_s);
    QCOMPARE(model.value(2, u"name"_s), u"A <queue> & more"_s);
}

void TestPaletteModel::usedComeFirst()
{
    PaletteModel model;
    model.setEntries(entries(), u"en"_s, { u"quit"_s, u"lesson/queue"_s });
    QCOMPARE(ids(model), (QStringList { u"quit"_s, u"lesson/queue"_s, u"zoom-in"_s, u"zoom-out"_s }));
    QCOMPARE(model.value(0, u"used"_s), true);
    QCOMPARE(model.value(2, u"used"_s), false);
}

void TestPaletteModel::findsInEitherLanguage()
{
    PaletteModel model;
    model.setEntries(entries(), u"ja"_s, {});
    model.setQuery(u"きゅー"_s);
    QCOMPARE(ids(model), QStringList { u"lesson/queue"_s });
    QCOMPARE(model.value(0, u"title"_s), u"<b>キュー</b>"_s);
    QCOMPARE(model.value(0, u"other"_s), u""_s);
    model.setQuery(u"zoom i"_s);
    QCOMPARE(ids(model), QStringList { u"zoom-in"_s });
    QCOMPARE(model.value(0, u"title"_s), u"拡大"_s);
    QCOMPARE(model.value(0, u"other"_s), u"<b>Zoom</b> <b>i</b>n"_s);
}

void TestPaletteModel::marksWhatWasFound()
{
    PaletteModel model;
    model.setEntries(entries(), u"en"_s, {});
    model.setQuery(u"q & m"_s);
    QCOMPARE(model.value(0, u"title"_s), u"A &lt;<b>q</b>ueue&gt; <b>&amp;</b> <b>m</b>ore"_s);
}

void TestPaletteModel::equalHits()
{
    PaletteModel model;
    model.setEntries(entries(), u"en"_s, { u"quit"_s, u"zoom-out"_s });
    model.setQuery(u"zoom"_s);
    QCOMPARE(ids(model), (QStringList { u"zoom-out"_s, u"zoom-in"_s })); // it was used
    model.setEntries(entries(), u"en"_s, {});
    model.setQuery(u"zoom"_s);
    QCOMPARE(ids(model), (QStringList { u"zoom-in"_s, u"zoom-out"_s })); // it is shorter
}

void TestPaletteModel::noneFound()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(entries(), u"en"_s, {});
    model.setQuery(u"xyzzy"_s);
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.idOf(0), QString());
    QCOMPARE(model.idOf(-1), QString());
    model.setQuery({});
    QCOMPARE(model.count(), 4);
}

void TestPaletteModel::unknownUsedAreIgnored()
{
    PaletteModel model;
    model.setEntries(entries(), u"en"_s, { u"file/gone"_s, u"quit"_s });
    QCOMPARE(model.idOf(0), u"quit"_s);
    QCOMPARE(model.count(), 4);
}

void TestPaletteModel::otherEntries()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(entries(), u"en"_s, {});
    model.setQuery(u"quit"_s);
    model.setEntries(entries().mid(2), u"ja"_s, {});
    QCOMPARE(model.query(), QString());
    QCOMPARE(ids(model), (QStringList { u"lesson/queue"_s, u"quit"_s }));
    QCOMPARE(model.value(0, u"title"_s), u"キュー"_s);
}

void TestPaletteModel::rowsHaveALimit()
{
    QList<PaletteModel::Entry> many;
    for (int i = 0; i < 5000; ++i) {
        const QString name = u"worker-%1"_s.arg(i);
        many.append({ u"task/%1"_s.arg(i), { { u"en"_s, name }, { u"ja"_s, name } }, u"Task"_s, false, {} });
    }
    PaletteModel model;
    model.setEntries(many, u"en"_s, {});
    QCOMPARE(model.count(), PaletteModel::MostRows);
    model.setQuery(u"4321"_s);
    QCOMPARE(model.idOf(0), u"task/4321"_s);
}

void TestPaletteModel::remembersTheLast()
{
    QStringList used;
    for (const QString &id : { u"a"_s, u"b"_s, u"c"_s, u"a"_s })
        used = PaletteModel::withUsed(used, id);
    QCOMPARE(used, (QStringList { u"a"_s, u"c"_s, u"b"_s }));
    for (int i = 0; i < 20; ++i)
        used = PaletteModel::withUsed(used, QString::number(i));
    QCOMPARE(used.size(), PaletteModel::MostUsed);
    QCOMPARE(used.constFirst(), u"19"_s);
}

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
