#include "lessons/progressfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using lessons::Progress;
using lessons::ProgressFile;

namespace {

Progress progressIn(const QString &lesson)
{
    Progress progress;
    progress.addBeat(lesson, u"start"_s);
    return progress;
}

} // namespace

class TestProgressFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void beginsEmpty();
    void savesAndLoads();
    void anUnfinishedWriteLosesNothing();
    void aDamagedFileIsPutAside();
    void everyDamagedFileIsKept();
    void aFileThatMustStayIsNotOverwritten();
    void folderThatCannotBe();
    void withoutAPathNothingIsKept();
    void readsAFileOfTheUser();

private:
    QString path() const { return m_folder->filePath(u"data/progress.json"_s); }
    void write(const QString &path, const QByteArray &bytes) const;
    static QByteArray bytesOf(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgressFile::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestProgressFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProgressFile::write(const QString &path, const QByteArray &bytes) const
{
    QDir(m_folder->path()).mkpath(u"data"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray TestProgressFile::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProgressFile::beginsEmpty()
{
    QString problem;
    QCOMPARE(ProgressFile(path()).load(&problem), Progress());
    QCOMPARE(problem, QString());
}

void TestProgressFile::savesAndLoads()
{
    QString problem;
    QVERIFY(ProgressFile(path()).save(progressIn(u"gather"_s), &problem));
    QVERIFY(ProgressFile(path()).save(progressIn(u"queue"_s), &problem));
    QCOMPARE(ProgressFile(path()).load(&problem), progressIn(u"queue"_s));
    QCOMPARE(problem, QString());
    QCOMPARE(QDir(m_folder->filePath(u"data"_s)).entryList(QDir::Files), QStringList { u"progress.json"_s });
}

// A crash leaves what the write had got to in a file of its own; the old one is whole.
void TestProgressFile::anUnfinishedWriteLosesNothing()
{
    QString problem;
    QVERIFY(ProgressFile(path()).save(progressIn(u"gather"_s), &problem));
    write(path() + u".Xq2b7L"_s, progressIn(u"queue"_s).toJson().first(40));
    QCOMPARE(ProgressFile(path()).load(&problem), progressIn(u"gather"_s));
    QCOMPARE(problem, QString());
    QVERIFY(ProgressFile(path()).save(progressIn(u"shield"_s), &problem));
    QCOMPARE(ProgressFile(path()).load(&problem), progressIn(u"shield"_s));
}

void TestProgressFile::aDamagedFileIsPutAside()
{
    const QByteArray torn = progressIn(u"gather"_s).toJson().chopped(9);
    write(path(), torn);
    ProgressFile file(path());
    QString problem;
    QCOMPARE(file.load(&problem), Progress());
    const QString aside = m_folder->filePath(u"data/progress-damaged-1.json"_s);
    QCOMPARE(problem,
             u"%1 cannot be used as progress: It is damaged. It was moved to %2, and progress starts over."_s
                 .arg(path(), aside));
    QCOMPARE(bytesOf(aside), torn);
    QVERIFY(file.save(progressIn(u"queue"_s), &problem));
    QCOMPARE(bytesOf(aside), torn);
}

void TestProgressFile::everyDamagedFileIsKept()
{
    QString problem;
    write(path(), "first");
    ProgressFile(path()).load(&problem);
    write(path(), "second");
    ProgressFile(path()).load(&problem);
    QCOMPARE(bytesOf(m_folder->filePath(u"data/progress-damaged-1.json"_s)), "first");
    QCOMPARE(bytesOf(m_folder->filePath(u"data/progress-damaged-2.json"_s)), "second");
}

// Where all names are taken.
void TestProgressFile::aFileThatMustStayIsNotOverwritten()
{
    write(path(), "damaged");
    for (int number = 1; number < 1000; ++number)
        write(m_folder->filePath(u"data/progress-damaged-%1.json"_s.arg(number)), "older");
    ProgressFile file(path());
    QString problem;
    QCOMPARE(file.load(&problem), Progress());
    QVERIFY(problem.endsWith(u"Progress is not saved while that file is there."_s));
    QVERIFY(file.save(progressIn(u"queue"_s), &problem));
    QCOMPARE(bytesOf(path()), "damaged");
}

void TestProgressFile::folderThatCannotBe()
{
    const QString file = m_folder->filePath(u"file"_s);
    write(m_folder->filePath(u"data/nothing"_s), "");
    write(file, "a file");
    QString problem;
    QVERIFY(!ProgressFile(file + u"/progress.json"_s).save(progressIn(u"gather"_s), &problem));
    QVERIFY(problem.startsWith(u"Progress cannot be saved in "_s));
    QCOMPARE(bytesOf(file), "a file");
}

void TestProgressFile::withoutAPathNothingIsKept()
{
    QString problem;
    ProgressFile file { QString() };
    QCOMPARE(file.load(&problem), Progress());
    QVERIFY(file.save(progressIn(u"gather"_s), &problem));
    QCOMPARE(problem, QString());
}

void TestProgressFile::readsAFileOfTheUser()
{
    const QString exported = m_folder->filePath(u"mine.json"_s);
    QString problem;
    QVERIFY(ProgressFile::write(progressIn(u"gather"_s), exported, &problem));
    QCOMPARE(*ProgressFile::read(exported, &problem), progressIn(u"gather"_s));
    write(exported, "no progress");
    QVERIFY(!ProgressFile::read(exported, &problem));
    QCOMPARE(problem, u"%1 cannot be used as progress: It is damaged."_s.arg(exported));
    QCOMPARE(bytesOf(exported), "no progress");
    QVERIFY(!ProgressFile::read(m_folder->filePath(u"none.json"_s), &problem));
    QVERIFY(problem.contains(u"cannot be read"_s));
}

QTEST_GUILESS_MAIN(TestProgressFile)
#include "tst_progressfile.moc"
