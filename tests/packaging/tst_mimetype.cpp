#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The MIME type of traces, in a database of its own made by update-mime-database.
class TestMimeType : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tells_data();
    void tells();
    void speaksBothLanguages();

private:
    QTemporaryDir m_folder;
};

void TestMimeType::initTestCase()
{
    const QString packages = m_folder.filePath(u"data/mime/packages"_s);
    QVERIFY(QDir().mkpath(packages));
    QVERIFY(QFile::copy(u"" AWAITSCOPE_MIME ""_s, packages + u"/awaitscope.xml"_s));
    QVERIFY(
        QFile::copy(u"/usr/share/mime/packages/freedesktop.org.xml"_s, packages + u"/freedesktop.org.xml"_s));
    QProcess update;
    update.start(u"update-mime-database"_s, { m_folder.filePath(u"data/mime"_s) });
    QVERIFY2(update.waitForFinished(60'000), qPrintable(update.errorString()));
    QCOMPARE(update.exitCode(), 0);
    QVERIFY(qputenv("XDG_DATA_DIRS", QFile::encodeName(m_folder.filePath(u"data"_s))));
    QVERIFY(qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(u"home"_s))));
}

void TestMimeType::tells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("trace");
    const QByteArray header = R"({"format":"awaitscope-trace","version":1,"events":0})"
                              "\n";
    QTest::newRow("by its first line") << u"run.jsonl"_s << header << true;
    QTest::newRow("with no suffix") << u"run"_s << header << true;
    QTest::newRow("by its name") << u"run.awaitscope.jsonl"_s << QByteArray() << true;
    QTest::newRow("another's lines") << u"run.jsonl"_s << QByteArray("{\"level\":\"info\"}\n") << false;
    QTest::newRow("a program") << u"run.py"_s << QByteArray("import asyncio\n") << false;
}

void TestMimeType::tells()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, trace);
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const QMimeType type = QMimeDatabase().mimeTypeForFile(file.fileName());
    QCOMPARE(type.name() == u"application/x-awaitscope-trace"_s, trace);
    QVERIFY2(type.inherits(u"text/plain"_s), qPrintable(type.name()));
}

void TestMimeType::speaksBothLanguages()
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(u"application/x-awaitscope-trace"_s);
    QVERIFY(type.isValid());
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(type.comment(), u"Awaitscope trace"_s);
    QLocale::setDefault(QLocale(QLocale::Japanese));
    QCOMPARE(type.comment(), u"Awaitscope トレース"_s);
}

QTEST_GUILESS_MAIN(TestMimeType)
#include "tst_mimetype.moc"
