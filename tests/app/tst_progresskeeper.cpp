#include "progresskeeper.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestProgressKeeper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsWhatIsDone();
    void writesAMomentLater();
    void tellsOfChangesOnly();
    void aDamagedFile();
    void exportsAndImports();
    void aDamagedImportChangesNothing();
    void forgets();

private:
    QString path(const QString &name = u"progress.json"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgressKeeper::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestProgressKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProgressKeeper::keepsWhatIsDone()
{
    {
        ProgressKeeper keeper(path());
        QCOMPARE(keeper.load(), QString());
        keeper.addBeat(u"gather"_s, u"start"_s);
        keeper.addAnswer(u"gather"_s, u"total"_s, { u"sum"_s, false });
        keeper.addMade(u"gather"_s);
    }
    ProgressKeeper keeper(path());
    keeper.load();
    QVERIFY(keeper.progress().of(u"gather"_s).made);
    QCOMPARE(keeper.progress().of(u"gather"_s).answers.size(), 1);
    QCOMPARE(keeper.progress().of(u"gather"_s).beats.size(), 1);
}

void TestProgressKeeper::writesAMomentLater()
{
    ProgressKeeper keeper(path());
    keeper.addBeat(u"gather"_s, u"start"_s);
    QVERIFY(!QFile::exists(path()));
    QTRY_VERIFY(QFile::exists(path()));
}

void TestProgressKeeper::tellsOfChangesOnly()
{
    ProgressKeeper keeper(path());
    QSignalSpy changed(&keeper, &ProgressKeeper::changed);
    keeper.addBeat(u"gather"_s, u"start"_s);
    keeper.addBeat(u"gather"_s, u"start"_s);
    QCOMPARE(changed.count(), 1);
    keeper.forget(u"queue"_s);
    QCOMPARE(changed.count(), 1);
}

void TestProgressKeeper::aDamagedFile()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"awaitscope-prog");
    file.close();
    ProgressKeeper keeper(path());
    QVERIFY(keeper.load().contains(u"progress-damaged-1.json"_s));
    QVERIFY(keeper.isEmpty());
    keeper.addBeat(u"gather"_s, u"start"_s);
    keeper.flush();
    QVERIFY(QFile::exists(path(u"progress-damaged-1.json"_s)));
}

void TestProgressKeeper::exportsAndImports()
{
    const QUrl file = QUrl::fromLocalFile(path(u"mine.json"_s));
    ProgressKeeper keeper(path());
    keeper.addBeat(u"gather"_s, u"start"_s);
    QSignalSpy said(&keeper, &ProgressKeeper::said);
    keeper.exportTo(file);
    QCOMPARE(said.takeFirst(),
             (QVariantList { false, u"Your progress is saved in %1."_s.arg(file.toLocalFile()) }));
    keeper.forgetAll();
    keeper.addBeat(u"queue"_s, u"start"_s);
    keeper.importFrom(file);
    QCOMPARE(said.takeFirst().constFirst(), false);
    QVERIFY(!keeper.progress().of(u"gather"_s).isEmpty());
    QVERIFY(!keeper.progress().of(u"queue"_s).isEmpty());
}

void TestProgressKeeper::aDamagedImportChangesNothing()
{
    QFile file(path(u"other.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    ProgressKeeper keeper(path());
    keeper.addBeat(u"gather"_s, u"start"_s);
    QSignalSpy said(&keeper, &ProgressKeeper::said);
    keeper.importFrom(QUrl::fromLocalFile(file.fileName()));
    QCOMPARE(said.takeFirst().constFirst(), true);
    QVERIFY(!keeper.progress().of(u"gather"_s).isEmpty());
    QVERIFY(QFile::exists(file.fileName()));
}

void TestProgressKeeper::forgets()
{
    ProgressKeeper keeper(path());
    keeper.addBeat(u"gather"_s, u"start"_s);
    keeper.addBeat(u"queue"_s, u"start"_s);
    keeper.forget(u"gather"_s);
    QVERIFY(keeper.progress().of(u"gather"_s).isEmpty());
    QVERIFY(!keeper.isEmpty());
    keeper.forgetAll();
    QVERIFY(keeper.isEmpty());
}

QTEST_GUILESS_MAIN(TestProgressKeeper)
#include "tst_progresskeeper.moc"
