#include "exporter.h"

#include "preferences.h"
#include "support/freshsettings.h"
#include "theme.h"
#include "workbench.h"

#include "trace/traceformat.h"

#include <QDir>
#include <QImageReader>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestExporter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesFiles_data();
    void writesFiles();
    void drawsTheLanesThatAreShown();
    void animatesWithProgress();
    void animatesTheLanesThatAreShown();
    void animatesATrace();
    void handsOut_data();
    void handsOut();
    void cancelLeavesNothing();
    void endLeavesNothing();
    void tellsWhatFails_data();
    void tellsWhatFails();

private:
    static constexpr int Patience = 120'000; // milliseconds, on a busy machine

    QUrl url(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    FreshSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<QQuickWindow> m_window;
};

void TestExporter::init()
{
    m_settings.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_theme = std::make_unique<Theme>(m_preferences.get());
    m_workbench = std::make_unique<Workbench>(m_preferences.get(), m_theme.get());
    m_workbench->openLesson(u"forgotten-await"_s);
    m_exporter = std::make_unique<Exporter>(m_workbench.get(), m_preferences.get(), m_theme.get(),
                                            QStringLiteral(AWAITSCOPE_PROGRAM));
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(1024, 640);
    m_window->show();
}

void TestExporter::cleanup()
{
    m_exporter.reset();
    m_workbench.reset();
    m_window.reset();
}

void TestExporter::writesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("png") << u"a.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"a.svg"_s << QByteArray("<svg");
    QTest::newRow("chrome") << u"a.json"_s << QByteArray("\"traceEvents\"");
    QTest::newRow("speedscope") << u"a.speedscope.json"_s << QByteArray("speedscope.app");
    QTest::newRow("perfetto") << u"a.pftrace"_s << QByteArray("event loop");
}

void TestExporter::writesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, contains);
    m_exporter->start(url(name), m_window.get());
    QVERIFY2(!m_workbench->bannerIsError(), qPrintable(m_workbench->banner()));
    QVERIFY(m_workbench->banner().contains(name));
    QCOMPARE(files(), QStringList { name });
    QFile file(url(name).toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(contains));
}

void TestExporter::drawsTheLanesThatAreShown()
{
    m_preferences->setAskPredictions(false);
    m_workbench->openLesson(u"gather"_s);
    TimelineView view;
    view.setWidth(800);
    view.setPlayer(m_workbench->player());
    m_exporter->setView(&view);
    const auto svg = [&] {
        m_exporter->start(url(u"a.svg"_s), m_window.get());
        QFile file(url(u"a.svg"_s).toLocalFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto heightOf = [](const QByteArray &text) {
        static const QRegularExpression height(u"viewBox=\"0 0 \\d+ (\\d+)\""_s);
        return height.match(QString::fromUtf8(text)).captured(1).toInt();
    };
    const QByteArray all = svg();
    view.setSpan(0, view.axis().length() / 2);
    const QByteArray tinted = svg();
    QVERIFY(tinted != all);
    QCOMPARE(heightOf(tinted), heightOf(all));
    view.setFilter(u"users"_s);
    QVERIFY(heightOf(all) > 0);
    QCOMPARE(heightOf(svg()), heightOf(all) - 3 * 40 - 34); // three tasks and the numbers of the gather
}

void TestExporter::animatesWithProgress()
{
    QCOMPARE(m_exporter->suggestedName(u".gif"_s), u"forgotten-await.gif"_s);
    QSignalSpy changes(m_exporter.get(), &Exporter::changed);
    m_exporter->start(url(u"a.gif"_s), m_window.get());
    QVERIFY(m_exporter->isRunning());
    QCOMPARE(m_exporter->name(), u"a.gif"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isRunning(), Patience);
    QVERIFY2(!m_workbench->bannerIsError(), qPrintable(m_workbench->banner()));
    QCOMPARE(m_exporter->total(), m_workbench->player()->stepCount());
    QCOMPARE(m_exporter->done(), m_exporter->total());
    QVERIFY(changes.size() > 3);
    QImageReader reader(url(u"a.gif"_s).toLocalFile());
    QCOMPARE(reader.size(), QSize(1024, 640));
    QCOMPARE(files(), QStringList { u"a.gif"_s });
}

// The window is drawn by another process, which is told which lanes to show.
void TestExporter::animatesTheLanesThatAreShown()
{
    TimelineView view;
    view.setWidth(800);
    view.setPlayer(m_workbench->player());
    m_exporter->setView(&view);
    const auto lastFrame = [&] {
        m_exporter->start(url(u"a.gif"_s), m_window.get());
        if (!QTest::qWaitFor([&] { return !m_exporter->isRunning(); }, Patience))
            return QImage();
        QImageReader reader(url(u"a.gif"_s).toLocalFile());
        QImage image;
        while (reader.canRead())
            image = reader.read();
        return image;
    };
    const QImage all = lastFrame();
    QVERIFY(!all.isNull());
    view.setFilter(u"-none of them"_s);
    const QImage filtered = lastFrame();
    QVERIFY(!filtered.isNull() && filtered != all);
    view.setWishes({});
    QCOMPARE(lastFrame(), all);
}

void TestExporter::animatesATrace()
{
    m_workbench->saveTrace(url(u"run.jsonl"_s));
    m_workbench->openFile(url(u"run.jsonl"_s));
    QVERIFY(m_workbench->isTrace());
    m_exporter->start(url(u"a.gif"_s), m_window.get());
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isRunning(), Patience);
    QVERIFY2(!m_workbench->bannerIsError(), qPrintable(m_workbench->banner()));
    QCOMPARE(m_exporter->total(), m_workbench->player()->stepCount());
}

void TestExporter::handsOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("withAnswers");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<bool>("answered");
    QTest::newRow("pdf") << u"a.pdf"_s << true << QByteArray("%PDF") << false;
    QTest::newRow("html") << u"a.html"_s << false << QByteArray("<html lang=\"en\">") << false;
    QTest::newRow("answers") << u"a.html"_s << true << QByteArray("<html lang=\"en\">") << true;
}

void TestExporter::handsOut()
{
    QFETCH(QString, name);
    QFETCH(bool, withAnswers);
    QFETCH(QByteArray, contains);
    QFETCH(bool, answered);
    QCOMPARE(m_exporter->suggestedName(u"-answers.pdf"_s), u"forgotten-await-answers.pdf"_s);
    m_exporter->start(url(name), m_window.get(), withAnswers);
    QVERIFY(m_exporter->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isRunning(), Patience);
    QVERIFY2(!m_workbench->bannerIsError(), qPrintable(m_workbench->banner()));
    QVERIFY(m_exporter->total() > 0);
    QCOMPARE(m_exporter->done(), m_exporter->total());
    QCOMPARE(files(), QStringList { name });
    QFile file(url(name).toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(contains));
    QCOMPARE(bytes.contains("<details>"), answered);
}

void TestExporter::cancelLeavesNothing()
{
    m_exporter->start(url(u"a.gif"_s), m_window.get());
    QTRY_VERIFY_WITH_TIMEOUT(m_exporter->done() > 1, Patience);
    m_exporter->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isRunning(), Patience);
    QCOMPARE(files(), QStringList());
    QVERIFY(!m_workbench->bannerIsError());
    QVERIFY(m_workbench->banner().contains(u"you stopped it"));
}

void TestExporter::endLeavesNothing()
{
    m_exporter->start(url(u"a.gif"_s), m_window.get());
    QTRY_VERIFY_WITH_TIMEOUT(m_exporter->done() > 0, Patience);
    m_exporter.reset();
    QCOMPARE(files(), QStringList());
}

void TestExporter::tellsWhatFails_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::addColumn<QString>("contains");
    QTest::newRow("elsewhere") << QUrl(u"https://example.org/a.png"_s) << u"not a file on this computer"_s;
    QTest::newRow("unknown") << QUrl(u"file:///nowhere/a.bmp"_s) << u"must end in .png"_s;
    QTest::newRow("no folder") << QUrl(u"file:///nowhere/a.json"_s) << u"a.json cannot be written"_s;
    QTest::newRow("no folder for an animation")
        << QUrl(u"file:///nowhere/a.gif"_s) << u"a.gif cannot be written"_s;
}

void TestExporter::tellsWhatFails()
{
    QFETCH(QUrl, file);
    QFETCH(QString, contains);
    m_exporter->start(file, m_window.get());
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isRunning(), Patience);
    QVERIFY(m_workbench->bannerIsError());
    QVERIFY2(m_workbench->banner().contains(contains), qPrintable(m_workbench->banner()));
}

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
